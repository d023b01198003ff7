"""Random drawings in which valid and invalid values meet, to find out whether a smaller spelling is the same.

Attributes and CSS say different things, values are what browsers drop or read in their own way, IDs stand
twice, geometry comes from rules. Each seed gives the same drawing on every computer.
"""
# ruff: noqa: E501 - the pools are read best a line each

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import quoteattr

from configurator.icon.svg import gate

_COLORS = "red #0a4 #08f8 #12345 rgb(20,90,200) rgb(20%_40%_90%_/_70%) rgba(9,9,9,.5) hsl(200_50%_40%) hsl(200,50%,40%) transparent currentColor none inherit initial device-cmyk(0_0_0_0) color-mix(in_srgb,lime,blue) light-dark(navy,teal) var(--c) var(--none,teal) #GGG red;blue url(#g) url(#none) url(#none)_green url('#g') context-fill RED Red foo rgb(1.5,2,3) oklch(60%_.2_30) rgb(300,-5,0) accent()"
_LENGTHS = "0 1 3 7 12 18 .5 2px 25% 1em 2e0 2e0.0 +4 -3 3mm 10vw calc(1px_+_2px) min(4px,9px) auto 4foo inherit 2,, 3. 0.0 1e400 var(--n) 5PX"
_NUMBERS = "0 .3 .5 1 2 50% 1.5 -1 .5px calc(.5) min(.2) foo 1e-1 .50 inherit 0.999 100% .5. +.4"
_TRANSFORMS = "translate(3) translate(3,4) translate(3px,4px) translate(20%) rotate(30) rotate(30deg) rotate(30_12_12) rotate(30,12,12) rotate(.1turn) scale(.5) scale(.5,1) scale(.5,,1) skewX(20) skewX(20deg) matrix(1_0_0_1_2_3) matrix(1,0,0,1,2px,3) none translate(2_2 Scale(.5) translate(1)rotate(5) translate(1),rotate(5) translate3d(1px,2px,0) scale(50%) rotate(0) translate(-2_-1)_scale(1.2) scaleX(.5) translateX(3px) rotate(30grad) scale(0) perspective(9px) frobnicate(3)"
_PATHS = "M3_3h9v9H3z M4_4L20_4_12_20 M2,12a10,10_0_1,0_20,0a10_10_0_1_0-20_0z M6_6h12v12H6z_M1,,2L3_3 M6._6h12v12H6z M5_5l9_0_0_9z M3_20C3_9_20_9_20_20 M3_3Q12_20_21_3T22_9 m4_4_9_0_0_9z M4_4h9v9zm2_2h9v9z h9v9z M4_4 M4_4h0 M4_4l9_9_foo_z M4,4H20V20H4ZM8,8V16H16V8Z none M4_4A5_3_30_01_20_12z M4_4A0_5_0_0_1_20_12 M12_2v-.0001h5v9z M3-3.5.5.5h9v9 M1e1_4h.5e1v9z"
_POINTS = "3,3_20,4_12,20 3_3_20_4_12_20 3,3_20,4_12 6_6_18_6_18,,18 4_4 2,12,22,12,12,2,12,22 3,3_20,4_foo 3-3_20.5.5_12_20"
_DASHES = "none 2 2_1 2,1 2,,1 2_-1 10% 1px_2px 0 0_2 foo 3,1, .5em"
_WORDS = {
    "fill-rule": "evenodd nonzero EVENODD foo inherit",
    "clip-rule": "evenodd nonzero",
    "stroke-linecap": "round square butt Round foo",
    "stroke-linejoin": "round bevel miter arcs miter-clip foo",
    "stroke-miterlimit": "4 1 .5 9 4px foo 1.0 0",
    "display": "none inline block contents foo NONE inherit",
    "visibility": "hidden visible collapse foo inherit",
    "paint-order": "stroke stroke_fill fill_stroke_markers normal stroke_stroke foo",
    "vector-effect": "non-scaling-stroke none foo",
    "shape-rendering": "crispEdges auto geometricPrecision",
    "color": "red #0a4 inherit foo",
    "overflow": "visible hidden",
    "mix-blend-mode": "multiply normal foo",
    "isolation": "isolate auto",
    "clip-path": "url(#k) url(#none) none circle(6px_at_12px_12px) inset(3px) inset(10%) foo",
    "mask": "url(#m) url(#none) none url(#m),none foo",
    "filter": "url(#f) url(#none) none opacity(50%) blur(1px) foo(3)",
    "marker-start": "url(#a) url(#none) none",
    "marker-mid": "url(#a) none",
    "marker": "url(#a) none",
    "transform-origin": "center 12px_12px 50%_50% 0_0 top foo",
    "transform-box": "fill-box view-box foo",
    "fill-opacity": _NUMBERS,
    "stroke-opacity": _NUMBERS,
    "opacity": _NUMBERS,
    "stroke-width": _LENGTHS,
    "stroke-dashoffset": _LENGTHS,
    "stroke-dasharray": _DASHES,
    "fill": _COLORS,
    "stroke": _COLORS,
    "transform": _TRANSFORMS,
}
_USUAL = ("fill", "stroke", "stroke-width", "opacity", "transform")
_SHAPES: dict[str, dict[str, str]] = {
    "rect": {"x": "3", "y": "4", "width": "12", "height": "15"},
    "circle": {"cx": "12", "cy": "11", "r": "8"},
    "ellipse": {"cx": "12", "cy": "11", "rx": "9", "ry": "5"},
    "line": {"x1": "3", "y1": "4", "x2": "20", "y2": "19", "stroke": "teal"},
    "path": {"d": "M3 3h14v9l-5 5z"},
    "polygon": {"points": "3,3 20,4 12,20"},
    "polyline": {"points": "3 3 20 4 12 20"},
    "use": {"href": "#i", "x": "2"},
}
_CSS_ONLY = {
    "d": 'path("M3_3h9v9z") none path("M3_3h9v9_foo")',
    "scale": ".5 none 50%",
    "rotate": "20deg none",
    "translate": "3px 10%_0",
    "offset-path": 'path("M0_0h9") none',
    "--c": "red teal",
    "--n": "3px 3",
    "all": "unset",
    "stroke-linecap": "round",
    "-webkit-filter": "opacity(.5)",
    "zoom": "2",
    "clip": "rect(0,9px,9px,0)",
    "background": "red",
    "font": "9px_serif",
}
_SELECTORS = ".p .q .p path rect circle g * #i #j svg g_> path+* path~rect :first-child path:nth-child(2) [fill] [fill='red'] .p.q .p,.q use :root :not(g) .p_path svg>g g:hover rect[x] path:empty ::before .P @media_print{.p} @media_(max-width:60px){.p}"
_EXTRA = (
    "<!-- drawn by hand -->", "<title>A</title>", "<desc>b</desc>", "<metadata><rect/></metadata>", "<g/>", "<defs/>",
    '<q:x xmlns:q="urn:q" id="i"/>', "<g id='j'></g>", "<rect/>", '<path d=""/>', "<script/>", " \n ",
)  # fmt: skip
_DEFINED = (
    '<linearGradient id="g"><stop offset="{n}" stop-color="{c}"/><stop offset="1" stop-color="{c}" stop-opacity="{n}"/></linearGradient>',
    '<radialGradient id="g" cx="{l}" gradientUnits="userSpaceOnUse"><stop stop-color="{c}" style="stop-color:{c}"/><stop offset="{n}"/></radialGradient>',
    '<linearGradient id="g" href="#h" gradientTransform="{t}"/><linearGradient id="h"><stop offset="{n}" stop-color="{c}"/></linearGradient>',
    '<pattern id="g" width="{l}" height="4" patternUnits="userSpaceOnUse"><rect width="2" height="{l}" fill="{c}"/></pattern>',
    '<clipPath id="k"><path d="{d}" transform="{t}"/><g><rect width="9" height="9"/></g></clipPath>',
    '<clipPath id="k"><rect width="{l}" height="20" display="none"/><circle cx="12" cy="12" r="9" clip-rule="evenodd"/></clipPath>',
    '<mask id="m"><rect width="24" height="{l}" fill="{c}"/><circle cx="12" cy="12" r="8" fill="#fff"/></mask>',
    '<mask id="m" maskContentUnits="objectBoundingBox"><rect width="{n}" height="1" fill="#fff"/></mask>',
    '<filter id="f"><feFlood flood-color="{c}" flood-opacity="{n}"/><feComposite in2="SourceGraphic" operator="in"/></filter>',
    '<marker id="a" markerWidth="{l}" markerHeight="3" orient="auto"><path d="M0 0h3v3z" fill="{c}"/></marker>',
    '<symbol id="i" viewBox="0 0 24 24"><path d="{d}" fill="{c}"/></symbol>',
    '<g id="i"><rect x="4" y="4" width="9" height="{l}" fill="{c}"/></g>',
)
_ROOTS = (
    'viewBox="0 0 24 24"', 'viewBox="0,0,24,24" width="24" height="24"', 'viewBox="0 0 24px 24"', 'viewBox="0 0 24" width="24" height="24"',
    'width="24" height="24"', 'viewBox="0 0 24 24" width="" height=""', 'viewBox="0 0 24 24" width="100%" height="100%"',
    'viewBox="-2 -2 28 28" preserveAspectRatio="none"', 'viewBox="0 0 24 24" preserveAspectRatio="xMinYMin slice" width="30" height="20"',
    'viewBox="0 0 24 24" fill="none" stroke="teal"', 'viewBox="0 0 24 24" style="color:teal;fill:currentColor"', 'viewBox="0 0 24 24" transform="scale(.8)"',
)  # fmt: skip
_MOVES = (
    '<animate attributeName="opacity" values="1;{n};1" dur="1s" repeatCount="indefinite"/>',
    '<animate attributeName="fill" to="{c}" dur=".5s" fill="freeze"/>', '<set attributeName="class" to="q"/>',
    '<animateTransform attributeName="transform" type="rotate" values="0 12 12;90 12 12" dur="1s" fill="freeze"/>',
    '<set attributeName="stroke-width" to="{l}" begin=".2s"/>',
)  # fmt: skip


class _Maker:
    """Makes one drawing: most of it is plain, or the minifier would leave all of it alone."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)

    def drawing(self) -> str:
        chance = self._chance
        defined = "".join(self._filled(one) for one in chance.choices(_DEFINED, k=chance.randrange(4)))
        sheet = self._sheet() if self._is(0.5) else ""
        parts = [self._element(0) for _ in range(chance.randint(1, 4))]
        inside = [sheet, f"<defs>{defined}</defs>" if self._is(0.5) else defined, *parts]
        xmlns = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        root = _ROOTS[0] if self._is(0.7) else chance.choice(_ROOTS)
        return f"<svg {xmlns} {root}>{''.join(inside)}</svg>"

    def _is(self, share: float) -> bool:
        return self._chance.random() < share

    def _pick(self, pool: str, wild: float = 0.5) -> str:
        """One of the plain values, which come first in each pool, or any."""
        words = pool.split()
        return self._chance.choice(words if self._is(wild) else words[:3]).replace("_", " ")

    def _filled(self, text: str) -> str:
        values = {"n": _NUMBERS, "c": _COLORS, "l": _LENGTHS, "t": _TRANSFORMS, "d": _PATHS}
        return text.format(**{name: quoteattr(self._pick(pool, 0.3))[1:-1] for name, pool in values.items()})

    def _element(self, depth: int) -> str:
        chance = self._chance
        if self._is(0.08):
            return self._filled(chance.choice(_EXTRA))
        if depth < 3 and self._is(0.3):
            name = chance.choice(("g", "g", "g", "g", "a", "svg", "switch"))
            inside = "".join(self._element(depth + 1) for _ in range(chance.randint(1, 3)))
            return f"<{name}{_written(self._attributes())}>{inside}</{name}>"
        name = chance.choice(list(_SHAPES))
        values = {**_SHAPES[name], **self._attributes()}
        if self._is(0.3):
            one = chance.choice(list(_SHAPES[name]))
            values[one] = self._pick(
                {"d": _PATHS, "points": _POINTS, "href": "#i #j #none"}.get(one, _LENGTHS)
            )
        inside = self._filled(chance.choice(_MOVES)) if self._is(0.04) else ""
        return f"<{name}{_written(values)}>{inside}</{name}>"

    def _attributes(self) -> dict[str, str]:
        """Values of the same property from several sides, and a few others."""
        chance = self._chance
        name = chance.choice([*_WORDS, *_USUAL * 5])
        values = {name: self._pick(_WORDS[name])} if self._is(0.7) else {}
        if self._is(0.5):
            values["style"] = self._declarations(name)
        if self._is(0.4):
            values["class"] = chance.choice(("p", "q", "p q", " p  q ", "P"))
        if self._is(0.15):
            values["id"] = chance.choice(("i", "j", "g", "unused"))
        if self._is(0.4):
            values.setdefault(other := chance.choice(_USUAL), self._pick(_WORDS[other], 0.1))
        return values

    def _declarations(self, name: str) -> str:
        pools = {**_CSS_ONLY, **_WORDS, "x": _LENGTHS, "y": _LENGTHS, "r": _LENGTHS, "width": _LENGTHS}
        found = []
        for one in [name, *self._chance.choices([name, *_USUAL, *pools], k=self._chance.randrange(3))]:
            end = self._chance.choice(("", "", "", "", "!important", " ! important", "!importan"))
            found.append(f"{one.upper() if self._is(0.1) else one}:{self._pick(pools[one])}{end}")
        return self._chance.choice((";", ";", "; ", ";;", " ;/* a */")).join(found)

    def _sheet(self) -> str:
        rules = []
        for _ in range(self._chance.randint(1, 3)):
            selector = self._pick(_SELECTORS, 0.3)
            body = f"{{{self._declarations(self._chance.choice([*_WORDS, *_USUAL * 5]))}}}"
            rules.append(selector.replace("}", f"{body}}}") if "@" in selector else selector + body)
        kind = self._chance.choice(("", "", "", ' type="text/css"', ' type="text/x"', ' media="print"'))
        return f"<style{kind}><![CDATA[{''.join(rules)}]]></style>"


def _written(values: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in values.items())


def adversarial_drawings(seeds: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield a seed and its drawing, for each seed whose drawing the gate admits."""
    for seed in seeds:
        svg = _Maker(seed).drawing()
        try:
            gate.admit(svg)
        except gate.SvgRefused:
            continue
        yield seed, svg
