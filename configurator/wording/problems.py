"""The sentence for a problem."""

from __future__ import annotations

from collections.abc import Mapping

from configurator.connector.problems import Problem
from configurator.icon.svg.refusal import SvgRefused
from configurator.wording.problem_sentences import SENTENCES
from configurator.wording.translation import _


def sentence(problem: Problem) -> str:
    """Return a problem's sentence: what is wrong, and what to do."""
    return code_sentence(problem.code, {"field": problem.field, **problem.details})


def refusal_sentence(refused: SvgRefused) -> str:
    """Return the sentence that says why no browser draws a file."""
    return code_sentence(refused.code, refused.problem_details)


def code_sentence(code: str, details: Mapping[str, str | int] | None = None) -> str:
    """Return the sentence for a code of `connector` or `icon`.

    Args:
        code: the code.
        details: values for the sentence; `line` and `column` are appended.
    """
    known = _Details(details or {})
    text = _(SENTENCES[code]).format_map(known)
    if "line" in known:
        # Translators: where in the SVG file the mistake is.
        text += " " + _("(Line {line}, column {column}.)").format_map(known)
    return text


class _Details(dict[str, str | int]):
    """Details by name, with an ellipsis for an unknown one."""

    def __missing__(self, name: str) -> str:
        return "…"
