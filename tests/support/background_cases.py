"""Icons whose drawing brings a background along, or is dark on a dark disc, and icons that only look so."""
# ruff: noqa: E501 - a drawing is read best in one line

from __future__ import annotations

from typing import NamedTuple

from configurator.icon.icon import Icon
from tests.support.broken_files import XMLNS

TEAL, NAVY = "#2a7f8f", "#0b2a4a"
STAR = '<path fill="#fff" d="M12 3l3 6h6l-5 5 2 7-6-4-6 4 2-7-5-5h6z"/>'
"""White, in a viewBox of 24."""
BARE = STAR.replace(' fill="#fff"', "")
RING = '<circle cx="12" cy="12" r="6" fill="none" stroke="#7a0026" stroke-width="3"/>'
HOLED = "M0 0h24v24H0zM12 3l3 6h6l-5 5 2 7-6-4-6 4 2-7-5-5h6z"
"""A square with a star as its hole."""


def svg(inside: str, more: str = 'viewBox="0 0 24 24"') -> str:
    return f"<svg {XMLNS} {more}>{inside}</svg>"


def icon(inside: str, color: str = TEAL, size: str = "60%", more: str = 'viewBox="0 0 24 24"') -> Icon:
    return Icon(svg(inside, more), color, size, "center")


class Background(NamedTuple):
    """An icon with a background.

    Attributes:
        icon: the icon.
        alone: its drawing without the background.
        choices: what is offered, the best first.
        color: what the disc's colour becomes by the last choice.
    """

    icon: Icon
    alone: str
    choices: tuple[str, ...]
    color: str = ""


BOTH = ("remove", "use_its_color")
BACKGROUNDS = {
    "a blue square": Background(icon(f'<rect width="24" height="24" fill="#1040c0"/>{STAR}'), svg(STAR), BOTH, "#1040c0"),
    "a square path in a group": Background(
        icon(f'<title>a</title><g id="a"><path style="fill:#402080" d="M0 0h24v24H0z"/>{STAR}</g>'), svg(STAR), BOTH, "#402080"
    ),
    "a rounded square": Background(icon(f'<rect width="24" height="24" rx="5" fill="#a01040"/>{STAR}', size="70%"), svg(STAR), BOTH, "#a01040"),
    "all of the picture in percent": Background(
        icon(f'<rect width="100%" height="100%" fill="#333"/>{STAR}'), svg(STAR), BOTH, "#333333"
    ),
    "a white square behind dark lines": Background(icon(f'<rect width="24" height="24" fill="#fff"/>{RING}', "#8fd0e0"), svg(RING), ("remove",)),
    "a white square behind what is faint on the disc": Background(
        icon(f'<polygon points="0,0 24,0 24,24 0,24" fill="white"/>{RING}', "#5a2034"), svg(RING), ()
    ),
    "a white square behind light blue": Background(
        icon('<rect width="24" height="24" fill="#fff"/><circle cx="12" cy="12" r="8" fill="#2aabee"/>'),
        svg('<circle cx="12" cy="12" r="8" fill="#2aabee"/>'), ("remove_and_adjust",), "*",
    ),
    "a square that a rule colours": Background(
        icon(f'<style>.b{{fill:#205020}}</style><rect class="b" x="2" y="2" width="20" height="20"/>{STAR}'), svg(STAR), BOTH, "#205020"
    ),
    "a rectangle, wider than high": Background(
        icon(f'<rect x="-12" width="48" height="24" fill="#1040c0"/>{STAR}', more='viewBox="-12 0 48 24"'),
        svg(STAR, 'viewBox="-12 0 48 24"'), BOTH, "#1040c0",
    ),
    "a gradient": Background(
        icon(f'<linearGradient id="g"><stop stop-color="#a00"/><stop offset="1" stop-color="#00a"/></linearGradient><path fill="url(#g)" d="M0 0h24v24H0z"/>{STAR}'),
        svg(STAR), ("remove",),
    ),
    "the root's own background": Background(icon(STAR, more='viewBox="0 0 24 24" style="background:#1040c0;color:red"'), svg(STAR), BOTH, "#1040c0"),
    "an invisible shape below the square": Background(
        icon(f'<path fill="none" d="M0 0h24v24H0z"/><rect width="24" height="24" fill="#1040c0"/>{STAR}'), svg(STAR), BOTH, "#1040c0"
    ),
    "a used square": Background(
        icon(f'<defs><rect id="r" width="24" height="24"/></defs><use href="#r" fill="#1040c0"/>{STAR}'), svg(STAR), BOTH, "#1040c0"
    ),
}  # fmt: skip

NO_BACKGROUNDS = {
    "a square in the disc's colour": icon(f'<rect width="24" height="24" fill="{TEAL}"/>{STAR}'),
    "a square that is the whole drawing": icon('<rect width="24" height="24" fill="#fff"/>', size="50%"),
    "four squares": icon('<path fill="#f25022" d="M0 0h12v12H0z"/><path fill="#7fba00" d="M12 0h12v12H12z"/><path fill="#00a4ef" d="M0 12h12v12H0z"/><path fill="#ffb900" d="M12 12h12v12H12z"/>'),
    "stripes": icon('<path fill="#fff" d="M0 0h24v8H0z"/><path fill="#0039a6" d="M0 8h24v8H0z"/><path fill="#d52b1e" d="M0 16h24v8H0z"/>'),
    "a circle behind the drawing": icon(f'<circle cx="12" cy="12" r="12" fill="#1040c0"/>{STAR}'),
    "a square with the drawing as its hole": icon(f'<path fill="#fff" fill-rule="evenodd" d="{HOLED}"/>'),
    "a square with a hole and a part in the hole": icon(f'<path fill="#fff" fill-rule="evenodd" d="{HOLED}"/><path fill="#fff" d="M11 11h2v2h-2z"/>'),
    "a frame": icon(f'<rect x="1" y="1" width="22" height="22" fill="none" stroke="#fff" stroke-width="2"/>{STAR}'),
    "a half transparent square": icon(f'<rect width="24" height="24" fill="#000" opacity=".4"/>{STAR}'),
    "a square that covers the disc": icon(f'<rect width="24" height="24" fill="#1040c0"/>{STAR}', size="150%"),
    "a cross over the whole square": icon('<rect width="24" height="24" fill="#1040c0"/><path d="M0 0l24 24M24 0L0 24" stroke="#fff" stroke-width="9"/><path d="M12 0v24M0 12h24" stroke="#d00" stroke-width="5"/>'),
    "a plain drawing": icon(STAR),
    "a tall building": icon('<path fill="#fff" d="M5 2h14v22H5z"/><path fill="#fff" d="M7 0h10v2H7z"/>'),
}  # fmt: skip

DARK = {
    "black by default": icon(BARE, NAVY),
    "a dark colour": icon(STAR.replace("#fff", "#123"), NAVY),
    "a dark line": icon('<path d="M4 12h16M12 4v16" stroke="#222" stroke-width="3"/>', NAVY),
    "a rule": icon("<style>.a{fill:#201010}</style>" + STAR.replace('fill="#fff"', 'class="a"'), NAVY),
    "a group and its style": icon(f'<g style="fill:#0a0a30;stroke:#0a0a30">{BARE}</g>', NAVY),
    "the text's colour": icon(STAR.replace("#fff", "currentColor"), NAVY),
    "a masked drawing": icon(f'<mask id="m"><path fill="#fff" d="M0 0h24v12H0z"/></mask><g mask="url(#m)">{STAR.replace("#fff", "#111")}</g>', NAVY),
    "half transparent": icon(STAR.replace("#fff", "rgba(0,0,0,.8)"), "#303030"),
}  # fmt: skip

NOT_ONE_DARK_COLOR = {
    "two colours": icon('<path fill="#111" d="M4 4h8v16H4z"/><path fill="#4a0a20" d="M12 4h8v16h-8z"/>', NAVY),
    "dark on a light disc": icon(STAR.replace("#fff", "#e0e8f0"), "#f4f4f4"),
    "a gradient": icon('<linearGradient id="g"><stop stop-color="#000"/><stop offset="1" stop-color="#44203a"/></linearGradient><path fill="url(#g)" d="M3 3h18v18H3z"/>', NAVY),
    "a mask that takes its colours for light": icon('<mask id="m"><path fill="#fff" d="M0 0h24v24H0z"/><path fill="#222" d="M0 0h12v24H0z"/></mask><path mask="url(#m)" fill="#100" d="M3 3h18v18H3z"/>', NAVY),
    "pixels": icon('<image width="24" height="24" href="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="/>', NAVY, size="50%"),
}  # fmt: skip
