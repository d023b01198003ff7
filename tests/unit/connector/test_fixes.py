"""Problems that are mended without asking: what each field becomes, and what only a person can decide."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from configurator.connector import drawing_fixes
from configurator.connector.fixes import Fix, fix, fixes
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.connector.rules import check
from configurator.icon.icon import Icon
from tests.support.drawing_case import drawing
from tests.support.finding_cases import PIXEL

GOOD = drawing('<path fill="red" d="M0 0h8v8H0z"/>')
INK = drawing('<path fill="currentColor" d="M4 4h4v4z"/><path fill="red" d="M0 0h4v4z"/>')
OUTSIDE = drawing('<image href="logo.png" width="8" height="8"/>')
UNCLOSED = GOOD.replace("</svg>", "")


def problem(field: str, code: str, **details: str) -> Problem:
    return Problem(Severity.ERROR, field, code, details)


def with_icon(connector: Connector, state: str, icon: Icon) -> Connector:
    """The connector with another icon as its `icon` or `icon_disabled`."""
    change: dict[str, Any] = {state: icon}
    return replace(connector, **change)


def with_text(connector: Connector, field: str, text: str) -> Connector:
    """The connector with another name or comment."""
    change: dict[str, Any] = {field: text}
    return replace(connector, **change)


@pytest.mark.parametrize(
    ("identifier", "name", "expected"),
    [
        ("My Shop.Chat", "", "my_shop_chat"),
        ("Café-9", "", "cafe_9"),
        ("__a--b__", "", "a_b"),
        ("ﬁx", "", "fix"),
        ("a" * 300, "", "a" * 255),
        ("...", "Shop 24", "shop_24"),
        ("", "Läden", "laden"),
        ("", "Чат", "chat"),
        ("", "ЧАТ-бот", "chat_bot"),
        ("", "Письма", "pisma"),
        ("", "微信", "wei_xin"),
        ("", "微信Chat", "wei_xin_chat"),
        ("", "카카오톡", "ka_ka_o_tog"),
        ("", "カカオトーク", "kakaotoku"),
        ("", "WhatsApp", "whatsapp"),
        ("", "Straße", "strasse"),
        ("", "Cafe\u0301", "cafe"),
        ("", "😀 chat", "grinning_chat"),
        ("", "5€a", "5_eur_a"),
        ("", "½a", "1_2a"),
        ("a" * 254 + " b", "", "a" * 254),
        ("", "微" * 120, "_".join(["wei"] * 64)[:255].rstrip("_")),
    ],
)
@pytest.mark.parametrize(
    "code",
    [
        "APPLICATION_REGISTRATION_ERROR_POINT",
        "CONNECTOR_ID_REQUIRED",
        "ID_CHARACTERS",
        "ID_TOO_LONG",
        "ID_UPPER_CASE",
    ],
)
def test_an_id_is_made_of_what_it_or_the_name_holds_in_small_latin_letters(
    identifier: str, name: str, expected: str, code: str
) -> None:
    connector = Connector(id=identifier, name=name, comment="kept")
    assert fix(connector, problem("ID", code)) == (replace(connector, id=expected), expected)


@pytest.mark.parametrize(
    ("found", "mended"),
    [
        (problem("ID", "ID_CHARACTERS"), "shop_24"),
        (problem("ICON.SIZE", "SIZE_INVALID"), "90%"),
        (problem("NAME", "NAME_BLANK"), None),
    ],
)
def test_the_only_fix_is_offered_as_one_of_several_would_be(found: Problem, mended: str | None) -> None:
    connector = Connector(id="Shop 24", icon=Icon(GOOD, size="90"))
    offered = fixes(connector, found)
    assert [(one.value, one.choice) for one in offered] == ([(mended, "")] if mended else [])
    assert offered == ([Fix(*fixed)] if (fixed := fix(connector, found)) else [])


@pytest.mark.parametrize(("field", "seen"), [("NAME", "My shop\nin Rome"), ("COMMENT", "For it\n\n  all")])
def test_of_a_text_only_what_nobody_sees_is_removed(field: str, seen: str) -> None:
    connector = Connector(name="My\u200b shop\nin Rome", comment="For\u200b it\n\n  all")
    found = fix(connector, problem(field, "TEXT_HIDDEN_CHARACTERS"))
    assert found == (with_text(connector, field.lower(), seen), seen)


@pytest.mark.parametrize(("identifier", "name"), [("", ""), ("…", "ЪЪ"), ("", "0"), (".0.", "")])
def test_where_no_id_can_be_made_a_person_decides(identifier: str, name: str) -> None:
    assert fix(Connector(id=identifier, name=name), problem("ID", "ID_CHARACTERS")) is None


@pytest.mark.parametrize(
    ("written", "secure"),
    [
        ("http://example.com/x?a=http://b", "https://example.com/x?a=http://b"),
        ("  HTTP://Example.com ", "https://Example.com"),
    ],
)
def test_a_plain_address_becomes_a_secure_one(written: str, secure: str) -> None:
    connector = Connector(id="a", placement_handler=written)
    found = fix(connector, problem("PLACEMENT_HANDLER", "HANDLER_NOT_HTTPS"))
    assert found == (replace(connector, placement_handler=secure), secure)


@pytest.mark.parametrize(
    ("written", "code"),
    [("ftp://example.com", "HANDLER_NOT_HTTPS"), ("http://10.0.0.1", "HANDLER_NOT_PUBLIC")],
)
def test_another_address_is_not_guessed(written: str, code: str) -> None:
    assert fix(Connector(placement_handler=written), problem("PLACEMENT_HANDLER", code)) is None


@pytest.mark.parametrize("state", ["icon", "icon_disabled"])
@pytest.mark.parametrize(
    ("part", "value", "mended"),
    [
        ("color", " fff ", "#fff"), ("color", "69ACC0", "#69ACC0"), ("color", "ffff", ""),
        ("color", "reddish", ""), ("color", "#fffff", ""),
        ("size", " 90 ", "90%"), ("size", "5", "5%"), ("size", "1000", ""), ("size", "big", ""),
        ("position", "50", "50%"), ("position", " 10  20 ", "10% 20%"), ("position", "100 x", ""),
        ("position", "1 2 3", ""),
    ],
)  # fmt: skip
def test_a_value_of_the_icon_gets_what_is_missing_or_the_portals_own(
    state: str, part: str, value: str, mended: str
) -> None:
    icon = replace(Icon(GOOD, "red", "1%", "top"), **{part: value})
    connector = with_icon(Connector(id="a"), state, icon)
    found = fix(connector, problem(f"{state}.{part}".upper(), f"{part}_INVALID".upper()))
    assert found == (with_icon(connector, state, replace(icon, **{part: mended})), mended)


@pytest.mark.parametrize("field", ["NAME", "COMMENT", "ICON", "CHAT_GROUP"])
def test_other_fields_are_left_to_a_person(field: str) -> None:
    assert fix(Connector(name=" ", icon=Icon(GOOD)), problem(field, "NAME_BLANK")) is None


@pytest.mark.parametrize("state", ["icon", "icon_disabled"])
def test_a_drawing_is_repaired_where_it_stands(state: str) -> None:
    icon = Icon(UNCLOSED, "red", "70%", "top")
    connector = with_icon(Connector(id="a", icon=Icon(GOOD), icon_disabled=Icon(GOOD)), state, icon)
    found = next(one for one in check(connector) if one.field == f"{state}.DATA_IMAGE".upper())
    mended = with_icon(connector, state, replace(icon, svg=GOOD))
    assert fix(connector, found) == (mended, "")


@pytest.mark.parametrize(
    ("svg", "code"),
    [
        ("", "SVG_CURRENT_COLOR"),
        (GOOD, "SVG_CURRENT_COLOR"),
        ("hello", "SVG_NOT_XML"),
        (GOOD, "DATA_URI_LARGE"),
    ],
)
def test_a_drawing_that_cannot_be_repaired_stays(svg: str, code: str) -> None:
    assert fix(Connector(icon=Icon(svg)), problem("ICON.DATA_IMAGE", code)) is None


@pytest.mark.parametrize(
    ("state", "color", "ink"),
    [
        ("icon", "#1868db", "#ffffff"),
        ("icon", "#ffffff", "#000000"),
        ("icon", "yellow", "#000000"),
        ("icon", "#949494", "#ffffff"),  # 3.03 : 1 against white, just enough for a drawing
        ("icon", "#969696", "#000000"),  # 2.96 : 1
        ("icon", "", "#000000"),  # the portal's own green, #90be00
        ("icon", "nonsense", "#000000"),
        ("icon_disabled", "#6f7d84", "#ffffff"),
        ("icon_disabled", "", "#000000"),  # the portal's own grey, #ebeff2
    ],
)
def test_a_drawing_without_a_colour_gets_the_one_that_is_seen_on_its_disc(
    state: str, color: str, ink: str
) -> None:
    connector = with_icon(Connector(id="a"), state, Icon(INK, color, "70%"))
    found = fix(connector, problem(f"{state}.DATA_IMAGE".upper(), "SVG_CURRENT_COLOR"))
    mended = Icon(INK.replace("<svg", f'<svg color="{ink}"', 1), color, "70%")
    assert found == (with_icon(connector, state, mended), ink)


def test_a_picture_beside_the_drawing_is_put_into_it() -> None:
    png = b"\x89PNG\r\n\x1a\n" + bytes(8)
    connector = Connector(icon=Icon(OUTSIDE))
    found = problem("ICON.DATA_IMAGE", "SVG_OUTSIDE")
    mended = fix(connector, found, {"logo.png": png, "other.png": b""})
    assert mended is not None
    assert 'href="data:image/png;base64,' in mended[0].icon.svg
    assert mended[1] == ""
    assert fixes(connector, found, {"logo.png": png}) == [Fix(*mended)]
    without = fix(connector, found)
    assert without is not None
    assert "logo.png" not in without[0].icon.svg
    assert "<image" not in without[0].icon.svg


def test_pictures_beside_a_drawing_change_nothing_else_about_it() -> None:
    connector = Connector(icon=Icon(INK.replace("M0 0h4v4z", "M0 0h4v5z"), "#1868db"))
    found = problem("ICON.DATA_IMAGE", "SVG_CURRENT_COLOR")
    assert fix(connector, found, {"logo.png": b"x"}) == fix(connector, found)


def test_what_is_prepared_is_not_repaired_again(monkeypatch: pytest.MonkeyPatch) -> None:
    beside = {"logo.png": b"\x89PNG\r\n\x1a\n" + bytes(9)}
    svg = drawing(
        f'<path fill="currentColor" d="M1 1h4v4z"/><image href="logo.png" width="4"/><image href="{PIXEL}"/>'
    )
    drawing_fixes.prepare(svg, beside)
    monkeypatch.setattr(drawing_fixes, "repair", None)  # would fail if it were called
    for color, code in (
        ("#1868db", "SVG_CURRENT_COLOR"),
        ("white", "SVG_CURRENT_COLOR"),
        ("", "SVG_OUTSIDE"),
    ):
        assert fix(Connector(icon=Icon(svg, color)), problem("ICON.DATA_IMAGE", code), beside)
