"""Whether Windows may animate: its switch "Animation effects"."""

from __future__ import annotations

import ctypes

_GET_CLIENT_AREA_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION (winuser.h)."""


def animates() -> bool:
    """Return whether the user wants animations; true if Windows doesn't say."""
    wanted = ctypes.c_int(1)
    user32 = ctypes.WinDLL("user32")  # type: ignore[attr-defined,unused-ignore]  # elsewhere there is none
    known = user32.SystemParametersInfoW(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(wanted), 0)
    return not known or bool(wanted.value)
