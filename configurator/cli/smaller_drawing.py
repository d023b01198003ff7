"""Reduce the file size of a drawing on the command line: for `--small`, which most calls don't use."""

from __future__ import annotations

from configurator.cli.judge import judging
from configurator.cli.output import tell
from configurator.icon.minify.minifier import NotComparedError, minify
from configurator.wording.minify import gain_sentence, not_smaller_sentence


def smaller(svg: str) -> str:
    """Return the drawing with its file size reduced if possible, and say so on standard error."""
    try:
        with judging() as judge:
            made = minify(svg, judge)
    except NotComparedError as error:
        tell(not_smaller_sentence(error.code))
        return svg
    tell(gain_sentence(made.before, made.after))
    return made.svg
