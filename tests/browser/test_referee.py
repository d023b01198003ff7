"""The exact preview against Chromium's picture of the portal's own page."""

from __future__ import annotations

import pytest

from tests.support import public_icons, referee
from tests.support.chromium import Chromium

pytestmark = pytest.mark.usefixtures("npm_packages")


@pytest.mark.full
def test_the_preview_is_what_chromium_draws_of_real_icons(
    chromium: Chromium, capsys: pytest.CaptureFixture[str]
) -> None:
    verdicts = referee.judge(public_icons.sample(referee.ORDINARY), chromium)
    summary = referee.report(verdicts, chromium)
    with capsys.disabled():
        print(f"\n{summary}")  # noqa: T201 - the engines' versions belong to the result
    assert len(verdicts) >= 60
    assert sum(verdict.is_identical for verdict in verdicts) >= 0.99 * len(verdicts), summary


@pytest.mark.full
def test_on_a_sharp_screen_too() -> None:
    with Chromium(scale=2) as sharp:
        verdicts = referee.judge(public_icons.sample(10), sharp, scale=2)
        assert all(verdict.is_identical for verdict in verdicts), referee.report(verdicts, sharp)


def test_the_comparison_tells_two_icons_apart(chromium: Chromium) -> None:
    one, other = referee.portal_pictures(chromium, referee.parameters(public_icons.sample(2)))
    icon = public_icons.sample(1)[0]
    assert referee.compare(icon, one, one).is_identical
    assert not referee.compare(icon, one, other).is_identical
