"""The pictures of the review: the connector as it will be, and as it is now as far as that is known."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from configurator.connector.model import Connector
from configurator.icon.draw.pictures import Renderer
from configurator.icon.effective_icon import effective
from configurator.services.survey import Survey
from configurator.ui.kit import direction, theme
from configurator.ui.kit.basics import label
from configurator.ui.preview.discs import draw_discs
from configurator.ui.registration.tile_picture import DISC, TileLook, TilePicture, look_of
from configurator.ui.registration.wrapped_text import WrappedText
from configurator.wording.review import before_caption
from configurator.wording.translation import _

_UNKNOWN = "#8d96a3"
"""Stands for the colour of a connector whose look nobody here knows."""


@dataclass(frozen=True, slots=True)
class ReviewPictures:
    """How the connector's tile looks.

    Attributes:
        now: as it will be.
        before: as it is; None where it is a new one.
    """

    now: TileLook
    before: TileLook | None = None


def review_pictures(connector: Connector, survey: Survey, renderer: Renderer, scale: int) -> ReviewPictures:
    """Draw the pictures; not on the UI thread.

    Args:
        connector: what is to be sent.
        survey: what is known of it in the portal.
        renderer: draws the icons.
        scale: pixels to a logical pixel.
    """
    last = survey.last.connector if survey.last else None
    icons = [connector.icon] if last is None else [connector.icon, last.icon]
    discs = draw_discs([effective(icon) for icon in icons], renderer, DISC, scale)
    now = look_of(connector.name, connector.icon, discs[0])
    if not survey.may_be_there:
        return ReviewPictures(now)
    if last is not None:
        return ReviewPictures(now, look_of(survey.listed_name or last.name, last.icon, discs[1]))
    unknown = TileLook(survey.listed_name, _UNKNOWN, sign="?")
    return ReviewPictures(now, unknown if survey.listed_name else None)


def picture_row(pictures: ReviewPictures, survey: Survey, where: str, when: str) -> QWidget:
    """Return the pictures side by side, each with its caption.

    Args:
        pictures: how the tile looks.
        survey: what is known of it in the portal.
        where: the portal's name.
        when: when it was sent last; empty where it wasn't.
    """
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.MEDIUM)
    before = pictures.before
    if before is None:
        tiles = TilePicture(pictures.now)
        tiles.setAccessibleName(_("The tile in the Contact Center, not connected and connected"))
        row.addWidget(_captioned(tiles, _("In the Contact Center: not connected, and connected")))
    else:
        old = TilePicture(before, both=False)
        old.setAccessibleName(_("The tile before"))
        known = survey.last is not None
        row.addWidget(_captioned(old, before_caption(where, when, known=known)))
        arrow = label("←" if direction.is_mirrored() else "→", "title")
        arrow.setAccessibleName(_("becomes"))
        row.addWidget(arrow, 0, Qt.AlignmentFlag.AlignVCenter)
        new = TilePicture(pictures.now, both=False)
        new.setAccessibleName(_("The tile after registering"))
        row.addWidget(_captioned(new, _("After registering")))
    row.addStretch(1)
    return holder


def _captioned(picture: QWidget, words: str) -> QWidget:
    holder = QWidget()
    holder.setFixedWidth(picture.width())
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.TIGHT)
    column.addWidget(WrappedText(words, muted=True))
    column.addStretch(1)
    column.addWidget(picture)
    return holder
