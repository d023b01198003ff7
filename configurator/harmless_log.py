"""Loggers whose records hold nothing that could do harm where they are written."""

from __future__ import annotations

import logging

from configurator import foreign_text


class _Harmless(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = foreign_text.harmless(record.getMessage()), None
        return True


def logger(name: str) -> logging.Logger:
    """Return the logger of a module, whose `__name__` is given."""
    made = logging.getLogger(name)
    if not any(isinstance(one, _Harmless) for one in made.filters):
        made.addFilter(_Harmless())
    return made
