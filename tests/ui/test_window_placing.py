"""The icon placed by hand: on the preview's card with mouse, wheel and keys, and by numbers in the form."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.qtbot import QtBot

from configurator.icon.draw.pictures import Failure
from configurator.icon.svg.intake import Clipping
from configurator.ui.placing import icon_placing
from configurator.ui.shell.main_window import MainWindow
from configurator.wording.icon_description import position_value, size_value
from tests.support.found import present
from tests.support.hands import CONTROL, LEFT, NO_KEY, RED, Hands

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WHITE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#fff" d="M1 1h3v3H1z"/></svg>'


class Card:
    """The card on the page; places are in parts of the disc."""

    def __init__(self, hands: Hands, window: MainWindow) -> None:
        self.hands, self.window, self.qtbot = hands, window, hands.qtbot
        self.before = window.document.connector
        self.page = present(window.preview.pane.page)

    def ask(self, expression: str) -> Any:
        answers: list[Any] = []
        self.page.run(f"JSON.stringify({expression})", answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return json.loads(answers[0])

    def turn_to(self) -> None:
        self.at_rest()
        # Asked for again: a page that was loaded anew meanwhile, on a busy computer, knows nothing of it.
        enlarged = "(zoomTo(LARGE), disc.getBoundingClientRect().width)"
        self.qtbot.waitUntil(lambda: self.ask(enlarged) == 291)
        # What the cards' new sizes make of the page is laid out with the next frames.
        self.ask("(card.frames = 0, requestAnimationFrame(function count() {"
                 "if (++card.frames < 4) requestAnimationFrame(count); }), 1)")  # fmt: skip
        self.qtbot.waitUntil(lambda: self.ask("card.frames") == 4)

    def at_rest(self) -> None:
        """Wait until the page shows what the document says."""
        icon = self.window.selection.icon
        wanted = f"{size_value(icon.size)} · {position_value(icon.position)}"
        self.qtbot.waitUntil(
            lambda: wanted in self.ask("document.querySelector('#placing-values').textContent")
        )

    def point(self, x: float, y: float) -> QPointF:
        left, top, side = self.ask("(({x, y, width}) => [x, y, width])(disc.getBoundingClientRect())")
        return QPointF(left + x * side, top + y * side)

    def mouse(
        self,
        kind: QEvent.Type,
        at: QPointF,
        buttons: Qt.MouseButton = LEFT,
        key: Qt.KeyboardModifier = NO_KEY,
    ) -> None:
        target = present(self.page.view.focusProxy())
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        event = QMouseEvent(kind, at, target.mapToGlobal(at), button, buttons, key)
        QApplication.sendEvent(target, event)

    def drag(self, start: tuple[float, float], end: tuple[float, float], *, let_go: bool = True) -> None:
        begin, finish = self.point(*start), self.point(*end)
        self.mouse(QEvent.Type.MouseMove, begin, Qt.MouseButton.NoButton)
        self.mouse(QEvent.Type.MouseButtonPress, begin)
        for step in range(1, 5):
            self.mouse(QEvent.Type.MouseMove, begin + (finish - begin) * step / 4)
        if let_go:
            self.mouse(QEvent.Type.MouseButtonRelease, finish, Qt.MouseButton.NoButton)

    def wheel(
        self, turns: float, at: tuple[float, float] = (0.5, 0.5), key: Qt.KeyboardModifier = NO_KEY
    ) -> None:
        where, target = self.point(*at), present(self.page.view.focusProxy())
        by, none = QPoint(0, round(120 * turns)), Qt.MouseButton.NoButton
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(where, target.mapToGlobal(where), QPoint(), by, none, key, phase, False)
        QApplication.sendEvent(target, event)

    def side(self) -> float:
        return float(self.ask("disc.getBoundingClientRect().width"))

    def scroll_to(self, top: int) -> None:
        self.ask(f"(scrollTo(0, {top}), 1)")

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(present(self.page.view.focusProxy()), key, modifier)

    def focus(self) -> None:
        self.page.view.setFocus()
        self.ask("(disc.focus(), 1)")


@pytest.fixture
def card(hands: Hands, window: MainWindow, qtbot: QtBot) -> Card:
    qtbot.waitUntil(lambda: window.preview.pane.is_ready)
    card = Card(hands, window)
    card.turn_to()
    return card


def placed(card: Card, size: str, position: str, state: str = "icon") -> None:
    """Wait for the values of one undo step, and see that it is one."""
    stack = card.window.document.undo_stack
    card.qtbot.waitUntil(lambda: getattr(card.hands.connector, state).position == position)
    card.qtbot.waitUntil(lambda: getattr(card.hands.connector, state).size == size)
    card.at_rest()
    assert stack.count() == 1
    stack.undo()
    assert card.hands.connector == card.before
    stack.redo()


def test_a_drag_moves_the_icon_in_one_step(card: Card) -> None:
    card.drag((0.5, 0.5), (0.6, 0.46))
    placed(card, "70%", "83% 37%")


def test_a_drag_near_one_of_the_nine_places_snaps_and_writes_its_word(card: Card) -> None:
    card.drag((0.5, 0.5), (0.655, 0.51))
    placed(card, "70%", "right")


def test_a_pulled_corner_sizes_the_icon_and_it_stays_where_it_is(card: Card) -> None:
    card.drag((0.85, 0.85), (0.9, 0.9))
    placed(card, "80%", "center")


@pytest.mark.parametrize("key", [NO_KEY, CONTROL])
def test_the_wheel_sizes_the_icon_with_the_focus_or_with_control(
    card: Card, key: Qt.KeyboardModifier
) -> None:
    if key is NO_KEY:
        card.focus()
    else:
        card.ask("(document.activeElement.blur(), 1)")
    card.wheel(1, key=key)
    card.wheel(1, key=key)
    placed(card, "74%", "center")


def test_without_the_focus_the_wheel_scrolls_the_page_and_sizes_nothing(card: Card) -> None:
    card.ask("(document.activeElement.blur(), 1)")
    card.scroll_to(0)
    card.wheel(-1, (0.5, 0.05))
    card.qtbot.waitUntil(lambda: card.ask("scrollY") > 0)
    assert card.hands.connector == card.before


def test_a_pinch_zooms_the_editor_and_not_the_icon(card: Card) -> None:
    before = card.side()
    for _ in range(3):
        card.wheel(-0.25, key=CONTROL)  # as a touchpad tells it: the control key, and less than a notch
    card.qtbot.waitUntil(lambda: card.side() < 0.9 * before)
    assert card.hands.connector == card.before


def test_keys_zoom_the_editor_too(card: Card) -> None:
    card.focus()
    before = card.side()
    card.key(Qt.Key.Key_PageDown)
    card.qtbot.waitUntil(lambda: card.side() == pytest.approx(before / 1.25, abs=1))
    card.key(Qt.Key.Key_PageUp)
    card.qtbot.waitUntil(lambda: card.side() == pytest.approx(before, abs=1))
    assert card.hands.connector == card.before


def test_arrow_keys_nudge_and_plus_and_minus_size(card: Card) -> None:
    card.focus()
    card.key(Qt.Key.Key_Right)
    placed(card, "70%", "53% 50%")
    card.key(Qt.Key.Key_Down, SHIFT)
    card.key(Qt.Key.Key_Plus)
    card.key(Qt.Key.Key_Minus)
    card.qtbot.waitUntil(lambda: card.window.document.undo_stack.count() == 4)
    assert card.hands.connector.icon.position == "53% 65%"
    assert card.hands.connector.icon.size == "70%"


def test_what_a_key_has_done_is_said_to_screen_readers(card: Card, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(icon_placing, "announce", lambda _widget, text: said.append(text))
    card.focus()
    card.key(Qt.Key.Key_Right)
    card.qtbot.waitUntil(lambda: said == ["70% · 53% across, 50% down"])
    card.key(Qt.Key.Key_Home)
    card.qtbot.waitUntil(lambda: "70% · Centre" in said)


def test_undo_works_while_the_card_has_the_focus(card: Card) -> None:
    card.focus()
    card.key(Qt.Key.Key_Right)
    placed(card, "70%", "53% 50%")
    card.hands.undo()
    card.qtbot.waitUntil(lambda: card.hands.connector.icon.position == "center")


def test_an_icon_is_pasted_while_the_card_has_the_focus(card: Card) -> None:
    card.focus()
    QApplication.clipboard().setText(WHITE)
    card.key(Qt.Key.Key_V, CONTROL)
    card.hands.wait_for_drawing(WHITE)
    assert card.window.document.undo_stack.count() == 1


def test_a_double_click_centres(card: Card) -> None:
    card.hands.enter("position", "left top")
    card.at_rest()
    at = card.point(0.4, 0.4)
    for kind in ("Press", "Release", "DblClick", "Release"):
        card.mouse(QEvent.Type[f"MouseButton{kind}"], at)
    card.qtbot.waitUntil(lambda: card.hands.connector.icon.position == "center")
    assert card.window.document.undo_stack.count() == 2


def test_escape_takes_a_drag_back(card: Card) -> None:
    card.focus()
    before = card.hands.connector
    card.drag((0.5, 0.5), (0.6, 0.6), let_go=False)
    card.qtbot.waitUntil(lambda: card.hands.connector != before)
    card.key(Qt.Key.Key_Escape)
    card.qtbot.waitUntil(lambda: card.hands.connector == before)
    assert not card.window.document.undo_stack.canUndo()
    card.mouse(QEvent.Type.MouseButtonRelease, card.point(0.6, 0.6), Qt.MouseButton.NoButton)


def guides(card: Card) -> list[str]:
    """The lines that are seen now, as the page's script names them."""
    return sorted(card.ask("[...guideLines.children].map((line) => line.className)"))


def test_lines_and_values_are_seen_while_a_hand_drags_and_no_longer(card: Card) -> None:
    assert guides(card) == []
    end = (0.51, 0.65)
    card.drag((0.5, 0.5), end, let_go=False)
    card.qtbot.waitUntil(lambda: card.hands.connector.icon.position == "bottom")
    card.qtbot.waitUntil(lambda: guides(card) == ["across centre", "down edge"])
    badge = "getComputedStyle(card.querySelector('.placing-badge')).visibility"
    assert card.ask(badge) == "visible"
    assert card.ask("card.querySelector('.placing-badge').textContent") == "70% · Bottom"
    card.mouse(QEvent.Type.MouseButtonRelease, card.point(*end), Qt.MouseButton.NoButton)
    card.qtbot.waitUntil(lambda: guides(card) == [])
    assert card.ask(badge) == "hidden"


@pytest.mark.parametrize("said", ["70%", "110% · 100% across, 78% down", "70% · " + "Верхний край, " * 20])
def test_the_values_beside_a_drag_are_seen_as_a_whole(card: Card, said: str) -> None:
    # In one go: the program may hand in values of its own at any time.
    left, right, at, width = card.ask(f"""(() => {{
        zoomTo(0);
        const before = badge.textContent;
        badge.textContent = {json.dumps(said)};
        held = "a key";
        showGesture();
        const [edges, shown] = [card, badge].map((one) => one.getBoundingClientRect());
        badge.textContent = before;
        held = "";
        showGesture();
        return [edges.left, edges.right, shown.left, shown.width];
    }})()""")
    assert left <= at
    assert at + width <= right


@pytest.mark.parametrize("held", [ALT, CONTROL])
def test_with_alt_or_ctrl_a_drag_goes_where_the_hand_goes(card: Card, held: Qt.KeyboardModifier) -> None:
    begin, end = card.point(0.5, 0.5), card.point(0.51, 0.52)
    card.mouse(QEvent.Type.MouseButtonPress, begin)
    for part in (0.5, 1.0):
        card.mouse(QEvent.Type.MouseMove, begin + (end - begin) * part, key=held)
    card.mouse(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton, key=held)
    placed(card, "70%", "53% 57%")


def test_the_form_stays_where_it_is_while_a_hand_drags(
    card: Card, window: MainWindow, looking: Callable[[], list[Any]]
) -> None:
    rows = window.form.icon_group.rows
    card.drag((0.85, 0.85), (1.4, 1.4), let_go=False)
    assert "ICON_CUT_OFF" in looking()
    assert not rows["SIZE"].message.text(), "its message would move everything below"
    card.mouse(QEvent.Type.MouseButtonRelease, card.point(1.4, 1.4), Qt.MouseButton.NoButton)
    card.qtbot.waitUntil(lambda: "circle" in rows["SIZE"].message.text())


def test_a_drag_after_the_wheel_is_a_gesture_of_its_own(card: Card, window: MainWindow) -> None:
    told: list[str] = []
    card.focus()
    window.preview.pane.placed.connect(lambda what: told.append(json.loads(what)[0]))
    card.wheel(1)
    card.qtbot.waitUntil(lambda: "grow" in told)
    card.drag((0.5, 0.5), (0.6, 0.6))
    card.qtbot.waitUntil(lambda: "move" in told and told[-1] == "end")
    assert [what for what in told if what != "move"] == ["start", "grow", "end", "start", "end"]


def test_the_inactive_icon_is_placed_likewise(card: Card) -> None:
    card.hands.click("segment_icon_disabled")
    active = card.hands.connector.icon
    card.drag((0.5, 0.5), (0.6, 0.46))
    placed(card, "70%", "83% 37%", "icon_disabled")
    assert card.hands.connector.icon == active


def test_an_icon_that_fills_the_circle_says_why_it_cannot_be_moved(card: Card) -> None:
    card.hands.enter("size", "100%")
    card.at_rest()
    card.qtbot.waitUntil(
        lambda: "fills the circle" in card.ask("card.querySelector('.placing-note').textContent")
    )


def test_fitting_puts_the_whole_drawing_into_the_middle(card: Card, window: MainWindow) -> None:
    window.parts.drawings.read_clipping(Clipping(text=WHITE))
    card.hands.wait_for_drawing(WHITE)
    card.hands.click("fit_circle")
    before = card.hands.connector.icon
    card.qtbot.waitUntil(lambda: card.hands.connector.icon != before)
    assert window.document.undo_stack.undoText() == "fit into the circle"
    assert card.hands.connector.icon.size.endswith("%")
    assert window.document.undo_stack.count() == 2


def test_a_drawing_that_cannot_be_fitted_says_so(card: Card, window: MainWindow) -> None:
    blank = RED.replace('d="M0 0h8v8H0z"', "")
    window.parts.drawings.read_clipping(Clipping(text=blank))
    card.hands.wait_for_drawing(blank)
    card.hands.click("fit_circle")
    card.qtbot.waitUntil(lambda: "fitted automatically" in card.hands.text("fit_note"))


def test_a_busy_computer_is_not_taken_for_a_drawing_that_cannot_be_fitted(
    card: Card, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(icon_placing, "fitted", lambda _icon, _renderer: Failure("BUSY"))
    before = card.hands.connector.icon
    card.hands.click("fit_circle")
    card.qtbot.waitUntil(lambda: "too busy" in card.hands.text("fit_note"))
    assert card.hands.connector.icon == before


def test_numbers_in_the_form_do_the_same(hands: Hands, window: MainWindow) -> None:
    hands.focus("position_down")
    hands.find("position_down", QSpinBox).selectAll()
    hands.qtbot.keyClicks(hands.find("position_down"), "42")
    hands.leave()
    assert hands.connector.icon.position == "50% 42%"
    assert window.document.undo_stack.count() == 1
    hands.enter("position", "left bottom")
    assert [hands.find(f"position_{axis}", QSpinBox).value() for axis in ("across", "down")] == [0, 100]
    hands.enter("position", "right 10px bottom 5px")
    assert not hands.find("position_across").isEnabled()


def test_undo_in_a_number_is_the_documents_and_a_wheel_that_scrolls_the_form_changes_none(
    hands: Hands, window: MainWindow
) -> None:
    before = hands.connector
    hands.focus("position_across")
    hands.press(Qt.Key.Key_Up)
    assert hands.connector.icon.position == "51% 50%"
    hands.undo()
    assert hands.connector == before
    hands.focus("name")
    number = hands.find("position_across")
    at, none = QPointF(9, 9), Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(at, number.mapToGlobal(at), QPoint(), QPoint(0, 120), none, NO_KEY, phase, False)
    QApplication.sendEvent(number, turn)
    assert hands.connector == before
