"""An icon in words, for people who don't see it and for those who want figures."""

from __future__ import annotations

import pytest

from configurator.icon.check.ink import Contrasts, Measured
from configurator.icon.draw.pictures import Failure
from configurator.icon.effective_icon import effective
from configurator.icon.icon import Icon
from configurator.wording.icon_description import icon_sentence, position_value, size_value
from tests.support.sample_connectors import DRAWING

WHITE, RED, BLACK = (1.0, 1.0, 1.0), (0.8, 0.1, 0.1), (0.0, 0.0, 0.0)
SHOP = Icon(DRAWING.format("#fff"), "#2a7f8f", "70%", "center")
SEEN = Measured(has_ink=True, ink=0.3, extent=0.6, middle=(0.5, 0.5), contrasts=Contrasts(4.68, 1.0, WHITE))


def test_a_white_drawing_that_is_seen_well() -> None:
    said = icon_sentence(SHOP, SEEN)
    assert said == "White drawing on #2a7f8f, 70%, centred, nothing cut off, contrast 4.6 : 1"


@pytest.mark.parametrize(
    ("contrasts", "subject"),
    [
        (Contrasts(3.0, 1.0, BLACK), "Black drawing on #2a7f8f"),
        (Contrasts(3.0, 1.0, RED), "Drawing in #cc1a1a on #2a7f8f"),
        (Contrasts(3.0, 5.0, WHITE), "Drawing in several colours on #2a7f8f"),
    ],
)
def test_the_colours_are_those_that_are_seen(contrasts: Contrasts, subject: str) -> None:
    assert icon_sentence(SHOP, SEEN._replace(contrasts=contrasts)).startswith(f"{subject}, ")


def test_what_the_circle_cuts_off_or_what_covers_it_is_said() -> None:
    assert "cut off by the circle" in icon_sentence(SHOP, SEEN._replace(outside=0.1))
    full = icon_sentence(SHOP, SEEN._replace(is_full=True))
    assert full.endswith("fills the circle")
    assert "contrast" not in full


@pytest.mark.parametrize("seen", [None, Failure("BUSY"), Measured(has_ink=False)])
def test_what_was_not_measured_is_not_claimed(seen: Measured | Failure | None) -> None:
    assert icon_sentence(SHOP, seen) == "Drawing on #2a7f8f, 70%, centred"


def test_without_a_drawing_there_is_a_circle() -> None:
    assert icon_sentence(effective(Icon()), None) == "No drawing yet, only a circle in #90be00"
    broken = icon_sentence(effective(Icon("<svg>", "nonsense")), None)
    assert broken == "No drawing yet, only a circle in no colour"


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ("70%", "70%"), (" 62.5% AUTO ", "62.5%"), ("", "100%"), ("nonsense", "100%"),
        ("contain", "Fits"), ("cover", "Fills"), ("24px 32px", "24px 32px"),
    ],
)  # fmt: skip
def test_a_size_has_words(size: str, said: str) -> None:
    assert size_value(size) == said


@pytest.mark.parametrize(
    ("position", "said"),
    [
        ("", "Centre"), ("nonsense", "Centre"), ("right bottom", "Bottom right"), ("0% 50%", "Left"),
        ("53% 48%", "53% across, 48% down"), ("right 10px bottom 5px", "right 10px bottom 5px"),
    ],
)  # fmt: skip
def test_a_position_has_words(position: str, said: str) -> None:
    assert position_value(position) == said
