"""The path of a connector: the steps from its name to replies that reach its server, and how far each is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from configurator.connector.model import TEXTS, Connector
from configurator.connector.problems import Problem, Severity

if TYPE_CHECKING:
    from configurator.services.page_tests import PageTest


class StepId(StrEnum):
    """The steps, in the order of the path."""

    NAME = "name"
    ICON = "icon"
    SETTINGS_PAGE = "settings_page"
    MESSAGES = "messages"
    PRACTISED = "practised"
    PORTAL = "portal"
    REGISTERED = "registered"
    CHANNEL = "channel"
    CONVERSATION = "conversation"
    REPLIES = "replies"


DOCUMENT_STEPS = (StepId.NAME, StepId.ICON, StepId.SETTINGS_PAGE, StepId.MESSAGES)
"""The steps that edit the connector; the others concern a portal."""
_PARAMETERS = {
    "NAME": StepId.NAME,
    "ID": StepId.NAME,
    "PLACEMENT_HANDLER": StepId.SETTINGS_PAGE,
    **dict.fromkeys(TEXTS, StepId.SETTINGS_PAGE),
}
_MISSING = frozenset({
    "NAME_REQUIRED", "CONNECTOR_ID_REQUIRED", "NO_PLACEMENT_HANDLER", "ICON_REQUIRED",
})  # fmt: skip
"""Problems with values that nobody has entered yet: a step that wasn't begun needs no attention."""


class Progress(StrEnum):
    """How far a step is."""

    DONE = "done"
    ATTENTION = "attention"
    """Something about it needs to be looked at."""
    OPEN = "open"
    EARLIER = "earlier"
    """It was done when it was last seen; the portal hasn't said anything about it in this run."""


class Fact(NamedTuple):
    """One line about a step.

    Attributes:
        code: what is the case; `configurator/wording/path_texts.py` has its words.
        details: what the words name.
        number: how many there are, where something is counted.
        time: when it was seen, in seconds since 1970; None where that doesn't matter.
    """

    code: str
    details: Mapping[str, str] = {}
    number: int = 0
    time: float | None = None


class Step(NamedTuple):
    """A step of the path.

    Attributes:
        id: which one.
        progress: how far it is.
        fact: what is known about it; None if there is nothing to say.
    """

    id: StepId
    progress: Progress = Progress.OPEN
    fact: Fact | None = None


def step_of(parameter: str) -> StepId | None:
    """Return the step that edits a request parameter, such as `ICON.SIZE`; None if no step leads to it."""
    return StepId.ICON if "." in parameter else _PARAMETERS.get(parameter)


def document_steps(
    connector: Connector, problems: Sequence[Problem], page_test: PageTest | None, *, looked_at: bool
) -> list[Step]:
    """Return the steps that edit a connector.

    Args:
        connector: the connector.
        problems: all that is known against it.
        page_test: the last test of its settings page; None if it wasn't tested.
        looked_at: whether its pictures have been drawn and measured.
    """
    # Whether a picture is good is known once it has been drawn, and not before.
    drawn = (Progress.DONE, Fact("ICON_GOOD")) if looked_at else (Progress.OPEN, Fact("ICON_NOT_CHECKED"))
    as_it_is = (
        Step(StepId.NAME, Progress.DONE, Fact("VALUE", {"value": connector.id})),
        Step(StepId.ICON, *drawn),
        Step(StepId.SETTINGS_PAGE, *_page(page_test)),
        Step(StepId.MESSAGES, Progress.DONE, _messages(connector)),
    )
    return [_with_problems(step, problems) for step in as_it_is]


def _with_problems(step: Step, problems: Sequence[Problem]) -> Step:
    """Return the step as it is, unless something is known against it."""
    id_ = step.id
    against = [one for one in problems if step_of(one.field) is id_ and one.severity is not Severity.NOTE]
    errors = [one for one in against if one.severity is Severity.ERROR]
    if against and all(one.code in _MISSING for one in against):
        return Step(id_, Progress.OPEN, Fact("MISSING"))
    if errors:
        return Step(id_, Progress.ATTENTION, Fact("ERRORS", number=len(errors)))
    if against and step.progress is not Progress.ATTENTION:  # or it says itself what is wrong
        return Step(id_, Progress.ATTENTION, Fact("WARNINGS", number=len(against)))
    return step


def _page(test: PageTest | None) -> tuple[Progress, Fact]:
    """Return what the last test of the settings page found."""
    if test is None:
        return Progress.OPEN, Fact("PAGE_NOT_TESTED")
    if test.is_good and not test.code:
        return Progress.DONE, Fact("PAGE_GOOD", time=test.time)
    if test.is_good or test.code == "NOT_PUBLIC":  # what this computer can't reach, a portal may
        return Progress.ATTENTION, Fact("PAGE_DOUBTFUL", time=test.time)
    status = test.details.get("status", "")
    if status[:1] in {"4", "5"}:
        return Progress.ATTENTION, Fact("PAGE_STATUS", {"status": status}, time=test.time)
    return Progress.ATTENTION, Fact("PAGE_BAD", time=test.time)


def _messages(connector: Connector) -> Fact:
    standard = Connector()
    switches = [one.name for one in fields(Connector) if isinstance(getattr(standard, one.name), bool)]
    changed = sum(getattr(connector, name) != getattr(standard, name) for name in switches)
    return Fact("CHANGED_SETTINGS", number=changed) if changed else Fact("STANDARD_SETTINGS")
