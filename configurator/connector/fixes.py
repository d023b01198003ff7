"""Automatic fixes: the smallest change that makes a field valid."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from configurator.connector import drawing_fixes, picture_fixes
from configurator.connector.identifier import id_from
from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.foreign_text import harmless

_ID_CODES = {
    "APPLICATION_REGISTRATION_ERROR_POINT",
    "CONNECTOR_ID_REQUIRED",
    "ID_CHARACTERS",
    "ID_TOO_LONG",
    "ID_UPPER_CASE",
}


class Fix(NamedTuple):
    """A fix.

    Attributes:
        connector: the fixed connector.
        value: the new value of the field, or of the first of several; of a drawing its new colour or nothing.
        choice: which of several fixes it is; empty for the usual one.
    """

    connector: Connector
    value: str
    choice: str = ""


def fixes(connector: Connector, problem: Problem, beside: Mapping[str, bytes] | None = None) -> list[Fix]:
    """Return what fixes a problem, the best first; nothing if a person must decide.

    Args:
        connector: the connector.
        problem: one of its problems.
        beside: bytes of the pictures in the drawing's folder, by the names the drawing uses for them.
    """
    if problem.code not in picture_fixes.CODES:
        fixed = fix(connector, problem, beside)
        return [Fix(*fixed)] if fixed else []
    return [Fix(*one) for one in picture_fixes.fixes(connector, problem)]


def fix(
    connector: Connector, problem: Problem, beside: Mapping[str, bytes] | None = None
) -> tuple[Connector, str] | None:
    """Return the best fix: the fixed connector and the new value of the field; None if a person must decide.

    Args:
        connector: the connector.
        problem: one of its problems.
        beside: bytes of the pictures in the drawing's folder, by the names the drawing uses for them.
    """
    if problem.code in _ID_CODES:
        new_id = id_from(connector.id) or id_from(connector.name)
        return (replace(connector, id=new_id), new_id) if new_id not in {"", "0"} else None
    if problem.code == "TEXT_HIDDEN_CHARACTERS":
        name = problem.field.lower()
        seen = "\n".join(map(harmless, getattr(connector, name).split("\n"))).replace("\ufffd", "")
        text: dict[str, Any] = {name: seen}
        return replace(connector, **text), seen
    if problem.code == "HANDLER_NOT_HTTPS" and connector.placement_handler.strip().lower().startswith(
        "http://"
    ):
        address = "https://" + connector.placement_handler.strip()[len("http://") :]
        return replace(connector, placement_handler=address), address
    if problem.code in picture_fixes.CODES:
        return next((one[:2] for one in fixes(connector, problem)), None)
    if problem.field.endswith(".DATA_IMAGE"):
        return drawing_fixes.fix(connector, problem, beside or {})
    return _fix_icon(connector, problem)


def _fix_icon(connector: Connector, problem: Problem) -> tuple[Connector, str] | None:
    state, _, part = problem.field.lower().partition(".")
    if part not in {"color", "size", "position"}:
        return None
    icon = getattr(connector, state)
    value: str = getattr(icon, part).strip()
    if part == "color":
        value = f"#{value}" if re.fullmatch(r"[0-9a-fA-F]{3}|[0-9a-fA-F]{6}", value) else ""
    elif part == "size":
        value = f"{value}%" if re.fullmatch(r"\d{1,3}", value) else ""
    else:
        value = " ".join(f"{one}%" for one in value.split()) if re.fullmatch(r"\d+(\s+\d+)?", value) else ""
    return replace(connector, **{state: replace(icon, **{part: value})}), value
