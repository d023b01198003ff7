"""An SVG is found in whatever people paste, drop or choose."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote

import pytest

from configurator.icon import data_uri
from configurator.icon.svg import gate, intake
from configurator.icon.svg.intake import Clipping
from configurator.icon.svg.refusal import SvgRefused

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#f00" d="M0 0h8v8H0z"/></svg>'
SINGLE = SVG.replace('"', "'")
BARE = SVG.replace(' xmlns="http://www.w3.org/2000/svg"', "")
BASE64 = "data:image/svg+xml;base64," + base64.b64encode(SVG.encode()).decode()
URI = data_uri.encode(SVG)
RAW = f"data:image/svg+xml;utf8,{SINGLE.replace('#', '%23')}"
LINES = "\n".join(BASE64[at : at + 20] for at in range(26, len(BASE64), 20))
RULE = ".icon > i::before {{\n  content: '';\n  background: #fff url(\"{}\") no-repeat 50%;\n}}"
JSON = json.dumps({"ICON": {"DATA_IMAGE": URI, "SIZE": "90%"}}).replace("/", "\\/")
MARK = 'class="[a>b]" viewBox'
TEXTS = {
    "code": (SVG, SVG),
    "code with a byte order mark and a comment before it": (f"\ufeff<!-- x -->\n{SVG}\n", None),
    "a Data URI": (URI, SVG),
    "Base64": (BASE64, SVG),
    "Base64 over several lines": ("data:image/svg+xml;base64,\n" + LINES, SVG),
    "capital letters": (URI.replace("data:image/svg+xml", "DATA:Image/SVG+XML;charset=UTF-8"), SVG),
    "encodeURIComponent": ("data:image/svg+xml," + quote(SVG, safe="!*'()~-._"), SVG),
    "raw": (RAW, SINGLE),
    "url()": (f"url({URI})", SVG),
    "url('')": (f"url('{URI}')", SVG),
    "url with raw quotes": (f'url("{RAW}")', SINGLE),
    "a declaration": (f"background-image: url('{URI}');", SVG),
    "a rule": (RULE.format(RAW), SINGLE),
    "a mask": (f"--icon: url( {URI} ); mask: var(--icon);", SVG),
    "escaped quotes in CSS": ("a{background:url('" + RAW.replace("'", "\\'") + "')}", SINGLE),
    "an <img>": (f'<img alt="" src="{BASE64}">', SVG),
    "a style attribute": (f'<i style="background: url(&quot;{RAW}&quot;) red"></i>', SINGLE),
    "JSON": (JSON, SVG),
    "a web page": (f"<html><body><p>x</p><a>{BARE}</a><svg><g/></svg></body></html>", SVG),
    "outerHTML": (BARE, SVG),
    "an <svg> in an <svg>": (f"<b>{SVG.replace('</svg>', '<svg></svg></svg>')}</b>", None),
    "HTML's characters": (f"<b>{BARE.replace('</svg>', '<text>a&nbsp;&amp;</text></svg>')}</b>", None),
    "xlink": (BARE.replace("</svg>", '<use xlink:href="#a"/></svg>'), None),
    "a > in an attribute": (f"<div>{BARE.replace('viewBox', MARK)}</div>", None),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_an_svg_is_found_and_browsers_draw_it(name: str) -> None:
    text, expected = TEXTS[name]
    for clipping in (Clipping(text=text), Clipping(text="some words", page=text)):
        found = intake.svg_of(clipping)
        admitted = gate.admit(found)
        assert expected is None or admitted == expected


def test_a_document_is_taken_as_it_is() -> None:
    text = "\ufeff<?xml version='1.0'?>\r\n<!-- data:image/svg+xml,x -->" + SVG
    assert intake.svg_of(Clipping(text=text)) == text


def test_a_picture_inside_an_svg_is_not_taken_for_it() -> None:
    text = SVG.replace("</svg>", f'<image href="{BASE64}"/></svg>')
    assert intake.svg_of(Clipping(text=text)) == text
    assert intake.svg_of(Clipping(page=f"<p>{text}</p>")) == text


def test_what_is_svg_by_its_format_comes_first() -> None:
    assert intake.svg_of(Clipping(svg=SVG.encode() + b"\0\0", text="x", has_picture=True)) == SVG.encode()


@pytest.mark.parametrize(
    ("clipping", "code"),
    [
        (Clipping(text="bird"), "PASTED_NO_SVG"),
        (Clipping(page='<img src="https://a.example/bird.svg">', has_picture=True), "PASTED_NO_SVG"),
        (Clipping(page='<span data-metadata="<!--(figmeta)a-->"></span>', text="x"), "PASTED_FROM_FIGMA"),
        (Clipping(has_drawing=True), "PASTED_DRAWING"),
        (Clipping(text="data:image/png;base64,iVBORw0KGgo="), "SVG_IS_RASTER"),
        (Clipping(text="a{background:url(data:image/jpeg;base64,/9j/4)}"), "SVG_IS_RASTER"),
    ],
)  # fmt: skip
def test_what_is_no_svg_is_told_apart(clipping: Clipping, code: str) -> None:
    with pytest.raises(SvgRefused) as refused:
        intake.svg_of(clipping)
    assert refused.value.code == code


PIXELS = b"\x89PNG\r\n\x1a\n\0\xff>?"
PICTURE = base64.b64encode(PIXELS).decode()


@pytest.mark.parametrize(
    "text",
    [
        f"data:image/png;base64,{PICTURE}",
        f"a {{ background: url('data:image/png;base64,{PICTURE}') }}",
        f'<img src="data:image/png;charset=utf-8;base64,{PICTURE[:8]}\n{PICTURE[8:]}">',
        f"data:image/png;base64,{quote(PICTURE, safe='')}",
    ],
)
def test_a_picture_of_pixels_in_a_text_is_found(text: str) -> None:
    assert intake.picture_of(Clipping(text=text)) == PIXELS
    assert intake.picture_of(Clipping(text="words", page=text)) == PIXELS


@pytest.mark.parametrize(
    "text", ["bird", "data:image/png;base64,***", "data:image/png;base64,A", "data:text/css;base64,AAAA"]
)
def test_a_text_without_one_has_none(text: str) -> None:
    assert intake.picture_of(Clipping(text=text)) == b""


@pytest.mark.parametrize(
    ("clipping", "address"),
    [
        (Clipping(text=" https://a.example/bird.svg\n"), "https://a.example/bird.svg"),
        (Clipping(text="HTTP://a.example"), "HTTP://a.example"),
        (Clipping(text="see https://a.example"), ""),
        (Clipping(text="https://a.example/bird.png", has_picture=True), ""),
        (Clipping(svg=b"<svg/>", text="https://a.example"), ""),
    ],
)
def test_an_address_is_all_there_is_or_none(clipping: Clipping, address: str) -> None:
    assert clipping.address == address


def test_a_damaged_data_uri_is_told_so() -> None:
    with pytest.raises(data_uri.DataUriError):
        intake.svg_of(Clipping(text="url(data:image/svg+xml;base64,***)"))


@pytest.mark.parametrize("text", [URI, f".a {{ background: url('{URI}') }}", f"{BASE64}\n"])
def test_a_file_with_a_data_uri_is_read_too(text: str) -> None:
    assert gate.admit(intake.svg_of_file(text.encode())) == SVG


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG", SVG.encode("utf-16"), BARE.encode(), b"\xef\xbb\xbf" + SVG.encode(), b"bird"]
)
def test_any_other_file_is_left_to_the_gate_byte_for_byte(data: bytes) -> None:
    assert intake.svg_of_file(data) is data


@pytest.mark.parametrize(
    "text",
    [
        "<svg" * 50_000,
        "data:image/svg+xml" * 20_000,
        "<svg '" * 30_000,
        "&quot;" * 50_000 + URI,
        "<!---->" * 50_000,
        "<!doctype a>" * 50_000,
        "<!--" + "-" * 50_000,
    ],
)
def test_a_hostile_text_takes_no_time(text: str) -> None:
    try:
        found = intake.svg_of(Clipping(text=text))
    except (SvgRefused, data_uri.DataUriError):
        return
    assert len(found) < 1_000_000
