"""Translation without the toolkit: a command that opens no window imports no Qt for its sentences."""

from __future__ import annotations

import sys


def translate(context: str, text: str) -> str:
    """Return `text` in the language of the window; as it stands where no window's toolkit is loaded.

    Args:
        context: the group of texts it belongs to, as the translator sees it.
        text: the English text.
    """
    core = sys.modules.get("PySide6.QtCore")
    if core is None:
        return text
    translated: str = core.QCoreApplication.translate(context, text)
    return translated


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text that is translated later, by `translate`; the name is the one Qt's extractor looks for."""
    return text
