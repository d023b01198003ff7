"""The referee of smaller files: what it calls changed, and that time does not move it."""

from __future__ import annotations

import pytest

from tests.support.drawings import picture_pairs
from tests.support.drawings.drawing_corpus import Drawing
from tests.support.drawings.drawing_engines import ProgramsEngine
from tests.support.drawings.picture_pairs import Pair

OPEN = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 24 24">'
)
TURN = '<animateTransform attributeName="transform" type="rotate" dur="{}" values="0 12 12;360 12 12" {}/>'
ENDLESS = 'repeatCount="indefinite"'
SQUARE = '<path fill="#fff" d="M3 3h9v9H3z"/>'


def copied(duration: str) -> str:
    """A symbol that turns without an end, copied twice: the way of weather icons."""
    turning = f"<g>{SQUARE}{TURN.format(duration, ENDLESS)}</g>"
    fading = f'<animate attributeName="opacity" dur=".7s" values="1;.1;1" {ENDLESS}/>'
    uses = '<use xlink:href="#s" width="24" height="24"/><use href="#s" x="6" width="12" height="12"/>'
    return f'{OPEN}<symbol id="s" viewBox="0 0 24 24">{turning}{fading}</symbol>{uses}</svg>'


STILL = f"{OPEN}{SQUARE}</svg>"
NESTED = OPEN + "<svg>" + SQUARE.replace("/>", f">{TURN.format('2s', ENDLESS)}</path>") + "</svg></svg>"
RULE = "<style>@keyframes k{to{transform:translate(9px)}}path{animation:k 1s infinite}</style>"
SAME = {
    "copies that turn": (copied("3s"), copied("3000ms")),
    "a drawing in it that turns": (NESTED, NESTED.replace("<path", "<path ")),
    "a rule that moves": (STILL.replace("<path", f"{RULE}<path"), STILL.replace("<path", f"{RULE}<path ")),
    "at rest": (STILL, STILL.replace("#fff", "white")),
    "ends": (STILL.replace("/></svg>", f">{TURN.format('.3s', '')}</path></svg>"),) * 2,
}
CHANGED = {
    "copies that turn faster": (copied("3s"), copied("2s")),
    "another colour": (STILL, STILL.replace("#fff", "#ccc")),
    "does not move": (copied("3s"), STILL),
}


@pytest.fixture(scope="module")
def found() -> dict[str, list[str]]:
    pairs = [
        Pair(Drawing(name, one, "#2f3b47", "", ""), other)
        for name, (one, other) in {**SAME, **CHANGED}.items()
    ]
    return picture_pairs.changed(ProgramsEngine(), pairs, (1,))


@pytest.mark.parametrize("name", SAME)
def test_the_same_drawing_looks_the_same_at_every_moment(found: dict[str, list[str]], name: str) -> None:
    assert found[name] == []


@pytest.mark.parametrize("name", CHANGED)
def test_another_picture_is_noticed(found: dict[str, list[str]], name: str) -> None:
    assert found[name]
