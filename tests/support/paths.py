"""Where the parts of the checkout lie."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"
SUPPORT = TESTS / "support"
RESOURCES = ROOT / "resources"
PUBLIC_ICONS = TESTS / "icons" / "node_modules"
"""The icons of public icon sets, as npm packages."""
SDKS = TESTS / "sdks"
"""Bitrix24's own SDKs, as npm and Composer packages, with the programs that use them."""
FILES_OF_0_1_0 = TESTS / "data" / "0.1.0"
"""One of every file that version 0.1.0 wrote."""
MOVING_DRAWINGS = TESTS / "data" / "moving"
"""Drawings that come to rest after a moment, white on nothing."""
BOMBS = TESTS / "data" / "bombs"
"""Drawings that exhaust a browser."""
