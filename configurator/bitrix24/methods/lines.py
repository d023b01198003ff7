"""A portal's open channels; its REST methods call them lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import PortalError, reading_guard
from configurator.bitrix24.methods import fields

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

PAGE = 200
"""Open channels asked for at once, the most that a portal gives (Bitrix24 documentation)."""
_USUAL_PAGE = 50
_MOST_PAGES = 100


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
    """Return all open channels of the portal (`imopenlines.config.list.get`), by number.

    A portal returns 50 unless told otherwise, and at most 200 at once (Bitrix24 documentation), so its list
    is read to the end, page by page.

    Raises:
        PortalError: refused, not reachable, not signed in, or `TOO_LARGE` for a list without an end.
    """
    found: dict[str, Line] = {}
    for _ in range(_MOST_PAGES):
        page = _page(client, len(found))
        new = {line.id: line for line in page if line.id not in found}
        found |= new
        # Fewer than a portal gives by itself are the last; one that ignores the offset repeats itself.
        if len(page) < _USUAL_PAGE or not new:
            return tuple(found.values())
    raise PortalError("TOO_LARGE", status=200)


def _page(client: Client, offset: int) -> list[Line]:
    wanted = {"select": ["ID", "LINE_NAME", "ACTIVE"], "order": {"ID": "ASC"}}
    params = {**wanted, "limit": PAGE, "offset": offset}
    answer = client.call("imopenlines.config.list.get", {"PARAMS": params})
    if answer is None:
        raise PortalError("UNEXPECTED_ANSWER", status=200)
    return [_line(row) for row in fields.rows(answer)]


@reading_guard
def get_line(client: Client, number: str) -> Line:
    """Return one open channel (`imopenlines.config.get`).

    Args:
        client: a signed-in client.
        number: its number.

    Raises:
        PortalError: `NO_SUCH_LINE`, or any other.
    """
    answer = client.call("imopenlines.config.get", {"CONFIG_ID": number})
    if not answer:
        raise PortalError("NO_SUCH_LINE", status=200)
    return _line(answer)


@reading_guard
def add_line(client: Client, name: str) -> str:
    """Make an open channel (`imopenlines.config.add`); return its number. Ask the user first.

    Args:
        client: a signed-in client.
        name: the new channel's name.

    Raises:
        PortalError: `ACCESS_DENIED` without the right to change open channels, or any other.
    """
    number = fields.text(client.call("imopenlines.config.add", {"PARAMS": {"LINE_NAME": name}}))
    if number in {"", "0"}:
        raise PortalError("NOT_ACCEPTED", status=200)
    return number


def _line(row: object) -> Line:
    if not isinstance(row, Mapping):
        raise PortalError("UNEXPECTED_ANSWER", status=200)
    number = str(row.get("ID") or "")
    if not number:
        raise PortalError("UNEXPECTED_ANSWER", status=200)
    name = row.get("LINE_NAME") or row.get("NAME") or number
    return Line(number, str(name), fields.is_yes(row.get("ACTIVE")))
