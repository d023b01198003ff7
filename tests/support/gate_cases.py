"""Drawings that Chromium 156 draws, and files that it doesn't.

One exception: it draws UTF-16 with a byte order mark, which a Data URI can't carry as it stands.
"""

from __future__ import annotations

RECT = '<rect width="10" height="10"/>'
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">'
PLAIN = f"{OPEN}{RECT}</svg>"
PUBLIC = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'


def entity(text: str) -> str:
    return f'<!DOCTYPE svg [<!ENTITY a "{text}">]>\n'


DRAWN = {
    "plain": PLAIN,
    "declaration": f"<?xml version='1.0' encoding='utf-8'?>{PLAIN}",
    "another encoding declared": f'<?xml version="1.0" encoding="ISO-8859-1"?>{PLAIN}',
    "an unknown encoding declared": f'<?xml version="1.0" encoding="foo"?>{PLAIN}',
    "UTF-16 declared": f'<?xml version="1.0" encoding="UTF-16"?>{PLAIN}',
    "version 1.1": f'<?xml version="1.1"?>{PLAIN}',
    "public DTD": PUBLIC + PLAIN,
    "HTML doctype": f"<!DOCTYPE html>{PLAIN}",
    "stylesheet instruction": f'<?xml-stylesheet type="text/css" href="x.css"?>{PLAIN}',
    "byte order mark": "\ufeff" + PLAIN,
    "byte order mark and declaration": f'\ufeff<?xml version="1.0"?>{PLAIN}',
    "newline first": "\n" + PLAIN,
    "comment first": f"<!-- made by hand -->{PLAIN}",
    "white space after": PLAIN + "\r\n \t\n",
    "comment after": f"{PLAIN}<!-- end --><?end?>",
    "CRLF": PLAIN.replace("><", ">\r\n<"),
    "emoji and C1 controls": f"{OPEN}<text>😀\x85</text></svg>",
    "CDATA": f"{OPEN}<style><![CDATA[ a > b && c < d ]]></style></svg>",
    "quotes and style end in a text": f"{OPEN}<text>' \" &lt;/style> %41</text></svg>",
    "a space in a namespace": f'{OPEN}<g xmlns:a="http: //a"/></svg>',
    "a part of the DOCTYPE": f"<!DOCTYPE svg [<!ENTITY % a ''>%a;]>{PLAIN}",
    "prefixed root": '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:rect width="1" height="1"/></s:svg>',
    "bound prefix": f'{OPEN}<g xmlns:x="urn:x" x:a="1"/></svg>',
    "xml prefix": f'{OPEN}<g xml:space="preserve"/></svg>',
    "namespace from the DTD": '<!DOCTYPE svg [<!ATTLIST svg xmlns CDATA "http://www.w3.org/2000/svg">]><svg/>',
    "entity in an attribute": entity("red") + f'{OPEN}<rect fill="&a;"/></svg>',
    "entity with markup": entity("<rect width='1' height='1'/>") + f"{OPEN}&a;</svg>",
    "entity before its parts": f'<!DOCTYPE svg [<!ENTITY a "&b;"><!ENTITY b "x">]>{OPEN}&a;</svg>',
    "nine nested references": f'<!DOCTYPE svg [<!ENTITY b "x"><!ENTITY a "{"&b;" * 9}">]>{OPEN}&a;</svg>',
    "large entity used often": entity("x" * 1000) + f"{OPEN}<desc>{'&a;' * 1000}</desc></svg>",
    "external entity": f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{OPEN}&a;</svg>',
    "entity only in a comment": f"{PUBLIC}{OPEN}<!-- &nbsp; --><![CDATA[&nbsp;]]></svg>",
    "numbered characters": f"{PUBLIC}{OPEN}<text>&#160;&#xa0;&amp;</text></svg>",
    "900 nested groups": OPEN + "<g>" * 900 + RECT + "</g>" * 900 + "</svg>",
    "uses": f'{OPEN}<g id="a">{RECT}</g>' + '<use href="#a"/>' * 1000 + "</svg>",
    "a use of itself": f'{OPEN}<g id="a"><use href="#a"/></g></svg>',
    "a gradient for each of many": f'{OPEN}<linearGradient id="g"><stop/><stop/></linearGradient>'
    + '<rect fill="url(#g)"/>' * 20_000
    + "</svg>",
    "markers": f'{OPEN}<marker id="m"><path/></marker><path style="marker:url(#m)" d="{"M0 0" * 99}"/></svg>',
    "nothing in it": f"{OPEN}</svg>",
}

REFUSED = {
    "empty": (b"", "SVG_EMPTY", 0, 0),
    "white space": (b"\xef\xbb\xbf \r\n", "SVG_EMPTY", 0, 0),
    "PNG": (b"\x89PNG\r\n\x1a\n\0\0", "SVG_IS_RASTER", 0, 0),
    "JPEG": (b"\xff\xd8\xff\xe0\0\x10JFIF", "SVG_IS_RASTER", 0, 0),
    "WebP": (b"RIFF\x10\0\0\0WEBPVP8 ", "SVG_IS_RASTER", 0, 0),
    "AVIF": (b"\0\0\0\x1cftypavif", "SVG_IS_RASTER", 0, 0),
    "packed SVG": (b"\x1f\x8b\x08\0", "SVG_IS_OTHER_FORMAT", 0, 0),
    "PDF": (b"%PDF-1.7", "SVG_IS_OTHER_FORMAT", 0, 0),
    "web page": (b"<!doctype html>\n<html><body>", "SVG_IS_HTML", 0, 0),
    "UTF-16": (PLAIN.encode("utf-16"), "SVG_NOT_UTF8", 1, 1),
    "UTF-16 without mark": (PLAIN.encode("utf-16-le"), "SVG_NOT_UTF8", 1, 1),
    "Latin-1": (f"{OPEN}\n<text>caf\xe9</text></svg>".encode("latin-1"), "SVG_NOT_UTF8", 2, 10),
    "Latin-1 after other letters": ("<svg>é".encode() + b"\xe9", "SVG_NOT_UTF8", 1, 7),
    "surrogate bytes": (b"<svg>\xed\xa0\x80", "SVG_NOT_UTF8", 1, 6),
    "half of a surrogate pair": ("<svg>\n<text>\ud800", "SVG_NOT_UTF8", 2, 7),
    "plain text": ("hello", "SVG_NOT_XML", 1, 1),
    "only a comment": ("<!-- -->", "SVG_NOT_XML", 1, 9),
    "bad declaration": (f'<?xml encoding="utf-8"?>{PLAIN}', "SVG_NOT_XML", 1, 7),
    "version 2": (f'<?xml version="2.0"?>{PLAIN}', "SVG_NOT_XML", 1, 1),
    "control character": (f"{OPEN}\n\x01</svg>", "SVG_NOT_XML", 2, 1),
    "NUL": (f"{OPEN}\n\0</svg>", "SVG_NOT_XML", 2, 1),
    "non-character": (f"{OPEN}\n\uffff</svg>", "SVG_NOT_XML", 2, 1),
    "number of no character": (f"{OPEN}\n&#1;</svg>", "SVG_NOT_XML", 2, 1),
    "no quotes": (f"{OPEN}\n<rect width=10/></svg>", "SVG_NOT_XML", 2, 13),
    "less-than in an attribute": (f'{OPEN}\n<g a="<"/></svg>', "SVG_NOT_XML", 2, 7),
    "end of CDATA alone": (f"{OPEN}\n]]></svg>", "SVG_NOT_XML", 2, 3),
    "two hyphens in a comment": (f"{OPEN}\n<!-- a -- b --></svg>", "SVG_NOT_XML", 2, 10),
    "declaration inside": (f'{OPEN}\n<?xml version="1.0"?></svg>', "SVG_NOT_XML", 2, 1),
    "an address of the DOCTYPE": (f'<!DOCTYPE svg SYSTEM "?a&b">{PLAIN}', "SVG_NOT_XML", 1, 28),
    "DOCTYPE in small letters": (f"<!doctype svg>{PLAIN}", "SVG_NOT_XML", 1, 1),
    "two colons": (f'{OPEN}\n<a:b:c xmlns:a="u"/></svg>', "SVG_NOT_XML", 2, 5),
    "prefix bound to nothing": (f'{OPEN}\n<g xmlns:a=""/></svg>', "SVG_NOT_XML", 2, 1),
    "unclosed group": (f"{OPEN}\n<g></svg>", "SVG_TAG_MISMATCH", 2, 6),
    "wrong end": (f"{OPEN}\n<g></h></svg>", "SVG_TAG_MISMATCH", 2, 6),
    "cut in a tag": (f"{OPEN}\n</sv", "SVG_INCOMPLETE", 2, 1),
    "cut in the content": (f"{OPEN}\n<g/>", "SVG_INCOMPLETE", 2, 5),
    "cut in CDATA": (f"{OPEN}\n<![CDATA[", "SVG_INCOMPLETE", 2, 10),
    "attribute twice": (f'{OPEN}\n<g a="1" a="2"/></svg>', "SVG_DUPLICATE_ATTRIBUTE", 2, 10),
    "ampersand in a text": (f"{OPEN}\nfish & chips</svg>", "SVG_BARE_AMPERSAND", 2, 6),
    "ampersand in an attribute": (f'{OPEN}\n<a href="?a=1&b=2"/></svg>', "SVG_BARE_AMPERSAND", 2, 14),
    "no xmlns": (f"\n <svg>{RECT}</svg>", "SVG_NO_NAMESPACE", 2, 2),
    "xmlns with https": ('<svg xmlns="https://www.w3.org/2000/svg"/>', "SVG_WRONG_NAMESPACE", 1, 1),
    "another root": ('<g xmlns="http://www.w3.org/2000/svg"/>', "SVG_NOT_SVG_ROOT", 1, 1),
    "capital letters": ('<SVG xmlns="http://www.w3.org/2000/svg"/>', "SVG_NOT_SVG_ROOT", 1, 1),
    "unbound prefix": (f'{OPEN}\n<use xlink:href="#a"/></svg>', "SVG_UNBOUND_PREFIX", 2, 1),
    "undefined entity": (f"{OPEN}\n<text>&nbsp;</text></svg>", "SVG_UNDEFINED_ENTITY", 2, 7),
    "undefined entity, public DTD": (f"{PUBLIC}\n{OPEN}\n&nbsp;</svg>", "SVG_UNDEFINED_ENTITY", 3, 1),
    "the same in an attribute": (f'{PUBLIC}\n{OPEN}\n<g a="&nbsp;"/></svg>', "SVG_UNDEFINED_ENTITY", 3, 7),
    "text after the end": (f"{PLAIN}\nx", "SVG_TEXT_AFTER_END", 2, 1),
    "element after the end": (f"{PLAIN}\n<g/>", "SVG_TEXT_AFTER_END", 2, 1),
    "NUL after the end": (f"{PLAIN}\n\0", "SVG_TEXT_AFTER_END", 2, 1),
    "no-break space after the end": (f"{PLAIN}\n\xa0", "SVG_TEXT_AFTER_END", 2, 1),
    "newline before the declaration": (f'\n<?xml version="1.0"?>{PLAIN}', "SVG_BEFORE_DECLARATION", 2, 1),
    "comment before the declaration": ('<!-- --><?xml version="1.0"?>', "SVG_BEFORE_DECLARATION", 1, 9),
}  # fmt: skip
