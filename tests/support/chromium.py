"""Chromium without a window, driven over a pipe: the referee of what a browser draws."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import numpy as np
from PySide6.QtGui import QImage

Picture = np.ndarray[tuple[int, int, int], np.dtype[np.int16]]
"""Rows of pixels of red, green, blue from 0 to 255; signed, so that two can be subtracted."""

_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
    "--remote-debugging-pipe",
)  # fmt: skip
# Nothing but this computer may be reached; a name that is looked up does not exist.
_LOOPBACK_ONLY = ("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--proxy-server=direct://")

# The protocol wants its two ends as files 3 and 4, whatever numbers the pipes got here.
_START = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(number), fcntl.F_DUPFD, 10) for number in sys.argv[1:3]]
os.dup2(ends[0], 3)
os.dup2(ends[1], 4)
os.execv(sys.argv[3], sys.argv[3:])
"""


def find() -> str | None:
    """Return Chromium's path, None where it is not installed."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def to_picture(png: bytes) -> Picture:
    """Return the pixels of a PNG, on white where it is transparent."""
    image = QImage.fromData(png)
    assert png.startswith(b"\x89PNG"), "not a PNG"
    assert not image.isNull(), "a broken PNG"
    image = image.convertToFormat(QImage.Format.Format_RGBX8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : image.width() * 4].reshape(image.height(), image.width(), 4)
    return pixels[:, :, :3].astype(np.int16)


class Chromium:
    """One browser process with one page; a context manager.

    Args:
        scale: device pixels to a CSS pixel.
    """

    def __init__(self, scale: float = 1) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True)
        to_browser, self._out = os.pipe()
        self._in, from_browser = os.pipe()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _START, str(to_browser), str(from_browser), find() or "chromium", *_FLAGS,
             *_LOOPBACK_ONLY, f"--user-data-dir={self._folder.name}", f"--force-device-scale-factor={scale}",
             "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=(to_browser, from_browser),
        )  # fmt: skip
        os.close(to_browser)
        os.close(from_browser)
        self._last_id = 0
        self._buffer = b""
        self._session: dict[str, str] = {}
        try:
            self._open_page()
        except BaseException:
            self.close()
            raise

    def _open_page(self) -> None:
        self.version = str(self._call("Browser.getVersion")["product"])
        targets = self._call("Target.getTargets")["targetInfos"]
        page = next(target["targetId"] for target in targets if target["type"] == "page")
        attached = self._call("Target.attachToTarget", {"targetId": page, "flatten": True})
        self._session = {"sessionId": attached["sessionId"]}
        self._call("Page.enable")

    def __enter__(self) -> Chromium:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the browser and remove its profile."""
        self._session = {}
        with suppress(EOFError, OSError):
            self._call("Browser.close")
        os.close(self._out)
        os.close(self._in)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._folder.cleanup()

    def picture(self, address: str, width: int, height: int) -> Picture:
        """Return what the page at `address` looks like in a window of this size in CSS pixels."""
        self._resize(width, height)
        self._call("Page.navigate", {"url": address}, until="Page.loadEventFired")
        return self._screenshot()

    def screenshot(self, width: int, height: int) -> Picture:
        """Return what the open page looks like in a window of this size in CSS pixels."""
        self._resize(width, height)
        return self._screenshot()

    def _resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height, "deviceScaleFactor": 0, "mobile": False}
        self._call("Emulation.setDeviceMetricsOverride", size)

    def _screenshot(self) -> Picture:
        return to_picture(base64.b64decode(self._call("Page.captureScreenshot", {"format": "png"})["data"]))

    def click(self, selector: str) -> None:
        """Click an element that leads to another page, and wait for that page."""
        params = {"expression": f"document.querySelector({json.dumps(selector)}).click()"}
        self._call("Runtime.evaluate", params, until="Page.loadEventFired")

    def take_focus(self, *, has_focus: bool) -> None:
        """Behave as a window that has the keyboard focus, or one that hasn't: only there are rings drawn."""
        self._call("Emulation.setFocusEmulationEnabled", {"enabled": has_focus})

    def evaluate(self, expression: str) -> Any:
        """Return the value of a JavaScript expression in the page, of a promise once it is kept."""
        params = {"expression": expression, "returnByValue": True, "awaitPromise": True}
        answer = self._call("Runtime.evaluate", params)
        return answer["result"].get("value")

    def evaluate_in_frame(self, name: str, expression: str) -> Any:
        """Return the value of a JavaScript expression in a frame; None while it goes from page to page."""
        frames = [one["frame"] for one in self._call("Page.getFrameTree")["frameTree"].get("childFrames", [])]
        found = next((one["id"] for one in frames if one.get("name") == name), None)
        if found is None:
            return None
        try:
            world = self._call("Page.createIsolatedWorld", {"frameId": found})["executionContextId"]
            params = {"expression": expression, "returnByValue": True, "contextId": world}
            return self._call("Runtime.evaluate", params)["result"].get("value")
        except AssertionError:
            return None

    def _call(
        self, method: str, params: Mapping[str, object] | None = None, until: str = ""
    ) -> dict[str, Any]:
        """Return the result of a command; with `until`, only after that event too."""
        self._last_id += 1
        message = {"id": self._last_id, "method": method, "params": params or {}, **self._session}
        os.write(self._out, json.dumps(message).encode() + b"\0")
        result: dict[str, Any] | None = None
        seen = not until
        while result is None or not seen:
            answer = self._read()
            if answer.get("id") == self._last_id:
                assert "error" not in answer, f"{method}: {answer.get('error')}"
                result = answer["result"]
            seen = seen or answer.get("method") == until
        return result

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            chunk = os.read(self._in, 1 << 20)
            if not chunk:
                raise EOFError("Chromium has ended")
            self._buffer += chunk
        message, _, self._buffer = self._buffer.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        if answer.get("method") == "Inspector.targetCrashed":
            raise EOFError("Chromium's page has crashed")
        return answer
