"""Read a connector from code, a command, JSON or a project file; the form is detected automatically."""

from __future__ import annotations

import json
from dataclasses import dataclass

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.connector.request import from_params
from configurator.connector.untrusted_json import PARAMETERS
from configurator.handover import call_finder, curl_command
from configurator.handover.remarks import Remark

LONGEST = 20_000_000
"""Characters of the longest text that is read."""
_TOKENS = ("auth", "access_token", "AUTH_ID")
"""Request parameters that are secret: never kept or shown."""

_READERS = (curl_command.find, call_finder.find)
"""Tried in this order: a command's body is also code, so code comes last."""


class HandoverError(ValueError):
    """A text that contains no connector.

    Attributes:
        code: EMPTY, TOO_LARGE, NOT_RECOGNISED, or NEWER_VERSION for the project file of a newer program.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Imported:
    """The result of an import.

    Attributes:
        connector: the connector, with the documented defaults for what wasn't read.
        problems: parameters that couldn't be read, as for a project file.
        remarks: what wasn't understood.
    """

    connector: Connector
    problems: tuple[Problem, ...]
    remarks: tuple[Remark, ...]


def read(text: str) -> Imported:
    """Read a connector from code, a command, JSON or a project file.

    The code is never run, and tokens in it are not kept.

    Args:
        text: any text.

    Raises:
        HandoverError: it contains no connector.
    """
    if len(text) > LONGEST:
        raise HandoverError("TOO_LARGE")
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise HandoverError("EMPTY")
    saved = _json(text)
    if saved:
        return saved
    found = next(filter(None, (find(text) for find in _READERS)), None)
    if not found:
        raise HandoverError("NOT_RECOGNISED")
    params = {name: value for name, value in found.params.items() if name not in _TOKENS}
    if not any(name in PARAMETERS for name in params):
        raise HandoverError("NOT_RECOGNISED")
    connector, problems = from_params(params)
    remarks = tuple(one for one in found.remarks if one.details.get("field") not in _TOKENS)
    return Imported(connector, problems, remarks)


def _json(text: str) -> Imported | None:
    """Read a project file or parameters as plain JSON; None if the text is neither."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if "format" in document:
        try:
            return Imported(*project_file.loads(text), ())
        except project_file.ProjectError as error:
            code = error.code if error.code == "NEWER_VERSION" else "NOT_RECOGNISED"
            raise HandoverError(code) from None
    params = {name: value for name, value in document.items() if name not in _TOKENS}
    if not any(name in PARAMETERS for name in params):
        return None
    return Imported(*from_params(params), ())
