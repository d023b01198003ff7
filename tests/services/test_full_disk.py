"""A disk that becomes full at every call that takes space; `tests/runs/full_disk.py` tries all writes."""

from __future__ import annotations

import pytest

from tests.runs import full_disk
from tests.support.full_disk.filling_disk import IS_POSSIBLE
from tests.support.private_session import IS_POSSIBLE as HAS_SESSION


@pytest.mark.full
@pytest.mark.skipif(not (IS_POSSIBLE and HAS_SESSION), reason="needs cc, dbus and gnome-keyring")
@pytest.mark.parametrize("name", ["new", "register", "window-autosave"])
def test_a_full_disk_is_told_and_leaves_the_old_file(name: str) -> None:
    told = full_disk.fill(name)
    assert told["full"] >= told["told"] >= 4
