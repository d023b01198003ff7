"""`configurator decode`: the SVG in a Data URI."""

from __future__ import annotations

import argparse
import codecs

from configurator import console
from configurator.cli.exits import DONE, FAILED, Unusable
from configurator.cli.file_input import MAX_BYTES, name_of, read_bytes
from configurator.icon import data_uri
from configurator.icon.svg.intake import LOOKED_AT
from configurator.icon.svg.pasted_text import is_document, svg_in
from configurator.icon.svg.refusal import SvgRefused
from configurator.wording.problem_sentences import code_sentence, refusal_sentence
from configurator.wording.translation import _


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description="Read a Data URI in any spelling, alone or in HTML, CSS or JSON, and write the SVG's "
        "exact bytes. Damage by a wrong encoding is repaired.",
    )
    parser.add_argument("file", metavar="FILE", help="a file with the Data URI, or - for standard input")
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the SVG's bytes, or say why there are none."""
    data = read_bytes(arguments.file)
    if len(data) > MAX_BYTES:
        raise Unusable(_("“{name}” is too large for an icon.").format(name=name_of(arguments.file)))
    try:
        svg = _svg(_text(data))
    except data_uri.DataUriError as error:
        return _failed(arguments.file, code_sentence(error.code))
    except SvgRefused as refused:
        return _failed(arguments.file, refusal_sentence(refused))
    console.write_data(svg)
    return DONE


def _svg(text: str) -> bytes:
    """Return the SVG that a Data URI holds; what is around it, and whatever wraps it, is taken off.

    Raises:
        DataUriError: there is none, or a damaged one.
        SvgRefused: it holds a bitmap.
    """
    if len(text) > LOOKED_AT or is_document(text):
        return data_uri.decode(text)
    found = svg_in(text)
    if found is None:
        return data_uri.decode(text)
    return found.encode(errors="replace") if isinstance(found, str) else found


def _failed(file: str, why: str) -> int:
    console.tell(f"configurator: {name_of(file)}: {why}")
    return FAILED


def _text(data: bytes) -> str:
    """Decode a file's text; it may be UTF-16, because PowerShell's `>` writes that."""
    utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return data.decode("utf-16" if utf16 else "utf-8", errors="replace")
