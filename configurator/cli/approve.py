"""`configurator approve`: an approval page with the connector's pictures and settings."""

from __future__ import annotations

import argparse
from pathlib import Path

from configurator.bitrix24.address import AddressError, parse
from configurator.cli.connector_input import read_connector
from configurator.cli.exits import DONE, FAILED, Unusable
from configurator.cli.file_input import name_of
from configurator.cli.judge import judging
from configurator.cli.output import make_folder, tell, write_file
from configurator.cli.preview import LARGEST_SIDE, read_scale, refusal
from configurator.services.approval_values import HEIGHT, PRINT_SCALE
from configurator.services.page_tests import PageTests
from configurator.wording.engine_errors import engine_sentence
from configurator.wording.portal_addresses import address_sentence
from configurator.wording.translation import _

_PDF, _PNG = ".pdf", ".png"


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description="Show a connector in every place of the portal, with its settings in words and the open "
        "issues, on one sheet of A4. Needs no display. Exit code 1 where no browser draws an "
        "icon (the page is made, and says so) or the page cannot be made, 2 where a file cannot be read or "
        "written.",
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
    scale = _scale(out.suffix.lower(), arguments.scale)
    make_folder(out.parent)
    portal = _host(arguments.portal) if arguments.portal else ""
    connector, problems = read_connector(arguments.file)
    tests = PageTests()
    tested = tests.problems(connector.placement_handler)
    with judging(scale=scale or 1.0) as judge:
        told = (*problems, *tested, *judge.problems([connector])[0])
    heavy = refusal(told[len(problems) :], "all")
    if heavy:
        tell(f"{name_of(arguments.file)}: {heavy}")
        return FAILED
    from configurator.ui.approval.approval_file import EngineError, approval_file

    try:
        made = approval_file(connector, told, portal, scale, tests.last(connector.placement_handler))
    except EngineError as error:
        tell(f"{name_of(arguments.file)}: {engine_sentence(error.code)}")
        return FAILED
    write_file(out, made)
    why = refusal(problems, "all")
    if why:
        tell(f"{name_of(arguments.file)}: {why}")
    return FAILED if why else DONE


def _scale(suffix: str, wanted: float | None) -> float | None:
    """Return the device pixels of a CSS pixel of the page; None for a PDF, which has none."""
    if suffix not in {_PDF, _PNG}:
        raise Unusable(_("--out must end in .pdf or .png."))
    if suffix == _PDF:
        if wanted:
            raise Unusable(_("--scale is for PNG only. A PDF is sharp at every size."))
        return None
    scale = wanted or PRINT_SCALE
    if scale * HEIGHT > LARGEST_SIDE:
        raise Unusable(
            _("The picture would be larger than {side} pixels. Choose a smaller --scale.").format(
                side=LARGEST_SIDE
            )
        )
    return scale


def _host(address: str) -> str:
    try:
        return parse(address).host
    except AddressError as error:
        raise Unusable(address_sentence(error.code)) from None
