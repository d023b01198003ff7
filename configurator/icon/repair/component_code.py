"""Markup as React, Vue, Angular and Svelte write it, or as a word processor changes it, made SVG."""

from __future__ import annotations

import html
import re

from configurator.icon.minify.properties import FONT, INHERITED, NOT_INHERITED
from configurator.icon.svg.refusal import SvgRefused

_BRACED = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,2000}\}){0,2000}\}){0,2000}\}"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_SINGLE = "\u2018\u2019\u201a\u201b\u2032`"
"""Quotes of word processors, and of code that is written by hand."""
_ODD_SPACE = r"[^\S \t\r\n]|[\u200b\ufeff]"
_PART = re.compile(
    rf"(?P<space>[\s\u200b\ufeff]+)|(?P<braced>{_BRACED})|(?P<end>/?>)"
    r"|(?P<name>[^\s=<>\"'/{}\u200b\ufeff]+)(?:(?P<equals>\s*=\s*)"
    rf"(?P<value>\"[^\"]*\"|'[^']*'|{_BRACED}|[{_DOUBLE}][^{_DOUBLE}<>\"]*[{_DOUBLE}\"]"
    rf"|\"[^{_DOUBLE}<>\"]*[{_DOUBLE}]|[{_SINGLE}][^{_SINGLE}<>']*[{_SINGLE}']|'[^{_SINGLE}<>']*[{_SINGLE}]))?"
)
_SKIPPED = re.compile(r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<(?P<tag>[A-Za-z][^\s/>{]*)", re.DOTALL)
_MARK = re.compile(
    rf"\{{|[\s\"'](?:[:@#(*\[]|v-bind:)|{_ODD_SPACE}|[{_DOUBLE}{_SINGLE}]|<svg\+", re.IGNORECASE
)
_BOUND = re.compile(r"[:@*#(\[]|(?:v-bind|v-on|on|bind|class|use|x-on|x-bind):")
_NAME_BOUND = re.compile(r"(?:(?::|v-bind:|x-bind:)([\w-]+)|\[(?:attr\.)?([\w-]+)\])\Z")
_LITERAL = re.compile(r"\s*(?:([\"'])([^\"'\\]*)\1|`([^`\\$]*)`|(-?\d+(?:\.\d+)?|true|false))\s*")
_PAIR = re.compile(r"\s*[\"']?([\w-]+)[\"']?\s*:\s*([^,]+?)\s*(?:,|\Z)")
_SPACES = re.compile(_ODD_SPACE)
_HYPHENATED = {*INHERITED, *FONT, *NOT_INHERITED, "enable-background", "pointer-events", "color-rendering"}
_REACT = {
    "className": "class",
    "htmlFor": "for",
    "xlinkHref": "xlink:href",
    "xlinkTitle": "xlink:title",
    "xmlnsXlink": "xmlns:xlink",
    "xmlSpace": "xml:space",
    "xmlLang": "xml:lang",
}
"""React's names of attributes that aren't only written with capitals in place of hyphens."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_WITHOUT_UNIT = frozenset(
    """
    opacity fill-opacity stroke-opacity stop-opacity flood-opacity stroke-width stroke-dasharray
    stroke-dashoffset stroke-miterlimit font-weight line-height z-index zoom scale order flex flex-grow
    flex-shrink animation-iteration-count aspect-ratio
    """.split()  # noqa: SIM905 - quoted they would be no easier to read
)
_LARGEST = 1_000_000
"""Bytes of the largest file that is read as a component: people write those. A pass takes half a second."""


def as_markup(raw: bytes, _refused: SvgRefused) -> bytes | None:
    """Return a file whose tags have attributes alone, None if they have nothing else.

    What a component works out when it runs is left out: spread and bound properties. A binding to a number
    or a text in quotes stays. Typographic quotes and spaces become those of XML, as do the `+` in place of
    spaces that a form leaves.
    """
    if len(raw) > _LARGEST:
        return None
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return None
    if not _MARK.search(text):
        return None
    if re.match(r"\s*<svg\+", text, re.IGNORECASE):
        text = text.replace("+", " ")
    new = _with_tags(text).encode()
    return new if new != raw else None


def _with_tags(text: str) -> str:
    is_react = bool(re.search(r"=\s{0,9}\{|\{\s{0,9}\.\.\.", text))
    done: list[str] = []
    at = 0
    for found in _SKIPPED.finditer(text):
        if found["tag"] and found.start() >= at:
            tag = _tag(text, found.end(), is_react=is_react)
            if tag:
                done += [text[at : found.end()], tag[0]]
                at = tag[1]
    return "".join([*done, text[at:]])


def _tag(text: str, start: int, *, is_react: bool) -> tuple[str, int] | None:
    """Return a tag's attributes as XML, and where it ends; None if its syntax is unknown."""
    parts: list[str] = []
    at = start
    while part := _PART.match(text, at):
        at = part.end()
        if part["end"]:
            return "".join(parts) + part["end"], at
        new = _part(part, is_react=is_react)
        if not new and parts and not parts[-1].strip():
            parts.pop()  # the space before it goes too
        parts.append(new)
    return None


def _part(part: re.Match[str], *, is_react: bool) -> str:
    """Return a space or an attribute as XML, empty if it goes."""
    if part["name"] is None:
        return _SPACES.sub(" ", part["space"] or "")
    name, value = part["name"], part["value"]
    if bound := _NAME_BOUND.match(name):
        literal = _literal(value[1:-1]) if value else None
        return "" if literal is None else f"{bound[1] or bound[2]}={_quoted(literal)}"
    if _BOUND.match(name):
        return ""
    if is_react:
        name = _xml_name(name)
    return part[0] if value is None else _valued(name, _SPACES.sub("", part["equals"]), value)


def _valued(name: str, equals: str, value: str) -> str:
    if value[0] == value[-1] and value[0] in "\"'":
        return f"{name}{equals}{value}"
    if value[0] != "{":
        return f"{name}={_quoted(html.unescape(value[1:-1]))}"
    literal = _style(value[2:-2]) if name == "style" and value[1] == "{" else _literal(value[1:-1])
    return "" if literal is None else f"{name}={_quoted(literal)}"


def _xml_name(name: str) -> str:
    hyphenated = _hyphenated(name)
    return _REACT.get(name) or (hyphenated if hyphenated in _HYPHENATED else name)


def _hyphenated(name: str) -> str:
    return re.sub("([A-Z])", r"-\1", name).lower()


def _literal(code: str) -> str | None:
    """Return the value of a number or a text in quotes, None for anything that is worked out."""
    found = _LITERAL.fullmatch(code)
    return next((one for one in (found[2], found[3], found[4]) if one is not None), "") if found else None


def _style(code: str) -> str | None:
    """Return React's object of styles as CSS, without what is worked out."""
    pairs = [(_hyphenated(one[1]), one[2], _literal(one[2])) for one in _PAIR.finditer(code)]
    known = [f"{name}:{value}{_unit(name, code)}" for name, code, value in pairs if value]
    return ";".join(known) or None


def _unit(name: str, code: str) -> str:
    """Return the unit that React adds to a number: pixels, unless the property takes plain numbers."""
    is_length = _NUMBER.fullmatch(code) and float(code) and name not in _WITHOUT_UNIT and name[:2] != "--"
    return "px" if is_length else ""


def _quoted(value: str) -> str:
    escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return f'"{escaped}"'
