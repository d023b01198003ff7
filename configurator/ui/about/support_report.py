"""Writes the report. What people typed, where their files lie and how they sign in is never in it."""

from __future__ import annotations

import platform
import ssl
import sys
import time
from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

from configurator import __version__
from configurator.connector.rules import check
from configurator.services.journal import moment
from configurator.ui.kit import theme

if TYPE_CHECKING:
    from configurator.ui.shell.main_window import MainWindow

_LIBRARIES = ("PySide6", "httpx", "truststore", "keyring", "CairoSVG")


def report(window: MainWindow) -> str:
    """Return the report, in English but for the steps, which are as the window said them."""
    return "\n".join(
        [
            f"Connector Configurator {__version__}, {moment(time.time())}",
            *_machine(),
            *_portals(window),
            *_connector(window),
            "",
            "Steps:",
            *(window.register_guide.journal.lines() or ["none yet"]),
            "",
        ]
    )


def _machine() -> list[str]:
    app = QApplication.instance()
    screen = QApplication.primaryScreen()
    ratio = f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}"
    frozen = "installed" if getattr(sys, "frozen", False) else "from Python"
    style = app.style().objectName() if isinstance(app, QApplication) else ""
    scheme = "dark" if theme.is_dark() else "light"
    return [
        f"System: {platform.system()} {platform.release()} {platform.machine()}, {frozen}",
        f"Python {platform.python_version()}, Qt {qVersion()}, Chromium {_chromium()}, {ssl.OPENSSL_VERSION}",
        ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES),
        f"Screen: {QApplication.platformName()}, {ratio}, style {style}, {scheme}",
    ]


def _portals(window: MainWindow) -> list[str]:
    portals = window.portals
    chosen = portals.chosen
    where = chosen.netloc if chosen else "practice"
    state = "signed in" if chosen is None or portals.is_signed_in(chosen) else "not signed in"
    store = {True: "password store", False: "memory only", None: "not needed yet"}[portals.persistent]
    return [f"Portal: {where}, {state}; remembered: {len(portals.remembered)}; secrets: {store}"]


def _connector(window: MainWindow) -> list[str]:
    connector = window.document.connector
    problems = sorted({problem.code for problem in check(connector)})
    sizes = [len(icon.svg.encode("utf-8", "replace")) for icon in (connector.icon, connector.icon_disabled)]
    drawings = f"drawings of {sizes[0]} and {sizes[1]} bytes"
    return [f"Connector: ID {connector.id or '-'}, {drawings}, problems: {', '.join(problems) or 'none'}"]


def _version(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:  # an installed program may carry none of this
        return "?"


def _chromium() -> str:
    engine = sys.modules.get("PySide6.QtWebEngineCore")
    return engine.qWebEngineChromiumVersion() if engine else "not loaded"
