"""`configurator preview`: pictures of connectors as the portal draws them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
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
    from PySide6.QtGui import QImage

    from configurator.connector.model import Connector
    from configurator.connector.problems import Problem

    Encode = Callable[[], bytes]
    """Returns a picture as PNG; in any thread."""
    Draw = Callable[[Sequence[Connector]], Iterator[list[Encode | "_DrawingError"]]]
    """Draws connectors and yields the picture of each, or why there is none: those that are made together."""
    Start = Callable[[Callable[[Path, Encode], None], Path, Encode], Future[None]]
    """Calls a function that writes a picture."""

_BOX = 64
_LARGEST_BOX = 2048
_LARGEST_SCALE = 8.0
LARGEST_SIDE = 8192
"""Device pixels of the longest side that Chromium draws in one piece."""
_AT_ONCE = 32
"""Files that are read before they are drawn."""


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
    jobs = [_Job(file, target) for file, target in zip(arguments.files, targets, strict=True)]
    with ExitStack() as stack:
        make = _browser if arguments.engine == "browser" else _cairo
        _draw_all(jobs, make(arguments, stack), arguments)
        drawn = [(job.file, job.connector) for job in jobs if job.connector and job.code == DONE]
        code = max(job.code for job in jobs)
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


@dataclass(slots=True)
class _Job:
    """A file, and what came of it.

    Attributes:
        file: its name as it was given.
        target: the picture's path.
        connector: what it holds, once it's read; None where that can't be drawn.
        told: what the user is told of it.
        code: the exit code that it alone would have.
        written: its picture, on its way to the disk.
    """

    file: str
    target: Path
    connector: Connector | None = None
    told: str = ""
    code: int = DONE
    written: Future[None] | None = None


def _draw_all(jobs: Sequence[_Job], draw: Draw, arguments: argparse.Namespace) -> None:
    """Draw each file, and tell in their order what came of them; an error in one must not stop the others.

    Pictures are encoded and written beside Chromium's work on the next ones; Cairo's process may be forked
    anew, and there is no thread beside it.
    """
    is_exact = arguments.engine == "browser"
    at_once = _AT_ONCE if is_exact else 1
    before: Sequence[_Job] = ()
    with ThreadPoolExecutor(1) as pool:
        start = pool.submit if is_exact else _done
        for first in range(0, len(jobs), at_once):
            some = jobs[first : first + at_once]
            for job in some:
                _read(job, arguments.place, is_exact=is_exact)
            _draw(some, draw, start)
            _tell(before)
            before = some
        _tell(before)


def _read(job: _Job, place: str, *, is_exact: bool) -> None:
    try:
        connector, problems = read_connector(job.file)
    except Unusable as unusable:
        job.told, job.code = str(unusable), UNUSABLE
        return
    why = refusal(problems, place)
    if why:
        job.told, job.code = f"{name_of(job.file)}: {why}", FAILED
        return
    job.connector = connector
    if is_exact and keeps_moving(connector):
        job.told = f"{name_of(job.file)}: {code_sentence('SVG_KEEPS_MOVING')}"


def _draw(jobs: Sequence[_Job], draw: Draw, start: Start) -> None:
    """Draw what has been read; the pictures are on their way to the disk then, and few of them in memory."""
    wanted = [job for job in jobs if job.connector]
    pictures = draw([job.connector for job in wanted if job.connector])
    left, before = iter(wanted), list[Future[None]]()
    for some in pictures:
        written: list[Future[None]] = []
        for picture in some:
            job = next(left)
            if isinstance(picture, _DrawingError):
                job.told, job.code = f"{name_of(job.file)}: {picture}", FAILED
            else:
                job.written = start(_write, job.target, picture)
                written.append(job.written)
        wait(before)
        before = written


def _done(write: Callable[[Path, Encode], None], target: Path, encode: Encode) -> Future[None]:
    """Write at once."""
    future: Future[None] = Future()
    try:
        write(target, encode)
        future.set_result(None)
    except files.FileProblem as problem:
        future.set_exception(problem)
    return future


def _write(target: Path, encode: Encode) -> None:
    files.write_atomically(target, encode())


def _tell(jobs: Sequence[_Job]) -> None:
    """Tell what came of each, once its picture is written."""
    for job in jobs:
        if job.told:
            tell(job.told)
        try:
            if job.written:
                job.written.result()
        except files.FileProblem as problem:
            tell(file_sentence(problem.code, job.target.name))
            job.code = UNUSABLE
        job.written = None


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
    from configurator.ui.preview.preview_files import EngineError, PreviewFiles, to_bytes

    pictures = PreviewFiles(arguments.scale, arguments.place, arguments.wallpaper, arguments.box or _BOX)
    stack.callback(pictures.close)

    def encode(made: QImage | EngineError) -> Encode | _DrawingError:
        if isinstance(made, EngineError):
            return _DrawingError(engine_sentence(made.code))
        return partial(to_bytes, made)

    return lambda connectors: (list(map(encode, some)) for some in pictures.draw(connectors))


def _cairo(arguments: argparse.Namespace, stack: ExitStack) -> Draw:
    """Return the approximate engine; one process draws all."""
    style = places.PageStyle(page_texts(), arguments.wallpaper, surround="#f4f5f7")
    painter = stack.enter_context(Painter(may_fork=not given_tokens.TAKEN))

    def draw_one(connector: Connector) -> Encode | _DrawingError:
        try:
            made = places.draw(
                arguments.place,
                connector.name,
                connector.icon,
                connector.icon_disabled,
                box=arguments.box or _BOX,
                scale=arguments.scale,
                painter=painter,
                style=style,
            )
        except RasterError as error:
            return _DrawingError(engine_sentence(error.code))
        return lambda: made

    return lambda connectors: ([draw_one(connector)] for connector in connectors)
