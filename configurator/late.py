"""Which modules are imported late, and what that saves.

Imports stand at the top of a module. One stands inside a function only if it saves `LEAST_MS` or more in a
process that may never need it, and its module is in `SAVES_MS`. A test holds both to it.

The figures are CPU milliseconds for the import in a process that has loaded the importing module. Measure
them with `python -m tests.benchmarks.late_imports`.
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module

LEAST_MS = 10
"""An import that saves less belongs at the top."""

SAVES_MS: dict[str, int] = {
    # Chromium
    "PySide6.QtQuick": 25,
    "configurator.ui.login.web_view": 33,
    "configurator.ui.preview.preview_page": 35,
    "psutil": 12,
    # Qt, in the command line
    "PySide6.QtCore": 66,
    "configurator.ui.app": 133,
    "configurator.ui.approval.approval_file": 95,
    "configurator.ui.demonstration": 216,
    "configurator.ui.logo.other_pictures": 64,
    "configurator.ui.preview.headless_names": 69,
    "configurator.ui.preview.headless_renderer": 97,
    "configurator.ui.preview.preview_files": 90,
    # httpx, with truststore
    "configurator.bitrix24.client": 88,
    "configurator.bitrix24.settings_page": 100,
    "configurator.bitrix24.transport": 97,
    # the system's password store
    "keyring.backends.chainer": 48,
    # Starlette, uvicorn and jinja2
    "configurator.practice.web": 96,
    # the library that makes certificates
    "configurator.practice.own_certificate": 27,
    "configurator.services.practice_portal": 49,
    # the check for updates, with cryptography and httpx
    "configurator.services.updates": 120,
    # the listener for a sign-in in the user's own browser, with http.server and email
    "configurator.bitrix24.signin.loopback_listener": 15,
    # a website's logo
    "configurator.http.public_fetcher": 88,
    # Cairo
    "cairocffi": 119,
    "cairosvg.surface": 127,
    # pictures of pixels, with Pillow and vtracer
    "configurator.icon.trace.photo": 13,
    "configurator.icon.trace.tracing": 46,
    "configurator.ui.preview.approximate": 36,
    # PDFs
    "configurator.ui.logo.pdf_page": 13,
    # everything that the window's first picture doesn't need
    "configurator.services.accounts": 22,
    "configurator.ui.shell.parts": 249,
    # an open connector, which the start page doesn't need
    "configurator.ui.shell.desk": 10,
    # the menus' commands and the form's other pages, wanted once the window is there
    "configurator.ui.shell.first_needs": 14,
    # export, import and handlers, with the writers of every form of code
    "configurator.ui.handover.handover_actions": 44,
    # what has a window of its own: colours, icons, templates, the guide, preferences, the list of commands
    "configurator.ui.shell.choices": 40,
    "importlib.metadata": 12,
    # what `--version` doesn't need
    "configurator.cli.dispatch": 20,
    # what a command doesn't need to describe itself
    "configurator.cli.smaller_drawing": 19,
    "shtab": 28,
    # checks and repairs of a drawing, with tinycss2 and cssselect2
    "configurator.connector.fixes": 48,
    "configurator.connector.followers": 22,
    "configurator.services.preview_values": 16,
    # Python's own helper processes
    "multiprocessing.resource_tracker": 11,
    "multiprocessing.spawn": 13,
}
"""Modules that are imported inside functions, and the milliseconds that each saves."""

ON_SOME_SYSTEMS = frozenset(
    {
        "ctypes",
        "fcntl",
        "msvcrt",
        "plistlib",
        "resource",
        "winreg",
        "xml.parsers.expat",
    }
)
"""Modules that Python has, or the program needs, on some systems only."""

SOON_NEEDED = (
    "configurator.ui.preview.preview_page",
    "configurator.services.preview_values",
)
"""Modules that the window's exact preview needs once the engine has started."""


def load_soon_needed() -> None:
    """Load them; in a thread, while the UI thread waits for the engine."""
    for module in SOON_NEEDED:
        with suppress(ImportError):  # it is told where the module is needed
            import_module(module)
