"""Drawings that browsers draw and that have something to be told of, each with what its Fix makes of it."""
# ruff: noqa: E501 - a drawing is read best in one line

from __future__ import annotations

from tests.support import missing_parts_cases
from tests.support.broken_files import BLUE, MEANT, PUBLIC, RED, XMLNS
from tests.support.drawing_case import BOTH, Case, drawing

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
INKSCAPE = 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'
SODIPODI = 'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"'
RDF = (
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><cc:Work '
    'xmlns:cc="http://creativecommons.org/ns#" rdf:about=""/></rdf:RDF></metadata>'
)
PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5E"
    "rkJggg=="
)


MENDABLE = {
    **missing_parts_cases.MENDABLE,
    "no size at all": Case("SVG_NO_VIEW_BOX", drawing(BOTH, ""), MEANT),
    "sizes in percent, no viewBox": Case(
        "SVG_NO_VIEW_BOX", drawing(BOTH, 'width="100%" height="100%"'), drawing(BOTH)
    ),
    "only a width": Case(
        "SVG_NO_VIEW_BOX", drawing(BOTH, 'width="8"'), drawing(BOTH, 'viewBox="0 0 8 8" width="8"')
    ),
    "a viewBox of three numbers": Case("SVG_NO_VIEW_BOX", drawing(BOTH, 'viewBox="0 0 8"'), MEANT),
    "sizes of the font": Case(
        "SVG_NO_VIEW_BOX",
        drawing('<rect width="32" height="16" fill="red"/>', 'width="2em" height="2em"'),
        drawing('<rect width="32" height="16" fill="red"/>', 'viewBox="0 0 32 32"'),
    ),
    "a style in place of the size": Case(
        "SVG_NO_VIEW_BOX",
        drawing(BOTH, 'style="width:8px;height:8px"'),
        drawing(BOTH, 'viewBox="0 0 8 8" style="width:8px;height:8px"'),
    ),
    "a path to be measured": Case(
        "SVG_NO_VIEW_BOX",
        drawing('<g transform="translate(2 2)"><path fill="red" d="M0 0h4l2 2v2a2 2 0 0 1-2 2H0Z"/></g>', ""),
        drawing(
            '<g transform="translate(2 2)"><path fill="red" d="M0 0h4l2 2v2a2 2 0 0 1-2 2H0Z"/></g>',
            'viewBox="0 0 10 10"',
        ),
    ),
    "fixed sizes, no viewBox": Case("SVG_ONLY_SIZE", drawing(BOTH, 'width="8" height="8px"')),
    "all of the width": Case("SVG_PERCENT_SIZE", drawing(BOTH, 'width="100%" viewBox="0 0 8 8"')),
    "half of both": Case(
        "SVG_PERCENT_SIZE", drawing(BOTH, "height='50%' viewBox='0 0 8 8' width='50%'"), MEANT
    ),
    "a script": Case("SVG_SCRIPT", drawing(f'{BOTH}<script>document.documentElement.innerHTML=""</script>')),
    "a script in CDATA with an address": Case(
        "SVG_SCRIPT",
        drawing(f'<script href="a.js"/>{RED}<script><![CDATA[ 1 < 2 && alert() ]]></script>{BLUE}'),
    ),
    "handlers": Case(
        "SVG_SCRIPT",
        drawing(f'<g onclick="go()" onmouseover=\'go("a>b")\'>{BOTH}</g>', 'viewBox="0 0 8 8" onload="go()"'),
    ),
    "a link that runs": Case("SVG_SCRIPT", drawing(f'<a href="javascript:go()">{BOTH}</a>')),
    "a picture elsewhere": Case(
        "SVG_OUTSIDE", drawing(f'{BOTH}<image href="https://example.com/a.png" width="2" height="2"/>'), MEANT
    ),
    "a picture on the disk": Case(
        "SVG_OUTSIDE",
        drawing(f'{BOTH}<image {XLINK} xlink:href="file:///a.png" width="8" height="8"/>'),
        MEANT,
    ),
    "a part of another file": Case("SVG_OUTSIDE", drawing(f'{BOTH}<use href="icons.svg#cart"/>')),
    "a copy of a Data URI": Case(
        "SVG_OUTSIDE", drawing(f'{BOTH}<use href="data:image/svg+xml,%3Csvg/%3E#a"/>')
    ),
    "a style sheet elsewhere": Case("SVG_OUTSIDE", f'<?xml-stylesheet href="a.css"?>{MEANT}'),
    "an imported style sheet": Case(
        "SVG_OUTSIDE",
        drawing(
            f'<style>@import url("https://fonts.example/css?a=1&amp;b"); @import "b.css"; .a{{fill:green}}</style>{BOTH}<path class="a" d="M4 4h4v4z"/>'
        ),
    ),
    "a font elsewhere": Case(
        "SVG_OUTSIDE",
        drawing(
            f"<style><![CDATA[@font-face{{font-family:a;src:url('a.woff2')}} .a{{fill:green}}]]></style>{BOTH}"
        ),
    ),
    "a gradient elsewhere": Case(
        "SVG_OUTSIDE",
        drawing(
            f'{BOTH}<path fill="url(a.svg#g)" d="M4 4h4v4z"/><path style="fill:url(\'b.svg#g\') green" d="M4 4h4v4z"/>'
        ),
    ),
    "a pattern elsewhere in a rule": Case(
        "SVG_OUTSIDE",
        drawing(f'<style>.a{{fill:url(b.svg#g);stroke:red}}</style>{BOTH}<path class="a" d="M4 4h4v4z"/>'),
    ),
    "the text's colour": Case(
        "SVG_CURRENT_COLOR",
        drawing(f'{RED}<path fill="currentColor" d="M4 4h4v4z"/>'),
        drawing(f'{RED}<path fill="#fff" d="M4 4h4v4z"/>'),
    ),
    "the text's colour for all": Case(
        "SVG_CURRENT_COLOR",
        drawing(f'{RED}<path d="M4 4h4v4z"/>', 'viewBox="0 0 8 8" fill="currentColor"'),
        drawing(f'{RED}<path fill="#fff" d="M4 4h4v4z"/>'),
    ),
    "the text's colour in a rule": Case(
        "SVG_CURRENT_COLOR",
        drawing(f'<style>.a{{stroke:CurrentColor;fill:none}}</style>{RED}<path class="a" d="M4 4h4v4z"/>'),
        drawing(f'{RED}<path fill="none" stroke="#fff" d="M4 4h4v4z"/>'),
    ),
    "the public DOCTYPE": Case("SVG_DOCTYPE", f'<?xml version="1.0"?>\n{PUBLIC}\n{MEANT}'),
    "a DOCTYPE with entities": Case(
        "SVG_DOCTYPE",
        f'<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg"><!ENTITY c "&d;"><!ENTITY d "re&#100;">'
        "<!ENTITY part \"<rect x='4' width='4' height='4' fill='&#39;blue&#39;'/>\"><!ENTITY q 'a\"b'>]>"
        f'<svg xmlns="&ns;" viewBox="0 0 8 8"><rect width="4" height="8" fill="&c;"/><desc title="&q;">&q;<!-- &c; --></desc>{BLUE}</svg>',
        MEANT,
    ),
    "a DOCTYPE with the namespaces": Case(
        "SVG_DOCTYPE",
        '<!DOCTYPE svg [<!ATTLIST svg xmlns CDATA #FIXED "http://www.w3.org/2000/svg" xmlns:xlink CDATA #FIXED '
        f'"http://www.w3.org/1999/xlink">]><svg viewBox="0 0 8 8"><g id="a">{RED}</g><use xlink:href="#a"/>{BLUE}</svg>',
    ),
    "Inkscape's own data": Case(
        "SVG_METADATA",
        f'<svg {XMLNS} {INKSCAPE} {SODIPODI} {XLINK} viewBox="0 0 8 8" inkscape:version="1.2"><sodipodi:namedview id="base" '
        f'inkscape:zoom="1"><inkscape:grid type="xygrid"/></sodipodi:namedview>{RDF}<g inkscape:label="Layer 1" id="a" inkscape:groupmode='
        f'"layer">{RED}</g><use xlink:href="#a"/><path sodipodi:nodetypes="ccc" fill="blue" d="M4 0h4v4h-4z"/></svg>',
    ),
    "a program's data with an xlink of its own": Case(
        "SVG_METADATA",
        f'<svg {XMLNS} xmlns:x="http://www.w3.org/1999/xlink" xmlns:b="https://boxy-svg.com" viewBox="0 0 8 8"><b:export>'
        f'<b:file format="png" path="{"x" * 99}"/></b:export><g id="a">{RED}</g><use x:href="#a"/>{BLUE}</svg>',
    ),
    "an invisible rectangle": Case("SVG_COVER", drawing(f'<rect width="8" height="8" fill="none"/>{BOTH}')),
    "an invisible path": Case("SVG_COVER", drawing(f'<path d="M0 0h8v8H0z" fill="none"/>{BOTH}')),
    "an invisible path, spelled out": Case(
        "SVG_COVER", drawing(f'<g fill="none"><path d="M0,0 H8 V8 H0 V0 Z"/><g fill="red">{BOTH}</g></g>')
    ),
    "a rectangle of no opacity": Case(
        "SVG_COVER",
        drawing(f'<rect x="-1" y="-1" width="20" height="20" style="fill:#fff;opacity:0"/>{BOTH}'),
    ),
}

TOLD_ONLY = {
    **missing_parts_cases.TOLD_ONLY,
    "text": Case("SVG_TEXT", drawing(f'{BOTH}<text y="7" font-size="3">Hi</text>')),
    "text in parts": Case("SVG_TEXT", drawing("<text><tspan>A</tspan></text>")),
    "a page": Case(
        "SVG_TEXT", drawing('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">A</p></foreignObject>')
    ),
    "pixels": Case("SVG_PIXELS", drawing(f'<image href="{PIXEL}" width="8" height="8"/>')),
    "a movement": Case(
        "SVG_MOVES",
        drawing(f'{BOTH}<path d="M4 4h4v4z"><set attributeName="fill" to="red" begin="1s"/></path>'),
    ),
    "a movement by CSS": Case(
        "SVG_MOVES",
        drawing(f"<style>@keyframes a{{from{{opacity:0}}}}rect{{animation:a 2s}}</style>{BOTH}"),
    ),
    "a movement without an end": Case(
        "SVG_KEEPS_MOVING",
        drawing(
            f'{BOTH}<path d="M4 4h4v4z"><animate attributeName="x" to="9" dur="1s" repeatCount="indefinite"/></path>'
        ),
    ),
    "text that cannot be measured": Case("SVG_NO_VIEW_BOX", drawing(f"{BOTH}<text>A</text>", "")),
}

FINE = {
    **missing_parts_cases.FINE,
    "plain": MEANT,
    "nothing in it": f"<svg {XMLNS}/>",
    "internal references": drawing(f'<linearGradient id="g"/><g id="a" fill="url(#g)">{BOTH}</g><use href="#a"/>'),
    "a link": drawing(f'<a href="https://example.com/">{BOTH}</a>'),
    "an inner SVG picture": drawing('<image href="data:image/svg+xml,%3Csvg/%3E" width="8" height="8"/>'),
    "a colour for the text": drawing(f'<path fill="currentColor" d="M4 4h4v4z"/>{RED}', 'viewBox="0 0 8 8" color="red"'),
    "a colour for the text in a rule": drawing('<style>svg{color:red}</style><path fill="currentColor" d="M4 4h4v4z"/>'),
    "a rectangle that is seen": drawing(f'<rect width="8" height="8"/>{BOTH}'),
    "a rectangle with a line": drawing(f'<rect width="8" height="8" fill="none" stroke="red"/>{BOTH}'),
    "a small rectangle": drawing(f'<rect width="4" height="8" fill="none"/>{BOTH}'),
    "a rectangle that is used": drawing(f'<rect id="a" width="8" height="8" fill="none"/>{BOTH}'),
    "an animation that waits for a click": drawing(f'{BOTH}<path d="M4 4h4v4z"><set attributeName="x" to="9" begin="click"/></path>'),
    "an animation from the start": drawing(f'{BOTH}<path d="M4 4h4v4z"><set attributeName="fill" to="red"/></path>'),
    "an animation for who wants less": drawing(
        f"<style>@keyframes a{{from{{opacity:0}}}}@media (prefers-reduced-motion:reduce){{rect{{animation:a 2s}}}}</style>{BOTH}"
    ),
    "empty text": drawing(f"{BOTH}<text> </text>"),
    "text with its font": drawing("<style>@font-face{font-family:a;src:url(data:font/woff2,x)}</style><text>A</text>"),
    "a little of a program's own": drawing(f'<g {INKSCAPE} inkscape:label="a">{BOTH}</g>'),
    "an attribute that begins with on": drawing(f'<g one="1">{BOTH}</g>'),
}  # fmt: skip
