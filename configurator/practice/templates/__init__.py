"""The portal's pages: HTML files beside this one, filled in with `string.Template`.

What people read stands in them as `{{English}}`; placeholders may be inside.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from starlette.responses import HTMLResponse

from configurator.practice.page_language import say, spoken

#: No script and no foreign address works on these pages, whatever an icon's rule may bring along. Forms may
#: be sent: the answer to one is the redirect to the application's handler.
_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
}
_TEXT = re.compile(r"\{\{(.*?)\}\}")


class Markup(str):
    """Text that is HTML already and is not escaped again."""

    __slots__ = ()


@cache
def _template(name: str, _language: str) -> Template:
    """Return a template whose texts are in the language that is spoken: each one is read once for each."""
    html = (files(__package__) / f"{name}.html").read_text(encoding="utf-8")
    return Template(_TEXT.sub(lambda text: say(text[1]), html))


def fill(name: str, /, **values: str) -> Markup:
    """Fill a template in: every value is escaped, except `Markup`.

    Args:
        name: the file's name without `.html`.
        values: by the placeholder's name.
    """
    safe = {key: value if isinstance(value, Markup) else escape(value) for key, value in values.items()}
    return Markup(_template(name, spoken()).substitute(safe))


def page(name: str, window_title: str, /, head: str = "", **values: str) -> HTMLResponse:
    """Return a whole page: a template inside the common frame.

    Args:
        name: the template of the page's body.
        window_title: the window's title.
        head: HTML that the page adds to its `<head>`.
        values: what the template is filled with.
    """
    return _framed(window_title, head, fill(name, **values), 200)


def problem(title: str, status: int, sentence: str, code: str) -> HTMLResponse:
    """Return a page that says what went wrong."""
    return _framed(title, "", fill("problem", title=title, sentence=sentence, code=code), status)


def _framed(title: str, head: str, body: Markup, status: int) -> HTMLResponse:
    return raw_page(fill("frame", title=title, head=Markup(head), body=body), status)


def raw_page(html: str, status: int = 200) -> HTMLResponse:
    """Return a page that is complete already, with the common headers."""
    return HTMLResponse(html.encode("utf-8", "replace"), status, _HEADERS)
