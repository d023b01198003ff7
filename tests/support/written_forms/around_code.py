"""Code where people find it: in HTML, in mail, in a patch, in a terminal, with line numbers."""

from __future__ import annotations

import html
import re

from tests.support.written_forms.literals import JS, PHP, Literals
from tests.support.written_forms.quoting import ADDRESS, posix, pretty, raw_single, stringified

_PHP_LINES = Literals(raw_single, raw_single, "[\n    ", ",\n]", " => ", ",\n    ")


def _crest(params: dict[str, object]) -> str:
    return f"CRest::call('imconnector.register', {PHP.pairs(params)});"


def html_forum(params: dict[str, object]) -> str:
    """A forum's page, with what PHP's htmlspecialchars makes."""
    return f"<p>Так работает:</p><pre>{html.escape(_crest(params)).replace('&#x27;', '&#039;')}</pre>"


def html_highlighted(params: dict[str, object]) -> str:
    """A page that colours the code."""
    code = re.sub(
        r"(&#x27;[A-Z_]+&#x27;)", r'<span class="hljs-string">\1</span>', html.escape(_crest(params))
    )
    return f'<pre class="prettyprint"><code>{code}</code></pre>'


def html_arrows(params: dict[str, object]) -> str:
    """A page that escapes its own signs, but no quotes."""
    return _crest(params).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def html_json(params: dict[str, object]) -> str:
    """JSON of a page."""
    return f'<code class="language-json">{html.escape(pretty(params))}</code>'


def html_attribute(params: dict[str, object]) -> str:
    """JSON in an attribute."""
    return f'<div id="app" data-connector="{html.escape(stringified(params))}"></div>'


def html_command(params: dict[str, object]) -> str:
    """A command of a page."""
    command = f"curl -X POST {ADDRESS} -H 'Content-Type: application/json' -d {posix(stringified(params))}"
    return f"<p>Try:</p><pre>{html.escape(command)}</pre>"


def _before_lines(sign: str, text: str) -> str:
    return "\n".join(sign + line for line in text.split("\n"))


def mail(params: dict[str, object]) -> str:
    """An answer to a mail."""
    quoted = f"BX24.callMethod('imconnector.register', {JS.pairs(params)});\nThat should work."
    return f"On Monday, Bob wrote:\n{_before_lines('> ', quoted)}\n\nThanks!\n"


def mail_twice(params: dict[str, object]) -> str:
    """An answer to an answer."""
    return _before_lines(">> ", f"Try:\n{pretty(params, 2)}")


def markdown_quote(params: dict[str, object]) -> str:
    """A block of code in a quote of Markdown."""
    return _before_lines("> ", f"Use this:\n\n```json\n{pretty(params, 2)}\n```")


def terminal(params: dict[str, object]) -> str:
    """A terminal's scrollback, with the prompt of each further line."""
    first, *more = f"curl -X POST {ADDRESS} \\\n-d {posix(pretty(params, 2))}".split("\n")
    return f"user@host:~$ {first}\n" + "\n".join(f"> {line}" for line in more) + '\n{"result":true}\n'


def numbered(params: dict[str, object]) -> str:
    """Lines with their numbers, out of an editor."""
    return "\n".join(f"{count:4}  {line}" for count, line in enumerate(pretty(params).split("\n"), 1))


def numbered_bars(params: dict[str, object]) -> str:
    """Lines with their numbers and a bar, out of the middle of a file."""
    code = f"$r = CRest::call('imconnector.register', {_PHP_LINES.pairs(params)});\nprint_r($r);"
    return "\n".join(f"{count:>3} | {line}" for count, line in enumerate(code.split("\n"), 17))


def patch(params: dict[str, object]) -> str:
    """A patch with a file's old contents."""
    return (
        "diff --git a/reg.json b/reg.json\nindex 83db48f..bf269f4 100644\n--- a/reg.json\n+++ b/reg.json\n"
        f'@@ -1,3 +1,9 @@\n-{{\n-  "ID": "old",\n-  "NAME": "Old" }}\n{_before_lines("+", pretty(params))}\n'
    )


def patch_of_one_line(params: dict[str, object]) -> str:
    """A patch that changes one line."""
    first, second, *rest = f"CRest::call('imconnector.register', {_PHP_LINES.pairs(params)});".split("\n")
    before = f"@@ -10,6 +10,6 @@ function install()\n {first}\n-    'ID' => 'old',\n+{second}\n"
    return before + _before_lines(" ", "\n".join(rest)) + "\n"


FORMS = (
    html_forum, html_highlighted, html_arrows, html_json, html_attribute, html_command, mail, mail_twice,
    markdown_quote, terminal, numbered, numbered_bars, patch, patch_of_one_line,
)  # fmt: skip
