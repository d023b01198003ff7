"""The Data URI: safe wherever the portal writes it, and read in every spelling."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any
from urllib.parse import quote

import pytest
import tinycss2
from hypothesis import example, given
from hypothesis import strategies as st

from configurator.icon.data_uri import DataUriError, decode, encode, encoded_length

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="100%"><path fill=\'#fff\' d="M0+1 2"/></svg>\r\n'
NASTY = "'\"`()<>&#%\\;{}[]|^\x00\x1f\n\r\t é😀]]></style>%41%zz + /* */ url(x) @import \u2028\ufeff"
texts = st.text(st.characters(codec="utf-8"))


@given(texts)
@example(SVG)
@example(NASTY)
@example("\ufeff<svg/>")
@example("<text>it's 😀 %41 </style> <![CDATA[ ]]></text>\r\n")
def test_what_is_encoded_decodes_to_the_same_bytes(svg: str) -> None:
    assert decode(encode(svg)) == svg.encode()


@given(texts)
def test_it_holds_only_what_is_safe_everywhere(svg: str) -> None:
    uri = encode(svg)
    assert uri.startswith("data:image/svg+xml,")
    assert uri.isascii()
    assert not set(uri) & set("'\"`()<>&#\\ \t\r\n{}|^[]")


def css_urls(style: str) -> list[str]:
    """The addresses in a style sheet, as a CSS parser finds them."""
    urls = []
    for token in tinycss2.parse_component_value_list(style):
        if token.type == "url":
            urls.append(token.value)
        elif token.type == "function" and token.lower_name == "url":
            urls += [argument.value for argument in token.arguments if argument.type == "string"]
    return urls


class Page(HTMLParser):
    """What an HTML parser finds in attributes and style elements."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.attributes: list[str | None] = []
        self.styles: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [value for _name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.styles.append(data)


PLACES = {
    "url in single quotes": lambda uri: css_urls(f"url('{uri}')"),
    "url in double quotes": lambda uri: css_urls(f'url("{uri}")'),
    "url without quotes": lambda uri: css_urls(f"url({uri})"),
    "attribute in double quotes": lambda uri: Page(f'<img src="{uri}">').attributes,
    "attribute in single quotes": lambda uri: Page(f"<img src='{uri}'>").attributes,
    "the portal's style": lambda uri: css_urls("".join(Page(f"<style>url('{uri}')</style>").styles)),
}


@pytest.mark.parametrize("read_back", PLACES.values(), ids=PLACES)
@given(svg=texts)
@example(svg=NASTY)
def test_it_is_safe_in_each_place(read_back: Callable[..., Any], svg: str) -> None:
    uri = encode(svg)
    assert read_back(uri) == [uri]


PACKED = base64.b64encode(SVG.encode()).decode()
QUOTED = quote(SVG)
SPELLINGS = {
    "documentation": f"data:image/svg+xml,{quote(SVG, safe=':/')}",
    "US-ASCII": f"data:image/svg+xml;charset=US-ASCII,{QUOTED}",
    "UTF-8": f"data:image/svg+xml;charset=UTF-8,{QUOTED}",
    "charset in quotes": f'data:image/svg+xml;charset="utf-8",{QUOTED}',
    "utf8": f"data:image/svg+xml;utf8,{QUOTED}",
    "capital letters": f"DATA:Image/SVG+XML;Charset=utf-8,{QUOTED}",
    "small escapes": f"data:image/svg+xml,{QUOTED.lower()}".replace("m0%2b1", "M0%2b1"),
    "base64": f"data:image/svg+xml;base64,{PACKED}",
    "BASE64 after a charset": f"data:image/svg+xml;charset=utf-8;BASE64,{PACKED}",
    "base64 in lines": f"data:image/svg+xml;base64,{PACKED[:40]}\n {PACKED[40:]}",
    "base64 escaped": f"data:image/svg+xml;base64,{quote(PACKED, safe='')}",
    "base64 without padding": f"data:image/svg+xml;base64,{PACKED.rstrip('=')}",
    "base64 with too much padding": f"data:image/svg+xml;base64,{PACKED.rstrip('=')}====",
    "a byte order mark before it": f"\ufeff data:image/svg+xml,{QUOTED}",
    "white space around": f"\r\n  data:image/svg+xml,{QUOTED}\t\n",
    "in double quotes": f'"data:image/svg+xml,{QUOTED}"',
    "in single quotes": f" 'data:image/svg+xml,{QUOTED}' ",
    "CSS url": f"url(data:image/svg+xml,{QUOTED})",
    "CSS url in single quotes": f"url('data:image/svg+xml,{QUOTED}')",
    "CSS url as copied": f'URL( "data:image/svg+xml;base64,{PACKED}" );',
}


@pytest.mark.parametrize("uri", SPELLINGS.values(), ids=SPELLINGS)
def test_every_spelling_is_read(uri: str) -> None:
    assert decode(uri).lower() == SVG.encode().lower()


def test_raw_svg_is_read_with_its_hashes_and_plus_signs() -> None:
    raw = "<svg fill='#fff' width='100%'><path d=\"M0+1\"/>é</svg>"
    assert decode(f"data:image/svg+xml;utf8,{raw}") == raw.encode()


def test_escapes_of_css_are_undone_only_inside_url() -> None:
    assert decode(r"url('data:image/svg+xml,<svg a=\'b\' c=\22 d\22 />')") == b"<svg a='b' c=\"d\"/>"
    assert decode(r"data:image/svg+xml,a\'b") == rb"a\'b"


@pytest.mark.parametrize(
    ("escape", "character"),
    [
        (r"\1 ", "\x01"), (r"\10ffff ", "\U0010ffff"), ("\\\n", ""), ("\\\r\n", ""),
        (r"\0 ", "\ufffd"), (r"\110000 ", "\ufffd"), (r"\ffffff ", "\ufffd"),
    ],
)  # fmt: skip
def test_an_escape_of_css_is_the_character_it_names(escape: str, character: str) -> None:
    assert decode(f"url('data:image/svg+xml,a{escape}b')") == f"a{character}b".encode()


@pytest.mark.parametrize("data", [b"<", b"<s", b"<sv", b"<svg", b"abW", b"XX"])
def test_base64_of_any_length_is_read_without_its_padding(data: bytes) -> None:
    assert decode(f"data:image/svg+xml;base64,{base64.b64encode(data).decode().rstrip('=')}") == data


def test_only_quotes_and_spaces_around_it_are_taken_off() -> None:
    assert decode("data:image/svg+xml,X") == b"X"
    assert decode("'data:image/svg+xml,'") == b""
    with pytest.raises(DataUriError):
        decode("Xdata:image/svg+xml,aX")


def test_a_percent_sign_that_begins_no_escape_stays() -> None:
    assert decode("data:image/svg+xml,100%25 100% %zz %4") == b"100% 100% %zz %4"


@pytest.mark.parametrize(
    ("uri", "code"),
    [
        ("", "DATA_URI_INVALID"),
        ("<svg/>", "DATA_URI_INVALID"),
        ("data:image/svg+xml", "DATA_URI_INVALID"),
        ("https://example.com/a.svg", "DATA_URI_INVALID"),
        ("data:image/svg+xml,\ud800", "DATA_URI_INVALID"),
        ("data:,x", "DATA_URI_NOT_SVG"),
        ("data:image/png;base64,iVBORw0KGgo=", "DATA_URI_NOT_SVG"),
        ("data:image/svg;utf8,<svg/>", "DATA_URI_NOT_SVG"),
        ("data:image/svg+xml;base64,PHN2", None),
        ("data:image/svg+xml;base64,PHN2Z", "DATA_URI_BASE64"),
        ("data:image/svg+xml;base64,<svg/>", "DATA_URI_BASE64"),
    ],
)
def test_what_is_no_data_uri_of_an_svg_is_told(uri: str, code: str | None) -> None:
    if code is None:
        assert decode(uri) == b"<sv"
        return
    with pytest.raises(DataUriError) as error:
        decode(uri)
    assert (error.value.code, str(error.value)) == (code, code)


@given(st.text())
def test_no_text_at_all_makes_it_crash(uri: str) -> None:
    with contextlib.suppress(DataUriError):
        decode(f"data:image/svg+xml{uri}")


@pytest.mark.parametrize("svg", ["", "<svg/>", "é🦜 '%#\n\0~-._!$*+,;=:@/?", "<svg>" + "aB3 é" * 1000])
def test_the_length_is_known_without_encoding(svg: str) -> None:
    assert encoded_length(svg) == len(encode(svg))


def test_half_a_surrogate_pair_has_a_length_too() -> None:
    assert encoded_length("\ud800") == len("data:image/svg+xml,") + 3 * 3
