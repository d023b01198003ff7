"""The BB codes of Bitrix24's chats, as runs of text with styles (Bitrix24 documentation)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

BOLD, ITALIC, UNDERLINED, STRUCK, CODE = "bold", "italic", "underlined", "struck", "code"

_STYLES = {"b": BOLD, "i": ITALIC, "u": UNDERLINED, "s": STRUCK, "code": CODE}
_BARE = frozenset({"user", "chat", "size", "color", "send", "put", "call", "context", "timestamp"})
"""Codes of which only the text inside is shown."""
_TAG = re.compile(r"\[(?P<end>/?)(?P<name>[a-z]{1,10})(?:=(?P<value>[^\[\]\r\n]{0,2000}))?\]", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s\"'<>]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a message in one style.

    Attributes:
        text: what is read; lines end with a line feed.
        styles: `BOLD`, `ITALIC`, `UNDERLINED`, `STRUCK` and `CODE` of it.
        link: web address that it leads to; empty for none.
    """

    text: str
    styles: frozenset[str] = field(default_factory=frozenset)
    link: str = ""


def runs(text: str) -> tuple[Run, ...]:
    """Return the runs of a message; codes that no chat has stay as they are.

    Args:
        text: the message with BB codes.
    """
    reader = _Reader()
    end = 0
    for tag in _TAG.finditer(text):
        reader.write(text[end : tag.start()])
        if not reader.obey(tag["name"].lower(), tag["value"], opens=not tag["end"]):
            reader.write(tag[0])
        end = tag.end()
    reader.write(text[end:])
    return tuple(reader.found)


def plain(text: str) -> str:
    """Return a message without its BB codes; a link is followed by its address where that isn't its text."""
    return "".join(
        f"{run.text} ({run.link})" if run.link and run.link != run.text else run.text for run in runs(text)
    )


class _Reader:
    """Collects runs, with the styles that are open."""

    def __init__(self) -> None:
        self.found: list[Run] = []
        self._open: list[str] = []
        self._link: str | None = None

    def write(self, text: str) -> None:
        if not text:
            return
        link = self._link or ""
        if self._link == "" and _WEB.fullmatch(text.strip()):
            link = text.strip()  # [url] around the address itself
        run = Run(text.replace("\r\n", "\n"), frozenset(self._open), link)
        last = self.found[-1] if self.found else None
        if last and (last.styles, last.link) == (run.styles, run.link):
            self.found[-1] = Run(last.text + run.text, run.styles, run.link)
        else:
            self.found.append(run)

    def obey(self, name: str, value: str | None, *, opens: bool) -> bool:
        """Follow a code; return False for one that no chat has."""
        if CODE in self._open and not (name == "code" and not opens):
            return False  # what is inside is shown as it is
        if name == "br" and opens:
            self.write("\n")
        elif name == "url":
            address = value or ""
            self._link = (address if _WEB.fullmatch(address) or not address else None) if opens else None
        elif name in _STYLES:
            style = _STYLES[name]
            if opens:
                self._open.append(style)
            elif style in self._open:
                self._open.remove(style)
            else:
                return False
        else:
            return name in _BARE
        return True
