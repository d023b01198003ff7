"""The published schema of the project file, older and newer versions, and files that somebody damaged."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from configurator.connector import project_file, rules
from configurator.connector.model import Connector
from configurator.connector.request import to_params
from configurator.connector.untrusted_json import PARAMETERS
from configurator.icon.icon import Icon
from configurator.locate import resources
from configurator.ui.files.sample import sample
from configurator.wording.file_errors import project_sentence
from configurator.wording.problem_sentences import sentence
from tests.support.connector_values import connectors

SCHEMA = json.loads((resources() / project_file.SCHEMA).read_text("utf-8"))
SVG = '<svg xmlns="http://www.w3.org/2000/svg">\r\n<!-- ✕ -->\n</svg>\n'
ICON = Icon(SVG, "#123456", "60%", "top")
BIRD = Connector("bird", "Птица 🦜", ICON, "https://bird.example.com/", Icon(SVG))
EXAMPLES = sorted((resources() / "examples").glob("*.connector"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_a_sound_one_and_names_every_parameter() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert tuple(SCHEMA["properties"]["connector"]["properties"]) == PARAMETERS
    assert SCHEMA["properties"]["version"]["const"] == project_file.VERSION


@given(connectors)
def test_every_saved_file_follows_the_schema(connector: Connector) -> None:
    VALIDATOR.validate(json.loads(project_file.dumps(connector)))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_are_of_the_newest_version(path: Path) -> None:
    VALIDATOR.validate(json.loads(path.read_text("utf-8")))


def test_the_example_is_the_sample_of_the_first_start() -> None:
    text = (resources() / "examples" / "shop_chat.connector").read_text("utf-8")
    assert project_file.dumps(sample()) == text


@pytest.mark.parametrize("where", [(), ("connector",), ("connector", "ICON")])
def test_the_schema_has_no_room_for_anything_else_such_as_a_secret(where: tuple[Any, ...]) -> None:
    document = json.loads(project_file.dumps(BIRD))
    inner = document
    for name in where:
        inner = inner[name]
    inner["client_secret"] = "canary"
    assert not VALIDATOR.is_valid(document)
    found = project_file.read(json.dumps(document))
    assert "canary" not in project_file.dumps(found.connector)
    assert "canary" not in "".join(map(sentence, found.problems))


def test_a_drawing_is_saved_line_by_line_so_that_files_can_be_compared() -> None:
    before = project_file.dumps(BIRD).splitlines()
    after = project_file.dumps(replace(BIRD, icon=replace(ICON, svg=SVG.replace("✕", "✓"))))
    changed = set(after.splitlines()) - set(before)
    assert [line.strip() for line in changed] == ['"<!-- ✓ -->",']


def first_version(connector: Connector) -> str:
    """A file as the first version of the program wrote it: each drawing one string."""
    params = json.loads(project_file.dumps(connector))["connector"]
    for icon in (params["ICON"], params["ICON_DISABLED"]):
        icon["SVG"] = "\n".join(icon["SVG"])
    return json.dumps({"format": project_file.FORMAT, "version": 1, "connector": params}, indent=2)


@given(connectors)
def test_a_file_of_the_first_version_is_migrated(connector: Connector) -> None:
    assert project_file.read(first_version(connector)) == project_file.Project(connector, (), 1)


def test_of_a_newer_version_is_read_what_is_known() -> None:
    document = json.loads(project_file.dumps(BIRD))
    document["version"] = project_file.VERSION + 1
    document["connector"]["SOUND"] = "ping"
    found = project_file.read(json.dumps(document))
    assert found.connector == BIRD
    assert found.version == project_file.VERSION + 1
    assert [(one.field, one.code) for one in found.problems] == [("SOUND", "UNKNOWN_PARAMETER")]


def test_bare_request_parameters_have_no_version() -> None:
    assert project_file.read(json.dumps(to_params(BIRD))).version == 0


VALUES: list[Any] = [
    None,
    True,
    0,
    -1,
    1e999,
    10**400,
    "",
    "x" * 999,
    "\ud800",
    [],
    [1],
    {},
    {"SVG": 1},
    [[[]]],
    ["\n"],
]


def damaged_text(chance: random.Random) -> str:
    """A saved file with one to three faults: in its characters, or in its values."""
    text = project_file.dumps(BIRD) if chance.random() < 0.7 else first_version(BIRD)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text) + 1)
        cut = chance.randint(0, 60)
        text = chance.choice(
            [
                text[:at],
                text[:at] + text[at + cut :],
                text[:at] + chance.choice('{}[]",:\\\x00\ufeff😀5e') + text[at:],
                text[:at] + text[max(0, at - cut) :],
                changed_value(text, chance),
                changed_value(text, chance),
            ]
        )
    return text


def changed_value(text: str, chance: random.Random) -> str:
    """`text` with one of its values left out, replaced or renamed; as it is where it is no JSON any more."""
    try:
        document = inner = json.loads(text)
    except ValueError:
        return text
    while isinstance(inner, dict) and inner:
        name = chance.choice(list(inner))
        if isinstance(inner[name], dict) and chance.random() < 0.7:
            inner = inner[name]
            continue
        value = inner.pop(name)
        fault = chance.choice(["leave out", "replace", "rename"])
        if fault != "leave out":
            inner[name + "?" * (fault == "rename")] = value if fault == "rename" else chance.choice(VALUES)
        break
    return json.dumps(document)


@pytest.mark.parametrize("number", range(100))
def test_a_damaged_file_gives_sentences_and_never_a_crash(number: int) -> None:
    text = damaged_text(random.Random(number))
    error: project_file.ProjectError | None = None
    try:
        found = project_file.read(text)
    except project_file.ProjectError as caught:
        error, said = caught, [project_sentence(caught, "bird.connector")]
    else:
        said = [sentence(one) for one in rules.problems_of(found.connector, found.problems)]
        VALIDATOR.validate(json.loads(project_file.dumps(found.connector)))
    if error:
        assert "bird.connector" in said[0]
        assert (f"line {error.line}" in said[0]) is (error.line > 0)
    assert all(one.endswith((".", ")", "”")) and one.encode() for one in said), said
