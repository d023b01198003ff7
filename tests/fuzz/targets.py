"""All targets of the fuzzer, by name."""

from __future__ import annotations

from collections.abc import Callable

from tests.fuzz.connector_targets import ImportTarget, ProjectTarget
from tests.fuzz.drawing_target import DrawingTarget
from tests.fuzz.portal_targets import AddressTarget, AnswerTarget, TextTarget
from tests.fuzz.store_target import StoreTarget
from tests.fuzz.target import Target

TARGETS: dict[str, Callable[[], Target]] = {
    "drawing": DrawingTarget,
    "import": ImportTarget,
    "project": ProjectTarget,
    "answers": AnswerTarget,
    "addresses": AddressTarget,
    "texts": TextTarget,
    "store": StoreTarget,
}
