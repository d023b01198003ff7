"""The project file."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from configurator.connector.model import Connector
from configurator.connector.problems import Severity
from configurator.connector.project_file import ProjectError, dumps, loads
from configurator.connector.request import from_params, to_params
from configurator.connector.rules import problems_of
from configurator.icon.icon import Icon
from tests.support.connector_values import connectors

SVG = '<svg xmlns="http://www.w3.org/2000/svg">\r\n<text>é😀 %41 \'</text></svg>\n'


@given(connectors)
def test_what_is_saved_loads_as_it_was(connector: Connector) -> None:
    assert loads(dumps(connector)) == (connector, ())


def test_a_byte_order_mark_before_a_file_does_not_matter() -> None:
    assert loads("\ufeff" + dumps(Connector(id="a"))) == (Connector(id="a"), ())


def test_a_file_can_be_read_by_a_person() -> None:
    text = dumps(Connector(id="shop", name="Läden", icon=Icon(SVG, "#fff")))
    assert json.loads(text)["connector"]["ICON"]["SVG"] == SVG.split("\n")
    assert text.startswith('{\n  "format": "connector-configurator",\n  "version": 2,\n  "connector": {\n')
    assert '"NAME": "Läden"' in text
    assert text.endswith("}\n")
    assert json.loads(dumps(Connector()))["connector"]["ICON"]["SVG"] == []


@given(connectors)
def test_a_bare_object_of_request_parameters_loads_too(connector: Connector) -> None:
    assert loads(json.dumps(to_params(connector))) == from_params(to_params(connector))


def test_half_a_surrogate_pair_does_not_stop_a_save() -> None:
    assert loads(dumps(Connector(name="a\ud800"))) == (Connector(name="a?"), ())


@pytest.mark.parametrize("state", ["ICON", "ICON_DISABLED"])
def test_half_a_surrogate_pair_in_a_files_drawing_is_told_at_the_drawing(state: str) -> None:
    parameters = {state: {"SVG": ["<svg>", "\ud800</svg>"]}}
    document = {"format": "connector-configurator", "version": 2, "connector": parameters}
    _, problems = loads(json.dumps(document))
    assert [(one.field, one.code) for one in problems] == [(f"{state}.DATA_IMAGE", "TEXT_NOT_UNICODE")]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("", "EMPTY", 0, 0),
        ("\ufeff \n", "EMPTY", 0, 0),
        ("hello", "NOT_JSON", 1, 1),
        ('{\n "ID": }', "NOT_JSON", 2, 8),
        ("[" * 100_000, "NOT_JSON", 0, 0),
        (f'{{"ID": {"1" * 5000}}}', "NOT_JSON", 0, 0),
        ("[]", "NOT_OBJECT", 0, 0),
        ('"text"', "NOT_OBJECT", 0, 0),
        ('{"format": "other", "version": 1, "connector": {}}', "WRONG_FORMAT", 0, 0),
        ('{"format": "connector-configurator"}', "WRONG_FORMAT", 0, 0),
        ('{"format": "connector-configurator", "version": "1", "connector": {}}', "WRONG_FORMAT", 0, 0),
        ('{"format": "connector-configurator", "version": true, "connector": {}}', "WRONG_FORMAT", 0, 0),
        ('{"format": "connector-configurator", "version": 3, "connector": {}}', "NEWER_VERSION", 0, 0),
        ('{"format": "connector-configurator", "version": 0, "connector": {}}', "WRONG_FORMAT", 0, 0),
        ('{"format": "connector-configurator", "version": 1, "connector": []}', "WRONG_FORMAT", 0, 0),
        ('{"format": "connector-configurator", "version": 3, "connector": 0}', "NEWER_VERSION", 0, 0),
        ('{"format": []}', "WRONG_FORMAT", 0, 0),
    ],
)
def test_what_is_no_connector_is_told_with_its_place(text: str, code: str, line: int, column: int) -> None:
    with pytest.raises(ProjectError) as error:
        loads(text)
    assert (error.value.code, error.value.line, error.value.column) == (code, line, column)
    assert str(error.value) == code


def test_the_drawings_of_a_first_versions_file_are_read_to_the_letter() -> None:
    parameters = {"ICON": {"SVG": SVG, "SIZE": "9%"}, "ICON_DISABLED": {"SVG": 5}, "NAME": "A"}
    document = {"format": "connector-configurator", "version": 1, "connector": parameters}
    connector, problems = loads(json.dumps(document))
    assert connector == Connector(name="A", icon=Icon(SVG, size="9%"))
    assert [(one.field, one.code) for one in problems] == [("ICON_DISABLED.DATA_IMAGE", "WRONG_TYPE")]


@pytest.mark.parametrize("drawing", [5, None, [5], {"0": "<svg/>"}])
def test_a_drawing_that_is_no_list_of_lines_is_missing(drawing: object) -> None:
    document = {"format": "connector-configurator", "version": 2, "connector": {"ICON": {"SVG": drawing}}}
    connector, problems = loads(json.dumps(document))
    assert connector == Connector()
    assert [(one.field, one.code) for one in problems] == [("ICON.DATA_IMAGE", "ICON_REQUIRED")]


def test_a_project_file_carries_no_data_uri() -> None:
    text = '{"format": "connector-configurator", "version": 1, "connector": {"ICON": {"DATA_IMAGE": "x"}}}'
    connector, problems = loads(text)
    assert connector == Connector()
    assert [(problem.field, problem.code) for problem in problems] == [
        ("ICON.DATA_IMAGE", "UNKNOWN_PARAMETER")
    ]


def test_problems_of_a_file_are_in_the_requests_order_and_never_twice() -> None:
    text = '{"x": 1, "NEWSLETTER": "Y", "ICON": {"DATA_IMAGE": "?"}, "NAME": 5, "ID": "a.b"}'
    problems = problems_of(*loads(text))
    assert [(problem.severity, problem.field, problem.code) for problem in problems] == [
        (Severity.ERROR, "ID", "APPLICATION_REGISTRATION_ERROR_POINT"),
        (Severity.ERROR, "NAME", "NAME_REQUIRED"),
        (Severity.ERROR, "ICON.DATA_IMAGE", "DATA_URI_INVALID"),
        (Severity.ERROR, "PLACEMENT_HANDLER", "NO_PLACEMENT_HANDLER"),
        (Severity.WARNING, "NEWSLETTER", "BOOLEAN_SPELLING"),
        (Severity.WARNING, "x", "UNKNOWN_PARAMETER"),
    ]


def test_the_documentations_empty_sample_icon_is_no_problem_of_the_file() -> None:
    icon = "data:image/svg+xml;charset=US-ASCII,%3Csvg%20xmlns%3D%22http%3A//www.w3.org/2000/svg%22/%3E"
    params = {
        "ID": "a",
        "NAME": "A",
        "ICON": {"DATA_IMAGE": icon},
        "PLACEMENT_HANDLER": "https://example.com/",
    }
    assert problems_of(*loads(json.dumps(params))) == ()
