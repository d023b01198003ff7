"""A drawing is read out of every form in which programs write it into something else."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from configurator.connector.request import from_params
from configurator.icon import data_uri, mended_uri
from configurator.icon.repair.repairer import repair_file
from configurator.icon.svg import gate, intake
from configurator.icon.svg.intake import Clipping
from configurator.icon.svg.refusal import SvgRefused
from tests.support.paths import ROOT

DRAWINGS = ROOT / "tests" / "data" / "pasted"
DATA = "data:image/svg+xml,"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="90%"><title>a+b &amp; “c”</title>'
    '<path fill="#f00" d="M0 0h8v8H0z"/></svg>'
)
SINGLE = SVG.replace('"', "'")
BASE64 = base64.b64encode(SVG.encode()).decode()
DOUBLE = DATA + SVG.replace("%", "%25").replace("#", "%23")
URI, RAW = DATA + quote(SVG), DATA + SINGLE.replace("%", "%25").replace("#", "%23")


def html_escaped(text: str, quote: str = "&#x27;") -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("'", quote)


def hexed(text: str) -> str:
    """JSON as PHP writes it for web pages."""
    for character in "<>&'\"":
        text = text.replace(character, f"\\u{ord(character):04X}")
    return text


def every_sign_escaped(text: str) -> str:
    return "".join(one if one.isalnum() else f"\\x{ord(one):02X}" for one in text)


DRAWING = SVG.replace("“c”", "c")
FORMS = {
    "an attribute with &#x27;": (f'<img class="x" src="{html_escaped(RAW)}" alt=""/>', SINGLE),
    "an attribute with &#39;": (f'<img src="{html_escaped(RAW, "&#39;")}">', SINGLE),
    "an attribute in single quotes": (f"<img src='{html_escaped(RAW, '&apos;')}'>", SINGLE),
    "an attribute without quotes": (f"<img alt src={URI}>", SVG),
    "&quot; inside a style": (f'<i style="background:url(&quot;{html_escaped(RAW)}&quot;)">a</i>', SINGLE),
    "&#34; inside a style": (f'<i style="background:url(&#34;{html_escaped(RAW)}&#34;)">a</i>', SINGLE),
    "a page": (f"<!doctype html><html><body><p>\n{SVG}</body></html>", SVG),
    "a page behind a comment": (f"<!-- saved -->\n<html><link href='{URI}'></html>", SVG),
    "escaped markup": (html_escaped(SVG), SVG),
    "markup escaped twice": (html_escaped(html_escaped(SVG)), SVG),
    "escaped markup in a page": (f"<pre><code>{html_escaped(SVG)}</code></pre>", SVG),
    "JSON": (json.dumps({"icon": SVG, "more": "x"}), SVG),
    "JSON for web pages": ('{"icon":"' + hexed(SVG) + '","more":"x"}', SVG),
    "a Data URI in JSON for web pages": ('{"icon":"' + hexed(DOUBLE) + '"}', SVG),
    "a string of JavaScript with \\x3C": ('a("' + SVG.replace("<", "\\x3C").replace('"', '\\"') + '")', SVG),
    "the same in single quotes": ("a('" + SVG.replace("<", "\\x3c") + "')", SVG),
    "the same with every sign escaped": (f"var a = '{every_sign_escaped(DRAWING)}';", DRAWING),
    "Base64 alone": (BASE64, SVG),
    "Base64 in lines and quotes": (
        '"' + "\r\n".join(BASE64[at : at + 76] for at in range(0, len(BASE64), 76)) + '"', SVG
    ),
    "JSON in JSON": (json.dumps({"body": json.dumps({"icon": SVG})}), SVG),
    "a Data URI in JSON in JSON": (json.dumps({"body": json.dumps({"icon": RAW, "a": 1})}), SINGLE),
    "a string of JavaScript": ("const icon = '" + SINGLE.replace("'", "\\'") + "';", SINGLE),
    "markup in a string of Java": ('String icon = "' + SVG.replace('"', '\\"') + '";', SVG),
    "a spreadsheet": ('name,icon\nx,"' + SVG.replace('"', '""') + '",y\n', SVG),
    "a Data URI in a spreadsheet": ('x,"' + DOUBLE.replace('"', '""') + '",y', SVG),
    "SQL": ("insert into icons values ('" + SINGLE.replace("'", "''") + "')", SINGLE),
    "a Data URI encoded twice": (DATA + quote(quote(SVG)), SVG),
    "a Data URI encoded three times": (DATA + quote(quote(quote(SVG))), SVG),
    "a Data URI encoded with its beginning": (quote(URI, safe=""), SVG),
    "one in a query": (f"icon={quote(URI, safe='')}&a=b".split("&")[0], SVG),
    "encodeURIComponent without a beginning": (quote(SVG, safe=""), SVG),
    "PHP's urlencode": (DATA + quote_plus(SVG), SVG),
    "PHP's urlencode without a beginning": (quote_plus(SVG), SVG),
    "a form that was decoded": (DATA.replace("+", " ") + SVG.replace("%", "%25"), SVG),
    "Base64 encoded for a form": (
        "data:image/svg%2Bxml;base64," + BASE64.replace("+", "%2B").replace("=", "%3D"), SVG
    ),
    "Base64 of a Data URI": ("data:image/svg+xml;base64," + base64.b64encode(URI.encode()).decode(), SVG),
    "Base64 in a form that was decoded": ("data:image/svg xml;base64," + BASE64.replace("+", " "), SVG),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_it_is_read_the_same_from_a_text_a_page_and_a_file(name: str) -> None:
    text, expected = FORMS[name]
    for found in (
        intake.svg_of(Clipping(text=text)),
        intake.svg_of(Clipping(text="words", page=text)),
        intake.svg_of_file(text.encode()),
        intake.svg_of_file(text.encode("utf-16")),
        intake.svg_of_file(b"\xef\xbb\xbf" + text.encode()),
    ):
        assert gate.admit(found) == expected


@pytest.mark.parametrize("file", sorted(DRAWINGS.iterdir()), ids=lambda file: file.stem)
def test_a_file_that_was_met_is_read_or_repaired(file: Path) -> None:
    for found in (
        intake.svg_of_file(file.read_bytes()),
        intake.svg_of(Clipping(text=file.read_text("utf-8"))),
    ):
        try:
            svg = gate.admit(found)
        except SvgRefused:
            repaired = repair_file(found)
            assert repaired
            svg = repaired.svg
        assert "M6 6h12v12H6z" in svg
        assert gate.read(svg).elements[0].attributes["viewBox"] == "0 0 24 24"


@pytest.mark.parametrize(
    ("uri", "code"),
    [
        (DATA + quote_plus(SVG), mended_uri.PLUS),
        (DATA + quote(quote(SVG)), mended_uri.TWICE),
        ("data:image/svg%2Bxml;base64," + BASE64, mended_uri.TWICE),
        ("data:image/svg+xml;base64," + base64.b64encode(URI.encode()).decode(), mended_uri.TWICE),
        (DATA.replace("+", " ") + SVG.replace("%", "%25"), mended_uri.FORM),
    ],
)
def test_a_value_that_was_mended_is_told_of(uri: str, code: str) -> None:
    connector, problems = from_params({"ICON": {"DATA_IMAGE": uri}})
    assert connector.icon.svg == SVG
    assert [(one.field, one.code) for one in problems] == [("ICON.DATA_IMAGE", code)]


@pytest.mark.parametrize(
    "text",
    [
        "<a b='" * 20_000 + URI,
        "&amp;" * 100_000 + "lt;svg",
        "%25" * 100_000 + "3csvg",
        "\\" * 100_000 + "u003csvg",
        "data" + "%25" * 100_000 + "%3Aimage",
        "<svg xmlns=" + '""a' * 50_000,
        '"data:image/svg+xml,<svg>' * 10_000,
        "<svg {" * 30_000,
        "<svg a=" + "{" * 100_000,
        "<svg " + "a='\u2019" * 50_000,
    ],
    ids=range(10),
)
def test_a_hostile_text_is_given_up_soon(text: str) -> None:
    for is_file in (False, True):
        try:
            repair_file(intake.svg_of_file(text.encode()) if is_file else intake.svg_of(Clipping(text=text)))
        except (SvgRefused, data_uri.DataUriError):
            continue
