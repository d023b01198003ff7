"""What the process does that decodes and traces. Those who start it import this, therefore Pillow is late."""

from __future__ import annotations

from configurator.icon.draw.killable_process import WorkError


def prepare() -> bytes:
    """Import what decodes, so that no picture's time counts it."""
    from configurator.icon.trace import photo  # noqa: F401, PLC0415 - 60 ms

    return b""


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


def circle(data: bytes) -> bytes:
    """Return a circle cut from a picture as an SVG; see `photo.circle`."""
    from configurator.icon.trace import photo  # noqa: PLC0415 - 60 ms

    return photo.circle(data)
