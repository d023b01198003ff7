"""Whether macOS may animate: its switch "Reduce motion", read by the runtime of Objective-C."""

from __future__ import annotations

import ctypes

_APP_KIT = "/System/Library/Frameworks/AppKit.framework/AppKit"
_RUNTIME = "/usr/lib/libobjc.A.dylib"


def animates() -> bool:
    """Return whether the user wants animations; true if macOS doesn't say."""
    try:
        ctypes.CDLL(_APP_KIT)
        runtime = ctypes.CDLL(_RUNTIME)
    except OSError:
        return True
    for function in (runtime.objc_getClass, runtime.sel_registerName):
        function.restype = ctypes.c_void_p
        function.argtypes = [ctypes.c_char_p]
    send = runtime.objc_msgSend
    send.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    send.restype = ctypes.c_void_p
    workspace = send(runtime.objc_getClass(b"NSWorkspace"), runtime.sel_registerName(b"sharedWorkspace"))
    send.restype = ctypes.c_bool
    reduces = send(workspace, runtime.sel_registerName(b"accessibilityDisplayShouldReduceMotion"))
    return not reduces
