"""Reading a drawing for a command: check it, and fix it if asked."""

from __future__ import annotations

import argparse
from pathlib import Path

from configurator.cli.file_input import STDIN, name_of, read_bytes
from configurator.cli.output import tell
from configurator.connector.problems import Severity
from configurator.connector.rules import drawing_problems
from configurator.icon.check.sibling_files import pictures
from configurator.icon.data_uri import DataUriError
from configurator.icon.repair.findings import repair
from configurator.icon.repair.repairer import repair_file
from configurator.icon.svg import gate
from configurator.icon.svg.intake import svg_of_file
from configurator.wording.problem_sentences import code_sentence, refusal_sentence, sentence
from configurator.wording.punctuation import sentences
from configurator.wording.translation import _


def add_fix(parser: argparse.ArgumentParser) -> None:
    """Add --fix, which `admitted` follows."""
    parser.add_argument(
        "--fix",
        action="store_true",
        help="fix a drawing that browsers don't draw or draw differently; each fix is listed on standard "
        "error",
    )


def admitted(file: str, *, fix: bool) -> str:
    """Return the drawing in a file.

    Args:
        file: a path, or `-` for standard input.
        fix: whether to fix it, and to list the fixes.

    Raises:
        SvgRefused: no browser draws it. A line on standard error says why, and whether --fix would help.
        Unusable: the file can't be read.
    """
    return admitted_data(file, read_bytes(file, gate.MAX_BYTES), fix=fix)


def admitted_data(file: str, raw: bytes, *, fix: bool) -> str:
    """Return the drawing in the bytes of a file; the rest is as for `admitted`.

    Raises:
        SvgRefused: no browser draws it.
    """
    data = _drawing(file, raw)
    try:
        svg = gate.admit(data)
    except gate.SvgRefused as refused:
        repaired = repair_file(data)
        if not repaired or not fix:
            hints = [_("Add --fix to fix it.")] if repaired else []
            _tell(file, sentences(refusal_sentence(refused), *hints))
            raise
        _tell(file, _("Fixed: {sentence}").format(sentence=refusal_sentence(refused)))
        svg = repaired.svg
    return _repaired(file, svg) if fix else svg


def _drawing(file: str, data: bytes) -> bytes | str:
    """Return the SVG in a file, which may be a Data URI, a web page, CSS or JSON.

    Raises:
        SvgRefused: it holds a bitmap, or a damaged Data URI; a line on standard error says so.
    """
    try:
        return svg_of_file(data)
    except gate.SvgRefused as refused:
        _tell(file, refusal_sentence(refused))
        raise
    except DataUriError as error:
        _tell(file, code_sentence(error.code))
        raise gate.SvgRefused(error.code) from None


def _repaired(file: str, svg: str) -> str:
    """Return the drawing with its warnings fixed; harmless findings are left alone."""
    beside = pictures(svg, Path(file).parent) if file != STDIN else {}
    for problem in drawing_problems(svg):
        if problem.severity is Severity.WARNING and problem.code.startswith("SVG_"):
            repaired = repair(svg, problem.code, load=beside.get)
            if repaired:
                _tell(file, _("Fixed: {sentence}").format(sentence=sentence(problem)))
                svg = repaired
    return svg


def _tell(file: str, text: str) -> None:
    tell(f"{name_of(file)}: {text}")
