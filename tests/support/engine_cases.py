"""Files on which browsers differ, or nearly do: the gate admits what all of them draw.

Qt WebEngine (Chromium 140, whose parser is libxml2), Chromium 156 and Firefox ESR 153 (expat) said so.
"""

from __future__ import annotations

from typing import NamedTuple

RECT = '<rect width="10" height="10"/>'
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">'
PLAIN = f"{OPEN}{RECT}</svg>"
PUBLIC = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
XHTML = '<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.1//EN" "xhtml11.dtd">'
TEXT = f"{OPEN}<text>é 😀 ж</text></svg>"


ASKED = {"Q": 140, "C": 156, "F": 153}
"""The releases that were asked, by the engines' letters as in `Case.drawn_by`."""


class Case(NamedTuple):
    """A file that the gate refuses.

    Attributes:
        svg: the file.
        code: the gate's code for it.
        line: where the gate sees the mistake, counted from 1.
        column: the same within the line.
        drawn_by: the engines that draw it: Q for Qt WebEngine, C for Chromium, F for Firefox. A small c
            stands for a Chromium that the file crashes, to which it is not shown.
    """

    svg: str
    code: str
    line: int
    column: int
    drawn_by: str


def entity(text: str) -> str:
    return f'<!DOCTYPE svg [<!ENTITY a "{text}">]>\n'


def declared(line: str, then: str = PLAIN) -> str:
    return f"<?xml {line}?>{then}"


def bound(address: str) -> str:
    return f'{OPEN}\n<g xmlns:a="{address}"/></svg>'


def with_default(length: int, elements: int) -> str:
    return f'<!DOCTYPE svg [<!ATTLIST g a CDATA "{"x" * length}">]>\n{OPEN}{"<g/>" * elements}</svg>'


DRAWN = {
    **{
        f"namespace {address}": bound(address)
        for address in (
            "http://a/%20b", "relative", "#a", "?a", "//a", "http:///a", "http://[::1]/", "a+b:c", "urn:",
            "http://a/&amp;", "http://a/'b", "mailto:a@b", "HTTP://A:99999/?b?c", "http://a#[b]", "~",
        )
    },
    "namespace of a part that is bound to nothing": f'{OPEN}<g xmlns=""/></svg>',
    "namespace out of an entity": f'{entity("http://ns.adobe.com/x/")}{OPEN}<g xmlns:a="&a;"/></svg>',
    "version 1.0": declared('version="1.0"'),
    "version in single quotes and white space": declared("\tversion\n= '1.0' "),
    "version 1.0 with controls": declared('version="1.0"', f"{OPEN}<text>\x7f\x9f</text></svg>"),
    "standing alone": declared('version="1.0" encoding="utf-8" standalone="yes"', PUBLIC + PLAIN),
    "not standing alone": declared("version='1.0' standalone='no'"),
    "Shift_JIS declared, plain letters": declared('version="1.0" encoding="Shift_JIS"'),
    "UTF-16 declared, other letters": declared('version="1.0" encoding="UTF-16"', TEXT),
    "UTF-8 declared without a hyphen": declared('version="1.0" encoding="utf8"', TEXT),
    "Shift_JIS declared after a mark": "\ufeff" + declared('version="1.0" encoding="Shift_JIS"', TEXT),
    **{
        f"an address of the DOCTYPE {address}": f'<!DOCTYPE svg SYSTEM "{address}">{PLAIN}'
        for address in ("a#b", "a b", "a%b", "é", "", "http://[::1", "data:,x")
    },
    "a public name of any kind": f'<!DOCTYPE svg PUBLIC "a;b" "">{PLAIN}',
    "a part of the DOCTYPE that is not used": f"<!DOCTYPE svg [<!ENTITY % a ''>]>{PLAIN}",
    "a part of the DOCTYPE in a comment": f"<!DOCTYPE svg [<!-- %a; --><?b %c;?>]>{PLAIN}",
    "an entity that uses an undefined one and is not used": entity("&b;") + PLAIN,
    "a large entity used 980 times": f"{entity('x' * 1000)}{OPEN}<desc>{'&a;' * 980}</desc></svg>",
    "a large entity used 980 times in values": f'{entity("x" * 1000)}{OPEN}<g a="{"&a;" * 980}"/></svg>',
    "an empty entity used 49,000 times": f"{entity('')}{OPEN}<desc>{'&a;' * 49_000}</desc></svg>",
    "a large default for many": with_default(1000, 900),
    "an entity with 100 escaped ampersands": f"{entity('&amp;' * 100)}{OPEN}<desc>&a;</desc></svg>",
    "XHTML": XHTML + PLAIN,
    "XHTML, not standing alone": declared('version="1.0" standalone="no"', XHTML + PLAIN),
    "XHTML with its entity declared": XHTML[:-1] + f'[<!ENTITY nbsp " ">]>{OPEN}&nbsp;</svg>',
}  # fmt: skip
"""What the gate admits."""


_NOT_XML = "SVG_NOT_XML"
_BOMB = "SVG_ENTITY_BOMB"
_UNDEFINED = "SVG_UNDEFINED_ENTITY"
REFUSED = {
    **{
        f"namespace {name}": Case(bound(address), _NOT_XML, 2, 1, "CF")
        for name, address in {
            "with a space": "http: //a", "with a space before it": " http://a", "after a tab": "&#9;a:b",
            "in braces": "http://a/{b}", "with a backslash": "C:\\a", "with a bad escape": "http://a/%zz",
            "with a letter that is not Latin": "urn:ж", "with two fragments": "http://a#b#c",
            "with a number as its scheme": "1:a", "with a bad port": "http://a:99x/",
            "with an open bracket": "http://[::1", "with two users": "http://a@b@c/", "in angles": "&lt;a>",
        }.items()
    },
    "namespace with a space, unnamed": Case(f'{OPEN}\n<g xmlns="a b"/></svg>', _NOT_XML, 2, 1, "CF"),
    "namespace with a space, by an entity": Case(
        f'{entity("a b")}{OPEN}<g xmlns:a="&a;"/></svg>', _NOT_XML, 2, len(OPEN) + 1, "CF"
    ),
    **{
        f"version {version!r}": Case(declared(f'version="{version}"'), _NOT_XML, 1, 1, "")
        for version in ("2.0", "2", "1", "1.a", "1.0.1", "1.-1", "01.0", "0.9", "", " 1.0", "\u0661.0")
    },
    **{
        f"version {version}": Case(declared(f'version="{version}"'), _NOT_XML, 1, 1, "QCF")
        for version in ("1.1", "1.2", "1.10", "1.00")  # Debian 13's Firefox draws none of them
    },
    "version 1.1 with a next line": Case(
        declared('version="1.1"', f"{OPEN}<text>\x85</text></svg>"), _NOT_XML, 1, 1, "QCF"
    ),
    "version 1.": Case(declared('version="1."'), _NOT_XML, 1, 1, "Q"),
    "version 2 after a mark": Case("\ufeff" + declared('version="2.0"'), _NOT_XML, 1, 2, ""),
    "version 2 on a second line": Case("\n" + declared('version="2.0"'), "SVG_BEFORE_DECLARATION", 2, 1, ""),
    "version 1.1 with a control": Case(
        declared('version="1.1"', f"{OPEN}\n\x7f</svg>"), _NOT_XML, 1, 1, "QF"
    ),
    "nothing but the name": Case(declared(""), _NOT_XML, 1, 1, ""),
    "standing alone perhaps": Case(declared('version="1.0" standalone="maybe"'), _NOT_XML, 1, 1, ""),
    "standing alone before the encoding": Case(
        declared('version="1.0" standalone="yes" encoding="utf-8"'), _NOT_XML, 1, 1, ""
    ),
    "no name of an encoding": Case(declared('version="1.0" encoding="8"'), _NOT_XML, 1, 1, "C"),
    "an empty name of an encoding": Case(declared('version="1.0" encoding=""'), _NOT_XML, 1, 1, "C"),
    **{
        f"{name} declared": Case(declared(f'version="1.0" encoding="{name}"'), "SVG_NOT_UTF8", 1, 1, "QC")
        for name in ("UTF-16LE", "utf-16be", "ucs-2", "iso-2022-kr", "replacement")
    },
    "Shift_JIS declared, other letters": Case(
        declared('version="1.0" encoding="Shift_JIS"', TEXT), "SVG_NOT_UTF8", 1, 1, "QC"
    ),
    "Big5 declared, other letters": Case(
        declared('version="1.0" encoding="big5"', TEXT), "SVG_NOT_UTF8", 1, 1, "QC"
    ),
    "Latin-1 declared, other letters": Case(
        declared('version="1.0" encoding="ISO-8859-1"', TEXT), "SVG_NOT_UTF8", 1, 1, "QCF"
    ),
    **{
        f"an address of the DOCTYPE {address}": Case(
            f'<!DOCTYPE svg SYSTEM "{address}">{PLAIN}', _NOT_XML, 1, len(address) + 24, "QF"
        )
        for address in ("a&amp;b", "a<b", "a>b", "a;b")
    },
    "an address of the DOCTYPE, public": Case(
        f'<!DOCTYPE svg PUBLIC "a" "?a&b">{PLAIN}', _NOT_XML, 1, 32, "QF"
    ),
    "two colons in the DOCTYPE": Case(f"<!DOCTYPE a:b:c>{PLAIN}", _NOT_XML, 1, 11, "QC"),
    "a part of the DOCTYPE": Case(
        f"<!DOCTYPE svg [<!ENTITY % a ''>%a;]>{PLAIN}", _NOT_XML, 1, 32, "CF"
    ),
    "a part of the DOCTYPE elsewhere": Case(
        f"<!DOCTYPE svg [<!ENTITY % a SYSTEM 'x'>\n%a;]>{PLAIN}", _NOT_XML, 2, 1, "CF"
    ),
    "a part of the DOCTYPE that declares": Case(
        f"<!DOCTYPE svg [<!ENTITY % a '<!ENTITY b \"x\">'>\n%a;]>{OPEN}&b;</svg>", _NOT_XML, 2, 1, "CF"
    ),
    "a part of the DOCTYPE that there is not": Case(f"<!DOCTYPE svg [%a;]>{PLAIN}", _NOT_XML, 1, 16, "F"),
    "a large entity used often": Case(
        f"{entity('x' * 1000)}{OPEN}\n{'&a;' * 1000}</svg>", _BOMB, 3, 980 * 3 + 1, "CF"
    ),
    "a large entity used often in values": Case(
        f'{entity("x" * 1000)}{OPEN}\n<g a="{"&a;" * 1000}"/></svg>', _BOMB, 3, 980 * 3 + 7, "CF"
    ),
    "a large entity of other letters": Case(
        f"{entity('é' * 1000)}{OPEN}\n{'&a;' * 600}</svg>", _BOMB, 3, 495 * 3 + 1, "CF"
    ),
    "an empty entity used 60,000 times": Case(
        f"{entity('')}{OPEN}\n{'&a;' * 60_000}</svg>", _BOMB, 3, 50_000 * 3 + 1, "CF"
    ),
    "a nested entity used twice": Case(
        f'<!DOCTYPE svg [<!ENTITY b "{"x" * 100_000}"><!ENTITY a "{"&b;" * 9}">]>{OPEN}\n&a;&a;</svg>',
        _BOMB, 2, 4, "CF",
    ),
    "a large default for very many": Case(with_default(1000, 2000), _BOMB, 2, len(OPEN) + 980 * 4 + 1, "CF"),
    "a long chain of entities": Case(
        "<!DOCTYPE svg [<!ENTITY e0 'x'>"
        + "".join(f"<!ENTITY e{i + 1} '&e{i};'>" for i in range(20))
        + f"]>{OPEN}&e20;</svg>",
        _BOMB, 1, 434, "QF",
    ),
    "a circle of entities that is not used": Case(entity("&a;") + PLAIN, _BOMB, 1, 34, "QCF"),
    "undefined entity of one letter": Case(f"{OPEN}\n&a;</svg>", _UNDEFINED, 2, 1, ""),
    "undefined entity of one letter, public DTD": Case(f"{PUBLIC}\n{OPEN}\n&a;</svg>", _UNDEFINED, 3, 1, ""),
    "undefined entity, own DTD": Case(
        f'<!DOCTYPE svg SYSTEM "a.dtd">\n{OPEN}\n&nbsp;</svg>', _UNDEFINED, 3, 1, ""
    ),
    "undefined entity in a namespace": Case(
        f'{PUBLIC}\n{OPEN}\n<g xmlns:a="&ns;"/></svg>', _UNDEFINED, 3, 13, ""
    ),
    "undefined entity beside a declared one": Case(
        f'{entity("x")}{OPEN}\n<g a="&b;"/></svg>', _UNDEFINED, 3, 7, ""
    ),
    "undefined entity in a declared one": Case(f"{entity('&b;')}{OPEN}&a;</svg>", _UNDEFINED, 2, 64, ""),
    "an entity of XHTML": Case(f"{XHTML}\n{OPEN}\n&nbsp;</svg>", _UNDEFINED, 3, 1, "QCF"),
    "an entity of XHTML in an attribute": Case(
        f'{XHTML}\n{OPEN}\n<g a="&nbsp;"/></svg>', _UNDEFINED, 3, 7, "QCF"
    ),
    "XHTML, standing alone": Case(
        declared('version="1.0" standalone="yes"', f"\n{XHTML}{PLAIN}"), _NOT_XML, 2, 63, "QcF"
    ),
    "an element of XML's own namespace": Case(f"{OPEN}\n<xml:g/></svg>", _NOT_XML, 2, 1, "QF"),
    "two marks": Case(f"\ufeff\ufeff{PLAIN}", _NOT_XML, 1, 2, "QCF"),
    "an instruction with a colon": Case(f"{OPEN}\n<?a:b c?></svg>", _NOT_XML, 2, 4, "C"),
    "an xmlns twice": Case(
        f'{OPEN}\n<g xmlns:a="u" xmlns:a="u"/></svg>', "SVG_DUPLICATE_ATTRIBUTE", 2, 16, "C"
    ),
    "a letter that names have had since 2008": Case(f"{OPEN}\n<\u2c00/></svg>", _NOT_XML, 2, 2, "QC"),
}  # fmt: skip
"""What the gate refuses, with its place, and who draws it all the same."""
