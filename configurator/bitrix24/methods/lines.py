"""A portal's open channels; its REST methods call them lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import PortalError, reading_guard

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client


@dataclass(frozen=True, slots=True)
class Line:
    """An open channel.

    Attributes:
        id: the portal's number for it, as text.
        name: its name; the number where the portal gives none.
        active: whether it is switched on at all.
    """

    id: str
    name: str
    active: bool


@reading_guard
def list_lines(client: Client) -> tuple[Line, ...]:
    """Return the open channels of the portal (`imopenlines.config.list.get`), in its order.

    Raises:
        PortalError: refused, not reachable, or not signed in.
    """
    answer = client.call("imopenlines.config.list.get")
    rows = list(answer.values()) if isinstance(answer, dict) else answer  # PHP writes gaps as an object
    if not isinstance(rows, list):
        raise PortalError("UNEXPECTED_ANSWER", status=200)
    return tuple(_line(row) for row in rows)


def _line(row: object) -> Line:
    if not isinstance(row, Mapping):
        raise PortalError("UNEXPECTED_ANSWER", status=200)
    number = str(row.get("ID") or "")
    if not number:
        raise PortalError("UNEXPECTED_ANSWER", status=200)
    name = row.get("LINE_NAME") or row.get("NAME") or number
    return Line(number, str(name), is_yes(row.get("ACTIVE")))


def is_yes(value: object) -> bool:
    """Return whether a portal means yes: it writes `Y`, `true`, `1` or a JSON true (published code)."""
    return value is True or value == 1 or str(value).strip().upper() in {"Y", "TRUE", "1"}
