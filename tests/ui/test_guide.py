"""The guide's window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument, QTextFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from configurator.ui.app import Application
from configurator.ui.guide.article import Article
from configurator.ui.guide.guide_dialog import GuideDialog
from configurator.ui.kit import theme
from configurator.wording.guide_parts import Picture
from configurator.wording.guide_topics import TOPICS
from tests.support.found import found, present


@pytest.fixture
def guide(qapp: Application, qtbot: QtBot) -> Iterator[GuideDialog]:
    parent = QWidget()  # kept by the fixture: with it the dialog would go
    qtbot.addWidget(parent)
    dialog = GuideDialog(parent)
    dialog.show()
    yield dialog
    dialog.close()


def article(guide: GuideDialog) -> Article:
    return found(guide, Article)


def questions(guide: GuideDialog) -> list[str]:
    listed = found(guide, QListWidget)
    return [present(listed.item(row)).text() for row in range(listed.count())]


def heading(guide: GuideDialog) -> str:
    block = article(guide).document().begin()
    assert block.blockFormat().headingLevel() == 1
    return block.text()


def test_every_question_has_its_answer_under_a_heading(guide: GuideDialog) -> None:
    for topic in TOPICS:
        guide.show_topic(topic.id)
        assert heading(guide) == topic.question
        assert len(article(guide).toPlainText()) > 200


def test_typing_finds_a_question_and_marks_the_words(guide: GuideDialog, qtbot: QtBot) -> None:
    search = found(guide, QLineEdit, "guide_search")
    qtbot.keyClicks(search, "unregister")
    assert questions(guide) == ["How do I remove a connector?"]
    search.clear()
    qtbot.keyClicks(search, "certificate")
    assert len(article(guide).extraSelections()) >= 1
    search.clear()
    qtbot.keyClicks(search, "qwertz")
    assert questions(guide) == []
    search.clear()
    assert len(questions(guide)) == len(TOPICS)


def test_the_keyboard_goes_from_the_search_to_list_and_answer(guide: GuideDialog, qtbot: QtBot) -> None:
    search = found(guide, QLineEdit, "guide_search")
    search.setFocus()
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is found(guide, QListWidget)
    qtbot.keyClick(found(guide, QListWidget), Qt.Key.Key_Return)
    assert guide.isVisible()
    assert QApplication.focusWidget() is article(guide)
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def pictures(page: Article) -> list[QUrl]:
    names = []
    block = page.document().begin()
    while block.isValid():
        names += [
            QUrl(one.format.toImageFormat().name())
            for one in block.textFormats()
            if one.format.objectType() == QTextFormat.ObjectTypes.ImageObject.value
        ]
        block = block.next()
    return names


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_are_drawn_in_the_windows_colours(guide: GuideDialog, scheme: str) -> None:
    theme.choose(scheme)
    try:
        for topic in TOPICS:
            guide.show_topic(topic.id)
            shown = pictures(article(guide))
            assert len(shown) == sum(isinstance(part, Picture) for part in topic.parts)
            for name in shown:
                image = (
                    article(guide).document().resource(QTextDocument.ResourceType.ImageResource.value, name)
                )
                assert isinstance(image, QImage)
                colors = {
                    image.pixelColor(x, y).name()
                    for x in range(0, image.width(), 3)
                    for y in range(0, image.height(), 3)
                }
                assert len(colors) > 3
    finally:
        theme.choose("")


def test_a_narrow_page_shows_pictures_smaller(guide: GuideDialog, qtbot: QtBot) -> None:
    guide.show_topic("connect")
    guide.resize(620, 500)
    assert article(guide).horizontalScrollBar().maximum() == 0
