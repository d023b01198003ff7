"""What the bottom bar says where nothing is wrong: whether the portal has the connector as it is."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime

from configurator.foreign_text import one_line
from configurator.services.connector_path import Progress
from configurator.services.portal_steps import PortalState, registered
from configurator.ui.kit.dates import date_words, time_words
from configurator.wording.translation import _, ngettext


def calm_words(state: PortalState) -> tuple[str, str]:
    """Return a sentence and its kind, as `BottomBar.show_message` takes them.

    Args:
        state: what is known of the chosen portal and of the connector in it.
    """
    step = registered(state)
    if state.sent is not None and state.changes and step.fact and step.fact.code == "CHANGES_NOT_SENT":
        said = ngettext("{count} change not sent yet", "{count} changes not sent yet", state.changes)
        return said.format(count=state.changes), "muted"
    if state.sent is not None and step.progress in {Progress.DONE, Progress.EARLIER}:
        kind = "good" if step.progress is Progress.DONE else "muted"
        return _registered_words(state.title, state.sent.time), kind
    return _("Ready to register"), "good"


def _registered_words(title: str | None, seconds: float) -> str:
    portal = one_line(title) if title else _("the practice portal")
    when = QDateTime.fromSecsSinceEpoch(int(seconds))
    if when.date() == QDate.currentDate():
        said = _("Registered in {portal} today at {time}. Nothing changed since.")
        return said.format(portal=portal, time=time_words(when.time()))
    said = _("Registered in {portal} on {date}. Nothing changed since.")
    return said.format(portal=portal, date=date_words(when.date()))
