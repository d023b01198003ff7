"""The window answers within 100 ms whatever file it is given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from configurator.ui.shell.main_window import MainWindow
from tests.support.hands import Hands
from tests.support.measuring import Measured

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
PATH = '<path fill="#fff" d="M{0} {0}l.5.50001.5-.5z"/>'


def use_bomb() -> str:
    levels = "".join(f'<g id="g{n}">{f"""<use href="#g{n - 1}"/>""" * 20}</g>' for n in range(1, 12))
    return f'{OPEN}<path id="g0" d="M0 0h1v1z"/>{levels}</svg>'


def entity_bomb() -> str:
    levels = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    return f'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">{levels}]>{OPEN}<text>&j;</text></svg>'


def drawing(count: int) -> str:
    return OPEN + "".join(PATH.format(number % 20 + 0.25) for number in range(count)) + "</svg>"


FILES: dict[str, tuple[Callable[[], str], bool]] = {
    "200 KB": (lambda: drawing(3_900), True),
    "1 MB": (lambda: drawing(19_500), True),
    "use bomb": (use_bomb, False),
    "entity bomb": (entity_bomb, False),
    "50 MB": (lambda: OPEN + PATH * 1_100_000 + "</svg>", False),
}


@pytest.mark.full
@pytest.mark.parametrize("kind", FILES)
def test_a_heavy_or_hostile_file_never_holds_up_the_window(
    hands: Hands, window: MainWindow, qtbot: QtBot, tmp_path: Path, kind: str, measured: Measured
) -> None:
    make, is_taken = FILES[kind]
    qtbot.waitUntil(lambda: window.is_started)  # the preview stands
    path = tmp_path / "heavy.svg"
    path.write_text(make())
    before = hands.connector.icon.svg
    with measured():
        hands.drop_file(path)
        qtbot.waitUntil(lambda: not window.parts.drawings.is_busy)
        assert (hands.connector.icon.svg != before) == is_taken
        hands.enter("name", "Heavy chat")
    assert hands.connector.name == "Heavy chat"
