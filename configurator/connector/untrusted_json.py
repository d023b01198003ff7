"""Reading a connector from untrusted JSON values: nothing raises, unreadable values become problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from configurator.connector.model import TEXTS, Connector
from configurator.connector.parameter_names import meant
from configurator.connector.problems import Problem, Severity
from configurator.icon import data_uri, mended_uri
from configurator.icon.icon import Icon
from configurator.icon.repair.outer_text import as_utf8
from configurator.icon.svg import gate

PARAMETERS = tuple(field.name.upper() for field in fields(Connector))
"""All parameters of `imconnector.register`, in the order of the documentation's table."""
BOOLEANS = tuple(field.name.upper() for field in fields(Connector) if isinstance(field.default, bool))
"""The switches among them."""
_WRONG_TYPE = {
    "ID": "CONNECTOR_ID_REQUIRED",
    "NAME": "NAME_REQUIRED",
    "ICON": "ICON_REQUIRED",
    "ICON.DATA_IMAGE": "ICON_REQUIRED",
    "PLACEMENT_HANDLER": "NO_PLACEMENT_HANDLER",
}
"""The portal's error codes for parameters of a wrong type (Bitrix24 documentation)."""
_SPELLINGS = {
    "Y": True, "N": False, "1": True, "0": False, "true": True, "false": False, 1: True, 0: False,
}  # fmt: skip
"""Booleans as Bitrix24's older interfaces write them."""
_LONGEST_NAME = 40


class Reading:
    """One pass over the parameters of one connector.

    Args:
        picture: the key of an icon's picture: `DATA_IMAGE` in a request (a Data URI), `SVG` in a project
            file (a list of lines).
    """

    def __init__(self, picture: str) -> None:
        self._picture = picture
        self._problems: list[Problem] = []

    def connector(self, params: object) -> tuple[Connector, tuple[Problem, ...]]:
        """Return the connector, with defaults for what can't be read, and the problems of reading."""
        values = self._object("", params, PARAMETERS)
        default = Connector()
        connector = Connector(
            id=self._string("ID", values),
            name=self._string("NAME", values),
            icon=self._icon("ICON", values),
            placement_handler=self._string("PLACEMENT_HANDLER", values),
            icon_disabled=self._icon("ICON_DISABLED", values),
        )
        rest: dict[str, Any] = {
            name.lower(): self._boolean(name, values, default=getattr(default, name.lower()))
            for name in BOOLEANS
        }
        rest |= {name.lower(): self._string(name, values) for name in TEXTS}
        return replace(connector, **rest), tuple(self._problems)

    def _error(self, field: str, code: str, details: Mapping[str, str | int] | None = None) -> None:
        self._problems.append(Problem(Severity.ERROR, field, code, details or {}))

    def _warn(self, field: str, code: str, details: Mapping[str, str | int]) -> None:
        self._problems.append(Problem(Severity.WARNING, field, code, details))

    def _object(self, field: str, value: object, known: tuple[str, ...]) -> Mapping[object, object]:
        if isinstance(value, str) and value and field in {"ICON", "ICON_DISABLED"}:
            self._error(f"{field}.DATA_IMAGE", "ICON_IS_TEXT", {"field": field, "meant": self._picture})
            return {}
        if not isinstance(value, Mapping):
            code = _WRONG_TYPE.get(field, "WRONG_TYPE")
            self._error("ICON.DATA_IMAGE" if code == "ICON_REQUIRED" else field, code)
            return {}
        for key in value:
            if key not in known:
                name = str(key).encode(errors="replace").decode()[:_LONGEST_NAME]
                right = meant(name, known)
                details = {"name": name, "meant": right} if right else {"name": name}
                code = "PARAMETER_MISNAMED" if right else "UNKNOWN_PARAMETER"
                self._warn(f"{field}.{name}".lstrip("."), code, details)
        return value

    def _string(self, key: str, values: Mapping[object, object], field: str = "") -> str:
        field = field or key
        value = values.get(key, "")
        if not isinstance(value, str):
            self._error(field, _WRONG_TYPE.get(field, "WRONG_TYPE"))
            return ""
        sound = value.encode(errors="replace").decode()
        if sound != value:  # a lone surrogate: JSON can contain it, but it can't be sent
            self._error(field, "TEXT_NOT_UNICODE")
        return sound

    def _boolean(self, name: str, values: Mapping[object, object], *, default: bool) -> bool:
        value = values.get(name, default)
        if isinstance(value, bool):
            return value
        if isinstance(value, str | int) and value in _SPELLINGS:
            read = _SPELLINGS[value]
            self._warn(name, "BOOLEAN_SPELLING", {"read": "true" if read else "false"})
            return read
        self._error(name, "WRONG_TYPE")
        return default

    def _icon(self, field: str, values: Mapping[object, object]) -> Icon:
        known = (self._picture, "COLOR", "SIZE", "POSITION")
        icon = self._object(field, values.get(field, {}), known)
        return Icon(
            svg=self._drawing(f"{field}.DATA_IMAGE", icon),
            color=self._string("COLOR", icon, f"{field}.COLOR"),
            size=self._string("SIZE", icon, f"{field}.SIZE"),
            position=self._string("POSITION", icon, f"{field}.POSITION"),
        )

    def _drawing(self, field: str, icon: Mapping[object, object]) -> str:
        if self._picture == "DATA_IMAGE":
            return self._decoded(field, self._string("DATA_IMAGE", icon, field))
        lines = icon.get("SVG", [])
        if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
            self._error(field, _WRONG_TYPE.get(field, "WRONG_TYPE"))
            return ""
        return self._string("SVG", {"SVG": "\n".join(lines)}, field)

    def _decoded(self, field: str, uri: str) -> str:
        """Return the SVG in a Data URI; empty if there is none that can be kept."""
        if not uri:
            return ""
        try:
            mended = mended_uri.read(uri)
        except data_uri.DataUriError as error:
            self._error(field, error.code)
            return ""
        for code in mended.codes:
            self._warn(field, code, {})
        data = mended.svg
        try:
            return data.decode()
        except UnicodeDecodeError:
            pass
        # The gate knows what it is instead, such as a bitmap or another encoding.
        try:
            return gate.admit(data)
        except gate.SvgRefused as refused:
            recoded = _recoded(data, refused)
            if recoded:
                self._warn(field, "SVG_RECODED", {})
                return recoded
            self._error(field, refused.code, refused.problem_details)
            return ""


def _recoded(data: bytes, refused: gate.SvgRefused) -> str:
    """Return a drawing in another encoding as text, empty if it's none or has other mistakes."""
    if refused.code != "SVG_NOT_UTF8":
        return ""
    try:
        return gate.admit(as_utf8(data, refused) or b"")
    except gate.SvgRefused:
        return ""
