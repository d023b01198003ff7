"""The project file: a connector as JSON that a person can read, and what is wrong with one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from configurator.connector.model import PROJECT_SUFFIX, Connector
from configurator.connector.problems import Problem
from configurator.connector.request import from_params, to_params
from configurator.connector.untrusted_json import Reading
from configurator.icon.icon import Icon

FORMAT = "connector-configurator"
VERSION = 2
"""What this program writes: since 2 a drawing is the list of its lines, so that files can be compared."""
SUFFIX = PROJECT_SUFFIX
SCHEMA = "connector.schema.json"
"""Name of the JSON Schema of `VERSION` in the resources folder."""


class ProjectError(ValueError):
    """A text holds no connector at all.

    Attributes:
        code: EMPTY, NOT_JSON, NOT_OBJECT, WRONG_FORMAT or NEWER_VERSION.
        line: line of the fault, counted from 1; 0 where it concerns the whole file.
        column: column of the fault, counted from 1; 0 where it concerns the whole file.
    """

    def __init__(self, code: str, line: int = 0, column: int = 0) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.column = column


@dataclass(frozen=True, slots=True)
class Project:
    """What was read from a file.

    Attributes:
        connector: what can be read, with defaults for the rest.
        problems: what cannot, as `request.from_params` tells it.
        version: the file's; 0 for a bare JSON object of request parameters.
    """

    connector: Connector
    problems: tuple[Problem, ...]
    version: int


def dumps(connector: Connector) -> str:
    """Return the text of a project file: the request's parameters, with each icon's SVG line by line."""
    # Without the drawings, whose Data URIs would only be thrown away.
    params = to_params(replace(connector, icon=Icon(), icon_disabled=Icon()))
    params["ICON"] = _saved_icon(connector.icon)
    params["ICON_DISABLED"] = _saved_icon(connector.icon_disabled)
    document = {"format": FORMAT, "version": VERSION, "connector": params}
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return text.encode(errors="replace").decode() + "\n"  # what no file can hold must not stop a save


def _saved_icon(icon: Icon) -> dict[str, object]:
    lines = icon.svg.split("\n") if icon.svg else []
    return {"SVG": lines, "COLOR": icon.color, "SIZE": icon.size, "POSITION": icon.position}


def loads(text: str) -> tuple[Connector, tuple[Problem, ...]]:
    """Read a project file, or a bare JSON object of request parameters as in the documentation.

    Args:
        text: the file's text.

    Returns:
        The connector and what could not be read in it, as `request.from_params` does.

    Raises:
        ProjectError: the text is neither, or of a newer version.
    """
    found = read(text)
    if found.version > VERSION:
        raise ProjectError("NEWER_VERSION")
    return found.connector, found.problems


def read(text: str) -> Project:
    """Read as `loads` does, and of a file of a newer version what this one understands.

    Raises:
        ProjectError: the text is no connector; NEWER_VERSION only where nothing can be made of it.
    """
    document = _parsed(text)
    if "format" not in document:
        return Project(*from_params(document), version=0)
    version, params = document.get("version"), document.get("connector")
    if document["format"] != FORMAT or type(version) is not int or version < 1:
        raise ProjectError("WRONG_FORMAT")
    if not isinstance(params, dict):
        raise ProjectError("NEWER_VERSION" if version > VERSION else "WRONG_FORMAT")
    if version == 1:
        params = {name: _migrated(value) for name, value in params.items()}
    return Project(*Reading(picture="SVG").connector(params), version=version)


def _migrated(value: object) -> object:
    """Return a parameter of version 1 as version 2 writes it: there a drawing was one string."""
    if isinstance(value, dict) and isinstance(value.get("SVG"), str):
        return {**value, "SVG": value["SVG"].split("\n")}
    return value


def _parsed(text: str) -> Mapping[str, object]:
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise ProjectError("EMPTY")
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise ProjectError("NOT_JSON", error.lineno, error.colno) from None
    except (ValueError, RecursionError):  # a number of 5,000 digits, 100,000 brackets
        raise ProjectError("NOT_JSON") from None
    if not isinstance(document, dict):
        raise ProjectError("NOT_OBJECT")
    return document
