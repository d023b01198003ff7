"""Marking what `dev.py bench` measures in a test."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

Measured = Callable[[], AbstractContextManager[None]]
"""Makes `with measured():`, around what counts; see tests/benchmarks/budgets.py."""
