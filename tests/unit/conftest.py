"""What all unit tests share."""

from __future__ import annotations

from hypothesis import settings

# A busy machine must not fail a test that is right: time is measured where it is the point.
settings.register_profile("unit", deadline=None)
settings.load_profile("unit")
