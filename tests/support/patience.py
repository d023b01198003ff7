"""How long tests wait for something that comes: long, because a computer may be busy with other things."""

from __future__ import annotations

PATIENCE = 120.0
"""Seconds. Nothing takes as long by itself; what never comes fails a test after this time."""
SOON_MS = 20_000
"""Milliseconds for what is cut short: less than it lasts where nobody cuts it (30 s and more)."""
