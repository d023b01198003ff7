"""The project file: a connector as readable JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NoReturn

from configurator.connector.model import PROJECT_SUFFIX, Connector
from configurator.connector.problems import Problem
from configurator.connector.request import from_params, to_params
from configurator.connector.untrusted_json import Reading
from configurator.guard import FAULT, guarded
from configurator.icon.icon import Icon

FORMAT = "connector-configurator"
VERSION = 2
"""The format's version. Since 2, a drawing is a list of lines, so that version control can compare files.

A new field needs no new version: older files get its default, and older programs name it as unknown. Where an
older file would be read wrongly, bump VERSION, add a migration and update the JSON Schema.
"""
SUFFIX = PROJECT_SUFFIX
SCHEMA = "connector.schema.json"
"""File name of the JSON Schema of `VERSION`, in the resources folder."""


class ProjectError(ValueError):
    """A text that contains no connector.

    Attributes:
        code: EMPTY, NOT_JSON, NOT_OBJECT, WRONG_FORMAT, NEWER_VERSION, or `guard.FAULT`.
        line: line of the error, counted from 1; 0 if it concerns the whole file.
        column: column of the error, counted from 1; 0 if it concerns the whole file.
    """

    def __init__(self, code: str, line: int = 0, column: int = 0) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.column = column


@dataclass(frozen=True, slots=True)
class Project:
    """The content of a file.

    Attributes:
        connector: what could be read, with defaults for the rest.
        problems: what couldn't be read, as in `request.from_params`.
        version: the file's version; 0 for a bare JSON object of request parameters.
    """

    connector: Connector
    problems: tuple[Problem, ...]
    version: int


def dumps(connector: Connector) -> str:
    """Return the text of a project file: the request's parameters, with each icon's SVG line by line."""
    # Without the drawings: encoding them as Data URIs would be wasted work.
    params = to_params(replace(connector, icon=Icon(), icon_disabled=Icon()))
    params["ICON"] = _saved_icon(connector.icon)
    params["ICON_DISABLED"] = _saved_icon(connector.icon_disabled)
    document = {"format": FORMAT, "version": VERSION, "connector": params}
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return text.encode(errors="replace").decode() + "\n"  # a lone surrogate must not prevent saving


def _saved_icon(icon: Icon) -> dict[str, object]:
    lines = icon.svg.split("\n") if icon.svg else []
    return {"SVG": lines, "COLOR": icon.color, "SIZE": icon.size, "POSITION": icon.position}


def loads(text: str) -> tuple[Connector, tuple[Problem, ...]]:
    """Read a project file, or a bare JSON object of request parameters as in the documentation.

    Args:
        text: the file's text.

    Returns:
        The connector, and what couldn't be read, as in `request.from_params`.

    Raises:
        ProjectError: the text is neither, or has a newer version.
    """
    found = read(text)
    if found.version > VERSION:
        raise ProjectError("NEWER_VERSION")
    return found.connector, found.problems


def _faulty(_text: str) -> NoReturn:
    raise ProjectError(FAULT)


@guarded(_faulty, ProjectError)
def read(text: str) -> Project:
    """Read as `loads` does, and also what this version understands of a newer file.

    Raises:
        ProjectError: the text contains no connector; NEWER_VERSION only if nothing of it can be read.
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
    """Return a parameter of version 1, where a drawing was one string, as version 2 writes it."""
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
    except (ValueError, RecursionError):  # for example a number of 5,000 digits, or 100,000 brackets
        raise ProjectError("NOT_JSON") from None
    if not isinstance(document, dict):
        raise ProjectError("NOT_OBJECT")
    return document
