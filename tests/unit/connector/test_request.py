"""Connector ↔ request parameters, exact to the letter."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.connector.model import Connector
from configurator.connector.parameter_names import meant
from configurator.connector.problems import Problem, Severity
from configurator.connector.request import from_params, to_params
from configurator.connector.untrusted_json import PARAMETERS
from configurator.icon.icon import Icon
from tests.support.connector_values import connectors

SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
URI = "data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E"


def test_the_parameters_are_the_documentations_to_the_letter() -> None:
    connector = Connector(
        id="shop",
        name="Shop",
        icon=Icon(SVG, "#69acc0", "90%", "center"),
        placement_handler="https://example.com/",
        chat_group=True,
        newsletter=False,
        comment="Hello",
    )
    assert json.dumps(to_params(connector), indent=1) == json.dumps(
        {
            "ID": "shop",
            "NAME": "Shop",
            "ICON": {"DATA_IMAGE": URI, "COLOR": "#69acc0", "SIZE": "90%", "POSITION": "center"},
            "PLACEMENT_HANDLER": "https://example.com/",
            "ICON_DISABLED": {"DATA_IMAGE": "", "COLOR": "", "SIZE": "", "POSITION": ""},
            "DEL_EXTERNAL_MESSAGES": True,
            "EDIT_INTERNAL_MESSAGES": True,
            "DEL_INTERNAL_MESSAGES": True,
            "NEWSLETTER": False,
            "NEED_SYSTEM_MESSAGES": True,
            "NEED_SIGNATURE": True,
            "CHAT_GROUP": True,
            "COMMENT": "Hello",
        },
        indent=1,
    )


@given(connectors)
def test_what_is_sent_reads_back_as_it_was(connector: Connector) -> None:
    sent = json.loads(json.dumps(to_params(connector)))
    assert from_params(sent) == (connector, ())


def test_what_is_missing_has_the_documented_default() -> None:
    assert from_params({}) == (Connector(), ())
    assert from_params({"ICON": {}, "ICON_DISABLED": {}}) == (Connector(), ())


@pytest.mark.parametrize(
    ("params", "field", "code"),
    [
        ({"ID": 5}, "ID", "CONNECTOR_ID_REQUIRED"),
        ({"NAME": None}, "NAME", "NAME_REQUIRED"),
        ({"PLACEMENT_HANDLER": ["x"]}, "PLACEMENT_HANDLER", "NO_PLACEMENT_HANDLER"),
        ({"ICON": {"DATA_IMAGE": 1}}, "ICON.DATA_IMAGE", "ICON_REQUIRED"),
        ({"ICON": "x"}, "ICON.DATA_IMAGE", "ICON_IS_TEXT"),
        ({"ICON_DISABLED": "x"}, "ICON_DISABLED.DATA_IMAGE", "ICON_IS_TEXT"),
        ({"ICON": None}, "ICON.DATA_IMAGE", "ICON_REQUIRED"),
        ({"ICON": {"COLOR": 1}}, "ICON.COLOR", "WRONG_TYPE"),
        ({"ICON_DISABLED": []}, "ICON_DISABLED", "WRONG_TYPE"),
        ({"ICON_DISABLED": {"DATA_IMAGE": {}}}, "ICON_DISABLED.DATA_IMAGE", "WRONG_TYPE"),
        ({"COMMENT": 0}, "COMMENT", "WRONG_TYPE"),
        ({"CHAT_GROUP": "yes"}, "CHAT_GROUP", "WRONG_TYPE"),
        ({"CHAT_GROUP": 2}, "CHAT_GROUP", "WRONG_TYPE"),
        ({"CHAT_GROUP": None}, "CHAT_GROUP", "WRONG_TYPE"),
        ({"CHAT_GROUP": []}, "CHAT_GROUP", "WRONG_TYPE"),
        ({"NAME": "\ud800"}, "NAME", "TEXT_NOT_UNICODE"),
        ({"ICON": {"DATA_IMAGE": "<svg/>"}}, "ICON.DATA_IMAGE", "DATA_URI_INVALID"),
        ({"ICON": {"DATA_IMAGE": "data:image/png;base64,AA"}}, "ICON.DATA_IMAGE", "DATA_URI_NOT_SVG"),
        ({"ICON": {"DATA_IMAGE": "data:image/svg+xml;base64,A"}}, "ICON.DATA_IMAGE", "DATA_URI_BASE64"),
        ({"ICON": {"DATA_IMAGE": "data:image/svg+xml,%89PNG"}}, "ICON.DATA_IMAGE", "SVG_IS_RASTER"),
        ({"ICON": {"DATA_IMAGE": "data:image/svg+xml,%3Csvg%E9"}}, "ICON.DATA_IMAGE", "SVG_NOT_UTF8"),
        ([], "", "WRONG_TYPE"),
        (None, "", "WRONG_TYPE"),
    ],
)
def test_what_cannot_be_read_is_an_error_at_its_field(params: object, field: str, code: str) -> None:
    connector, problems = from_params(params)
    assert [(problem.severity, problem.field, problem.code) for problem in problems] == [
        (Severity.ERROR, field, code)
    ]
    if code != "TEXT_NOT_UNICODE":
        assert connector == Connector()


@pytest.mark.parametrize(
    ("uri", "code", "details"),
    [
        ("data:image/svg+xml,%89PNG", "SVG_IS_RASTER", {"format": "PNG"}),
        ("data:image/svg+xml,%3Csvg%E9", "SVG_NOT_UTF8", {"line": 1, "column": 5}),
        ("data:,x", "DATA_URI_NOT_SVG", {}),
    ],
)
def test_an_error_carries_what_its_sentence_needs(uri: str, code: str, details: dict[str, int | str]) -> None:
    problem = Problem(Severity.ERROR, "ICON_DISABLED.DATA_IMAGE", code, details)
    assert from_params({"ICON_DISABLED": {"DATA_IMAGE": uri}}) == (Connector(), (problem,))


@pytest.mark.parametrize("part", ["COLOR", "SIZE", "POSITION"])
@pytest.mark.parametrize("state", ["ICON", "ICON_DISABLED"])
def test_a_wrong_value_of_an_icon_is_an_error_at_its_own_field(state: str, part: str) -> None:
    assert from_params({state: {part: 5}}) == (
        Connector(), (Problem(Severity.ERROR, f"{state}.{part}", "WRONG_TYPE"),)
    )  # fmt: skip


@pytest.mark.parametrize("state", ["ICON", "ICON_DISABLED"])
def test_an_icon_that_is_a_text_is_told_where_its_drawing_belongs(state: str) -> None:
    details = {"field": state, "meant": "DATA_IMAGE"}
    assert from_params({state: "<svg/>"}) == (
        Connector(), (Problem(Severity.ERROR, f"{state}.DATA_IMAGE", "ICON_IS_TEXT", details),)
    )  # fmt: skip


@pytest.mark.parametrize(("name", "told"), [("Xyz.", "Xyz."), ("a\ud800", "a?"), ("", ""), (".x", "x")])
def test_an_unknown_parameter_is_told_at_its_own_name(name: str, told: str) -> None:
    _, (problem,) = from_params({name: 1})
    assert (problem.field, problem.code) == (told, "UNKNOWN_PARAMETER")


@pytest.mark.parametrize(("value", "read"), [("Y", True), (1, True), ("N", False), (0, False)])
def test_older_spellings_of_a_boolean_are_read_with_a_warning(value: object, read: bool) -> None:
    connector, problems = from_params({"NEWSLETTER": value, "CHAT_GROUP": value})
    assert (connector.newsletter, connector.chat_group) == (read, read)
    details = {"read": "true" if read else "false"}
    assert problems == (
        Problem(Severity.WARNING, "NEWSLETTER", "BOOLEAN_SPELLING", details),
        Problem(Severity.WARNING, "CHAT_GROUP", "BOOLEAN_SPELLING", details),
    )


def test_unknown_parameters_are_warned_about_without_their_values() -> None:
    connector, problems = from_params({"ID": "a", "auth": "a secret", "ICON": {"DATA_IMG": "x"}, "x" * 99: 1})
    assert connector == Connector(id="a")
    assert problems == (
        Problem(Severity.WARNING, "auth", "UNKNOWN_PARAMETER", {"name": "auth"}),
        Problem(Severity.WARNING, "x" * 40, "UNKNOWN_PARAMETER", {"name": "x" * 40}),
        Problem(
            Severity.WARNING,
            "ICON.DATA_IMG",
            "PARAMETER_MISNAMED",
            {"name": "DATA_IMG", "meant": "DATA_IMAGE"},
        ),
    )


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("CODE", "ID"),
        ("CONNECTOR", "ID"),
        ("id", "ID"),
        ("Title", "NAME"),
        ("HANDLER", "PLACEMENT_HANDLER"),
        ("placement-handler", "PLACEMENT_HANDLER"),
        ("PLACEMENT_HANDLR", "PLACEMENT_HANDLER"),
        ("LOGO", "ICON"),
        ("CODE_NAME", ""),
        ("colour", ""),
        ("NAMES", "NAME"),
        ("ICON_DISABLE", "ICON_DISABLED"),
    ],
)
def test_a_wrong_name_is_told_the_right_one(name: str, meant: str) -> None:
    _, problems = from_params({name: "x"})
    code = "PARAMETER_MISNAMED" if meant else "UNKNOWN_PARAMETER"
    details = {"name": name, "meant": meant} if meant else {"name": name}
    assert [(one.code, one.details) for one in problems] == [(code, details)]


@pytest.mark.parametrize(
    ("name", "meant"),
    [("colour", "COLOR"), ("URL", "DATA_IMAGE"), ("WIDTH", "SIZE"), ("Sizes", "SIZE"), ("ID", "")],
)
def test_in_an_icon_a_name_means_something_else(name: str, meant: str) -> None:
    _, (problem,) = from_params({"ICON": {name: "x"}})
    assert problem.field == f"ICON.{name}"
    assert problem.details.get("meant", "") == meant


def test_a_drawing_in_another_encoding_is_converted_with_a_warning() -> None:
    uri = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cdesc%3E%E9%3C/desc%3E%3C/svg%3E"
    connector, problems = from_params({"ICON": {"DATA_IMAGE": uri}})
    assert "é" in connector.icon.svg
    assert problems == (Problem(Severity.WARNING, "ICON.DATA_IMAGE", "SVG_RECODED"),)


@pytest.mark.parametrize(
    ("head", "code"),
    [("data:image/svg xml,", "DATA_URI_FORM"), ("data%3Aimage/svg+xml,", "DATA_URI_TWICE")],
)
@pytest.mark.parametrize("state", ["ICON", "ICON_DISABLED"])
def test_a_picture_whose_encoding_was_mended_is_read_with_a_warning(state: str, head: str, code: str) -> None:
    _, problems = from_params({state: {"DATA_IMAGE": f"{head}%3Csvg/%3E"}})
    assert problems == (Problem(Severity.WARNING, f"{state}.DATA_IMAGE", code),)


def test_a_drawing_that_no_browser_draws_is_kept_for_the_rules_to_judge() -> None:
    connector, problems = from_params({"ICON": {"DATA_IMAGE": "data:image/svg+xml;utf8,<svg/>"}})
    assert (connector.icon.svg, problems) == ("<svg/>", ())


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["ID", "ICON", "DATA_IMAGE", "NEWSLETTER", "COLOR"]) | st.text(max_size=3),
            inner,
            max_size=4,
        )
    ),
)


@given(json_values)
def test_nothing_at_all_makes_it_raise(params: object) -> None:
    connector, _problems = from_params(params)
    connector.name.encode()


@pytest.mark.parametrize(
    ("name", "right"), [("nothing like it", ""), ("icon-disabled", "ICON_DISABLED"), ("", "")]
)
def test_a_name_like_none_of_the_parameters_means_none(name: str, right: str) -> None:
    assert meant(name, PARAMETERS) == right
