"""How long things may take that the tests do; `dev.py bench` runs those tests with `--budgets`.

A test marks what counts with `with measured():` and says nothing of time itself. Where it does so more than
once, the shortest time counts: something else on the computer may hold up one of them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QObject, QTimer

Kind = Literal["ui thread", "ui away", "cpu", "wall"]

BUDGETS: dict[str, tuple[Kind, float]] = {
    # The window, milliseconds without an answer.
    "test_a_page_that_never_answers_holds_up_nothing_and_ends_with_its_window": ("ui away", 100),
    "test_the_window_answers_while_a_picture_is_made": ("ui thread", 100),
    "test_a_stalled_portal_holds_up_nothing_and_is_cancelled_at_once": ("ui away", 100),
    "test_a_request_with_the_largest_icons_opens_without_a_pause": ("wall", 100),
    "test_a_heavy_drawing_is_worked_out_before_it_comes_to_the_window": ("ui thread", 60),
    "test_a_page_that_never_comes_is_spoken_of_and_cancelled_at_once": ("ui away", 100),
    "test_a_heavy_or_hostile_file_never_holds_up_the_window": ("ui thread", 100),
    "test_typing_beside_a_drawing_of_200_kb_asks_nothing_of_it_again": ("cpu", 20 * 8),
    "test_a_keyring_that_hangs_never_holds_up_the_window_and_is_told_of": ("ui away", 100),
    "test_a_sign_in_page_that_never_comes_is_cancelled_at_once": ("ui away", 100),
    "test_a_portal_that_never_answers_is_cancelled": ("ui thread", 100),
    "test_registering_never_holds_up_the_window": ("ui away", 100),
    "test_a_large_drawing_is_judged_beside_the_window": ("ui thread", 100),
    "test_a_process_killed_from_outside_is_replaced_and_the_window_does_not_notice": ("ui thread", 100),
    "test_the_window_goes_on_while_the_page_is_made": ("ui thread", 100),
    "test_a_hundred_portals_one_of_them_stalled_hold_up_nothing": ("ui thread", 100),
    # Heavy drawings, milliseconds until a verdict is there.
    "test_a_drawing_that_exhausts_the_engine_is_given_up": ("wall", 8000),
    "test_check_tells_an_error": ("wall", 8000),
    "test_register_sends_nothing": ("wall", 8000),
    "test_new_writes_nothing": ("wall", 8000),
    "test_no_picture_is_made": ("wall", 8000),
    # What is read, milliseconds of work.
    "test_a_bomb_does_no_harm": ("cpu", 2000),
    "test_a_large_bomb_is_soon_over": ("cpu", 1000),
    "test_the_largest_drawing_is_judged_once_and_then_at_each_keystroke_for_nothing": ("cpu", 100 * 2),
    "test_a_drawing_of_200_kb_is_looked_at": ("cpu", 1000),
    "test_a_file_with_a_hundred_thousand_mistakes_is_given_up": ("cpu", 2000),
    "test_a_bomb_is_refused": ("cpu", 1000),
    "test_a_hidden_bomb_is_refused": ("cpu", 1000),
    "test_many_rules_for_many_shapes_are_soon_read": ("cpu", 1000),
    "test_an_element_with_too_many_attributes_is_refused": ("cpu", 1000),
    "test_every_mistake_is_found": ("cpu", 1000),
    "test_what_is_harmless_passes": ("cpu", 1000),
    "test_the_largest_document_passes": ("cpu", 1000),
    "test_a_header_without_sense_does_no_harm": ("cpu", 500),
    # Ending, milliseconds until it is over.
    "test_a_task_that_hangs_is_left_behind_when_its_time_is_up": ("wall", 1000),
    "test_a_cancel_from_another_thread_ends_the_waiting": ("wall", 1000),
    "test_a_keyring_that_hangs_costs_its_time_limit_once": ("wall", 1000),
    "test_a_cancel_while_another_renews_ends_and_renews_nothing": ("wall", 1000),
    "test_a_page_that_never_answers_is_given_up": ("wall", 1200),
    "test_a_cancel_ends_the_run_and_says_what_was_not_sent": ("wall", 1100),
    "test_a_cancel_does_not_wait_for_a_keyring": ("wall", 1000),
    "test_a_call_in_progress_ends": ("wall", 1100),
    "test_stopping_ends_whatever_is_going_on": ("wall", 1000),
    "test_the_command_ends_quietly": ("wall", 1000),
    "test_ctrl_c_stops_and_says_what_was_done": ("wall", 2000),
    "test_a_cancel_in_the_middle_of_a_hundred_stops": ("wall", 2000),
    "test_the_program_opens_with_a_file_draws_it_exactly_and_ends": ("wall", 20_000),
    "test_a_keyring_that_hangs_keeps_neither_the_window_nor_its_end": ("wall", 20_000),
}
"""By the test's name: what is measured, and the most that it may be in milliseconds.

`ui thread` is the longest turn of the event loop in the UI thread's own time, `ui away` the same by the
clock; `cpu` is the process's work, `wall` the time by the clock.
"""


class Pulse(QObject):
    """Beats every 10 ms while the event loop runs, and knows the longest time without a beat."""

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__()
        self._clock = clock
        self._longest = 0.0
        self._last = clock()
        timer = QTimer(self, interval=10)
        timer.timeout.connect(self._beat)
        timer.start()

    def stop(self) -> float:
        """Return the longest time without a beat, in ms."""
        self._beat()
        self.deleteLater()
        return self._longest

    def _beat(self) -> None:
        now = self._clock()
        self._longest = max(self._longest, (now - self._last) * 1000)
        self._last = now


@dataclass
class Budget:
    """What one test may take, and what it took."""

    test: str
    readings: list[float] = field(default_factory=list)

    @contextmanager
    def measure(self) -> Iterator[None]:
        """Take one reading around what is done inside."""
        kind, _ = BUDGETS[self.test]
        if kind.startswith("ui"):
            pulse = Pulse(time.thread_time if kind == "ui thread" else time.perf_counter)
            yield
            self.readings.append(pulse.stop())
            return
        clock = time.process_time if kind == "cpu" else time.perf_counter
        begun = clock()
        yield
        self.readings.append((clock() - begun) * 1000)

    def check(self) -> None:
        """Fail where even the shortest reading is over the budget."""
        kind, most = BUDGETS[self.test]
        if self.readings:
            least = min(self.readings)
            print(f"{self.test}: {least:.0f} ms of {most:.0f} ({kind})")
            assert least < most, f"{least:.0f} ms, and {most:.0f} are allowed ({kind})"
