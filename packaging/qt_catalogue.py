"""Qt's own words, from the catalogues that come with it, so that nobody translates them a second time."""

from __future__ import annotations

from babel.messages import Catalog
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

_NOTES = (None, "All other platforms", "Default text for undo action", "Default text for redo action")
"""What Qt notes beside some of its texts; with a note it is another text."""


def fill(catalogue: Catalog) -> None:
    """Fill in what is not translated yet of the texts of `ui/kit/qt_words.py`, where Qt has the language."""
    words = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not words.load(QLocale(str(catalogue.locale)), "qtbase", "_", folder):
        return
    for message in catalogue:
        if message.context and message.context.startswith("Q") and (message.fuzzy or not message.string):
            found = (words.translate(message.context, str(message.id), note) for note in _NOTES)
            message.string = next(filter(None, found), "")
            message.flags.discard("fuzzy")
