"""Reading the connector in the FILE of a command."""

from __future__ import annotations

from configurator.cli.exits import Unusable
from configurator.cli.file_input import MAX_BYTES, name_of, read_bytes
from configurator.connector import project_file, rules
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.icon.data_uri import DataUriError
from configurator.icon.icon import Icon
from configurator.icon.svg import gate
from configurator.icon.svg.intake import svg_of_file
from configurator.wording.file_errors import project_sentence
from configurator.wording.translation import _


def read_connector(file: str) -> tuple[Connector, tuple[Problem, ...]]:
    """Return the connector in a file, and everything that is wrong with it.

    Args:
        file: a path, or `-` for standard input: a project file, or a bare JSON object of request parameters.

    Raises:
        Unusable: it cannot be read, or holds no connector.
    """
    return _parsed(file, read_bytes(file))


def read_connector_or_drawing(file: str) -> tuple[Connector, tuple[Problem, ...]]:
    """Return the connector in a file, or one without a name that has the drawing in it; and what is wrong.

    Args:
        file: a path, or `-` for standard input: what `read_connector` reads, or an SVG, also in a Data URI, a
            web page or CSS.

    Raises:
        Unusable: it cannot be read, or holds neither.
    """
    data = read_bytes(file)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _parsed(file, data)
    try:
        drawing = svg_of_file(data[: gate.MAX_BYTES + 1])
        if isinstance(drawing, bytes) and drawing == data and not _is_markup(data):
            return _parsed(file, data)
        svg = gate.admit(drawing)
    except DataUriError as error:
        return Connector(), (Problem(Severity.ERROR, "ICON.DATA_IMAGE", error.code),)
    except gate.SvgRefused as refused:
        details = dict(refused.problem_details)
        return Connector(), (Problem(Severity.ERROR, "ICON.DATA_IMAGE", refused.code, details),)
    return Connector(icon=Icon(svg)), rules.drawing_problems(svg)


def is_drawing(connector: Connector) -> bool:
    """Whether `read_connector_or_drawing` has found a drawing alone."""
    return bool(connector.icon.svg) and connector == Connector(icon=Icon(connector.icon.svg))


def _is_markup(data: bytes) -> bool:
    """Whether a file begins like an SVG, in UTF-8 or UTF-16."""
    return data[:100].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def _parsed(file: str, data: bytes) -> tuple[Connector, tuple[Problem, ...]]:
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
