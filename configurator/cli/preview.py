"""`configurator preview`: pictures of connectors as the portal draws them."""

from __future__ import annotations

import argparse
import os
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from configurator import console
from configurator.cli import given_tokens
from configurator.cli.connector_input import read_connector
from configurator.cli.exits import DONE, FAILED, UNUSABLE, Unusable
from configurator.cli.file_input import name_of
from configurator.cli.fix_hints import problem_line
from configurator.cli.judge import judging
from configurator.cli.output import make_folder, tell
from configurator.connector.problems import Severity
from configurator.icon.draw import places
from configurator.icon.draw.place_list import PLACES
from configurator.icon.draw.raster import Painter, RasterError
from configurator.services.picture_warnings import is_passing
from configurator.services.settled_values import keeps_moving
from configurator.storage import files
from configurator.wording.engine_errors import engine_sentence
from configurator.wording.file_errors import file_sentence
from configurator.wording.preview_texts import page_texts
from configurator.wording.problem_sentences import code_sentence, sentence
from configurator.wording.translation import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from configurator.connector.model import Connector
    from configurator.connector.problems import Problem

    Draw = Callable[[Connector], bytes]
    """Draws a connector and returns the PNG."""

_BOX = 64
_LARGEST_BOX = 2048
_LARGEST_SCALE = 8.0
LARGEST_SIDE = 8192
"""Device pixels of the longest side that Chromium draws in one piece."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description="Draw connectors as the portal does. Needs no display. Exit code 1 where a file has an "
        "icon that no browser draws (the others are drawn), 2 where one cannot be read.",
    )
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="a project file or JSON request parameters, or - for standard input",
    )
    parser.add_argument(
        "--out",
        metavar="PNG|DIR",
        required=True,
        type=Path,
        help="the picture to write; for several files, a folder (created if missing) for pictures with the "
        "files' names",
    )
    _add_looks(parser)
    parser.set_defaults(func=run)


def _add_looks(parser: argparse.ArgumentParser) -> None:
    """Add what is drawn, and how."""
    parser.add_argument(
        "--place",
        choices=[key for key, place in PLACES.items() if place.in_command],
        default="all",
        help="the place to draw (default: all); overview shows every place in every state: on both "
        "wallpapers, hovered, with long and Cyrillic names, and enlarged",
    )
    parser.add_argument(
        "--wallpaper", choices=("light", "dark"), default="light", help="behind the tiles (default: light)"
    )
    parser.add_argument(
        "--box", metavar="PX", type=_box, help=f"side of the icon, for --place icon (default: {_BOX})"
    )
    parser.add_argument(
        "--scale", metavar="N", type=read_scale, default=1.0, help="device pixels per CSS pixel (default: 1)"
    )
    parser.add_argument(
        "--engine",
        choices=("browser", "cairo"),
        default="browser",
        help="browser draws exactly what the portal shows, cairo an approximation (default: browser)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Draw each file; return the worst of their exit codes."""
    if arguments.box and arguments.place != "icon":
        raise Unusable(_("--box is for --place icon only. Every other place has its own size."))
    if (arguments.box or _BOX) * arguments.scale > LARGEST_SIDE:
        raise Unusable(
            _("The picture would be larger than {side} pixels. Choose a smaller --scale.").format(
                side=LARGEST_SIDE
            )
        )
    targets = _targets(arguments.files, arguments.out)
    code = DONE
    with ExitStack() as stack:
        make = _browser if arguments.engine == "browser" else _cairo
        draw = make(arguments, stack)
        drawn: list[tuple[str, Connector]] = []
        for file, target in zip(arguments.files, targets, strict=True):
            is_exact = arguments.engine == "browser"
            code = max(code, _picture(file, target, draw, arguments.place, drawn, is_exact=is_exact))
        return max(code, _tell_problems(drawn, arguments.engine, arguments.scale, len(targets)))


def _tell_problems(drawn: list[tuple[str, Connector]], engine: str, scale: float, files: int) -> int:
    """Tell what the pictures show to be wrong, in the words of `check`."""
    with judging(engine, scale) as judge:
        told = judge.problems([connector for _file, connector in drawn])
    for (file, connector), problems in zip(drawn, told, strict=True):
        start = f"{file}: " if files > 1 else ""
        for problem in problems:
            console.tell(f"{start}{problem_line(file, connector, problem)}")
    errors = [one for problems in told for one in problems if one.severity is Severity.ERROR]
    return FAILED if any(not is_passing(one) for one in errors) else DONE


def _box(text: str) -> int:
    number = int(text)
    if not 1 <= number <= _LARGEST_BOX:
        raise argparse.ArgumentTypeError(_("must be from 1 to {largest}").format(largest=_LARGEST_BOX))
    return number


def read_scale(text: str) -> float:
    """Parse the number of device pixels per CSS pixel."""
    number = float(text)
    if not 0.25 <= number <= _LARGEST_SCALE:  # also rejects nan
        raise argparse.ArgumentTypeError(
            _("must be from 0.25 to {largest}").format(largest=f"{_LARGEST_SCALE:g}")
        )
    return number


def _targets(files: list[str], out: Path) -> list[Path]:
    """Return the picture's path for each file; files with the same name are numbered."""
    is_picture = out.suffix.lower() == ".png" and not os.path.isdir(out)  # noqa: PTH112 - pathlib raises an error where a name is too long
    if is_picture and len(files) > 1:
        raise Unusable(_("Several files need a folder for --out, not one picture."))
    folder = out.parent if is_picture else out
    make_folder(folder)
    if is_picture:
        return [out]
    targets: list[Path] = []
    for file in files:
        stem = Path(name_of(file)).stem
        names = (folder / f"{stem}{end}.png" for end in ("", *(f"-{n}" for n in range(2, len(files) + 1))))
        targets.append(next(name for name in names if _key(name) not in map(_key, targets)))
    return targets


def _key(path: Path) -> str:
    """Return a key that is the same for paths that differ in case only (one file on Windows and macOS)."""
    return str(path).casefold()


def _picture(
    file: str, target: Path, draw: Draw, place: str, drawn: list[tuple[str, Connector]], *, is_exact: bool
) -> int:
    """Draw one file and add it to those drawn; an error in it must not stop the others."""
    try:
        connector, problems = read_connector(file)
    except Unusable as unusable:
        tell(str(unusable))
        return UNUSABLE
    why = refusal(problems, place)
    if why:
        tell(f"{name_of(file)}: {why}")
        return FAILED
    try:
        picture = draw(connector)
    except _DrawingError as error:
        tell(f"{name_of(file)}: {error}")
        return FAILED
    if is_exact and keeps_moving(connector):
        tell(f"{name_of(file)}: {code_sentence('SVG_KEEPS_MOVING')}")
    try:
        files.write_atomically(target, picture)
    except files.FileProblem as problem:
        tell(file_sentence(problem.code, target.name))
        return UNUSABLE
    drawn.append((file, connector))
    return DONE


def refusal(problems: tuple[Problem, ...], place: str) -> str:
    """Say why no browser draws an icon that the place shows; empty if browsers draw it."""
    shown = ["ICON.DATA_IMAGE", *(["ICON_DISABLED.DATA_IMAGE"] if PLACES[place].shows_inactive else [])]
    for problem in problems:
        # An icon that is too large for the portal is drawn anyway.
        is_drawn = problem.severity is not Severity.ERROR or problem.code == "DATA_URI_TOO_LARGE"
        if problem.field in shown and not is_drawn:
            return sentence(problem)
    return ""


class _DrawingError(Exception):
    """A picture could not be drawn; the text is a sentence for the user."""


def _browser(arguments: argparse.Namespace, stack: ExitStack) -> Draw:
    """Return the exact engine; it starts with the first picture and serves all."""
    from configurator.ui.preview.preview_files import EngineError, PreviewFiles

    pictures = PreviewFiles(arguments.scale)
    stack.callback(pictures.close)
    box = arguments.box or _BOX

    def draw(connector: Connector) -> bytes:
        try:
            return pictures.draw(connector, arguments.place, arguments.wallpaper, box)
        except EngineError as error:
            raise _DrawingError(engine_sentence(error.code)) from None

    return draw


def _cairo(arguments: argparse.Namespace, stack: ExitStack) -> Draw:
    """Return the approximate engine; one process draws all."""
    style = places.PageStyle(page_texts(), arguments.wallpaper, surround="#f4f5f7")
    painter = stack.enter_context(Painter(may_fork=not given_tokens.TAKEN))

    def draw(connector: Connector) -> bytes:
        box = arguments.box or _BOX
        try:
            return places.draw(
                arguments.place,
                connector.name,
                connector.icon,
                connector.icon_disabled,
                box=box,
                scale=arguments.scale,
                painter=painter,
                style=style,
            )
        except RasterError as error:
            raise _DrawingError(engine_sentence(error.code)) from None

    return draw
