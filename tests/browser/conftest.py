"""What the tests that need a browser share."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from configurator.ui.preview import engine
from tests.support.chromium import Chromium, find

# Before any test makes the QApplication.
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")  # Chromium's sandbox refuses to start as root
engine.prepare_application()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    """Chromium at one device pixel to a CSS pixel."""
    if not find():
        pytest.skip("Chromium is not installed")
    with Chromium() as browser:
        yield browser
