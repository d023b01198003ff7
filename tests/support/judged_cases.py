"""Drawings that engines see differently, each with what is right to say of its picture: Chromium decides."""
# ruff: noqa: E501 - a drawing is read best in one line

from __future__ import annotations

from typing import NamedTuple

from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from tests.support.paths import TESTS

FOLDER = TESTS / "data" / "drawings"
"""Files that were judged wrongly once, as their programs write them."""
TEAL = "#2a7f8f"
PICTURE_CODES = frozenset(
    {"ICON_BLANK", "ICON_OUT_OF_SIGHT", "ICON_CUT_OFF", "ICON_SMALL", "ICON_OFF_CENTRE", "ICON_FAINT",
     "ICON_NOT_CHECKED", "ICON_BACKGROUND"}
)  # fmt: skip


class Judged(NamedTuple):
    """A drawing on a teal disc in the portal's own size.

    Attributes:
        svg: the document.
        told: every code that its picture has to be told of.
    """

    svg: str
    told: frozenset[str] = frozenset()

    @property
    def connector(self) -> Connector:
        """The drawing in a connector."""
        return Connector(id="shop", name="Shop", icon=Icon(self.svg, TEAL))


_OF_FILES = {
    "01-figma-conic-foreignobject": "",
    "03-smil-fades-in": "",
    "05-smil-draws-itself": "",
    "08-css-transform-box": "",
    "09-css-d-property": "",
    "10-width-0-height-0": "",
    "12-mask-object-bounding-box": "ICON_OFF_CENTRE",
    "14-stroke-width-vw": "",
    "15-root-display-none": "",
    "16-clippath-with-group": "ICON_BLANK",
    "18-filter-makes-transparent": "ICON_BLANK",
    "19-css-filter-opacity-0": "ICON_BLANK",
    "20-inkscape-flowroot-only": "ICON_BLANK",
    "22-responsive-logo-small-part": "ICON_SMALL",
    "23-viewbox-zero": "ICON_BLANK",
    "25-filter-recolours-white": "",
    "27-style-media-print": "",
    "28-duplicate-id-first-wins": "",
    "29-path-without-moveto": "",
    "30-transform-attribute-px": "",
    "36-path-exponent-dot": "",
    "37-empty-attributes": "",
    "39-opacity-percent": "",
    "40-rgb-with-slash": "",
    "41-viewbox-with-px": "",
    "43-drawio-light-dark": "ICON_BACKGROUND",
}
_SQUARE = '<path fill="#fff" d="M6 6h12v12H6z"/>'
_TEAL_SQUARE = f'<path fill="{TEAL}" d="M6 6h12v12H6z"/>'
_XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'
_OF_SIBLINGS = {
    # HTML inside, as Figma, Lucidchart and draw.io write it
    "foreignObject with a background": ("", f'<foreignObject width="24" height="24"><div {_XHTML} style="margin:6px;height:12px;background:#fff"/></foreignObject>'),
    "foreignObject without any": ("ICON_BLANK", f'<foreignObject width="24" height="24"><div {_XHTML} style="height:12px"/></foreignObject>'),
    # animations
    "SMIL set": ("", f'<g visibility="hidden">{_SQUARE}<set attributeName="visibility" to="visible" begin=".1s"/></g>'),
    "SMIL transform": ("", f'<g transform="scale(0)">{_SQUARE}<animateTransform attributeName="transform" type="scale" from="0" to="1" dur=".2s" fill="freeze"/></g>'),
    "CSS keyframes": ("", f"<style>@keyframes a{{from{{opacity:0}}}}path{{animation:a .3s}}</style>{_SQUARE}"),
    "an animation that ends in nothing": ("ICON_BLANK", f'<g>{_SQUARE}<animate attributeName="opacity" to="0" dur=".1s" fill="freeze"/></g>'),
    # geometry in CSS
    "CSS x, y, width and height": ("", "<style>rect{x:6px;y:6px;width:12px;height:12px;fill:#fff}</style><rect/>"),
    "CSS r": ("", '<circle cx="12" cy="12" style="r:7px" fill="#fff"/>'),
    "CSS transform of an element": ("", '<path fill="#fff" style="transform:translate(6px,6px) scale(2)" d="M0 0h6v6H0z"/>'),
    "CSS transform that hides": ("ICON_BLANK", f'<g style="transform:scale(0)">{_SQUARE}</g>'),
    "CSS clip-path": ("ICON_SMALL", '<path fill="#fff" style="clip-path:circle(3px at 12px 12px)" d="M6 6h12v12H6z"/>'),
    "an ellipse with rx alone": ("", '<ellipse cx="12" cy="12" rx="7" fill="#fff"/>'),
    "calc()": ("", '<rect x="6" y="6" style="width:calc(10px + 2px);height:12px" fill="#fff"/>'),
    "stroke width in percent": ("", '<path d="M6 12h12" stroke="#fff" stroke-width="40%"/>'),
    # masks, clips and filters
    "a black mask": ("ICON_BLANK", f'<mask id="m"><path d="M0 0h24v24H0z"/></mask><g mask="url(#m)">{_SQUARE}</g>'),
    "a luminance mask": ("", f'<mask id="m"><path fill="#eee" d="M0 0h24v24H0z"/></mask><g mask="url(#m)">{_SQUARE}</g>'),
    "an alpha mask": ("", f'<mask id="m" style="mask-type:alpha"><path d="M0 0h24v24H0z"/></mask><g mask="url(#m)">{_SQUARE}</g>'),
    "a clip path of a used group": ("ICON_BLANK", f'<g id="g"><path d="M0 0h24v24H0z" fill="none"/></g><clipPath id="c"><use href="#g"/></clipPath><g clip-path="url(#c)">{_SQUARE}</g>'),
    "an empty clip path": ("ICON_BLANK", f'<clipPath id="c"/><g clip-path="url(#c)">{_SQUARE}</g>'),
    "feComponentTransfer without alpha": ("ICON_BLANK", f'<filter id="f"><feComponentTransfer><feFuncA type="linear" slope="0"/></feComponentTransfer></filter><g filter="url(#f)">{_SQUARE}</g>'),
    "a flood in white": ("", f'<filter id="f"><feFlood flood-color="#fff"/><feComposite in2="SourceGraphic" operator="in"/></filter><g filter="url(#f)">{_TEAL_SQUARE}</g>'),
    "CSS filter brightness": ("", f'<g style="filter:brightness(9)">{_TEAL_SQUARE}</g>'),
    "CSS opacity of nothing": ("ICON_BLANK", f'<g style="opacity:0%">{_SQUARE}</g>'),
    # what browsers pass over
    "a sheet for dark mode": ("", f"<style>@media (prefers-color-scheme:dark){{path{{fill:{TEAL}}}}}</style>{_SQUARE}"),
    "a sheet for large sizes": ("ICON_FAINT", f"<style>@media (min-width:100px){{path{{fill:#fff}}}}</style>{_TEAL_SQUARE}"),
    "a transform with a unit": ("", f'<g transform="rotate(45deg)">{_SQUARE}</g>'),
    "path data that breaks off": ("", '<path fill="#fff" d="M6 6h12v12H6z M0 0 L99 99 L x 5"/>'),
    "var() with a fallback": ("", '<path style="fill:var(--ink, #fff)" d="M6 6h12v12H6z"/>'),
    "a colour of new CSS": ("", '<path fill="#00f" style="fill:color-mix(in srgb, white 90%, black)" d="M6 6h12v12H6z"/>'),
    "a function that nobody knows": ("", '<path style="fill:#fff;fill:shade(red)" d="M6 6h12v12H6z"/>'),
    "opacity with a comma": ("", '<path fill="rgba(255,255,255,95%)" stroke-opacity="50%" d="M6 6h12v12H6z"/>'),
    "the first of two gradients": ("", f'<radialGradient id="a"><stop stop-color="#fff"/></radialGradient><linearGradient id="a"><stop stop-color="{TEAL}"/></linearGradient><path fill="url(#a)" d="M6 6h12v12H6z"/>'),
    "flowed text beside a drawing": ("", f"<flowRoot><flowPara>Hi</flowPara></flowRoot>{_SQUARE}"),
    "text in no font": ("ICON_BLANK", '<text font-size="0" y="12">Hi</text>'),
    "a rule of @supports": ("ICON_BLANK", f"<style>@supports (display:grid){{path{{display:none}}}}</style>{_SQUARE}"),
    "a media query of a range": ("", f"<style>@media (width &lt; 20px){{path{{display:none}}}}</style>{_SQUARE}"),
    "what another program alone shows": ("", f'<switch><foreignObject requiredExtensions="urn:adobe" width="9" height="9"/>{_SQUARE}</switch>'),
    "a language that nobody speaks": ("ICON_BLANK", f'<switch><g systemLanguage="xx">{_SQUARE}</g></switch>'),
    "a symbol that is not used": ("ICON_BLANK", f'<symbol id="s" viewBox="0 0 24 24">{_SQUARE}</symbol>'),
    "a filter that moves it away": ("ICON_BLANK", f'<filter id="f"><feOffset dx="90"/></filter><g filter="url(#f)">{_SQUARE}</g>'),
    "a filter of no size": ("ICON_BLANK", f'<filter id="f" width="0" height="0"><feFlood/></filter><g filter="url(#f)">{_SQUARE}</g>'),
    "a filter that is missing": ("", f'<g filter="url(#gone)">{_SQUARE}</g>'),
    "CSS brightness and invert": ("", f'<g style="filter:brightness(0) invert(1)">{_TEAL_SQUARE}</g>'),
    "a mask of one unit": ("ICON_BLANK", f'<mask id="m" x="0" y="0" width="1" height="1" maskUnits="userSpaceOnUse"><path fill="#fff" d="M0 0h24v24H0z"/></mask><g mask="url(#m)">{_SQUARE}</g>'),
    "CSS rotate": ("ICON_BLANK", '<path fill="#fff" style="rotate:180deg" d="M6 6h12v12H6z"/>'),
    "SMIL cx": ("", '<circle r="6" cx="-30" cy="12" fill="#fff"><animate attributeName="cx" to="12" dur=".3s" fill="freeze"/></circle>'),
    "a path that begins with a line": ("ICON_BLANK", '<path fill="#fff" d="L9 9 M6 6h12v12H6z"/>'),
    "context-fill outside a marker": ("ICON_BLANK", '<path fill="context-fill" d="M6 6h12v12H6z"/>'),
    # what is plainly so
    "a speck in the disc": ("ICON_SMALL", '<path fill="#fff" d="M12 12h.7v.7h-.7z"/>'),
    "a small square": ("ICON_SMALL", '<path fill="#fff" d="M10 10h4v4h-4z"/>'),
    "a square in the corner": ("ICON_OFF_CENTRE", '<path fill="#fff" d="M4 4h10v10H4z"/>'),
    "a square to the edge": ("ICON_CUT_OFF", '<path fill="#fff" d="M1 1h22v22H1z"/>'),
    "the disc's own colour": ("ICON_FAINT", _TEAL_SQUARE),
    "nearly the disc's own colour": ("ICON_FAINT", '<path fill="#fff" opacity=".1" d="M6 6h12v12H6z"/>'),
}  # fmt: skip


def judged_cases() -> dict[str, Judged]:
    """Return every case by its name: the files, then their siblings."""
    files = {
        name: Judged((FOLDER / f"{name}.svg").read_text("utf-8"), frozenset(told.split()))
        for name, told in _OF_FILES.items()
    }
    siblings = {
        name: Judged(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{inside}</svg>',
            frozenset(told.split()),
        )
        for name, (told, inside) in _OF_SIBLINGS.items()
    }
    return {**files, **siblings}
