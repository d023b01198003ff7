"""Points in time as the user's country writes them."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale

from configurator.wording.translation import _


def moment_words(seconds: float) -> str:
    """Return date and time, short; `seconds` are since 1970."""
    moment = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def day_words(seconds: float) -> str:
    """Return the day, as a part of a sentence; `seconds` are since 1970."""
    day = QDateTime.fromSecsSinceEpoch(int(seconds)).date()
    past = day.daysTo(QDateTime.currentDateTime().date())
    if past in {0, 1}:
        return _("yesterday") if past else _("today")
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)


def seconds_words(seconds: float, decimals: int = 0) -> str:
    """Return a number of seconds without its unit."""
    return QLocale().toString(float(seconds), "f", decimals)


def clock_words(seconds: float) -> str:
    """Return the time of day to the second, as logs write it; `seconds` are since 1970."""
    return QDateTime.fromSecsSinceEpoch(int(seconds)).toString("HH:mm:ss")
