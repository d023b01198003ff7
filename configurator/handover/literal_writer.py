"""Write values as literals of a language, so that no text can break out of its quotes.

Characters that aren't printable (control characters, line separators, bidirectional marks) are escaped,
because they're invisible and an editor or email program may change them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


@dataclass(frozen=True, slots=True)
class Language:
    """How a language writes an object.

    Attributes:
        text: returns the literal of a text.
        key: returns the literal of a key.
        truth: the literals of false and true.
        brackets: what an object begins and ends with.
        arrow: the separator between key and value.
        indent: one step of indentation.
        last_comma: whether the last pair ends with a comma, as the language's style guides prefer.
    """

    text: Callable[[str], str]
    key: Callable[[str], str]
    truth: tuple[str, str]
    brackets: Sequence[str] = "{}"
    arrow: str = ": "
    indent: str = "  "
    last_comma: bool = True

    def write(self, value: object, depth: int = 0) -> str:
        """Return the literal of a text, a boolean or an object of them.

        Args:
            value: the value.
            depth: indentation steps of the line that it starts in.
        """
        if isinstance(value, bool):
            return self.truth[value]
        if not isinstance(value, Mapping):
            return self.text(str(value))
        inner = self.indent * (depth + 1)
        pairs = [
            f"{inner}{self.key(name)}{self.arrow}{self.write(one, depth + 1)}" for name, one in value.items()
        ]
        end = "," if self.last_comma else ""
        return f"{self.brackets[0]}\n" + ",\n".join(pairs) + f"{end}\n{self.indent * depth}{self.brackets[1]}"


def _escaped(text: str, special: str, unicode: Callable[[int], str]) -> str:
    """Put a backslash before each `special` character, and escape what isn't printable."""

    def escape(found: re.Match[str]) -> str:
        character = found[0]
        if character in special:
            return "\\" + character
        return character if character.isprintable() else _SHORT.get(character) or unicode(ord(character))

    # All else goes by at once: a Data URI has some 100,000 characters.
    return re.sub(f"[{re.escape(special)}]|[^ -~]", escape, text)


def _json_unicode(point: int) -> str:
    return json.dumps(chr(point))[1:-1]


def _braces(point: int) -> str:
    return f"\\u{{{point:X}}}"


def _python_unicode(point: int) -> str:
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def json_text(text: str) -> str:
    """Return the JSON literal of a text."""
    return '"' + _escaped(text, '"\\', _json_unicode) + '"'


def js_text(text: str) -> str:
    """Return the JavaScript literal of a text, also safe inside `<script>`."""
    inside = _escaped(text, "'\\", _braces)
    return "'" + re.sub(r"<(?=[/!]|script)", r"\\x3C", inside, flags=re.IGNORECASE) + "'"


def php_text(text: str) -> str:
    """Return the PHP literal of a text: in single quotes, unless something must be escaped."""
    if text.isprintable():
        return "'" + _escaped(text, "'\\", _braces) + "'"
    inside = _escaped(text, '"\\$', _braces)
    return '"' + inside.replace("#{", r"\x23{") + '"'  # where Ruby puts a value in, and those who read both


def python_text(text: str) -> str:
    """Return the Python literal of a text."""
    return '"' + _escaped(text, '"\\', _python_unicode) + '"'


def go_text(text: str) -> str:
    """Return the Go literal of a text; a lone surrogate, which Go refuses, becomes a question mark."""
    return python_text(text.encode(errors="replace").decode())


def ruby_text(text: str) -> str:
    """Return a printable text of several lines as a string of Ruby, in single quotes."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def csharp_text(text: str) -> str:
    """Return a printable text of several lines as a verbatim string of C#."""
    return '@"' + text.replace('"', '""') + '"'


def java_text(text: str, indent: str) -> str:
    """Return printable JSON of several lines as a text block of Java 15 and later.

    No three quotes meet in JSON. Java takes the common indentation of the lines away.
    """
    lines = text.replace("\\", "\\\\").split("\n")
    return '"""\n' + "".join(f"{indent}{line}\n" for line in lines) + f'{indent}"""'


def shell_text(text: str) -> str:
    """Return a text as one word of a POSIX shell, in single quotes."""
    return "'" + text.replace("'", "'\\''") + "'"


def httpie_items(params: Mapping[str, object], depth: int) -> str:
    """Return an object as HTTPie's items, one in each line: `NAME=text`, `NAME:=JSON`.

    HTTPie takes a backslash before its signs away, and reads a file where a text begins with an @.
    """
    words = []
    for name, value in params.items():
        is_plain = (
            isinstance(value, str)
            and "\\" not in value
            and value[:1] not in {"@", "="}
            and value.isprintable()
        )
        item = f"{name}={value}" if is_plain else f"{name}:={JSON.write(value, depth)}"
        words.append(shell_text(item))
    return "".join(f" \\\n{'  ' * (depth + 1)}{word}" for word in words).removeprefix(" ")


JSON = Language(json_text, json_text, ("false", "true"), last_comma=False)
JAVASCRIPT = Language(js_text, str, ("false", "true"))
PHP = Language(php_text, php_text, ("false", "true"), brackets="[]", arrow=" => ", indent="    ")
PYTHON = Language(python_text, python_text, ("False", "True"), indent="    ")
GO = Language(go_text, go_text, ("false", "true"), brackets=("map[string]any{", "}"), indent="    ")
