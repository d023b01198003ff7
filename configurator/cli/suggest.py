"""`configurator suggest`: finished looks for a logo."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from configurator import console
from configurator.cli.exits import DONE, FAILED
from configurator.cli.judge import add_engine, judging
from configurator.cli.logo_input import logo_in
from configurator.cli.output import make_folder, refuse_existing, write_file
from configurator.connector.model import PROJECT_SUFFIX, Connector
from configurator.connector.project_file import dumps
from configurator.icon.draw.disc_picture import disc_png
from configurator.icon.draw.pictures import Picture, PictureRequest, Renderer
from configurator.icon.svg import gate
from configurator.services.suggestions import Suggestion, suggestions
from configurator.wording.looks import look_name
from configurator.wording.problem_sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

_DESCRIPTION = """\
Suggest finished looks for a logo, the best first. LOGO is an SVG, PNG, JPEG, WebP, GIF, BMP, ICO or PDF file,
or the address of a website, whose best logo is taken. Looks that break a rule come last, with the reason.

exit status: 0 the first look breaks no rule, 1 each of them does or no browser would draw the SVG,
2 unreadable file or wrong usage"""
_BOX = 97
"""Side of the disc in CSS pixels: the settings page, the portal's largest place."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name, help=summary, description=_DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("logo", metavar="LOGO", help="the logo's file, or - for standard input")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--out", metavar="DIR", help="write each look as a project file and as a PNG into this folder"
    )
    parser.add_argument("--force", action="store_true", help="replace existing files")
    add_engine(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the suggestions, and write them if asked."""
    with judging(arguments.engine) as judge:
        try:
            logo = logo_in(arguments.logo, judge)
        except gate.SvgRefused:
            return FAILED
        found = suggestions(logo, judge)
        if arguments.out:
            _write(found, Path(arguments.out), judge, force=arguments.force)
    if arguments.json:
        console.say_json({"suggestions": [_entry(one) for one in found]})
    else:
        _say(found)
    return DONE if found[0].passes else FAILED


def _entry(one: Suggestion) -> dict[str, object]:
    return {
        "look": one.look.value,
        "color": one.icon.color,
        "size": one.icon.size,
        "position": one.icon.position,
        "bytes": one.size,
        "drawing_contrast": one.drawing_contrast,
        "name_contrast": one.name_contrast,
        "problems": [problem.code for problem in one.problems],
    }


def _say(found: Sequence[Suggestion]) -> None:
    for number, one in enumerate(found, 1):
        icon = one.icon
        console.say(
            f"{number}. {look_name(one.look)}: {icon.color}, {icon.size}, {icon.position}, {one.size} bytes"
        )
        for problem in one.problems:
            console.say(f"   {problem.code}: {sentence(problem)}")


def _write(found: Sequence[Suggestion], folder: Path, renderer: Renderer, *, force: bool) -> None:
    """Write the looks.

    Raises:
        Unusable: a file can't be written, or exists.
    """
    requests = [PictureRequest(one.icon.svg, one.icon.size, one.icon.position, _BOX) for one in found]
    contents: dict[Path, bytes] = {}
    for number, (one, drawn) in enumerate(zip(found, renderer.draw(requests), strict=True), 1):
        path = folder / f"{number}-{one.look.value}"
        contents[path.with_suffix(PROJECT_SUFFIX)] = dumps(Connector(icon=one.icon)).encode()
        if isinstance(drawn, Picture):
            contents[path.with_suffix(".png")] = disc_png(drawn, one.icon.color)
    if not force:
        refuse_existing(contents)
    make_folder(folder)
    for path, content in contents.items():
        write_file(path, content)
