"""`configurator approve`: an approval page with the connector's pictures and settings."""

from __future__ import annotations

import argparse
from pathlib import Path

from configurator.bitrix24.address import AddressError, parse
from configurator.cli.exits import DONE, FAILED, Unusable
from configurator.cli.file_input import name_of, read_connector
from configurator.cli.picture_findings import look
from configurator.cli.preview import read_scale, refusal, say
from configurator.storage import files
from configurator.wording.files import file_sentence
from configurator.wording.portal_addresses import address_sentence
from configurator.wording.translation import _

_PDF, _PNG = ".pdf", ".png"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.description = (
        "Create an approval page: one A4 sheet with the connector in every place of the portal, its "
        "settings and its open issues. Needs no display. Exit code 1 if no browser draws an icon (the page "
        "is created and says so) or the page can't be created, 2 if a file can't be read or written."
    )
    parser.add_argument(
        "file", metavar="FILE", help="a project file or JSON request parameters, or - for standard input"
    )
    parser.add_argument(
        "--out", metavar="PAGE.pdf|PAGE.png", required=True, type=Path, help="the page to write"
    )
    parser.add_argument(
        "--scale", metavar="N", type=read_scale,
        help="device pixels per CSS pixel, for PNG (default: 3, which is 288 dpi)",
    )  # fmt: skip
    parser.add_argument("--portal", metavar="ADDRESS", help="the portal that the page names")
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Create the page."""
    out: Path = arguments.out
    if out.suffix.lower() not in {_PDF, _PNG}:
        raise Unusable(_("--out must end in .pdf or .png."))
    if arguments.scale and out.suffix.lower() == _PDF:
        raise Unusable(_("--scale is for PNG only. A PDF is sharp at every size."))
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unusable(
            _("The folder “{folder}” can't be created: {reason}.").format(
                folder=out.parent, reason=error.strerror
            )
        ) from None
    portal = _host(arguments.portal) if arguments.portal else ""
    connector, problems = read_connector(arguments.file)
    from configurator.cli.draw_approval import draw  # Qt: 250 ms

    told = (*problems, *look(connector))
    made = draw(connector, told, portal, arguments.scale, as_pdf=out.suffix.lower() == _PDF)
    if isinstance(made, str):
        say(f"{name_of(arguments.file)}: {made}")
        return FAILED
    try:
        files.write_atomically(out, made)
    except files.FileProblem as problem:
        raise Unusable(file_sentence(problem.code, out.name)) from None
    why = refusal(problems, "all")
    if why:
        say(f"{name_of(arguments.file)}: {why}")
    return FAILED if why else DONE


def _host(address: str) -> str:

    try:
        return parse(address).host
    except AddressError as error:
        raise Unusable(address_sentence(error.code)) from None
