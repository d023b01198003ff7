"""Whether anything may move: people and their systems can ask for less of it.

Qt has no property for it, so each system is asked in its own way; the Linux desktop tells `system_wishes`.
"""

from __future__ import annotations

import sys

from PySide6 import QtWidgets
from PySide6.QtWidgets import QApplication

from configurator.ui.kit import system_wishes

if sys.platform == "win32":
    from configurator.ui.kit.windows_motion import animates
elif sys.platform == "darwin":
    from configurator.ui.kit.mac_motion import animates
else:

    def animates() -> bool:
        """Return whether the desktop's user wants animations, as far as it told."""
        return not system_wishes.current().less_motion


def may_move() -> bool:
    """Return whether animations are wanted; ask again whenever one begins."""
    return animates() and _style_animates()


def _style_animates() -> bool:
    hint = QtWidgets.QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.style().styleHint(hint) > 0
