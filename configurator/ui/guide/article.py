"""One page of the guide, with headings that a screen reader knows, and pictures in the window's colours."""

from __future__ import annotations

import html

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, QSize, QSizeF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QStyle, QTextBrowser, QTextEdit

from configurator.ui.guide.guide_words import words_of
from configurator.ui.kit import theme
from configurator.ui.portals.guide_picture import drawing
from configurator.wording.guide_parts import Paragraph, Part, Picture, Steps, Topic
from configurator.wording.guide_topics import texts
from configurator.wording.translation import _

_WIDEST = 620
"""Pixels of the pictures as they are drawn; a narrow page shows them smaller."""
_NARROWEST = 200
_SCHEME = "guide"
_SHORTEST = 2
"""Characters of a searched word that is marked in the page."""


class Article(QTextBrowser):
    """Shows a topic; the words that were searched for are marked."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guide_article")
        self.setAccessibleName(_("Answer"))
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(theme.MEDIUM)
        self._topic: Topic | None = None
        self._typed = ""
        self._sizes: dict[str, QSize] = {}
        self._shown_room = 0

    def show_topic(self, topic: Topic, typed: str) -> None:
        """Show a topic, and mark the words of `typed` in it."""
        self._topic, self._typed = topic, typed
        self._write()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._room() != self._shown_room:
            self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._write()

    def _write(self) -> None:
        if self._topic is None:
            return
        at = self.verticalScrollBar().value()
        self._shown_room = self._room()
        colors = theme.colors()
        document = self.document()
        document.clear()  # the pictures in other colours and sizes, too
        for part in self._topic.parts:
            if isinstance(part, Picture):
                kind = QTextDocument.ResourceType.ImageResource.value
                document.addResource(kind, QUrl(_address(part)), self._picture(part.name))
        document.setDefaultStyleSheet(
            f"h1 {{ font-size: large; font-weight: 600; margin-bottom: {theme.SMALL}px; }}"
            f"p, li {{ margin-bottom: {theme.SMALL}px; line-height: 135%; }}"
            f"p.picture {{ line-height: 100%; margin-bottom: 0; }}"
            f"p.caption {{ color: {colors.muted}; margin-top: {theme.TIGHT}px; }}"
        )
        said = "".join(self._html(part) for part in self._topic.parts)
        self.setHtml(f"<h1>{html.escape(_(self._topic.question))}</h1>{said}")
        self._mark()
        self.verticalScrollBar().setValue(at)

    def _html(self, part: Part) -> str:
        said = [html.escape(text) for text in texts(part)]
        if isinstance(part, Paragraph):
            return f"<p>{said[0]}</p>"
        if isinstance(part, Picture):
            size = self._size(part.name)
            image = f'<img src="{_address(part)}" width="{size.width()}" height="{size.height()}">'
            return f'<p class="picture">{image}</p><p class="caption">{said[0]}</p>'
        tag = "ol" if isinstance(part, Steps) else "ul"
        return f"<{tag}>{''.join(f'<li>{text}</li>' for text in said)}</{tag}>"

    def _renderer(self, name: str) -> QSvgRenderer:
        return QSvgRenderer(QByteArray(drawing(name, words_of(name), self.font()).encode()))

    def _size(self, name: str) -> QSize:
        if name not in self._sizes:
            self._sizes[name] = self._renderer(name).defaultSize()
        whole = self._sizes[name]
        return whole.scaled(self._room(), whole.height(), Qt.AspectRatioMode.KeepAspectRatio)

    def _room(self) -> int:
        """Return how wide a picture may be, beside a scroll bar that comes and goes with the text."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = self.width() - 2 * self.frameWidth() - bar - 2 * theme.MEDIUM
        return min(_WIDEST, max(_NARROWEST, room))

    def _picture(self, name: str) -> QImage:
        size, ratio = self._size(name), self.devicePixelRatioF()
        image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self._renderer(name).render(painter, QRectF(QPointF(0, 0), QSizeF(size)))
        painter.end()
        return image

    def _mark(self) -> None:
        marks = []
        back = QColor(theme.colors().warning_back)
        for word in self._typed.split():
            if len(word) < _SHORTEST:
                continue
            cursor = self.document().find(word)
            while not cursor.isNull():
                marks.append(_marked(cursor, back))
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marks)


def _address(picture: Picture) -> str:
    return f"{_SCHEME}:{picture.name}"


def _marked(cursor: QTextCursor, back: QColor) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format.setBackground(back)
    return selection
