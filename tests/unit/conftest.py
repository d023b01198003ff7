"""What all unit tests share."""

from __future__ import annotations

import os

from hypothesis import settings

# A busy machine must not fail a test that is right: time is measured where it is the point.
settings.register_profile("sample", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=15)
settings.register_profile("full", deadline=None, max_examples=2_000)
# The same values for every mutant, or luck would decide which of them survive.
settings.register_profile("mutation", deadline=None, max_examples=40, derandomize=True, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "sample"))
