"""The texts of the approval page."""

from __future__ import annotations

import re

from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.icon.css.positions import cell_of, percentages_of
from configurator.icon.icon import DEFAULT_POSITION, DEFAULT_SIZE
from configurator.wording.decimals import percent_words
from configurator.wording.icon_description import position_value
from configurator.wording.message_settings import MESSAGE_SETTINGS
from configurator.wording.optional_texts import OPTIONAL_TEXTS
from configurator.wording.problem_sentences import sentence
from configurator.wording.translation import _

_PERCENT = re.compile(r"\s*(\d+(?:\.\d+)?)%(?:\s+auto)?\s*", re.IGNORECASE | re.ASCII)


def message_sentences(connector: Connector) -> list[tuple[bool, str]]:
    """Return a sentence for each message setting, with whether it's on, in the order of the form."""
    states = [(getattr(connector, name), texts) for name, texts in MESSAGE_SETTINGS.items()]
    return [(on, _(texts.on if on else texts.off)) for on, texts in states]


def size_words(size: str) -> str:
    """Describe a `background-size`; an unusual value is returned unchanged."""
    value = size or DEFAULT_SIZE
    percent = _PERCENT.fullmatch(value)
    if percent:
        # Translators: {percent} is a number with its sign, such as 70%.
        return _("{percent} of the circle").format(percent=percent_words(percent[1]))
    words = {
        "contain": _("as large as fits in the circle"),
        "cover": _("fills the circle"),
        "auto": _("original size"),
    }
    return words.get(value.strip().lower(), value)


def position_words(position: str) -> str:
    """Describe a `background-position`; one that isn't a usual place as `position_value` does."""
    value = position or DEFAULT_POSITION
    places = (
        _("at the top left"),
        _("at the top"),
        _("at the top right"),
        _("on the left"),
        _("in the centre"),
        _("on the right"),
        _("at the bottom left"),
        _("at the bottom"),
        _("at the bottom right"),
    )
    cell = cell_of(value)
    if cell is not None:
        return places[cell]
    return position_value(value) if percentages_of(value) else value


def problem_sentence(problem: Problem) -> str:
    """Return the sentence for a problem, with the name of its field."""
    fields = {
        "ID": _("ID"),
        "NAME": _("Name"),
        "PLACEMENT_HANDLER": _("Settings page address"),
        **{name.upper(): _(words.label) for name, words in OPTIONAL_TEXTS.items()},
        "ICON.DATA_IMAGE": _("Active icon"),
        "ICON.COLOR": _("Active icon, colour"),
        "ICON.SIZE": _("Active icon, size"),
        "ICON.POSITION": _("Active icon, position"),
        "ICON_DISABLED.DATA_IMAGE": _("Inactive icon"),
        "ICON_DISABLED.COLOR": _("Inactive icon, colour"),
        "ICON_DISABLED.SIZE": _("Inactive icon, size"),
        "ICON_DISABLED.POSITION": _("Inactive icon, position"),
    }
    said, where = sentence(problem), fields.get(problem.field)
    # Translators: {where} is the name of a field, {said} a sentence about it.
    return _("{where}: {said}").format(where=where, said=said) if where else said


def page_test_words(when: str, *, is_good: bool, finding: str = "") -> str:
    """Return what the settings page's last test has found, to stand behind a label.

    Args:
        when: date and time of the test; empty if there was none.
        is_good: whether Bitrix24 can show the page.
        finding: the sentence for what was found; empty if nothing was.
    """
    if not when:
        return _("Not tested")
    if is_good and not finding:
        return _("Passed on {when}").format(when=when)
    # Translators: {when} is date and time, {finding} a sentence.
    return _("{when}: {finding}").format(when=when, finding=finding)
