"""What the process does that decodes and traces. Those who start it import this, therefore Pillow is late."""

from __future__ import annotations

from configurator.icon.draw.killable_process import WorkError

_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b49444154789c636460f80f0001050101"
    "2718e3660000000049454e44ae426082"
)
"""The smallest PNG."""


def prepare() -> bytes:
    """Decode something, so that no picture's time counts the imports."""
    return thumbnail(_PIXEL, 1)


def traced(data: bytes, level: int, budget: int, is_one_color: bool) -> bytes:
    """Return what a picture was made into; see `tracing.traced`.

    Raises:
        WorkError: as there, and TRACING_MISSING for want of vtracer on this system.
    """
    try:
        from configurator.icon.trace import tracing  # noqa: PLC0415 - 60 ms
    except ImportError:
        raise WorkError("TRACING_MISSING") from None
    return tracing.traced(data, level, budget, is_one_color=is_one_color)


def thumbnail(data: bytes, side: int) -> bytes:
    """Return a picture as a PNG of at most `side` pixels each way."""
    from configurator.icon.trace import photo  # noqa: PLC0415 - 60 ms

    return photo.thumbnail(data, side)
