"""The colours that were chosen last, over all connectors."""

from __future__ import annotations

import re

from PySide6.QtCore import QSettings

_KEY = "recent_colors"
_MOST = 9
_COLOR = re.compile(r"#[0-9a-f]{6}(?:[0-9a-f]{2})?")


class RecentColors:
    """Keeps them with the window's settings."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def colors(self) -> list[str]:
        """Return the colours as `#rrggbb`, the last one first; what else stands there is left out."""
        kept = self._settings.value(_KEY)
        # QSettings returns a list of one as a string.
        found = [kept] if isinstance(kept, str) else list(kept or [])
        return [one for one in found if isinstance(one, str) and _COLOR.fullmatch(one)][:_MOST]

    def forget(self) -> None:
        """Forget all of them."""
        self._settings.remove(_KEY)

    def note(self, color: str) -> None:
        """Note that a colour was chosen, as `#rrggbb`."""
        others = [one for one in self.colors() if one != color]
        self._settings.setValue(_KEY, [color, *others][:_MOST])
