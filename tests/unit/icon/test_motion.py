"""Whether a drawing moves, when it comes to rest, and what is written to make it stand still."""
# ruff: noqa: E501 - a drawing is read best in one line

from __future__ import annotations

import base64
from typing import NamedTuple

import pytest

from configurator.icon.check import findings
from configurator.icon.motion.motion import Motion, motion_of
from configurator.icon.motion.still import shown_at

ROOT = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8">'
KEYFRAMES = "@keyframes grow{from{opacity:0}to{opacity:1}}"


def smil(*animations: str) -> str:
    return f'{ROOT}<path d="M2 2h4v4z">{"".join(f"<animate {one}/>" for one in animations)}</path></svg>'


def css(rules: str, inside: str = '<path class="a" d="M2 2h4v4z"/>') -> str:
    return f"{ROOT}<style>{KEYFRAMES}{rules}</style>{inside}</svg>"


class Case(NamedTuple):
    """A drawing; after so many seconds it is at rest, but for what repeats for ever after so many."""

    svg: str
    settled: float
    period: float = 0.0


FADE = 'attributeName="opacity" from="0" to="1"'
MOVING = {
    "one run": Case(smil(f'{FADE} dur=".2s" fill="freeze"'), 0.2),
    "a run after a while": Case(smil(f'{FADE} begin="500ms" dur="1.5s"'), 2.0),
    "a time in hours, minutes and seconds": Case(smil(f'{FADE} begin="00:00:02" dur="00:01.5"'), 3.5),
    "several runs": Case(smil(f'{FADE} dur="2s" repeatCount="2.5"'), 5.0),
    "runs for a time": Case(smil(f'{FADE} dur="2s" repeatDur="3s"'), 3.0),
    "a run that is cut short": Case(smil(f'{FADE} dur="2s" end="1s"'), 1.0),
    "at most": Case(smil(f'{FADE} dur="2s" max="1500ms"'), 1.5),
    "one after the other": Case(
        smil(f'{FADE} id="a" dur="1s"', f'{FADE} id="b" begin="a.end+0.5s" dur="1s"', f'{FADE} begin="b.begin" dur="3s"'),
        4.5,
    ),
    "with a repeat of another": Case(
        smil(f'{FADE} id="a" dur="1s" repeatCount="3"', f'{FADE} begin="a.repeat(2)" dur="2s"'), 4.0
    ),
    "twice": Case(smil(f'{FADE} begin="0s; 3s" dur="1s"'), 4.0),
    "once, where it must not begin again": Case(smil(f'{FADE} begin="0s; 3s" dur="1s" restart="never"'), 1.0),
    "for ever": Case(smil(f'{FADE} dur="1s" repeatCount="indefinite"'), 0.0, 1.0),
    "for ever after a while": Case(smil(f'{FADE} begin="2s" dur="1s" repeatDur="indefinite"'), 2.0, 1.0),
    "each starts the other": Case(
        smil(f'{FADE} id="a" begin="0;b.end" dur="1s"', f'{FADE} id="b" begin="a.end" dur="1s"'), 1.0, 2.0
    ),
    "an attribute that is set": Case(
        f'{ROOT}<path d="M2 2h4v4z"><set attributeName="fill" to="red" begin="1s"/></path></svg>', 1.0
    ),
    "something that goes": Case(f'{ROOT}<path d="M2 2h4v4z"><discard begin="2s"/></path></svg>', 2.0),
    "a rule": Case(css(".a{animation:grow 1s 500ms both}"), 1.5),
    "longhands": Case(
        css(".a{animation-name:grow;animation-duration:1s;animation-iteration-count:3}"), 3.0
    ),
    "a declaration of more weight": Case(css("#a{animation-duration:3s}.a{animation:grow 1s}", '<path id="a" class="a"/>'), 3.0),
    "an important one": Case(css(".a{animation:grow 1s!important}path.a{animation:grow 5s}"), 1.0),
    "in the drawing itself": Case(css("", '<path style="animation:grow 1s"/>'), 1.0),
    "the second of two": Case(css(".a{animation:none 9s,grow 1s 1s}"), 2.0),
    "a custom property": Case(css(".a{--t:2s;animation:grow var(--t)}"), 2.0),
    "a delay that is worked out": Case(
        css("path{animation:grow 1s calc(var(--i)*.5s)}", '<path style="--i:1"/><path style="--i:4"/>'), 3.0
    ),
    "a rule for wide screens": Case(css("@media (min-width:1px){.a{animation:grow 1s}}"), 1.0),
    "a rule for ever": Case(css(".a{animation:grow 2s infinite}"), 0.0, 2.0),
    "a rule that an animation switches on": Case(
        css(".b{animation:grow 1s}", '<path><set attributeName="class" to="b" begin="1s"/></path>'), 2.0
    ),
    "a transition that an animation starts": Case(
        css("path{transition:all 2s}.b{fill:red}", '<path><set attributeName="class" to="b" begin="1s"/></path>'), 3.0
    ),
    "in a picture in the picture": Case(
        f'{ROOT}<image href="data:image/svg+xml;base64,'
        f'{base64.b64encode(smil(f"""{FADE} dur="3s" """).encode()).decode()}"/></svg>',
        3.0,
    ),
}  # fmt: skip

STILL = {
    "no animation": f'{ROOT}<path d="M2 2h4v4z"/></svg>',
    "one that waits for a click": smil(f'{FADE} begin="click" dur="1s"'),
    "one that waits for nobody": smil(f'{FADE} begin="nobody.end" dur="1s"'),
    "one that never begins": smil(f'{FADE} begin="indefinite" dur="1s"'),
    "one without a duration": smil(FADE),
    "the same value again and again": smil(
        'attributeName="x" values="1;1" dur="1s" repeatCount="indefinite"'
    ),
    "nothing to change": smil('from="0" to="1" dur="1s"'),
    "a rule without its steps": css(".a{animation:shrink 1s}"),
    "a rule for nothing in it": css(".b{animation:grow 1s}"),
    "a rule that stands still": css(".a{animation:grow 1s infinite paused}"),
    "a rule for who wants less": css("@media (prefers-reduced-motion:reduce){.a{animation:grow 1s}}"),
    "a rule for paper": css("@media print{.a{animation:grow 1s}}"),
    "a transition that nothing starts": css(".a{transition:all 2s}"),
    "a name": f'{ROOT}<path id="animation" d="M2 2h4v4z"/></svg>',
}


@pytest.mark.parametrize("case", MOVING.values(), ids=MOVING)
def test_it_is_known_when_a_drawing_comes_to_rest(case: Case) -> None:
    found = motion_of(case.svg)
    assert found
    assert found.settled == pytest.approx(case.settled)
    assert found.period == pytest.approx(case.period)


@pytest.mark.parametrize("time", ["1e400s", "nan", "inf", "1e308s", "9e99h", "-1e400s", "1_0s", "99:99:99"])
def test_no_number_is_too_large(time: str) -> None:
    drawings = (
        smil(f'{FADE} begin="{time}" dur="{time}" repeatCount="{time}" min="{time}"'),
        smil(f'{FADE} id="a" dur="1s" repeatDur="{time}"', f'{FADE} begin="a.end+{time}" dur="{time}"'),
        css(f".a{{animation:grow {time} {time} both}}"),
        css(f".a{{animation:grow calc({time} * 1e308) 1e400}}"),
    )
    for svg in drawings:
        assert shown_at(svg).wait <= 2
        assert {one.code for one in findings(svg)} <= {"SVG_MOVES", "SVG_KEEPS_MOVING", "SVG_CURRENT_COLOR"}


@pytest.mark.parametrize("svg", STILL.values(), ids=STILL)
def test_what_changes_nothing_is_no_movement(svg: str) -> None:
    assert motion_of(svg) is None
    assert shown_at(svg) == (svg, 0.0, False)


def test_animations_that_start_each_other_at_once_end_the_search() -> None:
    chain = smil(f'{FADE} id="a" begin="0;b.begin" dur="1s"', f'{FADE} id="b" begin="a.begin" dur="1s"')
    assert motion_of(chain) == Motion(1.0)


@pytest.mark.parametrize(
    ("name", "is_moving", "waits"),
    [("one run", False, False), ("for ever", True, False), ("in a picture in the picture", True, True)],
)
def test_a_picture_shows_the_end_or_a_moment_of_what_has_none(
    name: str, is_moving: bool, waits: bool
) -> None:
    case = MOVING[name]
    shown = shown_at(case.svg)
    assert shown.is_moving == is_moving
    assert (shown.wait > 0) == waits
    assert (shown.svg == case.svg) == waits


def test_a_moment_before_its_end_shows_it_on_its_way() -> None:
    shown = shown_at(MOVING["one run"].svg, 0.1)
    assert shown.is_moving
    assert 'begin="-10000.000000s"' in shown.svg
    assert 'dur="20000.000000s"' in shown.svg


def test_of_a_bitmap_in_it_only_one_with_several_frames_moves() -> None:
    def picture(content: bytes, kind: str) -> str:
        packed = base64.b64encode(content).decode()
        return f'{ROOT}<image href="data:image/{kind};base64,{packed}"/></svg>'

    assert motion_of(picture(b"GIF89a NETSCAPE2.0", "gif")) == Motion(0.0, 1.0, is_certain=False)
    assert motion_of(picture(b"PNG acTL", "png"))
    assert motion_of(picture(b"PNG IDAT", "png")) is None
    assert motion_of(f'{ROOT}<image href="data:image/png;base64,A"/></svg>') is None
