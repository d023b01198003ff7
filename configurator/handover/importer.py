"""Reads a connector out of whatever text it was handed over in; the form is recognised by itself."""

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
"""Characters of the longest text that is looked at."""
_TOKENS = ("auth", "access_token", "AUTH_ID")
"""What a request carries besides the connector: never kept, nor shown."""


class HandoverError(ValueError):
    """There is no connector in a text.

    Attributes:
        code: EMPTY, TOO_LARGE, NOT_RECOGNISED, or NEWER_VERSION for the project file of a newer program.
    """

    def __init__(self, code: str) -> None:
        super().__init__(call_finder)
        self.code = code


@dataclass(frozen=True, slots=True)
class Imported:
    """What was read.

    Attributes:
        connector: the connector, with the documented default of all that was not read.
        problems: parameters that are there and cannot be read, as for a project file.
        remarks: what of the text was not understood.
    """

    connector: Connector
    problems: tuple[Problem, ...]
    remarks: tuple[Remark, ...]


def read(text: str) -> Imported:
    """Read a connector out of code, a command, JSON or a project file.

    Nothing of the text is ever run, and tokens in it are not kept.

    Args:
        text: any text at all.

    Raises:
        HandoverError: there is no connector in it.
    """
    if len(text) > LONGEST:
        raise HandoverError("TOO_LARGE")
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise HandoverError("EMPTY")
    saved = _json(text)
    if saved:
        return saved
    found = curl_command.find(text) or call_finder.find(text)
    if not found:
        raise HandoverError("NOT_RECOGNISED")
    params = {name: value for name, value in found.params.items() if name not in _TOKENS}
    if not any(name in PARAMETERS for name in params):
        raise HandoverError("NOT_RECOGNISED")
    connector, problems = from_params(params)
    remarks = tuple(one for one in found.remarks if one.details.get("field") not in _TOKENS)
    return Imported(connector, problems, remarks)


def _json(text: str) -> Imported | None:
    """A project file, or parameters as plain JSON; None where the text is something else."""
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
