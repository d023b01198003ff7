"""The pictures of the review: the connector as it will be, and as it is now as far as that is known."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from configurator.connector.model import Connector
from configurator.icon.draw.pictures import Renderer
from configurator.icon.effective_icon import effective, effective_inactive
from configurator.services.survey import Survey
from configurator.ui.kit import direction, theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.texts import Label
from configurator.ui.preview.discs import draw_discs
from configurator.ui.registration.tile_picture import DISC, TileLook, TilePicture, look_of
from configurator.ui.registration.wrapped_text import WrappedText
from configurator.wording.review import before_caption
from configurator.wording.translation import _

_INACTIVE = 30
"""Side of the inactive icon where the portal shows it, in logical pixels (the portal's own templates)."""
_UNKNOWN = "#8d96a3"
"""Stands for the colour of a connector whose look nobody here knows."""


@dataclass(frozen=True, slots=True)
class ReviewPictures:
    """How the connector's tile and its inactive icon look.

    Attributes:
        now: the tile as it will be.
        before: as it is; None where it is a new one.
        inactive: the inactive icon as it will be; a null image where it isn't drawn.
        inactive_before: as it is; a null image where that isn't known.
    """

    now: TileLook
    before: TileLook | None = None
    inactive: QImage = field(default_factory=QImage)
    inactive_before: QImage = field(default_factory=QImage)


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
    inactive, inactive_before = _inactive_discs(connector, last, renderer, scale)
    if not survey.may_be_there:
        return ReviewPictures(now, None, inactive)
    if last is not None:
        before = look_of(survey.listed_name or last.name, last.icon, discs[1])
        return ReviewPictures(now, before, inactive, inactive_before)
    unknown = TileLook(survey.listed_name, _UNKNOWN, sign="?")
    return ReviewPictures(now, unknown if survey.listed_name else None, inactive)


def _inactive_discs(
    connector: Connector, last: Connector | None, renderer: Renderer, scale: int
) -> tuple[QImage, QImage]:
    """Return the inactive icon, and the one that was sent last; a null image where none was."""
    wanted = [connector] if last is None else [connector, last]
    icons = [effective_inactive(one.icon, one.icon_disabled) for one in wanted]
    first, *rest = draw_discs(icons, renderer, _INACTIVE, scale)
    return first, rest[0] if rest else QImage()


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
        row.addWidget(_arrow("title"), 0, Qt.AlignmentFlag.AlignVCenter)
        new = TilePicture(pictures.now, both=False)
        new.setAccessibleName(_("The tile after registering"))
        row.addWidget(_captioned(new, _("After registering")))
    if not pictures.inactive.isNull():
        row.addWidget(_inactive(pictures))
    row.addStretch(1)
    return holder


def _arrow(role: str) -> QLabel:
    """Return what leads from a picture before to one after, in the direction of writing."""
    arrow = label("←" if direction.is_mirrored() else "→", role)
    arrow.setAccessibleName(_("becomes"))
    return arrow


def _inactive(pictures: ReviewPictures) -> QWidget:
    """Return the inactive icon: before and after, where it changes."""
    discs = QWidget()
    row = QHBoxLayout(discs)
    row.setContentsMargins(0, theme.SMALL, 0, theme.SMALL)
    row.setSpacing(theme.SMALL)
    if pictures.inactive_before.isNull() or pictures.inactive_before == pictures.inactive:
        shown = [(pictures.inactive, _("Inactive icon"))]
    else:
        shown = [
            (pictures.inactive_before, _("The inactive icon before")),
            (pictures.inactive, _("The inactive icon after registering")),
        ]
    for number, (disc, told) in enumerate(shown):
        if number:
            row.addWidget(_arrow("muted"))
        picture = Label()
        picture.setPixmap(QPixmap.fromImage(disc))
        picture.setAccessibleName(told)
        row.addWidget(picture)
    row.addStretch(1)
    holder = QWidget()
    holder.setObjectName("review_inactive")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.TIGHT)
    column.addWidget(label(_("Inactive icon"), "muted"))
    column.addWidget(discs)
    column.addStretch(1)
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
