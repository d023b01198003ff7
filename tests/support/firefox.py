"""Firefox without a window, driven over Marionette: the referee whose XML parser is expat."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

_PREFERENCES = {
    "marionette.port": 0,  # any that is free
    # Nothing but this computer may be reached: whatever asks for more goes to a port where nobody answers.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.socks": "127.0.0.1",
    "network.proxy.socks_port": 9,
    "network.proxy.socks_remote_dns": True,
    "network.proxy.no_proxies_on": "127.0.0.1",
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
}
_LISTENING = re.compile(r"Marionette\s.*\bport (\d+)")
_PATIENCE = 120
"""Seconds for one answer."""


def find() -> str | None:
    """Return Firefox's path, None where it is not installed."""
    return next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)


class Firefox:
    """One browser process with one empty page and a profile of its own; a context manager."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True)
        lines = (
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in _PREFERENCES.items()
        )
        Path(self._folder.name, "user.js").write_text("".join(lines))
        self._process = subprocess.Popen(
            [find() or "firefox", "--headless", "--no-remote", "--marionette", "--profile",
             self._folder.name, "about:blank"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env={**os.environ, "HOME": self._folder.name, "MOZ_CRASHREPORTER_DISABLE": "1"},
        )  # fmt: skip
        self._last_id = 0
        try:
            self._socket = socket.create_connection(("127.0.0.1", self._port()), _PATIENCE)
            self._stream = self._socket.makefile("rb")
            self._read()  # its greeting
            capabilities = self._call("WebDriver:NewSession")["capabilities"]
            self.version = f"Firefox/{capabilities['browserVersion']}"
            self._call("WebDriver:SetTimeouts", {"script": _PATIENCE * 1000})
        except BaseException:
            self._process.kill()
            self._end()
            raise

    def _port(self) -> int:
        """Return the port that Firefox says it listens on."""
        assert self._process.stdout
        for line in self._process.stdout:
            if found := _LISTENING.search(line):
                return int(found[1])
        raise EOFError("Firefox has ended")

    def __enter__(self) -> Firefox:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the browser and remove its profile."""
        with suppress(EOFError, OSError):
            self._call("Marionette:Quit", {"flags": ["eForceQuit"]})
        self._stream.close()
        self._socket.close()
        self._end()

    def _end(self) -> None:
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._folder.cleanup()

    def evaluate(self, expression: str) -> Any:
        """Return the value of a JavaScript expression in the page, of a promise once it is kept."""
        script = f"return ({expression});"
        return self._call("WebDriver:ExecuteScript", {"script": script, "args": []})["value"]

    def _call(self, method: str, parameters: dict[str, object] | None = None) -> dict[str, Any]:
        """Return the result of a command."""
        self._last_id += 1
        message = json.dumps([0, self._last_id, method, parameters or {}]).encode()
        self._socket.sendall(str(len(message)).encode() + b":" + message)
        _kind, number, error, result = self._read()
        assert number == self._last_id, f"an answer to {number} instead of {self._last_id}"
        assert error is None, f"{method}: {error}"
        return dict(result)

    def _read(self) -> Any:
        """Return the next message, which its length in bytes and a colon precede."""
        length = b""
        while (character := self._stream.read(1)) != b":":
            if not character:
                raise EOFError("Firefox has ended")
            length += character
        return json.loads(self._stream.read(int(length)))
