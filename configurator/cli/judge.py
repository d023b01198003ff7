"""The engine that judges pictures for a command: Chromium, or CairoSVG where it can't be used."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from configurator.cli import given_tokens
from configurator.cli.exits import Unusable
from configurator.cli.output import tell
from configurator.icon.draw.cairo_pictures import CairoRenderer
from configurator.icon.draw.fallback_renderer import FallbackRenderer
from configurator.icon.draw.pictures import Engine, EngineUnavailableError
from configurator.icon.draw.raster import Painter
from configurator.services.picture_warnings import all_picture_problems, name_problems
from configurator.wording.engine_errors import engine_sentence
from configurator.wording.libraries import missing_library
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.connector.model import Connector
    from configurator.connector.problems import Problem
    from configurator.icon.draw.pictures import Failure, Picture, PictureRequest, Renderer
    from configurator.ui.preview.headless_renderer import HeadlessRenderer

AUTO = "auto"


def add_engine(parser: argparse.ArgumentParser) -> None:
    """Add --engine, whose value `judging` takes."""
    parser.add_argument(
        "--engine",
        choices=(AUTO, *(one.value for one in Engine)),  # as they are typed: the error lists them
        default=AUTO,
        help="what draws the pictures that are checked: browser is Chromium, as in the portal; cairo is an "
        "approximation; auto is browser where it can be used, else cairo (default: auto)",
    )


class Judge:
    """Draws pictures for a command. The engine starts with the first one; one serves the whole call.

    Attributes:
        was_used: whether anything had to be drawn.
    """

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self.was_used = False

    @property
    def engine(self) -> Engine:
        """Which engine draws."""
        return self._renderer.engine

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        """Return a picture for each request; see `pictures.Renderer`.

        Raises:
            EngineUnavailableError: Cairo is missing.
            Unusable: Chromium was asked for, and can't be used.
        """
        self.was_used = True
        try:
            return self._renderer.draw(requests)
        except EngineUnavailableError as error:
            if self.engine is Engine.CAIRO:
                raise
            raise Unusable(engine_sentence(error.code)) from None

    def problems(self, connectors: Sequence[Connector]) -> list[tuple[Problem, ...]]:
        """Return what the picture and the name's length show to be wrong with each connector."""
        pictures = all_picture_problems(connectors, self)
        names = name_problems(connectors, self._measured_names([one.name for one in connectors]))
        return [(*name, *picture) for name, picture in zip(names, pictures, strict=True)]

    def _measured_names(self, names: Sequence[str]) -> list[str]:
        """Return what Chromium measures of names, see `headless_names`; empty texts where it didn't draw."""
        if not any(names) or not self.was_used or self.engine is not Engine.BROWSER:
            return ["" for _ in names]
        from configurator.ui.preview.headless_names import measured_names

        return measured_names(names)


@contextmanager
def judging(engine: str = AUTO, scale: float = 1.0) -> Iterator[Judge]:
    """Give the judge of this call, and end its engine afterwards.

    Args:
        engine: auto, browser or cairo.
        scale: device pixels to a CSS pixel of what the command draws on pages of its own.
    """
    browser = _Browser(scale)
    with Painter(may_fork=not given_tokens.TAKEN) as painter:
        cairo = CairoRenderer(painter)
        renderers: dict[str, Renderer] = {
            AUTO: FallbackRenderer(browser, cairo, _say_approximate),
            Engine.BROWSER: browser,
            Engine.CAIRO: cairo,
        }
        try:
            yield Judge(renderers[engine])
        finally:
            browser.close()


class _Browser:
    """Chromium, loaded with the first picture."""

    engine = Engine.BROWSER

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self._renderer: HeadlessRenderer | None = None

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        if self._renderer is None:
            self._renderer = self._started()
        return self._renderer.draw(requests)

    def close(self) -> None:
        if self._renderer:
            self._renderer.close()

    def _started(self) -> HeadlessRenderer:
        try:
            from configurator.ui.preview.headless_renderer import HeadlessRenderer

            return HeadlessRenderer(self._scale)
        except ImportError as error:
            library = missing_library(error)
            code = f"LIBRARY_MISSING:{library}" if library else "ENGINE_MISSING"
            raise EngineUnavailableError(code) from None


def _say_approximate(code: str) -> None:
    said = _("The pictures are checked with Cairo, which can't draw everything.")
    tell(f"{said} {engine_sentence(code)}")
