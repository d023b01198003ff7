"""When a drawing is looked at, and what counts of a movement without an end."""

from __future__ import annotations

from itertools import pairwise

import pytest

from configurator.icon.check.ink import Contrasts, Measured
from configurator.icon.check.moments import moments, typical

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle r="4">'
WHITE = (1.0, 1.0, 1.0)
NOTHING = Measured(has_ink=False)


def animated(attributes: str) -> str:
    return f'{OPEN}<animate attributeName="r" values="0;4;0" dur="0.7s" {attributes}/></circle></svg>'


def seen(extent: float, x: float = 0.5, ratio: float = 5.0) -> Measured:
    contrasts = Contrasts(ratio, 1.0, WHITE)
    return Measured(has_ink=True, ink=0.2, extent=extent, middle=(x, 0.5), contrasts=contrasts)


@pytest.mark.parametrize("svg", [f"{OPEN}</circle></svg>", animated(""), animated('repeatCount="9"')])
def test_what_is_at_rest_in_the_end_is_looked_at_once(svg: str) -> None:
    assert moments(svg) == (None,)


def test_an_endless_movement_is_looked_at_all_over_its_period() -> None:
    times = [time for time in moments(animated('begin="1s" repeatCount="indefinite"')) if time]
    assert len(times) > 4
    assert times[0] >= 1
    assert times[-1] < 1.7
    assert max(later - earlier for earlier, later in pairwise([*times, times[0] + 0.7])) < 0.2


def test_one_moment_counts_as_it_is() -> None:
    assert typical([seen(0.2)]) == seen(0.2)
    assert typical([NOTHING]) == NOTHING


def test_most_moments_decide() -> None:
    mostly_large = typical([seen(0.1), seen(0.6), seen(0.7)])
    assert mostly_large.extent == 0.6
    assert mostly_large.is_moving
    assert typical([seen(0.1), seen(0.2), seen(0.7)]).extent == 0.2
    assert typical([seen(0.5, x=0.3), seen(0.5), seen(0.5, x=0.51)]).off == pytest.approx(0.01)
    faint = typical([seen(0.5, ratio=1.1), seen(0.5, ratio=1.2), seen(0.5, ratio=9.0)])
    assert faint.contrasts == Contrasts(1.2, 1.0, WHITE)


def test_a_blinking_drawing_is_judged_while_it_is_seen() -> None:
    blinking = typical([NOTHING, seen(0.6), NOTHING])
    assert blinking.has_ink
    assert blinking.ink == 0.2
    assert blinking.extent == 0.6
    assert typical([NOTHING, NOTHING, Measured(has_ink=True)]).has_ink
