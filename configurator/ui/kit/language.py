"""The language of the window, with Qt's own words, numbers and dates in the same one."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from configurator.ui.kit.qt_words import QtWords
from configurator.wording import translation
from configurator.wording.language_tags import ENGLISH, system_languages, writes_dates_for_programs
from configurator.wording.translation import _

REVIEWED = frozenset({ENGLISH, "ru"})
"""The languages that a native speaker has read as a whole; the others are called beta."""
_COUNTRIES = {"ar": "ar_AE", ENGLISH: "en_001"}
"""Whose numbers and dates a language without a country gets: our Arabic texts have Western digits, and
English belongs to the whole world."""
_KEY = "language"
_translators: list[QTranslator] = []
"""Those that Qt asks now. They aren't the application's children, which take 6 ms to look through."""


def names() -> dict[str, str]:
    """Return the languages of the window by their codes, each in its own words and marked if it's beta."""
    return {code: _marked(code, _own_name(code)) for code in translation.languages()}


def locale_of(code: str) -> QLocale:
    """Return how numbers and dates are written in a language of ours."""
    return QLocale(_COUNTRIES.get(code, code))


def system_locale(code: str, folder: Path | None = None) -> QLocale | None:
    """Return how the system writes numbers and dates, if it does so in the language `code`; else None.

    None for the locale C, too, which is for programs: it writes no month as people do.
    """
    system = QLocale.system()
    is_nobodys = system.language() == QLocale.Language.C or writes_dates_for_programs()
    return None if is_nobodys or translation.best_language([system.name()], folder) != code else system


def beta_words() -> str:
    """Return what beta means for a language."""
    return _("Beta: no native speaker has checked this translation yet.")


def _marked(code: str, name: str) -> str:
    # Translators: {language} is a language's own name; “beta” says that the translation may have mistakes.
    return name if code in REVIEWED else _("{language} · beta").format(language=name)


def _own_name(code: str) -> str:
    locale = QLocale(code)
    name = "English" if code == ENGLISH else locale.nativeLanguageName()
    if "_" in code and code.rpartition("_")[2].isupper():  # a script is part of the language's name already
        name += f" ({locale.nativeTerritoryName()})"
    return name[:1].upper() + name[1:] or code


def chosen(settings: QSettings) -> str:
    """Return the code of the language that the user chose; empty for that of the system."""
    code = str(settings.value(_KEY, ""))
    return code if code in translation.languages() else ""


def choose(settings: QSettings, code: str) -> None:
    """Speak a language from the next start on; an empty `code` is that of the system."""
    settings.setValue(_KEY, code)


def install(settings: QSettings) -> str:
    """Speak the user's language from now on, Qt's own words included; return its code.

    Call it once, before the window is made: what is made already keeps its words.
    """
    wanted = system_languages() or QLocale.system().uiLanguages()
    code = translation.users_language(str(settings.value(_KEY, "")), wanted)
    speak(code)
    return code


def speak(code: str, folder: Path | None = None) -> None:
    """Speak a language: our words, Qt's, numbers and dates; and lay windows out in its direction.

    Args:
        code: one of `translation.languages`.
        folder: where our catalogues are; None for those that came with the program.
    """
    translation.speak(code, folder)
    direction = Qt.LayoutDirection
    is_mirrored = translation.is_mirrored()
    QGuiApplication.setLayoutDirection(direction.RightToLeft if is_mirrored else direction.LeftToRight)
    QLocale.setDefault(system_locale(code, folder) or locale_of(code))
    while _translators:
        QCoreApplication.removeTranslator(_translators.pop())
    if code != ENGLISH:
        # The last one is asked first: Qt says only what isn't in our catalogue.
        qts_own = QTranslator()
        if qts_own.load(QLocale(code), "qtbase", "_", _qts_folder()):
            _add_translator(qts_own)
        _add_translator(QtWords())


def _add_translator(translator: QTranslator) -> None:
    QCoreApplication.installTranslator(translator)
    _translators.append(translator)


def _qts_folder() -> str:
    # Named here: PySide makes a class with all its constants where it is first named.
    return QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.TranslationsPath)
