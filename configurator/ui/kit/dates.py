"""Points in time as the user's country writes them."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from configurator.wording.translation import _

_SHORT = QLocale.FormatType.ShortFormat
_DAY, _TIME = "d MMM yyyy", "HH:mm"
"""How dates are written in English without a country: 11/12/2026 isn't the same day in Britain and
America."""


def moment_words(seconds: float, locale: QLocale | None = None) -> str:
    """Return date and time, short.

    Args:
        seconds: since 1970.
        locale: who writes them; None for the window's.
    """
    moment, writes = QDateTime.fromSecsSinceEpoch(int(seconds)), locale or QLocale()
    if _names_no_country(writes):
        return f"{writes.toString(moment.date(), _DAY)}, {writes.toString(moment.time(), _TIME)}"
    return writes.toString(moment, _SHORT)


def day_words(seconds: float) -> str:
    """Return the day, as a part of a sentence; `seconds` are since 1970."""
    day = QDateTime.fromSecsSinceEpoch(int(seconds)).date()
    past = day.daysTo(QDateTime.currentDateTime().date())
    if past in {0, 1}:
        return _("yesterday") if past else _("today")
    return date_words(day)


def date_words(day: QDate) -> str:
    """Return a date, short."""
    locale = QLocale()
    return locale.toString(day, _DAY) if _names_no_country(locale) else locale.toString(day, _SHORT)


def time_words(time: QTime) -> str:
    """Return a time of day, short."""
    locale = QLocale()
    return locale.toString(time, _TIME) if _names_no_country(locale) else locale.toString(time, _SHORT)


def seconds_words(seconds: float, decimals: int = 0) -> str:
    """Return a number of seconds without its unit."""
    return QLocale().toString(float(seconds), "f", decimals)


def clock_words(seconds: float) -> str:
    """Return the time of day to the second, as logs write it; `seconds` are since 1970."""
    return QDateTime.fromSecsSinceEpoch(int(seconds)).toString("HH:mm:ss")


def _names_no_country(locale: QLocale) -> bool:
    return locale.language() == QLocale.Language.English and locale.territory() == QLocale.Country.World
