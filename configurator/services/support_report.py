"""The report for support. What people typed, where their files are and how they sign in is never in it."""

from __future__ import annotations

import platform
import ssl
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from configurator import __version__
from configurator.connector.model import Connector
from configurator.connector.rules import check
from configurator.foreign_text import harmless
from configurator.guard import faults
from configurator.services.journal import moment
from configurator.storage import fault_log

_LIBRARIES = ("PySide6", "httpx", "truststore", "keyring", "CairoSVG")


@dataclass(frozen=True, slots=True)
class Toolkit:
    """What only the window knows about the machine.

    Attributes:
        qt: version of Qt.
        chromium: version of Chromium, or that it isn't loaded.
        screen: the screen, the style and the colour scheme, in one line.
    """

    qt: str
    chromium: str
    screen: str


@dataclass(frozen=True, slots=True)
class SignInState:
    """Which portal the window works with.

    Attributes:
        portal: its host, or `practice`.
        signed_in: whether somebody is signed in there.
        remembered: how many portals are remembered.
        persistent: whether secrets outlive the program; None before the keyring was asked.
    """

    portal: str
    signed_in: bool
    remembered: int
    persistent: bool | None


def report(toolkit: Toolkit, state: SignInState, connector: Connector, steps: Sequence[str]) -> str:
    """Return the report, in English except for `steps`, the lines of the journal."""
    lines = [
        _title(),
        *_machine(toolkit),
        _sign_in(state),
        _connector(connector),
        "",
        "Steps:",
        *(steps or ["none yet"]),
        *_faults(),
    ]
    return "\n".join([*map(harmless, lines), ""])


def command_report() -> str:
    """Return the report for somebody who uses the command line, in English."""
    lines = [_title(), *_machine(), *(_faults() or ["", "Faults: none"])]
    return "\n".join([*map(harmless, lines), ""])


def _title() -> str:
    return f"Connector Configurator {__version__}, {moment(time.time())}"


def _machine(toolkit: Toolkit | None = None) -> Iterable[str]:
    frozen = "installed" if getattr(sys, "frozen", False) else "from Python"
    engines = f", Qt {toolkit.qt}, Chromium {toolkit.chromium}" if toolkit else ""
    return (
        f"System: {platform.system()} {platform.release()} {platform.machine()}, {frozen}",
        f"Python {platform.python_version()}{engines}, {ssl.OPENSSL_VERSION}",
        ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES),
        *([f"Screen: {toolkit.screen}"] if toolkit else []),
    )


def _faults() -> list[str]:
    """The program's own faults, of earlier runs and of this one: places in the code, no values."""
    kept = fault_log.kept()
    known = {one.described for one in kept}
    told = [
        *(f"{moment(one.time)} {one.version}: {one.described}" for one in kept),
        *(f"this run: {one}" for one in faults() if one not in known),
    ]
    return ["", "Faults:", *told] if told else []


def _sign_in(state: SignInState) -> str:
    signed_in = "signed in" if state.signed_in else "not signed in"
    store = {True: "password store", False: "memory only", None: "not needed yet"}[state.persistent]
    return f"Portal: {state.portal}, {signed_in}; remembered: {state.remembered}; secrets: {store}"


def _connector(connector: Connector) -> str:
    problems = sorted({problem.code for problem in check(connector)})
    sizes = [len(icon.svg.encode("utf-8", "replace")) for icon in (connector.icon, connector.icon_disabled)]
    drawings = f"drawings of {sizes[0]} and {sizes[1]} bytes"
    return f"Connector: ID {connector.id or '-'}, {drawings}, problems: {', '.join(problems) or 'none'}"


def _version(library: str) -> str:
    import importlib.metadata

    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:  # an installed program may carry none of this
        return "?"
