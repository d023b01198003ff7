"""What is made to be read for ever is read, or refused, like anything else."""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache

import pytest

from configurator.handover import HandoverError, Imported, read
from tests.support.import_bombs import bombs
from tests.support.measuring import Measured

SMALL = bombs(20_000)


@cache
def large() -> dict[str, str]:
    return bombs(1_000_000)


def outcome(text: str) -> Imported | str:
    try:
        return read(text)
    except HandoverError as refused:
        return refused.code


@pytest.mark.parametrize("name", SMALL)
def test_a_small_bomb_comes_to_an_end(name: str) -> None:
    assert isinstance(outcome(SMALL[name]), Imported | str)


@pytest.mark.full
@pytest.mark.parametrize("name", SMALL)
def test_a_large_bomb_is_soon_over(name: str, measured: Measured) -> None:
    text = large()[name]
    with measured():
        outcome(text)


def test_a_registration_between_much_else_is_found() -> None:
    """Of a text of several megabytes, what is near the names of a registration is read."""
    call = "BX24.callMethod('imconnector.register', {ID: 'shop', NAME: 'Shop', PLACEMENT_HANDLER: 'https://a.example'});\n"
    other = "x = {a: [1, (2)]};\n"
    found = read(other * 100_000 + call + other * 100_000)
    assert (found.connector.id, found.connector.placement_handler) == ("shop", "https://a.example")


def test_remarks_of_a_text_whose_middle_is_left_out_have_its_lines() -> None:
    filler = "// nothing here\n" * 100_000
    code = "BX24.callMethod('imconnector.register', {ID: 'shop', NAME: title(), PLACEMENT_HANDLER: 'https://a.example'});\n"
    found = read(f"// imconnector.register\n{filler}{code}{filler}// imconnector.register\n")
    assert found.connector.id == "shop"
    assert [one.details["line"] for one in found.remarks if one.code == "NOT_LITERAL"] == [100_002]


def test_all_of_a_hundred_registrations_are_offered() -> None:
    call = "BX24.callMethod('imconnector.register', {{ID: 'shop_{}', NAME: 'Shop'}});\n"
    found = read(
        "[" + ",".join(f'{{"ID": "shop_{n}", "NAME": "Shop", "ICON": {{}}}}' for n in range(99)) + "]"
    )
    assert len(found.others) == 98
    assert read(call.format(1) + call.format(2)).others[0].connector.id == "shop_2"


def test_the_last_of_a_thousand_requests_of_a_browser_is_found() -> None:
    beside = {
        "headers": [{"name": f"x-{n}", "value": "y"} for n in range(20)],
        "cookies": [{"name": "a", "value": "b"}],
    }
    other = {
        "request": {
            "method": "GET",
            "url": "https://a/x.js?v=1&w=2",
            "queryString": [{"name": "v", "value": "1"}],
            **beside,
        }
    }
    sent = {
        "mimeType": "application/x-www-form-urlencoded",
        "text": "ID=shop&NAME=Shop&ICON%5BCOLOR%5D=%23336699",
    }
    last = {
        "request": {
            "method": "POST",
            "url": "https://a/rest/imconnector.register",
            "postData": sent,
            **beside,
        }
    }
    found = read(json.dumps({"log": {"entries": [*[other] * 1_000, last, *[other] * 100]}}))
    assert (found.connector.id, found.connector.icon.color, found.remarks) == ("shop", "#336699", ())


@pytest.mark.parametrize(
    "code",
    [
        'c.Add(new StringContent("{icon}"), "ICON[DATA_IMAGE]");\nc.Add(new StringContent("a"), "ID");',
        'p["ICON"]["DATA_IMAGE"] = "{icon}";\np["ID"] = "a";\nf("imconnector.register", p);',
        'const icon = "{icon}";\nf("imconnector.register", {{ID: "a", ICON: {{DATA_IMAGE: icon}}}});',
        "post(`{{\"ICON\": {{\"DATA_IMAGE\": \"{icon}\"}}, \"ID\": \"a\"}}`);",
    ],
)  # fmt: skip
def test_what_stands_before_and_after_a_long_icon_is_read(code: str) -> None:
    """A text is searched for pairs and variables near their signs, of which an icon has none for long."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="' + "M1 1h9v9z" * 9_000 + '"/></svg>'
    found = read(code.format(icon=f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"))
    assert (found.connector.id, len(found.connector.icon.svg)) == ("a", len(svg))
