"""How large a dialog is whose page scrolls where the screen is small."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from configurator.ui.kit import screens
from configurator.ui.kit.spacing import MEDIUM

_LEAST = (480, 360)


def fit_scrolled(dialog: QDialog, page: QWidget, foot: QWidget, wide: int, highest: int) -> None:
    """Give a dialog the height that its page needs, as far as the screen has it.

    Args:
        dialog: with a page that scrolls, and a foot that doesn't.
        page: what scrolls.
        foot: the bar below it.
        wide: the width that the dialog would like to have, in logical pixels.
        highest: its greatest height.
    """
    for one in page.findChildren(QWidget):
        one.ensurePolished()  # the style sheet's letters are larger, and come only now or when it is shown
    least = foot.minimumSizeHint().width()
    width = max(wide, least, page.minimumSizeHint().width() + MEDIUM)
    layout = page.layout()
    needed = layout.totalHeightForWidth(width) if layout is not None else 0
    free = screens.free_size(dialog)
    bar = foot.heightForWidth(min(width, free.width())) if foot.hasHeightForWidth() else -1
    needed += max(bar, foot.sizeHint().height()) + 2
    dialog.setMinimumSize(max(_LEAST[0], least), _LEAST[1])
    dialog.resize(min(width, free.width()), min(needed, highest, free.height()))
