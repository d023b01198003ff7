"""Validation of a connector. The portal checks almost nothing, so these checks are the only ones.

A code is the portal's own if Bitrix24's documentation has one, otherwise ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from configurator.built_in_connectors import BUILT_IN
from configurator.connector import placement_handler
from configurator.connector.inactive_icon import without_repeats
from configurator.connector.model import TEXTS, Connector
from configurator.connector.problems import Problem, Severity
from configurator.connector.untrusted_json import PARAMETERS
from configurator.foreign_text import hides
from configurator.icon import data_uri
from configurator.icon.check import findings
from configurator.icon.css.colors import is_color
from configurator.icon.css.positions import is_position
from configurator.icon.css.sizes import is_size
from configurator.icon.icon import Icon
from configurator.icon.svg import gate

MAX_LENGTH = 255
"""Characters of ID and NAME that the portal stores (Bitrix24 documentation)."""
MAX_DATA_URI = 60_000
"""Bytes of the longest Data URI: the portal's database column has 65,535, and stores more than the icon."""
LARGE_DATA_URI = 30_000
"""Bytes of a Data URI from which a warning is given: every page that shows the icon contains it."""

_ID = re.compile(r"[0-9a-zA-Z_]*", re.ASCII)
_CACHED_PICTURES = 8


def check(connector: Connector) -> tuple[Problem, ...]:
    """Return all problems, in the order of the request's parameters.

    Fast enough for every keystroke: the slow part, checking an SVG, is cached.
    """
    problems = (
        *_identifier(connector.id),
        *_name(connector.name),
        *_icon("ICON", connector.icon, required=True),
        *(
            _error("PLACEMENT_HANDLER", code)
            for code in placement_handler.faults(connector.placement_handler)
        ),
        *_icon("ICON_DISABLED", connector.icon_disabled, required=False),
        *(problem for name in TEXTS for problem in _text(name, getattr(connector, name.lower()))),
    )
    return without_repeats(connector, problems)


def problems_of(connector: Connector, reading: tuple[Problem, ...] = ()) -> tuple[Problem, ...]:
    """Return the problems of a connector that was read from a file.

    Args:
        connector: the connector.
        reading: the problems of reading. The rules skip fields that have an error here, because they
            would report them as empty.

    Returns:
        All problems, in the order of the request's parameters.
    """
    unread = {problem.field for problem in reading if problem.severity is Severity.ERROR}
    judged = (problem for problem in check(connector) if problem.field not in unread)
    return tuple(sorted((*reading, *judged), key=_place))


def _place(problem: Problem) -> int:
    """Return the position of a problem's field in the request; unknown parameters come last."""
    parameter = problem.field.partition(".")[0]
    return PARAMETERS.index(parameter) if parameter in PARAMETERS else len(PARAMETERS)


def _error(field: str, code: str, **details: str | int) -> Problem:
    return Problem(Severity.ERROR, field, code, details)


def _identifier(value: str) -> Iterator[Problem]:
    """Check the ID in the portal's order: first for a dot, then for emptiness ("0" counts as empty)."""
    if "." in value:
        yield _error("ID", "APPLICATION_REGISTRATION_ERROR_POINT")
    elif value in {"", "0"}:
        yield _error("ID", "CONNECTOR_ID_REQUIRED")
    elif not _ID.fullmatch(value):
        yield _error("ID", "ID_CHARACTERS")
    elif value != value.lower():  # the portal stores it in lowercase, and later calls must use that
        yield Problem(Severity.WARNING, "ID", "ID_UPPER_CASE", {"id": value.lower()})
    if value.lower() in BUILT_IN:
        yield Problem(Severity.WARNING, "ID", "ID_BUILT_IN", {"id": value.lower()})
    yield from _length("ID", value)


def _name(value: str) -> Iterator[Problem]:
    if value in {"", "0"}:
        yield _error("NAME", "NAME_REQUIRED")
    elif not value.strip():
        yield _error("NAME", "NAME_BLANK")
    yield from _length("NAME", value)
    yield from _text("NAME", value)


def _length(field: str, value: str) -> Iterator[Problem]:
    if len(value) > MAX_LENGTH:
        yield _error(field, f"{field}_TOO_LONG", limit=MAX_LENGTH, length=len(value))


def _text(field: str, value: str) -> Iterator[Problem]:
    """Check for lone surrogates, which can't be sent, and for what nobody sees or turns it around."""
    if any("\ud800" <= character <= "\udfff" for character in value):
        yield _error(field, "TEXT_NOT_UNICODE")
    elif hides(value):
        yield Problem(Severity.WARNING, field, "TEXT_HIDDEN_CHARACTERS")


def _icon(field: str, icon: Icon, *, required: bool) -> Iterator[Problem]:
    if icon.svg:
        yield from drawing_problems(icon.svg, f"{field}.DATA_IMAGE")
    elif required:
        yield _error(f"{field}.DATA_IMAGE", "ICON_REQUIRED")
    if icon.color and not is_color(icon.color):
        yield _error(f"{field}.COLOR", "COLOR_INVALID")
    if icon.size and not is_size(icon.size):
        yield _error(f"{field}.SIZE", "SIZE_INVALID")
    if icon.position and not is_position(icon.position):
        yield _error(f"{field}.POSITION", "POSITION_INVALID")


def drawing_problems(svg: str, field: str = "ICON.DATA_IMAGE") -> tuple[Problem, ...]:
    """Return the problems of a drawing, the most severe first.

    Args:
        svg: the document.
        field: the request parameter that it's sent in.
    """
    return tuple(Problem(severity, field, code, dict(details)) for severity, code, details in _picture(svg))


_Finding = tuple[Severity, str, tuple[tuple[str, str | int], ...]]


@lru_cache(maxsize=_CACHED_PICTURES)
def _picture(svg: str) -> tuple[_Finding, ...]:
    """Return the findings about an SVG, cached."""
    try:
        gate.admit(svg)
    except gate.SvgRefused as refused:
        return ((Severity.ERROR, refused.code, tuple(refused.problem_details.items())),)
    return (*_size(svg), *_worth_telling(svg))


def _size(svg: str) -> Iterator[_Finding]:
    size = data_uri.encoded_length(svg)
    details = (("bytes", size), ("limit", MAX_DATA_URI))
    if size > MAX_DATA_URI:
        yield Severity.ERROR, "DATA_URI_TOO_LARGE", details
    elif size >= LARGE_DATA_URI:
        yield Severity.WARNING, "DATA_URI_LARGE", details


def _worth_telling(svg: str) -> Iterator[_Finding]:
    for finding in findings(svg):
        severity = Severity.NOTE if finding.is_harmless else Severity.WARNING
        yield severity, finding.code, finding.details
