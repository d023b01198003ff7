"""The colours of code. Each has a contrast of 4.5 : 1 or more on the background of a field."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from configurator.ui.code.code_tokens import Part, parts
from configurator.ui.kit import theme


class CodeColors(NamedTuple):
    """The colours of one scheme, as `#rrggbb`."""

    keyword: str
    string: str
    number: str
    comment: str
    key: str
    name: str
    variable: str


LIGHT = CodeColors(
    keyword="#b4232c", string="#0a3069", number="#0550ae", comment="#57606a", key="#116329",
    name="#6639ba", variable="#8a3b00",
)  # fmt: skip
DARK = CodeColors(
    keyword="#ff9a91", string="#a5d6ff", number="#86c5ff", comment="#a9b2bd", key="#7ee787",
    name="#d9b8ff", variable="#ffb880",
)  # fmt: skip


def code_colors() -> CodeColors:
    """Return the colours in force; where the system asks for high contrast, code has that of every text."""
    if theme.is_high_contrast():
        return CodeColors._make([theme.colors().text] * len(CodeColors._fields))
    return DARK if theme.is_dark() else LIGHT


class Highlighter(QSyntaxHighlighter):
    """Colours the code of a document. Call `prepare` before the document gets the code."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._parts: dict[int, list[Part]] = {}
        self._formats: dict[str, QTextCharFormat] = {}
        self.follow_scheme()

    def prepare(self, code: str, suffix: str) -> None:
        """Find the parts of a code that the document gets next; `suffix` is of a file in its language."""
        self._parts = parts(code, suffix)

    def follow_scheme(self) -> None:
        """Use the colours in force now."""
        self._formats = {}
        for kind, color in code_colors()._asdict().items():
            self._formats[kind] = made = QTextCharFormat()
            made.setForeground(QColor(color))
        self.rehighlight()

    def highlightBlock(self, _text: str) -> None:
        for part in self._parts.get(self.currentBlock().blockNumber(), ()):
            self.setFormat(part.start, part.length, self._formats[part.kind])
