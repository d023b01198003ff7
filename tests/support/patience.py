"""How long tests wait for something that comes: long, because a computer may be busy with other things."""

from __future__ import annotations

PATIENCE = 120.0
"""Seconds. Nothing takes as long by itself; what never comes fails a test after this time."""
