"""Reading the connector in the FILE of a command."""

from __future__ import annotations

from configurator.cli.exits import Unusable
from configurator.cli.file_input import MAX_BYTES, name_of, read_bytes
from configurator.connector import project_file, rules
from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.wording.file_errors import project_sentence
from configurator.wording.translation import _


def read_connector(file: str) -> tuple[Connector, tuple[Problem, ...]]:
    """Return the connector in a file, and everything that is wrong with it.

    Args:
        file: a path, or `-` for standard input: a project file, or a bare JSON object of request parameters.

    Raises:
        Unusable: it cannot be read, or holds no connector.
    """
    data = read_bytes(file)
    if len(data) > MAX_BYTES:
        raise Unusable(_("“{name}” is too large to be a connector.").format(name=name_of(file)))
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise Unusable(_("“{name}” isn't a UTF-8 text file.").format(name=name_of(file))) from None
    try:
        connector, reading = project_file.loads(text)
    except project_file.ProjectError as error:
        raise Unusable(project_sentence(error, name_of(file))) from None
    return connector, rules.problems_of(connector, reading)
