"""Many processes at once that share one sign-in, in GNOME's keyring; `tests/runs/crowd.py` has fifty."""

from __future__ import annotations

import pytest

from tests.runs import crowd
from tests.support.private_session import IS_POSSIBLE


@pytest.mark.full
@pytest.mark.skipif(not IS_POSSIBLE, reason="needs dbus and gnome-keyring")
def test_commands_that_find_one_sign_in_expired_renew_it_once_and_all_succeed() -> None:
    told = crowd.crowd(6, 1.5)
    assert crowd.holds(told), told
