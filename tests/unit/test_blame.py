"""A busy computer is not taken for a heavy drawing."""

from __future__ import annotations

from configurator.ui.preview.blame import Blame, Verdict


def test_a_drawing_that_keeps_its_process_at_work_is_to_blame_at_once() -> None:
    assert Blame().failed(3.0, 2.9) is Verdict.DRAWING


def test_a_process_that_does_nothing_gets_a_second_try() -> None:
    assert Blame().failed(3.0, 0.0) is Verdict.TRY_AGAIN


def test_after_a_quick_trivial_picture_the_drawing_is_to_blame() -> None:
    blame = Blame()
    blame.failed(3.0, 0.1)
    blame.note_trivial(0.04)
    assert blame.failed(3.0, 0.1) is Verdict.DRAWING


def test_after_a_slow_trivial_picture_the_computer_is_to_blame() -> None:
    blame = Blame()
    blame.failed(3.0, 0.1)
    blame.note_trivial(1.5)
    assert blame.failed(3.0, 0.1) is Verdict.COMPUTER


def test_a_process_that_gets_little_of_a_busy_computers_time_goes_on() -> None:
    blame = Blame()
    assert blame.failed(3.0, 0.4) is Verdict.GO_ON
    assert blame.failed(5.5, 0.6) is Verdict.COMPUTER


def test_work_enough_for_many_pictures_is_the_drawings_on_a_busy_computer_too() -> None:
    blame = Blame()
    assert blame.failed(3.0, 0.6) is Verdict.GO_ON
    assert blame.failed(5.5, 1.2) is Verdict.DRAWING
