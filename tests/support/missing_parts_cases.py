"""Drawings of which browsers show less, or elsewhere, than the program that they come from."""
# ruff: noqa: E501 - a drawing is read best in one line

from __future__ import annotations

from tests.support.broken_files import MEANT, RED
from tests.support.drawing_case import BOTH, Case, drawing


def clipped(path: str) -> str:
    return drawing(f'<clipPath id="c">{path}</clipPath><g clip-path="url(#c)">{BOTH}</g>')


CORNER = '<path d="M0 0h6v6H0z"/>'
BIG = '<path class="b" fill="blue" d="M0 0h8v8H0z"/>'

MENDABLE = {
    "a viewBox without a size": Case(
        "SVG_ZERO_VIEW_BOX",
        drawing(BOTH, 'viewBox="0 0 0 0" width="8" height="8"'),
        drawing(BOTH, 'viewBox="0 0 8 8" width="8" height="8"'),
    ),
    "a viewBox without a height": Case("SVG_ZERO_VIEW_BOX", drawing(BOTH, 'viewBox="0 0 8 0"'), MEANT),
    "a viewBox without a width, no size": Case(
        "SVG_ZERO_VIEW_BOX", drawing(BOTH, 'viewBox="0,0,0,8"'), MEANT
    ),
    "a viewBox without a size, sizes in percent": Case(
        "SVG_ZERO_VIEW_BOX", drawing(BOTH, 'width="100%" viewBox="0 0 0.0 -0" height="100%"'), MEANT
    ),
    "a viewBox without a size elsewhere": Case(
        "SVG_ZERO_VIEW_BOX",
        drawing(f'<g transform="translate(20 20)">{BOTH}</g>', 'viewBox="4 4 0 0"'),
        drawing(f'<g transform="translate(20 20)">{BOTH}</g>', 'viewBox="20 20 8 8"'),
    ),
    "a group in a clipping path": Case("SVG_CLIP_GROUP", clipped(f"<g>{CORNER}</g>"), clipped(CORNER)),
    "a moved group in a clipping path": Case(
        "SVG_CLIP_GROUP",
        clipped(
            f'<g transform="translate(2 1)" fill="none"><g transform="scale(.5)"><title>a</title>{CORNER}</g></g>'
        ),
        clipped('<path d="M2 1h3v3H2z"/>'),
    ),
    "a group with moved shapes beside a shape in a clipping path": Case(
        "SVG_CLIP_GROUP",
        clipped(
            f'<path d="M0 7h8v1H0z"/><g transform="scale(.5)"><path d="M0 0h6v6H0z" transform="translate(2 2)"/>{CORNER}</g>'
        ),
        clipped('<path d="M0 7h8v1H0z"/><path d="M1 1h3v3H1zM0 0h3v3H0z"/>'),
    ),
    "a group with a rule for holes in a clipping path": Case(
        "SVG_CLIP_GROUP",
        clipped('<g id="g" clip-rule="evenodd" style="fill:red"><path d="M0 0h8v8H0zM2 2h4v4H2z"/></g>'),
        clipped('<path clip-rule="evenodd" d="M0 0h8v8H0zM2 2h4v4H2z"/>'),
    ),
    "a link in a clipping path": Case(
        "SVG_CLIP_GROUP", clipped(f'<a href="https://example.com/">{CORNER}<g/></a>'), clipped(CORNER)
    ),
    "a group in a clipping path of a style": Case(
        "SVG_CLIP_GROUP",
        drawing(
            f'<clipPath id="c"><g><use href="#s"/></g></clipPath><path id="s" d="M0 0h4v4H0z"/><g style="clip-path:url(\'#c\')">{BOTH}</g>'
        ),
        drawing(
            f'<clipPath id="c"><path d="M0 0h4v4H0z"/></clipPath><path d="M0 0h4v4H0z"/><g clip-path="url(#c)">{BOTH}</g>'
        ),
    ),
    "a part hidden in narrow places": Case(
        "SVG_HIDDEN_WHEN_SMALL",
        drawing(f"<style>@media (max-width:90px){{.b{{display:none}}}}</style>{BIG}"),
        drawing(BIG),
    ),
    "a part shown in wide places only": Case(
        "SVG_HIDDEN_WHEN_SMALL",
        drawing(
            f"<style><![CDATA[.b{{display:none}} @media screen and (width >= 200px){{.b{{display:inline}}}}]]></style>{BIG}"
        ),
        drawing(BIG),
    ),
    "a style sheet for small places that hides a part": Case(
        "SVG_HIDDEN_WHEN_SMALL",
        drawing(f'<style media="(max-height:90px)">.b{{opacity:0}}</style>{BIG}'),
        drawing(BIG),
    ),
    "a style sheet for large places that shows a part": Case(
        "SVG_HIDDEN_WHEN_SMALL",
        drawing(
            f'<style media="(min-width: 90px)">g .b{{visibility:visible}}</style><g visibility="hidden">{BIG}</g>{RED}'
        ),
        drawing(
            f'<g visibility="hidden">{BIG}<path class="b" visibility="visible" fill="blue" d="M0 0h8v8H0z"/></g>{RED}'
        ),
    ),
    "a group hidden by a nested rule": Case(
        "SVG_HIDDEN_WHEN_SMALL",
        drawing(
            "<style>@supports (display:none){@media print,(0px &lt; width &lt;= 64px){g{visibility:hidden!important}}}"
            f'rect{{stroke:none}}</style>{RED}<g style="visibility:visible">{BIG}</g>'
        ),
        drawing(f"{RED}{BIG}"),
    ),
    "the first part hidden and the second thinner in narrow places": Case(
        "SVG_HIDDEN_WHEN_SMALL",
        drawing(
            '<style>.a{fill:red} @media (max-width: 6em){#b{display:none} .a{fill:green}}</style><path id="b" d="M0 4h8v4H0z"/><path class="a" d="M0 0h8v2H0z"/>'
        ),
        drawing('<path d="M0 4h8v4H0z"/><path fill="red" d="M0 0h8v2H0z"/>'),
    ),
    "a mirrored drawing": Case(
        "SVG_ROOT_TRANSFORM",
        drawing(BOTH, 'viewBox="0 0 8 8" transform="matrix(-1, 0, 0, 1, 0, 0)rotate(0)"'),
    ),
    "a turned drawing": Case(
        "SVG_ROOT_TRANSFORM", drawing(BOTH, 'viewBox="-2 0 8 8" transform="rotate(90)"')
    ),
    "a turned drawing with a size": Case(
        "SVG_ROOT_TRANSFORM", drawing(BOTH, 'width="16" height="16" transform="rotate( -180 ) scale(.5,.25)"')
    ),
    "a drawing turned by its style": Case(
        "SVG_ROOT_TRANSFORM",
        drawing(
            BOTH,
            'viewBox="0 0 8 8" style="fill:red;transform:rotate(.25turn) scale(0.5, 0.75);transform-origin: center"',
        ),
    ),
    "a drawing whose style turns it instead": Case(
        "SVG_ROOT_TRANSFORM",
        drawing(BOTH, 'viewBox="0 0 16 8" transform="skewX(20)" style="transform:scale(-1)"'),
    ),
    "a moved drawing": Case(
        "SVG_ROOT_SHIFT",
        drawing(
            '<path fill="red" d="M0 0h32v32H0z"/>',
            'viewBox="0 0 64 64" width="64" height="64" transform="translate(16,8)"',
        ),
    ),
    "a moved drawing in its own units": Case(
        "SVG_ROOT_SHIFT", drawing(BOTH, 'viewBox="0 0 8 8" width="64" height="64" transform="translate(16)"')
    ),
    "a drawing moved by its style": Case(
        "SVG_ROOT_SHIFT",
        drawing(
            BOTH, 'viewBox="0 0 8 8" width="64" height="64" style="transform:translate(12pt, -8px) scale(.5)"'
        ),
    ),
    "a drawing moved by a matrix": Case(
        "SVG_ROOT_SHIFT",
        drawing(BOTH, 'viewBox="0 0 8 8" width="64px" height="64px" transform="matrix(.5 0 0 .5 8 -8)"'),
    ),
    "a drawing turned about a place": Case(
        "SVG_ROOT_SHIFT",
        drawing(BOTH, 'viewBox="0 0 8 8" transform="rotate(90 4 4)"'),
        drawing(f'<g transform="rotate(90 4 4)">{BOTH}</g>'),
    ),
    "flowed text": Case(
        "SVG_FLOWED_TEXT",
        drawing(
            f"{BOTH}<flowRoot><flowRegion><rect width='8' height='8'/></flowRegion><flowPara>Hi</flowPara></flowRoot>"
        ),
        drawing(f'{BOTH}<text font-size="16" y="14.8">Hi</text>'),
    ),
    "flowed text with a look": Case(
        "SVG_FLOWED_TEXT",
        drawing(
            '<flowRoot style="font-size:20px;line-height:125%;fill:#f00" transform="scale(2)" xml:space="preserve"><flowRegion id="r"><rect x="2" y="4" '
            'width="90" height="80"/></flowRegion><flowPara>Ab &amp;</flowPara><flowPara style="x:y">cd</flowPara><flowPara/></flowRoot>',
            'viewBox="0 0 200 200"',
        ),
        drawing(
            '<g transform="scale(2)" font-size="20" fill="red"><text x="2" y="22.5">Ab &amp;</text><text x="2" y="47.5">cd</text></g>',
            'viewBox="0 0 200 200"',
        ),
    ),
    "flowed text in the middle": Case(
        "SVG_FLOWED_TEXT",
        drawing(
            '<flowRoot font-size="10" style="text-align:center;line-height:2"><flowRegion><rect width="60" height="40"/></flowRegion>'
            "<flowPara>A<flowSpan>B</flowSpan></flowPara></flowRoot>",
            'viewBox="0 0 60 40"',
        ),
        drawing('<text x="30" y="13" font-size="10" text-anchor="middle">AB</text>', 'viewBox="0 0 60 40"'),
    ),
    "flowed text in two lines": Case(
        "SVG_FLOWED_TEXT",
        drawing(
            '<g fill="blue"><flowRoot style="font-size:8pt"><flowRegion><rect width="50" height="40"/></flowRegion>'
            "<flowPara>Connector here</flowPara></flowRoot></g>",
            'viewBox="0 0 60 40"',
        ),
        drawing(
            '<g fill="blue" font-size="8pt"><text y="9.866667">Connector</text><text y="23.2">here</text></g>',
            'viewBox="0 0 60 40"',
        ),
    ),
    "flowed text in the root's prefix": Case(
        "SVG_FLOWED_TEXT",
        '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><s:flowRoot><s:flowRegion><s:rect y="2" width="20" height="20"/></s:flowRegion>'
        "<s:flowDiv><s:flowPara>a</s:flowPara></s:flowDiv></s:flowRoot></s:svg>",
        drawing('<text y="16.8" font-size="16">a</text>', 'viewBox="0 0 20 20"'),
    ),
}

TOLD_ONLY = {
    "flowed text in a path": Case(
        "SVG_FLOWED_TEXT",
        drawing(
            f'{BOTH}<flowRoot><flowRegion><path d="M0 0h8v8z"/></flowRegion><flowPara>Hi</flowPara></flowRoot>'
        ),
    ),
    "a viewBox without a size around text": Case(
        "SVG_ZERO_VIEW_BOX", drawing("<text>A</text>", 'viewBox="0 0 0 0"')
    ),
    "a clipped group in a clipping path": Case(
        "SVG_CLIP_GROUP", clipped(f'<clipPath id="d">{CORNER}</clipPath><g clip-path="url(#d)">{CORNER}</g>')
    ),
    "a switch in a clipping path": Case("SVG_CLIP_GROUP", clipped(f"<switch>{CORNER}</switch>")),
    "a used group in a clipping path": Case(
        "SVG_CLIP_GROUP",
        drawing(f'<defs><g id="g">{CORNER}</g></defs>').replace(
            "</svg>", clipped('<use href="#g"/>').partition(">")[2]
        ),
    ),
    "a group that rules move in a clipping path": Case(
        "SVG_CLIP_GROUP", clipped(f"<style>g{{transform:scale(.5)}}</style><g>{CORNER}</g>")
    ),
    "a group whose shapes are moved by their style in a clipping path": Case(
        "SVG_CLIP_GROUP", clipped('<g><path style="transform:scale(.5)" d="M0 0h6v6H0z"/></g>')
    ),
    "a turned drawing without any size": Case("SVG_ROOT_TRANSFORM", drawing("", 'transform="rotate(45)"')),
    "a turned drawing at the left": Case(
        "SVG_ROOT_TRANSFORM",
        drawing(BOTH, 'viewBox="0 0 8 8" preserveAspectRatio="xMinYMin" transform="rotate(45)"'),
    ),
}

FINE = {
    "an unused clipping path with a group": drawing(f'<clipPath id="c"><g>{RED}</g></clipPath>{BOTH}'),
    "a clipping path in a group": drawing(f'<g><clipPath id="c">{RED}</clipPath></g><g clip-path="url(#c)">{BOTH}</g>'),
    "a clipping path with an empty group": clipped(f"<g/><title>a</title>{CORNER}"),
    "a clipping path with a used shape": drawing(f'<defs><path id="p" d="M0 0h4v4z"/></defs><clipPath id="c"><use href="#p"/></clipPath><g clip-path="url(#c)">{BOTH}</g>'),
    "a mask with a group": drawing(f'<mask id="m"><g>{RED}</g></mask><g mask="url(#m)">{BOTH}</g>'),
    "a viewBox elsewhere": drawing(BOTH, 'viewBox="0 0 .5 8e1"'),
    "an inner viewBox without a size": drawing(f'{BOTH}<symbol id="s" viewBox="0 0 0 0">{RED}</symbol>'),
    "a small logo in place of the large one": drawing(f"<style>.s{{display:none}}@media (max-width:90px){{.b{{display:none}}.s{{display:inline}}}}</style>{BIG}<g class='s'>{RED}</g>"),
    "a part hidden on paper": drawing(f"<style>@media print{{.b{{display:none}}}}</style>{BIG}"),
    "a part hidden in the dark": drawing(f"<style>@media (prefers-color-scheme:dark){{.b{{display:none}}}}</style>{BIG}"),
    "a part hidden in very small places": drawing(f"<style>@media (max-width:20px){{.b{{display:none}}}}</style>{BIG}"),
    "a part hidden in large places": drawing(f"<style>@media (min-width:500px){{.b{{display:none}}}}</style>{BIG}"),
    "another colour in narrow places": drawing(f"<style>@media (max-width:90px){{.b{{fill:red}}}}</style>{BIG}"),
    "nothing hidden in narrow places": drawing(f"<style>@media (max-width:90px){{.none{{display:none}}.b:hover{{display:none}}}}</style>{BIG}"),
    "a part that is hidden anyway": drawing(f"<style>@media (max-width:90px){{.b{{display:none}}}}</style><g display='none'>{BIG}</g>{RED}"),
    "a part that its style keeps": drawing("<style>@media (max-width:90px){rect{display:none}}</style><rect style='display:inline' width='8' height='8'/>"),
    "a condition that no browser knows": drawing(f"<style>@media (max-width:90px) plus (tall){{.b{{display:none}}}}</style>{BIG}"),
    "a drawing turned by nothing": drawing(BOTH, 'viewBox="0 0 8 8" transform="rotate(0)matrix(1, 0, 0, 1, 0, 0)"'),
    "a drawing turned once around": drawing(BOTH, 'viewBox="0 0 8 8" transform="rotate(360) translate(0)"'),
    "a transform of the root that browsers ignore": drawing(BOTH, 'viewBox="0 0 8 8" transform="rotate(45deg)"'),
    "a turned group": drawing(f'<g transform="rotate(45 4 4)">{BOTH}</g>'),
    "a drawing turned about a corner": drawing(BOTH, 'viewBox="0 0 8 8" style="transform:rotate(9deg);transform-origin:0 0"'),
    "an inner drawing that is turned": drawing(f'<svg transform="rotate(45)" width="8" height="8">{BOTH}</svg>'),
    "empty flowed text": drawing(f"{BOTH}<flowRoot><flowRegion><rect width='8' height='8'/></flowRegion><flowPara> </flowPara></flowRoot>"),
    "a flow region of nothing": drawing(f"{BOTH}<flowRoot><flowRegion><rect width='8' height='8'/></flowRegion></flowRoot>"),
    "flowed text of another language": drawing(f"{BOTH}<x:flowRoot xmlns:x='urn:x'><x:flowPara>Hi</x:flowPara></x:flowRoot>"),
}  # fmt: skip
