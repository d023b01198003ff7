"""What the approval page shows, by the names of its script's `update`."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.foreign_text import harmless
from configurator.icon.icon import DEFAULT_COLOR, DEFAULT_COLOR_DISABLED, Icon
from configurator.icon.motion.motion import motion_of
from configurator.icon.motion.still import shown_at
from configurator.icon.svg import gate
from configurator.services.settled_values import settled_values
from configurator.wording.approval import message_sentences, position_words, problem_sentence, size_words
from configurator.wording.decimals import decimal
from configurator.wording.optional_texts import OPTIONAL_TEXTS
from configurator.wording.preview_texts import page_language, page_texts
from configurator.wording.translation import _

WIDTH, HEIGHT = 794, 1123
"""A sheet of A4 in CSS pixels, 96 to the inch."""
PRINT_SCALE = 3.0
"""Device pixels to a CSS pixel of a picture for printing: 288 to the inch."""
_LONGEST = 4000
"""Characters of one text that are handed to the page; it says how many there were, and shows what fits."""

_EMPTY_LINES = re.compile(r"(?:[^\S\n]*\n){3,}")

_Fact = tuple[str, dict[str, object]]
"""A label, and what stands behind it: text, total (its characters, where it was cut), more, color, lines."""


def approval_values(
    connector: Connector, problems: Sequence[Problem], portal: str, day: str, page_test: str = ""
) -> dict[str, object]:
    """Return what the page shows of a connector.

    Args:
        connector: the connector to approve.
        problems: what is still wrong with it.
        portal: host of the portal it is meant for; empty if that is open.
        day: the date on the page, written in the language that is spoken.
        page_test: when the settings page was tested last, and what was found, in words; empty leaves it out.
    """
    name = harmless(connector.name)[:_LONGEST]
    texts = {
        **page_texts(),
        **_texts(problems),
        "heading": name or _("(no name)"),
        "when": " · ".join(filter(None, (day, portal))),
    }
    return {
        **settled_values(connector),
        "name": name,
        "texts": texts,
        "lists": {
            "active_facts": _icon_facts(connector.icon, DEFAULT_COLOR),
            "inactive_facts": _icon_facts(connector.icon_disabled, DEFAULT_COLOR_DISABLED),
            "facts": _facts(connector, page_test),
            "messages": [("yes" if on else "no", said) for on, said in message_sentences(connector)],
            "problems": _problems(problems),
        },
        **page_language(),
        # Translators: stands behind a text that was cut; {count} is how many characters it has.
        "shortened": _("(shortened, {count} characters in total)"),
    }


def _texts(problems: Sequence[Problem]) -> dict[str, str]:
    return {
        "kind": _("Bitrix24 Open Channels connector, for approval"),
        "places": _("In Bitrix24, actual size"),
        "icons": _("The icon, enlarged"),
        "active_state": _("Active"),
        "inactive_state": _("Inactive"),
        "settings": _("Settings"),
        "problems_heading": _("Open issues") if problems else _("Checked"),
        "approved_by": _("Approved by"),
        "approved_on": _("Date"),
    }


def _facts(connector: Connector, page_test: str) -> list[_Fact]:
    tested = [(_("Settings page test"), _value(page_test))] if page_test else []
    return [
        (_("Name"), _value(connector.name)),
        (_("ID"), _value(connector.id)),
        (_("Settings page"), _value(connector.placement_handler)),
        *tested,
        *((_(words.label), _lines(getattr(connector, name))) for name, words in OPTIONAL_TEXTS.items()),
    ]


def _lines(text: str) -> dict[str, object]:
    return _value(_EMPTY_LINES.sub("\n\n", text.strip()), lines=True)


def _icon_facts(icon: Icon, default: str) -> list[_Fact]:
    own = _("(default)")
    color = icon.color or default
    return [
        *_drawing(icon.svg),
        (
            _("Colour"),
            {**_value(color), "color": color, "more": "" if icon.color else own},
        ),
        (_("Size"), {**_value(size_words(icon.size)), "more": "" if icon.size else own}),
        (
            _("Position"),
            {**_value(position_words(icon.position)), "more": "" if icon.position else own},
        ),
    ]


def _drawing(svg: str) -> list[_Fact]:
    """Return the line that says that there is no drawing, or none that browsers draw."""
    if not svg:
        said = _("none, plain circle")
    elif _is_drawn(svg):
        return _movement(svg)
    else:
        said = _("damaged, browsers show only the circle")
    return [(_("Drawing"), _value(said))]


def _movement(svg: str) -> list[_Fact]:
    """Return the line that says that a drawing moves, which the page can't show."""
    motion = motion_of(svg)
    if motion is None:
        return []
    if shown_at(svg).is_moving:
        said = _("never stops, shown at one moment")
    else:
        # Translators: how long an icon moves.
        said = _("{seconds} s, shown at rest").format(
            seconds=decimal(f"{math.ceil(10 * motion.settled) / 10:g}")
        )
    return [(_("Movement"), _value(said))]


def _is_drawn(svg: str) -> bool:
    try:
        gate.admit(svg)
    except gate.SvgRefused:
        return False
    return True


def _value(text: str, *, lines: bool = False) -> dict[str, object]:
    """Return a value of the page: the text, or a dash; `lines` keeps its line breaks."""
    text = "\n".join(map(harmless, text.split("\n"))) if lines else harmless(text)
    total = len(text) if len(text) > _LONGEST else 0
    return {"text": text[:_LONGEST] or "\N{EN DASH}", "total": total, "lines": lines}


def _problems(problems: Sequence[Problem]) -> list[tuple[str, str]]:
    told = [problem for problem in problems if problem.severity is not Severity.NOTE]
    if not told:
        return [("good", _("This connector is ready to register."))]
    # What stops it comes first.
    ordered = sorted(told, key=lambda problem: problem.severity.rank)
    return [(problem.severity.value, problem_sentence(problem)[:_LONGEST]) for problem in ordered]
