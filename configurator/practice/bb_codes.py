"""Showing the BB codes of Bitrix24 chats as HTML."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_TOKENS = re.compile(
    r"(\[/?[bius]\]|\[br\]|\r?\n|\[url=https?://[^\s\[\]]+\]|\[/url\]|\[url\]https?://[^\s\[\]]+\[/url\])",
    re.IGNORECASE,
)
_TAGS = {"b": "strong", "i": "em", "u": "u", "s": "s", "url": "a"}


def as_html(text: str) -> Markup:
    """Return a message's text with its styles, line breaks and web links; everything else is escaped.

    A code without its opening or closing part stays as it was written.
    """
    shown: list[str] = []
    opened: list[tuple[str, int, str]] = []
    for place, part in enumerate(_TOKENS.split(text)):
        is_code = place % 2 == 1
        name = part[1:-1].lower().partition("=")[0] if is_code else ""
        shown.append(str(escape(part)))
        if name in _TAGS and "]" not in name:
            opened.append((name, place, _start(name, part)))
        elif opened and name == f"/{opened[-1][0]}":
            tag, begun, start = opened.pop()
            shown[begun], shown[place] = start, f"</{_TAGS[tag]}>"
        elif name == "br" or part in {"\n", "\r\n"}:
            shown[place] = "<br>"
        elif name.startswith("url]"):
            address = part[5:-6]
            shown[place] = f"{_start('url', f'[url={address}]')}{escape(address)}</a>"
    return Markup("".join(shown))  # noqa: S704 - every part is escaped


def _start(name: str, code: str) -> str:
    if name != "url":
        return f"<{_TAGS[name]}>"
    return f'<a href="{escape(code[5:-1])}" rel="noreferrer" target="_blank">'
