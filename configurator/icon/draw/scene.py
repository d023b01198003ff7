"""The portal's places, drawn inside the process that can be killed.

Sizes are those of the portal's own templates, in CSS pixels; they are arranged as on the preview's pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from configurator.icon.draw.blocks import Block, Padding, Paint, card, column, flow, row, words
from configurator.icon.draw.canvas import Canvas, Font
from configurator.icon.draw.place_list import NEIGHBOURS
from configurator.icon.icon import Icon

_TILE_WIDTH, _TILE_HEIGHT = 179, 105
_TILE_ICON = 42
_SETTINGS_ICON = 97
_SMALL_ICONS = (26, 31, 39, 47)
_INACTIVE_ICON = 30
_SHARP_ICONS = (97, 47, 42, 39, 31, 26)
_RING = "rgba(255, 255, 255, .6)"
_PAGE_WIDTH = {"all": 812.0, "contact_center": 812.0, "settings": 640.0, "lists": 560.0, "overview": 896.0}
_TWO_COLUMNS = 880
_GAP = 12
_TILES = Padding(24, 22, 16)
_TILE_GAP, _TILE_LINE_GAP = 16, 14
_CARD = Padding(22, 20, 16)
_FIGURE = 56
"""Width of a small icon with its size below it, in CSS pixels."""
_FIGURE_OUT = -11
"""How far the first of them stands out, so that its caption begins where the texts do."""
_SINGLE = {"tile", "connected", "channels", "small", "inactive"}


class PageStyle(NamedTuple):
    """How a page looks, but for the icons.

    Attributes:
        texts: the words on it, by the names that the preview's page has for them; missing ones are not there.
        wallpaper: `light` or `dark`.
        scheme: `light` or `dark`: the cards that are no part of the portal.
        surround: colour around the places.
        width: width of the page in CSS pixels; 0 for the place's own, with a margin for a picture of its own.
    """

    texts: Mapping[str, str] = {}
    wallpaper: str = "light"
    scheme: str = "light"
    surround: str = "white"
    width: float = 0


class Scene(NamedTuple):
    """What is drawn; each value of the icons is valid or empty."""

    name: str
    active: Icon
    inactive: Icon
    box: int
    style: PageStyle


def draw(place: str, scene: Scene, scale: float) -> bytes:
    """Return a PNG of a place.

    Args:
        place: a key of `place_list.PLACES`.
        scene: what is drawn there.
        scale: device pixels to a CSS pixel.

    Raises:
        ValueError: no such place is drawn here.
    """
    if place == "icon":
        canvas = Canvas(scene.box, scene.box, scale)
        canvas.icon(scene.active, 0, 0, scene.box)
        return canvas.png()
    margin = 20 if place in {"all", "overview"} and not scene.style.width else 0
    width = scene.style.width or _PAGE_WIDTH.get(place, 0)
    page = _Page(scene, scale).place(place, width)
    canvas = Canvas(page.width + 2 * margin, page.height + 2 * margin, scale, scene.style.surround)
    page.paint(canvas, margin, margin, page.height)
    return canvas.png()


class _Page:
    """Makes the blocks of a page."""

    def __init__(self, scene: Scene, scale: float) -> None:
        self._scene = scene
        self._measure = Canvas(1, 1, scale)
        dark = scene.style.scheme == "dark"
        self._card_color, self._line = ("#2a2e35", "#3f444d") if dark else ("#ffffff", "#dfe2e6")
        self._muted = "#a7afba" if dark else "#626b77"

    def place(self, place: str, width: float) -> Block:
        """Return a place; one without a page has its own width."""
        if place in _SINGLE:
            return self._single(place)
        if place == "overview":
            return self._overview(width)
        if place == "contact_center":
            parts = [self._contact_center(width)]
            return column([*parts, self._lists(width)], _GAP) if self._scene.style.width else parts[0]
        side = (width - _GAP) / 2 if width >= _TWO_COLUMNS else width
        if place == "settings":
            return self._lines([self._settings(side, button) for button in ("connect", "disconnect")], width)
        if place == "lists":
            cards = self._lines([self._channels(side), self._lists(side)], width)
            return column([cards, self._sharp(width)], _GAP)
        if place == "all":
            cards = self._lines([self._settings(side, "connect"), self._channels(side)], width)
            return column([self._contact_center(width), cards, self._lists(width)], _GAP)
        raise ValueError(f"the place {place!r} is not drawn here")

    @staticmethod
    def _lines(cards: list[Block], width: float) -> Block:
        """Put two cards side by side, or one below the other where they are as wide as the page."""
        if cards[0].width < width:
            return row(cards, _GAP, stretched=True)
        return column(cards, _GAP)

    def _single(self, place: str) -> Block:
        one, two = _TILE_WIDTH + 48, 2 * _TILE_WIDTH + 64
        if place == "channels":
            return self._channels(two)
        if place in {"small", "inactive"}:
            group = self._small(270) if place == "small" else self._inactive(300)
            return self._on_card(group, group.width + 44)
        tile = self._two_tiles()[place == "connected"]
        return self._wallpaper(one, [tile], self._scene.style.wallpaper)

    def _overview(self, width: float) -> Block:
        columns = 2 if width >= _TWO_COLUMNS else 1
        side = (width - _GAP * (columns - 1)) / columns
        sections = [
            self._wallpaper(side, self._every_tile(), "light", "light_wallpaper"),
            self._wallpaper(side, self._every_tile(), "dark", "dark_wallpaper"),
            self._settings(side, "connect"),
            self._settings(side, "disconnect"),
            self._channels(side),
            self._lists(side),
        ]
        lines = [row(sections[n : n + columns], _GAP, stretched=True) for n in range(0, 6, columns)]
        return column([*lines, self._sharp(width)], _GAP)

    # --- the Contact Center ---

    def _contact_center(self, width: float) -> Block:
        """The connector's two tiles among neighbours, in two lines."""
        step = _TILE_WIDTH + _TILE_GAP
        columns = max(1, int((width - 2 * _TILES.across + _TILE_GAP) // step))
        name = self._scene.name
        first, second, *others = [self._neighbour(key) for key in NEIGHBOURS]
        tiles = [first, self._bare_tile(name), second, self._bare_tile(name, connected=True), *others]
        if columns == 1:
            tiles = [tiles[1], tiles[3]]
        lines = [
            row(tiles[start : start + columns], _TILE_GAP) for start in range(0, len(tiles), columns)[:2]
        ]
        inside = columns * step - _TILE_GAP
        head = self._words("contact_center", Font(15, 22, "white", bold=True), inside)
        edge = Padding((width - inside) / 2, 16, 24)
        return card(column([head, *lines], _TILE_LINE_GAP), width, edge, self._wallpaper_of(width))

    def _neighbour(self, key: str) -> Block:
        font = Font(12.5, 15, "#525c69", bold=True, centered=True)
        written = words(self._measure, self._scene.style.texts.get(f"neighbour_{key}", ""), font, 155, 2)

        def paint(canvas: Canvas, x: float, y: float, _height: float) -> None:
            canvas.box(x, y, _TILE_WIDTH, _TILE_HEIGHT, "rgba(255, 255, 255, .86)", radius=8)
            top = y + (_TILE_HEIGHT - _TILE_ICON - 7 - written.height) / 2
            left = x + (_TILE_WIDTH - _TILE_ICON) / 2
            canvas.box(left, top, _TILE_ICON, _TILE_ICON, "#b4bdca", radius=_TILE_ICON / 2)
            written.paint(canvas, x + 12, top + _TILE_ICON + 7, written.height)

        return Block(_TILE_WIDTH, _TILE_HEIGHT, paint)

    def _wallpaper_of(self, width: float, shade: str = "") -> Paint:
        dark = (shade or self._scene.style.wallpaper) == "dark"

        def background(canvas: Canvas, x: float, y: float, height: float) -> None:
            canvas.wallpaper(x, y, width, height, dark=dark)

        return background

    def _two_tiles(self) -> list[Block]:
        name = self._scene.name
        return [self._tile(name, "tile"), self._tile(name, "connected", connected=True)]

    def _every_tile(self) -> list[Block]:
        name, texts = self._scene.name, self._scene.style.texts
        return [
            *self._two_tiles(),
            self._tile(name, "hover", hover=True),
            self._tile(name, "hover_connected", connected=True, hover=True),
            self._tile(texts.get("long_name", name), "long"),
            self._tile(texts.get("cyrillic_name", name), "cyrillic", connected=True),
        ]

    def _wallpaper(self, width: float, tiles: list[Block], shade: str, heading: str = "") -> Block:
        inside = flow(tiles, width - 2 * _TILES.across, 16, 18)
        if heading:
            inside = column(
                [self._words(heading, Font(13, 19, "white", bold=True), inside.width), inside], 12
            )
        return card(inside, width, _TILES, self._wallpaper_of(width, shade))

    def _tile(
        self, name: str, caption: str, *, connected: bool = False, hover: bool = False, muted: str = "white"
    ) -> Block:
        """A tile with its caption."""
        tile = self._bare_tile(name, connected=connected, hover=hover)
        return column([tile, self._words(caption, Font(12, 16, muted, centered=True), _TILE_WIDTH)], 7)

    def _bare_tile(self, name: str, *, connected: bool = False, hover: bool = False) -> Block:
        """A tile; the connected one is filled with COLOR, and its name is white."""
        active = self._scene.active
        font = Font(12.5, 15, "white" if connected else "#525c69", bold=True, centered=True)
        written = words(self._measure, name, font, _TILE_WIDTH - 24, 2)
        color = active.color if connected else "white"

        def paint(canvas: Canvas, x: float, y: float, _height: float) -> None:
            if hover:
                canvas.shadow(x, y, _TILE_WIDTH, _TILE_HEIGHT)
            if color:  # an invalid one is dropped, and the wallpaper shows
                canvas.box(x, y, _TILE_WIDTH, _TILE_HEIGHT, color, radius=8)
            top = y + (_TILE_HEIGHT - _TILE_ICON - 7 - written.height) / 2
            left = x + (_TILE_WIDTH - _TILE_ICON) / 2
            canvas.icon(active, left, top, _TILE_ICON, ring=_RING if connected else "")
            written.paint(canvas, x + 12, top + _TILE_ICON + 7, written.height)
            if connected:
                canvas.check_mark(x + _TILE_WIDTH - 13, y - 5)

        return Block(_TILE_WIDTH, _TILE_HEIGHT, paint)

    # --- settings and lists ---

    def _settings(self, width: float, button: str) -> Block:
        """The head of the settings slider: the icon, the name, a sentence and a button."""
        room = min(460, width - 44 - _SETTINGS_ICON - 22)
        parts = [
            words(self._measure, self._scene.name, Font(20, 26, "#333b45"), room, 2),
            card(self._words("sentence", Font(13, 19, "#5c6674"), room), room, Padding(0, 3, 8), _nothing),
            self._button(button),
        ]
        icon = self._icon(self._scene.active, _SETTINGS_ICON)
        head = row([icon, column(parts, 0)], 22)

        def background(canvas: Canvas, x: float, y: float, height: float) -> None:
            canvas.box(x, y, width, height, "#ffffff")
            canvas.frame(x, y, width, height, "#dfe2e6")

        return card(head, width, Padding(22, 18, 18), background)

    def _button(self, text: str) -> Block:
        font = Font(11, 29, "#535c69", bold=True, centered=True)
        label = self._scene.style.texts.get(text, "").upper()
        width = 34.0 + 8 * max(4, len(label))
        inside = words(self._measure, label, font, width)

        def paint(canvas: Canvas, x: float, y: float, height: float) -> None:
            canvas.frame(x, y, width, 31, "#a8adb4", radius=2)
            inside.paint(canvas, x, y + 1, height)

        return Block(width, 31, paint)

    def _channels(self, width: float) -> Block:
        """The channels of one line: the tile again, on the light page of a slider."""
        name, muted = self._scene.name, "#525c69"
        tiles = [
            self._tile(name, "channel", muted=muted),
            self._tile(name, "channel_active", connected=True, muted=muted),
        ]

        def background(canvas: Canvas, x: float, y: float, height: float) -> None:
            canvas.box(x, y, width, height, "#e6ebf0")

        return card(flow(tiles, width - 2 * _TILES.across, 16, 18), width, _TILES, background)

    def _lists(self, width: float) -> Block:
        inside = width - 44
        side = (inside - 28) / 2 if inside >= 500 else inside
        groups = [self._small(side), self._inactive(side)]
        return self._on_card(flow(groups, inside, 28, 18), width)

    def _small(self, width: float) -> Block:
        """The icons of lists, widget buttons and the operator's panel, on one base line."""
        icons = [self._icon(self._scene.active, side) for side in _SMALL_ICONS]
        return self._group(icons, [f"size{side}" for side in _SMALL_ICONS], "small", width)

    def _inactive(self, width: float) -> Block:
        icons = [self._icon(self._scene.inactive, _INACTIVE_ICON, square=square) for square in (False, True)]
        return self._group(icons, ["size30", "size30"], "inactive", width)

    def _group(self, icons: list[Block], captions: list[str], note: str, width: float) -> Block:
        font = Font(12, 16, self._muted, centered=True)
        figures = []
        for icon, caption in zip(icons, captions, strict=True):
            room = _FIGURE + icon.width % 2  # so that the icon lies on whole pixels
            centered = card(icon, room, Padding((room - icon.width) / 2, 0, 0), _nothing)
            figures.append(column([centered, self._words(caption, font, room)], 6))
        line = row(figures, 2, at_bottom=True)
        line = card(line, line.width, Padding(_FIGURE_OUT, 0, 0), _nothing)
        return column([line, self._words(note, Font(13, 19, self._muted), width)], 10)._replace(width=width)

    def _sharp(self, width: float) -> Block:
        """Twice as large: what a sharp screen draws in the same space."""
        icons = [self._icon(self._scene.active, side, zoom=2) for side in _SHARP_ICONS]
        icons.append(self._icon(self._scene.inactive, _INACTIVE_ICON, zoom=2))
        line = flow(icons, width - 44, 18, 16, at_bottom=True)
        note = self._words("sharp", Font(13, 19, self._muted), width - 44)
        return self._on_card(column([line, note], 10), width)

    def _on_card(self, inside: Block, width: float) -> Block:
        def background(canvas: Canvas, x: float, y: float, height: float) -> None:
            canvas.box(x, y, width, height, self._card_color)
            canvas.frame(x, y, width, height, self._line)

        return card(inside, width, _CARD, background)

    @staticmethod
    def _icon(icon: Icon, side: int, *, zoom: int = 1, square: bool = False) -> Block:
        def paint(canvas: Canvas, x: float, y: float, _height: float) -> None:
            canvas.icon(icon, x, y, side, zoom=zoom, square=square)

        return Block(side * zoom, side * zoom, paint)

    def _words(self, name: str, font: Font, width: float) -> Block:
        return words(self._measure, self._scene.style.texts.get(name, ""), font, width)


def _nothing(_canvas: Canvas, _x: float, _y: float, _height: float) -> None:
    """Paint no ground."""
