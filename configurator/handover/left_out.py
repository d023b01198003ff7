"""Parameters that a text names and that no reader has read: better a remark too many than a value missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from configurator.connector.model import Connector
from configurator.connector.parameter_names import meant
from configurator.connector.untrusted_json import PARAMETERS
from configurator.handover.remarks import Remark
from configurator.icon.icon import Icon

_ICON_PARTS = ("DATA_IMAGE", "COLOR", "SIZE", "POSITION")
_ICONS = ("ICON", "ICON_DISABLED")
_KEY = re.compile(
    rf"(?:(?<![\w%])|(?<=%5B))(?P<name>{'|'.join((*PARAMETERS, *_ICON_PARTS))})(?!\w)[^\w\n]{{0,8}}?"
    r"(?:(?<=\.)\w+\(\)\s?)?"
    r"(?:=>|[:=,]|(?<=\W)to\b|%5D|(?<=[\"'])\s*\))"
)

_IN_ICON = re.compile(
    rf"(?<!\w)(?P<icon>{'|'.join(reversed(_ICONS))})(?:(?:\[|%5B|[\"']\]\[[\"'])(?P<part>{'|'.join(_ICON_PARTS)})"
    rf"|(?:\??->|\.)(?P<property>{'|'.join(_ICON_PARTS)})\s{{0,9}}=(?![=>~]))"
)
_ENCODED = re.compile(r"%(?:25)*(25|26|3D)", re.IGNORECASE)
_SIGNS = {"25": "%", "26": "&", "3D": "=", "3d": "="}
"""The signs of a form, as they are written in a form within another."""
_NAME_OF_PART = re.compile(rf"form-data;\s?name=[\\\\`\"']{{0,4}}(?P<name>{'|'.join(PARAMETERS)})(?!\w)")
"""A parameter's name in the head of a form's part."""
_NAME_AS_VALUE = re.compile(rf"[:=]\s?[\"'](?P<name>{'|'.join(PARAMETERS)})[\"']\s*(?:[,}}\n]|\Z)")
"""A parameter's name as the value of something: `name: "NAME"`, whose own value stands beside it."""
_PART = re.compile(
    rf"(?<!\w)(?P<part>{'|'.join(_ICON_PARTS)})(?:\]|%5D)?[^\w\n]{{1,9}}?(?P<value>[\w#+/:;,%-]{{2,400}})"
)
"""A part of an icon with its value, or the beginning of it."""
_ADDRESS = re.compile(
    r"(?<!\w)PLACEMENT_HANDLER[\"'\\\]]{0,4}\s{0,4}(?:=>|[:=,])\s{0,4}\\?[\"'](https?://[^\s\"'`\\<>${}%]{1,200})(?:\\?[\"']|%[0-9A-F])"
)
"""An address that is written without any escapes."""
_REGISTRATION = re.compile(
    r"(?<!\w)ID[\"']?\s{0,9}(?:=>|[:=])\s{0,9}[\"']([a-z0-9_]{1,64})[\"']\s{0,9},\s{0,99}[\"']?NAME[\"']?\s{0,9}(?:=>|[:=])"
    r".{1,600}?(?<!\w)(?:ICON|PLACEMENT_HANDLER)\b",
    re.DOTALL,
)
"""The beginning of a registration in an object."""
_PARTS = {
    "PLACEMENT_HANDLER": re.compile(r"(?<!\w)PLACEMENT(?!_HANDLER(?!\w))|(?<!PLACEMENT_)HANDLER(?!\w)"),
    "DATA_IMAGE": re.compile(r"(?<!\w)DATA_(?!IMAGE(?!\w))|(?<!DATA)_IMAGE(?!\w)"),
}
"""What is left of a long name that is cut in two."""


class Names:
    """The parameters' names that stand in a text as if they had values, and what is left of long ones.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self._first: dict[tuple[str, str], int] = {}
        self._text = _ENCODED.sub(lambda found: _SIGNS[found[1]], text)
        for pattern in (_KEY, _NAME_AS_VALUE, _NAME_OF_PART):
            for found in pattern.finditer(self._text):
                self._first.setdefault((found["name"], ""), found.start())
        for found in _IN_ICON.finditer(self._text):
            self._first.setdefault((found["part"] or found["property"], found["icon"]), found.start())
        for name, pattern in _PARTS.items():
            if cut := pattern.search(self._text):
                self._first.setdefault((name, ""), cut.start())

    def lines(self, params: Mapping[str, object]) -> Iterator[tuple[str, int]]:
        """Yield each name, `ICON.COLOR` for a part that an icon hasn't, and the line of its first place.

        Args:
            params: what was read.
        """
        for (name, icon), at in self._first.items():
            if not icon:
                yield name, self._text.count("\n", 0, at) + 1
            elif name not in _parts(params.get(icon)):
                yield f"{icon}.{name}", self._text.count("\n", 0, at) + 1


def left_out(names: Names, params: Mapping[str, object], remarks: tuple[Remark, ...]) -> Iterator[Remark]:
    """Yield a remark for each parameter whose name stands before a value in a text, but that wasn't read.

    Args:
        names: those that the text has.
        params: what was read.
        remarks: what is told already.
    """
    if any(one.code == "BROKEN_OFF" for one in remarks):
        return
    told = {str(one.details.get("field", "")) for one in remarks}
    told |= {part for field in told for part in re.split(r"[.\[\]]", field)}
    has = {*params, *(meant(name, PARAMETERS) for name in params)} | {
        part for icon in _ICONS for part in _parts(params.get(icon))
    }
    if "" in told:
        return
    for name, line in names.lines(params):
        if not {name, *name.split(".")[:1]} & told and (name not in has or "." in name):
            yield Remark("NOT_READ", {"field": name, "line": line})


def others_left(text: str, connector: Connector, remarks: tuple[Remark, ...]) -> Iterator[Remark]:
    """Yield a remark if a text has one more registration, or one more address of a settings page.

    Args:
        text: the text.
        connector: the only one that was read.
        remarks: what is told already.
    """
    known = connector.placement_handler
    told = {str(one.details.get("field", "")) for one in remarks}
    if any(one.code == "BROKEN_OFF" for one in remarks):
        return
    other = next((one for one in _ADDRESS.finditer(text) if one[1] not in known), None)
    if known and other and "PLACEMENT_HANDLER" not in told:
        yield Remark("DUPLICATE", {"field": "PLACEMENT_HANDLER", "line": _line(other)})
    yield from _icon_left(text, connector, told)
    other = next((one for one in _REGISTRATION.finditer(text) if one[1] != connector.id), None)
    if connector.id and other and "ID" not in told:
        yield Remark("NOT_READ", {"field": "ID", "line": _line(other)})


def _icon_left(text: str, connector: Connector, told: set[str]) -> Iterator[Remark]:
    """Yield a remark if a text has parts of two icons, and one of the two was read without them."""
    icons = (connector.icon, connector.icon_disabled)
    has = [one != Icon() for one in icons]
    if not any(has) or told & {*_ICONS, *_ICON_PARTS}:
        return
    for part, values in _icon_parts(text).items():
        own = [bool(value) for value in map(_OF_ICON[part], icons)]
        if all(has):
            is_left = own[0] != own[1] and len(values) >= len(_ICONS)
            field = f"{_ICONS[own.index(False)]}.{part}" if is_left else ""
        else:
            field = _ICONS[has.index(False)]
            is_left = len(values) == len(_ICONS) and (part == "DATA_IMAGE" or field == "ICON")
        if is_left:
            place = values[0] if field.partition(".")[0] == "ICON" else values[-1]
            yield Remark("NOT_READ", {"field": field, "line": _line(place)})
            return


_OF_ICON: dict[str, Callable[[Icon], str]] = {
    "DATA_IMAGE": lambda icon: icon.svg,
    "COLOR": lambda icon: icon.color,
    "SIZE": lambda icon: icon.size,
    "POSITION": lambda icon: icon.position,
}


def _icon_parts(text: str) -> dict[str, list[re.Match[str]]]:
    """Return the first place of each value that a text has for each part of an icon."""
    values: dict[str, dict[str, re.Match[str]]] = {}
    for found in _PART.finditer(text):
        values.setdefault(found["part"], {}).setdefault(found["value"], found)
    return {part: [*places.values()] for part, places in values.items()}


def _line(found: re.Match[str]) -> int:
    return found.string.count("\n", 0, found.start()) + 1


def _parts(icon: object) -> list[str]:
    return [str(name) for name in icon] if isinstance(icon, Mapping) else []
