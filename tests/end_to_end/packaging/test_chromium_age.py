"""How old Chromium's security fixes are, by the version alone."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from chromium_age import MOST_DAYS, released, warning


@pytest.mark.parametrize(
    ("version", "day"),
    [
        ("114.0.5735.90", date(2023, 5, 30)),
        ("120.0.6099.62", date(2023, 12, 5)),
        ("126.0.6478.55", date(2024, 6, 11)),
        ("130.0.6723.58", date(2024, 10, 15)),
        ("134.0.6998.35", date(2025, 3, 4)),
        ("138.0.7204.49", date(2025, 6, 24)),
        ("143.0.7499.40", date(2025, 12, 2)),
    ],
)
def test_the_day_of_a_release_is_right_to_within_a_few_weeks(version: str, day: date) -> None:
    worked_out = released(version)
    assert worked_out is not None
    assert abs(worked_out - day) <= timedelta(21)


@pytest.mark.parametrize("version", ["", "155", "155.0.x.1", "1.2.3.4.5", "-1.0.6099.1"])
def test_what_is_no_version_is_warned_about_as_unknown(version: str) -> None:
    assert "isn't known" in warning(version, date(2026, 1, 1))


def test_only_fixes_older_than_a_year_are_warned_about() -> None:
    day = released("140.0.7339.80")
    assert day is not None
    assert warning("140.0.7339.80", day + timedelta(MOST_DAYS)) == ""
    assert "140.0.7339.80" in warning("140.0.7339.80", day + timedelta(MOST_DAYS + 1))


def test_qt_itself_says_which_fixes_it_has() -> None:
    code = "from PySide6.QtWebEngineCore import *; print(qWebEngineChromiumSecurityPatchVersion())"
    version = subprocess.check_output([sys.executable, "-c", code], text=True).strip()
    assert released(version) is not None
