"""Which Chromium there is, for what names it: the list of components, and the report for support."""

from __future__ import annotations

from types import ModuleType

CHROMIUM = "Chromium (Qt WebEngine)"
CHROMIUM_FIXES = "Chromium security fixes"
"""The names of the two components whose versions only the engine knows."""


def chromium_versions(engine: ModuleType) -> dict[str, str]:
    """Return the versions of Chromium by component.

    Args:
        engine: `PySide6.QtWebEngineCore`. Qt keeps a Chromium for long and takes newer ones' security fixes.
    """
    return {
        CHROMIUM: str(engine.qWebEngineChromiumVersion()),
        CHROMIUM_FIXES: str(engine.qWebEngineChromiumSecurityPatchVersion()),
    }
