"""What is wrong with a connector, field by field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from configurator.connector.fixes import fix
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.connector.rules import check, drawing_problems
from configurator.icon.icon import Icon
from tests.support.measuring import Measured

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="9" height="9"/></svg>'
GOOD = Connector(
    id="my_shop_chat",
    name="Shop chat",
    icon=Icon(SVG, "#69acc0", "90%", "center"),
    placement_handler="https://chat.example.com/settings?shop=1",
    icon_disabled=Icon(SVG, "#99adb3", "90%", "center"),
    comment="Messages of the shop",
)


def codes(connector: Connector) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in check(connector)]


def with_icon(**values: str) -> Connector:
    return replace(GOOD, icon=replace(GOOD.icon, **values))


def svg_of(data_uri_bytes: int) -> str:
    """A drawing whose Data URI has exactly this many bytes."""
    empty = '<svg xmlns="http://www.w3.org/2000/svg"><desc></desc></svg>'
    overhead = len("data:image/svg+xml,") + len(empty) + 2 * sum(empty.count(sign) for sign in '<>" ')
    return empty.replace("</desc>", "x" * (data_uri_bytes - overhead) + "</desc>")


def test_a_connector_like_the_documentations_has_no_problem() -> None:
    assert check(GOOD) == ()


def test_everything_optional_may_be_missing() -> None:
    assert check(Connector("a", "A", Icon(SVG), "https://example.com/")) == ()


def test_a_new_connector_lacks_what_the_portal_asks_for_in_the_requests_order() -> None:
    assert check(Connector()) == (
        Problem(Severity.ERROR, "ID", "CONNECTOR_ID_REQUIRED"),
        Problem(Severity.ERROR, "NAME", "NAME_REQUIRED"),
        Problem(Severity.ERROR, "ICON.DATA_IMAGE", "ICON_REQUIRED"),
        Problem(Severity.ERROR, "PLACEMENT_HANDLER", "NO_PLACEMENT_HANDLER"),
    )


def test_every_field_is_judged_in_the_requests_order() -> None:
    bad = Icon("<svg/>", "red;", "-1%", "left right")
    half = "\ud800"
    assert codes(Connector("Ä", "0", bad, "http://localhost", bad, comment=half)) == [
        ("ID", "ID_CHARACTERS"),
        ("NAME", "NAME_REQUIRED"),
        ("ICON.DATA_IMAGE", "SVG_NO_NAMESPACE"),
        ("ICON.COLOR", "COLOR_INVALID"),
        ("ICON.SIZE", "SIZE_INVALID"),
        ("ICON.POSITION", "POSITION_INVALID"),
        ("PLACEMENT_HANDLER", "HANDLER_NOT_HTTPS"),
        ("PLACEMENT_HANDLER", "HANDLER_NOT_PUBLIC"),
        ("ICON_DISABLED.DATA_IMAGE", "SVG_NO_NAMESPACE"),
        ("ICON_DISABLED.COLOR", "COLOR_INVALID"),
        ("ICON_DISABLED.SIZE", "SIZE_INVALID"),
        ("ICON_DISABLED.POSITION", "POSITION_INVALID"),
        ("COMMENT", "TEXT_NOT_UNICODE"),
    ]


@pytest.mark.parametrize("identifier", ["a.b", ".", "Ä.b"])
def test_a_dot_in_the_id_is_refused_with_the_portals_own_code(identifier: str) -> None:
    assert codes(replace(GOOD, id=identifier)) == [("ID", "APPLICATION_REGISTRATION_ERROR_POINT")]


@pytest.mark.parametrize("identifier", ["", "0"])
def test_an_empty_id_and_zero_are_refused_with_the_portals_own_code(identifier: str) -> None:
    assert codes(replace(GOOD, id=identifier)) == [("ID", "CONNECTOR_ID_REQUIRED")]


@pytest.mark.parametrize("identifier", ["a-b", "a b", " a", "a\n", "ä", "чат", "a٣", "a'b", "\u017f"])
def test_other_characters_of_the_id_are_refused(identifier: str) -> None:
    assert codes(replace(GOOD, id=identifier)) == [("ID", "ID_CHARACTERS")]


@pytest.mark.parametrize("identifier", ["1", "_", "00", "a" * 255])
def test_digits_letters_and_underlines_make_an_id(identifier: str) -> None:
    assert check(replace(GOOD, id=identifier)) == ()


def test_capital_letters_of_the_id_are_only_a_warning_because_the_portal_lowers_them() -> None:
    assert check(replace(GOOD, id="MyChat")) == (
        Problem(Severity.WARNING, "ID", "ID_UPPER_CASE", {"id": "mychat"}),
    )


def test_id_and_name_hold_255_characters() -> None:
    long = replace(GOOD, id="a" * 256, name="ä" * 256)
    assert check(long) == (
        Problem(Severity.ERROR, "ID", "ID_TOO_LONG", {"limit": 255, "length": 256}),
        Problem(Severity.ERROR, "NAME", "NAME_TOO_LONG", {"limit": 255, "length": 256}),
    )
    assert check(replace(GOOD, name="ä" * 255)) == ()


@pytest.mark.parametrize("point", [0xD800, 0xDBFF, 0xDFFF])
def test_half_a_surrogate_pair_is_refused_in_every_text(point: int) -> None:
    broken = replace(GOOD, name=f"a{chr(point)}", comment=chr(point))
    assert codes(broken) == [("NAME", "TEXT_NOT_UNICODE"), ("COMMENT", "TEXT_NOT_UNICODE")]
    assert check(replace(GOOD, name="\ud7ff\ue000", comment="\U0001f600")) == ()


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\u202eb\u2066c", "abc"),
        ("\u200ba\ufeff\u00ad", "a"),
        ("a\x1b[31m", "a[31m"),
        ("a\x07\u3164", "a"),
        ("one\u200e\ntwo", "one\ntwo"),
    ],
)
def test_what_nobody_sees_in_a_text_is_told_and_removed(text: str, seen: str) -> None:
    hidden = replace(GOOD, name=text, comment=text)
    found = check(hidden)
    assert [(one.field, one.code) for one in found] == [
        ("NAME", "TEXT_HIDDEN_CHARACTERS"), ("COMMENT", "TEXT_HIDDEN_CHARACTERS"),
    ]  # fmt: skip
    assert {one.severity for one in found} == {Severity.WARNING}
    for problem in found:
        fixed = fix(hidden, problem)
        assert fixed is not None
        assert fixed[1] == seen
        hidden = fixed[0]
    assert check(hidden) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Läden\u00a0GmbH",
        "店\u3000舗",
        "\u0645\u06cc\u200c\u062e",
        "👩\u200d💻",
        "a\ufffdb",
        "one\ntwo\tthree",
    ],
)
def test_what_people_write_hides_nothing(text: str) -> None:
    assert codes(replace(GOOD, comment=text)) == []


def test_a_name_of_spaces_is_refused() -> None:
    assert codes(replace(GOOD, name=" \t ")) == [("NAME", "NAME_BLANK")]


@pytest.mark.parametrize(
    "address",
    ["https://example.com", "HTTPS://Example.COM/", "https://a.b.example.com:8443/x?y=1#z", "https://8.8.8.8/",
     "https://пример.рф/канал", "https://[2606:4700::1111]/", "https://a_b.example.com", "https://local.shop/"],
)  # fmt: skip
def test_a_public_https_address_is_right(address: str) -> None:
    assert check(replace(GOOD, placement_handler=address)) == ()


@pytest.mark.parametrize(
    "address",
    ["example.com", "https://", "https:///x", "https://a b.com", " https://a.com", "https://a.com\n", "https://a..b",
     "https://-a.com", "https://u:p@a.com", "https://a.com:0", "https://a.com:99999", "https://a.com:x",
     "https://1.2.3", "https://2130706433", "https://0x7f.1", "https://[::1", "ftp://a.com",
     "javascript:alert(1)", "data:text/html,x", "//a.com", "https://a.com\\b", "https://a.com/<b>", "https://\ud800.com"],
)  # fmt: skip
def test_what_no_frame_can_open_is_refused(address: str) -> None:
    assert codes(replace(GOOD, placement_handler=address)) == [("PLACEMENT_HANDLER", "HANDLER_INVALID")]


def test_a_host_name_has_253_characters_at_most() -> None:
    name = f"{'.'.join(['a' * 63] * 3)}.{'b' * 57}.com"
    assert len(name) == 253
    assert check(replace(GOOD, placement_handler=f"https://{name}/")) == ()
    assert codes(replace(GOOD, placement_handler=f"https://b{name[1:]}b/")) == [
        ("PLACEMENT_HANDLER", "HANDLER_INVALID")
    ]


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST.", "app.localhost", "server", "printer.local", "nas.lan", "git.internal",
     "x.corp", "x.home.arpa", "127.0.0.1", "10.1.2.3", "192.168.0.1:8443", "172.16.0.1", "169.254.1.1",
     "100.64.0.1", "0.0.0.0", "[::1]", "[fe80::1]", "[fd00::1]", "[::ffff:127.0.0.1]",
     "224.0.0.1", "[ff0e::1]", "shop.test", "shop.invalid", "shop.onion"],
)  # fmt: skip
def test_what_only_this_network_can_reach_is_refused(host: str) -> None:
    assert codes(replace(GOOD, placement_handler=f"https://{host}/x")) == [
        ("PLACEMENT_HANDLER", "HANDLER_NOT_PUBLIC")
    ]


def test_plain_http_is_refused() -> None:
    assert codes(replace(GOOD, placement_handler="http://example.com")) == [
        ("PLACEMENT_HANDLER", "HANDLER_NOT_HTTPS")
    ]


def test_a_drawing_that_no_browser_draws_is_an_error_with_its_place() -> None:
    broken = SVG.replace("><rect", ">\n <g><rect")
    assert check(with_icon(svg=broken)) == (
        Problem(Severity.ERROR, "ICON.DATA_IMAGE", "SVG_TAG_MISMATCH", {"line": 2, "column": 35}),
    )


@pytest.mark.parametrize(
    ("inside", "severity", "code"),
    [
        ("<script/>", Severity.WARNING, "SVG_SCRIPT"),
        ('<path fill="currentColor" d="M0 0h1v1z"/>', Severity.NOTE, "SVG_CURRENT_COLOR"),
    ],
)
def test_what_may_be_drawn_wrong_is_a_warning_and_the_rest_a_note(
    inside: str, severity: Severity, code: str
) -> None:
    svg = SVG.replace("</svg>", f"{inside}</svg>")
    (problem,) = check(with_icon(svg=svg))
    assert (problem.severity, problem.field, problem.code) == (severity, "ICON.DATA_IMAGE", code)
    assert drawing_problems(svg) == (problem,)
    assert [one.field for one in drawing_problems(svg, "ICON_DISABLED.DATA_IMAGE")] == [
        "ICON_DISABLED.DATA_IMAGE"
    ]


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (29_999, []),
        (30_000, [(Severity.WARNING, "DATA_URI_LARGE")]),
        (60_000, [(Severity.WARNING, "DATA_URI_LARGE")]),
        (60_001, [(Severity.ERROR, "DATA_URI_TOO_LARGE")]),
    ],
)
def test_the_data_uri_is_measured(size: int, expected: list[tuple[Severity, str]]) -> None:
    problems = check(with_icon(svg=svg_of(size)))
    assert [(problem.severity, problem.code) for problem in problems] == expected
    assert all(problem.details == {"bytes": size, "limit": 60_000} for problem in problems)


def test_values_that_would_leave_their_css_declaration_are_refused() -> None:
    bad = with_icon(color="red} *{display:none", size="1px;x:y", position="center/**/")
    assert codes(bad) == [
        ("ICON.COLOR", "COLOR_INVALID"),
        ("ICON.SIZE", "SIZE_INVALID"),
        ("ICON.POSITION", "POSITION_INVALID"),
    ]


def test_the_largest_drawing_is_judged_once_and_then_at_each_keystroke_for_nothing(
    measured: Measured,
) -> None:
    big = with_icon(svg=svg_of(60_000))
    check(big)
    with measured():
        for _ in range(100):
            check(big)


@pytest.mark.parametrize(("identifier", "known"), [("telegrambot", True), ("my_telegrambot", False)])
def test_an_id_that_bitrix24s_own_connector_has_is_told(identifier: str, known: bool) -> None:
    warning = Problem(Severity.WARNING, "ID", "ID_BUILT_IN", {"id": "telegrambot"})
    assert check(replace(GOOD, id=identifier)) == ((warning,) if known else ())
    assert (warning in check(replace(GOOD, id=identifier.upper()))) == known
