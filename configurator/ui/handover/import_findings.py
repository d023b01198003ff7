"""What was understood of a pasted text, and what wasn't."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QVBoxLayout, QWidget

from configurator.handover import HandoverError, Imported
from configurator.icon.icon import Icon
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.wording.handover import refusal_sentence, remark_sentence
from configurator.wording.problem_sentences import sentence
from configurator.wording.punctuation import listed
from configurator.wording.translation import _


class Findings(QFrame):
    """A heading, the main values, and a line for each thing that was not understood."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SMALL)
        self._shown: QWidget | None = None

    def show_refusal(self, refused: HandoverError) -> None:
        """Say why there is no connector."""
        words = refusal_sentence(refused.code, refused.details)
        said = label(words, "muted") if refused.code == "EMPTY" else label(f"✕ {words}", "error")
        said.setWordWrap(True)
        said.setObjectName("take_over_refusal")
        self._show([said])

    def show_imported(self, imported: Imported) -> None:
        """Show what was read."""
        said = [one for one in imported.remarks if one.code != "MORE_THAN_ONE"]  # they are listed
        remarks = [*map(remark_sentence, said), *map(sentence, imported.problems)]
        head = _("Some parts weren't understood:") if remarks else _("Everything was understood:")
        heading = label(f"{'▲' if remarks else '✓'} {head}", "warning" if remarks else "good", wrap=True)
        heading.setObjectName("take_over_heading")
        lines: list[QWidget] = [heading]
        for remark in remarks:
            line = label(remark, wrap=True)
            line.setObjectName("take_over_remark")
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.append(line)
        self._show([*lines, self._values(imported)])

    def _values(self, imported: Imported) -> QWidget:
        connector = imported.connector
        values = QWidget()
        form = QFormLayout(values)
        form.setContentsMargins(0, theme.SMALL, 0, 0)
        form.setSpacing(theme.SMALL)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, value in (
            (_("Name"), connector.name),
            (_("ID"), connector.id),
            (_("Settings page address"), connector.placement_handler),
            (_("Icon"), self._icon(connector.icon)),
            (_("Inactive icon"), self._icon(connector.icon_disabled)),
        ):
            shown = _short(value) or _("missing")
            form.addRow(label(name, "muted"), label(shown, "" if value else "muted", wrap=True))
        return values

    def _icon(self, icon: Icon) -> str:
        parts = [_("a drawing")] if icon.svg else []
        return listed([*parts, *filter(None, (icon.color, icon.size, icon.position))])

    def _show(self, lines: list[QWidget]) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        for line in lines:
            column.addWidget(line)
        column.addStretch(1)
        if self._shown:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = page
        self._column.addWidget(page)


def _short(text: str) -> str:
    """One line of a text that may be of any length."""
    line = " ".join(text.split())
    return line if len(line) <= 120 else line[:119] + "…"
