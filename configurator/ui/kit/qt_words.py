"""Qt's own words that our windows show, from our catalogue: in the words of our windows.

Qt has no Vietnamese and not all of the Russian, and its Turkish keyboard has a key “Üst Karakter”.
"""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from configurator.wording.translation import NP_, pgettext

# Translators: the texts of these contexts are Qt's. Where Qt has your language, they come filled in.
_SHOWN = {
    # Buttons
    NP_("QPlatformTheme", "OK"), NP_("QPlatformTheme", "Cancel"), NP_("QPlatformTheme", "Close"),
    NP_("QPlatformTheme", "Save"), NP_("QPlatformTheme", "Discard"), NP_("QPlatformTheme", "Open"),
    NP_("QPlatformTheme", "&Yes"), NP_("QPlatformTheme", "&No"),
    NP_("QMessageBox", "Show Details..."), NP_("QMessageBox", "Hide Details..."),
    # The menu, and the menus of the right mouse button
    NP_("QUndoStack", "Undo"), NP_("QUndoStack", "Redo"), NP_("QUndoStack", "Undo %1"),
    NP_("QUndoStack", "Redo %1"),
    NP_("QLineEdit", "&Undo"), NP_("QLineEdit", "&Redo"), NP_("QLineEdit", "Cu&t"),
    NP_("QLineEdit", "&Copy"), NP_("QLineEdit", "&Paste"), NP_("QLineEdit", "Delete"),
    NP_("QLineEdit", "Select All"),
    NP_("QWidgetTextControl", "&Undo"), NP_("QWidgetTextControl", "&Redo"),
    NP_("QWidgetTextControl", "Cu&t"), NP_("QWidgetTextControl", "&Copy"),
    NP_("QWidgetTextControl", "Copy &Link Location"), NP_("QWidgetTextControl", "&Paste"),
    NP_("QWidgetTextControl", "Delete"), NP_("QWidgetTextControl", "Select All"),
    NP_("QAbstractSpinBox", "&Select All"), NP_("QAbstractSpinBox", "&Step up"),
    NP_("QAbstractSpinBox", "Step &down"),
    NP_("QScrollBar", "Scroll here"), NP_("QScrollBar", "Top"), NP_("QScrollBar", "Bottom"),
    NP_("QScrollBar", "Page up"), NP_("QScrollBar", "Page down"), NP_("QScrollBar", "Scroll up"),
    NP_("QScrollBar", "Scroll down"), NP_("QScrollBar", "Left edge"), NP_("QScrollBar", "Right edge"),
    NP_("QScrollBar", "Page left"), NP_("QScrollBar", "Page right"), NP_("QScrollBar", "Scroll left"),
    NP_("QScrollBar", "Scroll right"),
    NP_("QInputDialog", "Enter a value:"),
    # Choosing a file, where the system has no window for it
    NP_("QFileDialog", "&Look in:"), NP_("QFileDialog", "Back"), NP_("QFileDialog", "Go back"),
    NP_("QFileDialog", "Forward"), NP_("QFileDialog", "Go forward"), NP_("QFileDialog", "Parent Directory"),
    NP_("QFileDialog", "Go to the parent directory"), NP_("QFileDialog", "Create New Folder"),
    NP_("QFileDialog", "Create a New Folder"), NP_("QFileDialog", "List View"),
    NP_("QFileDialog", "Change to list view mode"), NP_("QFileDialog", "Detail View"),
    NP_("QFileDialog", "Change to detail view mode"), NP_("QFileDialog", "Sidebar"),
    NP_("QFileDialog", "List of places and bookmarks"), NP_("QFileDialog", "Files"),
    NP_("QFileDialog", "Files of &type:"), NP_("QFileDialog", "File &name:"), NP_("QFileDialog", "&Open"),
    NP_("QFileDialog", "Open"),
    NP_("QFileDialog", "&Save"), NP_("QFileDialog", "All Files (*)"), NP_("QFileDialog", "Show "),
    NP_("QFileDialog", "&Rename"), NP_("QFileDialog", "&Delete"), NP_("QFileDialog", "Show &hidden files"),
    NP_("QFileDialog", "&New Folder"), NP_("QFileDialog", "%1 already exists.\nDo you want to replace it?"),
    NP_("QFileDialog", "%1\nFile not found.\nPlease verify the correct file name was given."),
    NP_("QFileDialog", "Are you sure you want to delete '%1'?"),
    NP_("QFileDialog", "Could not delete directory."),
    NP_("QFileSystemModel", "Computer"), NP_("QFileSystemModel", "Name"), NP_("QFileSystemModel", "Size"),
    NP_("QFileSystemModel", "Type"), NP_("QFileSystemModel", "Date Modified"),
    NP_("QAbstractFileIconProvider", "Drive"), NP_("QAbstractFileIconProvider", "Folder"),
    # Keys
    NP_("QShortcut", "Ctrl"), NP_("QShortcut", "Shift"),
    # Translators: LTR or RTL, the direction in which your language is written.
    NP_("QGuiApplication", "QT_LAYOUT_DIRECTION"),
}  # fmt: skip


class QtWords(QTranslator):
    """Answers Qt when it asks for one of its own texts; None says that it isn't one of ours."""

    def translate(self, context: str, text: str, _note: str | None = None, _number: int = -1) -> str | None:
        return pgettext(context, text) if (context, text) in _SHOWN else None

    def isEmpty(self) -> bool:
        return False
