"""Files that are built to exhaust whoever draws them are refused, and quickly.

The processor's time counts: on a busy machine the clock would tell of others' work.
"""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from configurator.icon.svg.gate import MAX_BYTES, MAX_ELEMENTS, SvgRefused, admit
from tests.support.measuring import Measured

OPEN = '<svg xmlns="http://www.w3.org/2000/svg">'


def billion_laughs(levels: int, factor: int = 10) -> str:
    """Each entity holds the one before it `factor` times."""
    nested = "".join(f'<!ENTITY l{i + 1} "{f"&l{i};" * factor}">' for i in range(levels))
    return f'<!DOCTYPE svg [<!ENTITY l0 "lol">{nested}]>{OPEN}<desc>&l{levels};</desc></svg>'


def repeated(levels: int, factor: int, kind: str = "g", reference: str = '<use href="#a{}"/>') -> str:
    """Each group shows the one before it `factor` times."""
    groups = "".join(f'<{kind} id="a{i + 1}">{reference.format(i) * factor}</{kind}>' for i in range(levels))
    return f'{OPEN}<{kind} id="a0"><rect/></{kind}>{groups}{reference.format(levels)}</svg>'


def by_class(name: str, style: str = "{}") -> str:
    """Each picture shows the one before it ten times, as style sheets say it."""
    rules = style.format("".join(f"g .c{i}{{{name}:url(#a{i})}}" for i in range(9)))
    pictures = "".join(f'<mask id="a{i}">' + f'<rect class="x c{i + 1}"/>' * 10 + "</mask>" for i in range(9))
    return f'{OPEN}<style>{rules}</style>{pictures}<g><rect class="c0"/></g></svg>'


def by_rule(rule: str, more: str = "") -> str:
    """Each mask holds ten rectangles that are masked by the next one, as rules of this form say it."""
    rules = "".join(rule.format(level) for level in range(9))
    masks = "".join(
        f'<mask id="a{i}">'
        + f'<rect class="l{i + 1}" data-level="l{i + 1}" {more.format(i + 1)}/>' * 10
        + "</mask>"
        for i in range(9)
    )
    return (
        f'{OPEN}<style>{rules}</style>{masks}<g><rect class="l0" data-level="l0" {more.format(0)}/></g></svg>'
    )


PLENTY = " ".join(f'a{number}="1"' for number in range(200_000))
PREFIXES = " ".join(f'xmlns:a{number}="u"' for number in range(200_000))
BOMBS = {
    "50 MB": (b"<svg>" + b" " * 50_000_000, "SVG_TOO_LARGE"),
    "50 MB of text": ("x" * 50_000_000, "SVG_TOO_LARGE"),
    "a text that is too large as UTF-8": ("é" * (MAX_BYTES - 10), "SVG_TOO_LARGE"),
    "10,000 nested groups": (OPEN + "<g>" * 10_000 + "</g>" * 10_000 + "</svg>", "SVG_TOO_DEEP"),
    "a million elements": (OPEN + "<g/>" * 1_000_000 + "</svg>", "SVG_TOO_MANY_ELEMENTS"),
    "200,000 attributes": (f"<svg {PLENTY}/>", "SVG_TOO_MANY_ATTRIBUTES"),
    "200,000 prefixes": (f"<svg {PREFIXES}/>", "SVG_TOO_MANY_ATTRIBUTES"),
    "200,000 attributes of a child": (f"{OPEN}<g {PLENTY}/></svg>", "SVG_TOO_MANY_ATTRIBUTES"),
    "billion laughs": (billion_laughs(9), "SVG_ENTITY_BOMB"),
    "a few laughs, which Chromium refuses too": (billion_laughs(1), "SVG_ENTITY_BOMB"),
    "a chain of entities": (billion_laughs(300, factor=1), "SVG_ENTITY_BOMB"),
    "a circle of entities": (
        f'<!DOCTYPE svg [<!ENTITY a "&b;"><!ENTITY b "&a;">]>{OPEN}&a;</svg>',
        "SVG_ENTITY_BOMB",
    ),
    "a large entity used 200,000 times": (
        f'<!DOCTYPE svg [<!ENTITY a "{"x" * 1000}">]>{OPEN}{"&a;" * 200_000}</svg>',
        "SVG_ENTITY_BOMB",
    ),
    "elements out of an entity": (
        f'<!DOCTYPE svg [<!ENTITY a "{"<g/>" * 100}">]>{OPEN}{"&a;" * 1000}</svg>',
        "SVG_TOO_MANY_ELEMENTS",
    ),
    "a DOCTYPE of 2 MB": (
        "<!DOCTYPE svg [" + '<!ENTITY a "x">' * 150_000 + f"]>{OPEN}</svg>",
        "SVG_TOO_LARGE",
    ),
    "use bomb": (repeated(9, 10), "SVG_USE_BOMB"),
    "use bomb with xlink": (
        repeated(9, 10, reference='<use xmlns:x="http://www.w3.org/1999/xlink" x:href="#a{}"/>'),
        "SVG_USE_BOMB",
    ),
    "chain of 1,000 uses": (repeated(1000, 1), "SVG_USE_BOMB"),
    "bomb by classes": (by_class("mask"), "SVG_USE_BOMB"),
    "bomb by classes in CDATA": (by_class("clip-path", "<![CDATA[{}]]>"), "SVG_USE_BOMB"),
    "bomb by classes in a media rule": (by_class("fill", "/**/@media all{{{}}}"), "SVG_USE_BOMB"),
    "bomb by inheritance": (
        repeated(9, 1, kind="pattern", reference=f'<g fill="url(#a{{}})">{"<rect/>" * 10}</g>'),
        "SVG_USE_BOMB",
    ),
    "inherited marker bomb": (
        repeated(
            9, 1, kind="marker", reference=f'<g style="marker:url(#a{{}})"><path d="M{"0 " * 20}"/></g>'
        ),
        "SVG_USE_BOMB",
    ),
    **{
        f"bomb by {name}": (by_rule(rule, more), "SVG_USE_BOMB")
        for name, (rule, more) in {
            "what is not": ("rect:not(.b, [c]):not(#d){{mask:url(#a{0})}}", ""),
            "an attribute": ('[data-level^="L{0}" i]{{mask:url(#a{0})}}', ""),
            "an attribute alone": ("[data-level='l{0}']{{mask:url(#a{0})}}", ""),
            "a child": ("mask > .l{0}{{mask:url(#a{0})}}", ""),
            "a choice": (":is(.l{0}, .m){{mask:url(#a{0})}}", ""),
            "a variable": ("svg{{--v{0}:url(#a{0})}} .l{0}{{mask:var(--v{0})}}", ""),
            "a variable of a variable": (
                "svg{{--w{0}:url(#a{0});--v{0}:var(--w{0})}} .l{0}{{mask:var(--v{0})}}",
                "",
            ),
            "a variable in an attribute": ("svg{{--v{0}:url(#a{0})}}", 'mask="var(--v{0})"'),
            "inheritance by name": ("g{{mask:url(#a{0})}} .l{0}{{mask:inherit}}", ""),
            "escapes": (r".\6c {0}{{mask:url(\23 a{0})}}", ""),
            "capitals": (".l{0}{{MASK:URL(#a{0})}}", ""),
            "numbered characters": (".l{0}{{mask:url(&#35;a{0})}}", ""),
            "nested rules": ("g{{ &amp; .l{0}{{mask:url(#a{0})}} }}", ""),
            "key frames": ("@keyframes k{0}{{from{{mask:url(#a{0})}}}} .l{0}{{animation:k{0} 9s}}", ""),
            "a style with elements in it": ("<g/>.l{0}{{ma<g/>sk:url(#a{0})}}", ""),
            "an imported Data URI": ('@import "data:text/css,.l{0}%7Bmask:url(%23a{0})%7D";', ""),
        }.items()
    },
    "bomb by a sheet beside it": (
        '<?xml-stylesheet href="data:text/css;base64,'
        + base64.b64encode("".join(f".l{i}{{mask:url(#a{i})}}" for i in range(9)).encode()).decode()
        + f'"?>{by_rule("")}',
        "SVG_USE_BOMB",
    ),
    "bomb by animations": (
        repeated(9, 10, reference='<use href="#b"><set attributeName="href" to="#a{}"/></use>'),
        "SVG_USE_BOMB",
    ),
    "a thousand sheets": (
        f"{OPEN}<style>{'@import url(data:text/css,x);' * 1000}</style></svg>",
        "SVG_USE_BOMB",
    ),
    "variables in a long chain": (
        f'{OPEN}<g style="'
        + "".join(f"--v{i}:var(--v{i + 1});" for i in range(20_000))
        + '--v20000:url(#a)"/></svg>',
        "SVG_USE_BOMB",
    ),
    "a million selectors": (
        f'{OPEN}<style>{"rect," * 800_000}g{{fill:url(#a)}}</style><pattern id="a"/></svg>',
        "SVG_USE_BOMB",
    ),
    "pattern bomb": (
        repeated(9, 10, kind="pattern", reference='<rect fill="url(#a{})"/>'),
        "SVG_USE_BOMB",
    ),
    "mask bomb in a style": (
        repeated(9, 10, kind="mask", reference="<rect style=\"mask: url( '#a{}' )\"/>"),
        "SVG_USE_BOMB",
    ),
    "marker bomb": (
        repeated(6, 1, kind="marker", reference=f'<path marker-mid="url(#a{{}})" d="M0 0{" L1 1" * 10}"/>'),
        "SVG_USE_BOMB",
    ),
    "uses inside what they use": (
        OPEN
        + "".join(f'<g id="a{i}"><use href="#a{i + 1}"/>' for i in range(900))
        + '<use href="#a0"/>' * 40_000
        + "</g>" * 900
        + "</svg>",
        "SVG_USE_BOMB",
    ),
}


@pytest.mark.parametrize(("data", "code"), BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused(data: bytes | str, code: str, measured: Measured) -> None:
    with measured(), pytest.raises(SvgRefused) as refused:
        admit(data)
    assert refused.value.code == code


SLOW = {
    "unclosed comments": "<!DOCTYPE svg [<!ENTITY a 'x'>]>" + OPEN + "<!--" * 240_000,
    "comments before a web page": "<!---->" * 700_000,
    "one endless name": OPEN + "<" + "a" * 4_000_000,
    "an endless prefix": OPEN + "<" + "a" * 4_000_000 + ":b/>",
    "an endless ampersand": OPEN + "&" + "a" * 4_000_000 + " ",
    "references in attribute defaults": (
        f'<!DOCTYPE svg [<!ENTITY a "{"x" * 100_000}">'
        f'<!ATTLIST svg b CDATA "{"&a;" * 250_000}">]>{OPEN}</svg>'
    ),
}


@pytest.mark.parametrize("svg", SLOW.values(), ids=SLOW)
def test_every_mistake_is_found(svg: str, measured: Measured) -> None:
    with measured(), pytest.raises(SvgRefused):
        admit(svg)


HARMLESS = {
    "a drawing program's classes": (
        f"{OPEN}<defs><style>.cls-1{{clip-path:url(#clip-path);}}.cls-2{{fill:url(#gradient);}}</style>"
        '<clipPath id="clip-path"><rect/></clipPath><linearGradient id="gradient"/></defs><g class="cls-1">'
        + '<path class="cls-2"/>' * 20_000
        + "</g></svg>"
    ),
    "one pattern for many shapes": (
        f'{OPEN}<pattern id="a">{"<path/>" * 9}</pattern><g fill="url(#a)">{"<path/>" * 1000}</g></svg>'
    ),
}
HARMLESS_BUT_LONG = {
    "rules by attributes": (
        OPEN
        + "<style>"
        + "".join(f'[d="M{i} 0"]{{clip-path:url(#c)}}' for i in range(300))
        + '</style><clipPath id="c"><path/>'
        "</clipPath>" + "".join(f'<path d="M{i} 0"/>' for i in range(300)) + "</svg>"
    ),
    "one variable for many shapes": (
        f'{OPEN}<style>:root{{--c:url(#c)}}path{{fill:var(--c)}}</style><pattern id="c"><path/></pattern>'
        + "<path/>" * 2000
        + "</svg>"
    ),
    "inherit on many": OPEN + '<g mask="inherit"/>' * 20_000 + "</svg>",
    "a style without an end": OPEN + "<style>" + "a" * 4_000_000 + "</style></svg>",
    "styles in a comment": OPEN + "<style/></svg><!--" + "<style" * 700_000 + "-->",
    "a style of unclosed comments": OPEN + "<style>" + "/*" * 2_000_000 + "</style></svg>",
    "a style of brackets": f"{OPEN}<style>{'{}' * 1_000_000}</style></svg>",
    "rules that refer to a gradient": (
        f'{OPEN}<style>{".a{fill:url(#a)}" * 100_000}</style><linearGradient id="a"/></svg>'
    ),
}


@pytest.mark.parametrize(
    "svg", [*HARMLESS.values(), *HARMLESS_BUT_LONG.values()], ids=[*HARMLESS, *HARMLESS_BUT_LONG]
)
def test_what_is_harmless_passes(svg: str, measured: Measured) -> None:
    with measured():
        assert admit(svg) == svg


def test_the_largest_document_passes(measured: Measured) -> None:
    path = "M0 0" * (MAX_BYTES // 4 - 100)
    with measured():
        admit(f'{OPEN}<path d="{path}"/></svg>')
        admit(OPEN + "<g/>" * (MAX_ELEMENTS - 1) + "</svg>")


def test_a_bomb_is_refused_at_the_reference_with_which_it_is_too_much() -> None:
    with pytest.raises(SvgRefused) as refused:
        admit(f'{OPEN}\n<g id="a">{"<g/>" * 20_000}</g>\n<use href="#a"/>\n <use href="#a"/></svg>')
    assert (refused.value.line, refused.value.column) == (4, 2)


def test_nothing_outside_the_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("<nothing that is XML")
    address = secret.as_uri()
    svg = f'<!DOCTYPE svg SYSTEM "{address}" [<!ENTITY e SYSTEM "{address}">]>{OPEN}&e;</svg>'
    assert admit(svg) == svg
