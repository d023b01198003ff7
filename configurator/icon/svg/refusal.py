"""The gate's refusal: which rule a file breaks and where."""

from __future__ import annotations

from collections.abc import Mapping


def place_of(raw: bytes, at: int) -> tuple[int, int]:
    """Line and column, counted from 1, of the byte `at`; columns count characters."""
    start_of_line = raw.rfind(b"\n", 0, at) + 1
    return raw.count(b"\n", 0, at) + 1, len(raw[start_of_line:at].decode(errors="replace")) + 1


class SvgRefused(ValueError):  # noqa: N818 - "refused" is what happened, and what callers read
    """No browser draws this file, or drawing it would take forever.

    Attributes:
        code: a stable name of the rule that is broken (`SVG_…`).
        line: line of the fault, counted from 1; 0 where it concerns the whole file.
        column: column of the fault in characters, counted from 1; 0 where it concerns the whole file.
        details: values a sentence may need, by name (`limit`, `format`, `name` …).
    """

    def __init__(
        self, code: str, line: int = 0, column: int = 0, details: Mapping[str, str | int] | None = None
    ) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.column = column
        self.details: Mapping[str, str | int] = dict(details or {})

    @property
    def problem_details(self) -> dict[str, str | int]:
        """The details together with the place, as a sentence about the file needs them."""
        place: dict[str, str | int] = {"line": self.line, "column": self.column} if self.line else {}
        return {**place, **self.details}
