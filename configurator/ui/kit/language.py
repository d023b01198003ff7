"""The language of the window: English as it is written, another one from `resources/translations`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from configurator.locate import resources

LANGUAGES = {"en": "English", "ru": "Русский"}
"""Languages of the window by their codes, each in its own words."""
_KEY = "language"


def chosen(settings: QSettings) -> str:
    """Return the code of the language that the user chose; empty for that of the system."""
    code = str(settings.value(_KEY, ""))
    return code if code in LANGUAGES else ""


def choose(settings: QSettings, code: str) -> None:
    """Speak a language from the next start on; an empty `code` is that of the system."""
    settings.setValue(_KEY, code)


def install(settings: QSettings) -> str:
    """Speak the user's language from now on, Qt's own words included; return its code.

    Call it once, before the window is made: what is made already keeps its words.
    """
    code = chosen(settings) or of_system(QLocale.system().uiLanguages())
    if code != of_system([QLocale.system().name()]):
        QLocale.setDefault(QLocale(code))  # numbers and dates as in the words around them
    if code != "en":
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("configurator", str(resources() / "translations")), ("qtbase", qt)):
            translator = QTranslator(QCoreApplication.instance())
            if translator.load(f"{name}_{code}", folder):
                QCoreApplication.installTranslator(translator)
    return code


def in_force() -> str:
    """Return the code of the language that the window speaks now."""
    app = QCoreApplication.instance()
    translators = app.findChildren(QTranslator) if app else []
    return next((one.language() for one in translators if one.language() in LANGUAGES), "en")


def of_system(wanted: list[str]) -> str:
    """Return the first language that the window speaks of those that the system prefers, as in `ru-BY`."""
    known = (one.replace("_", "-").partition("-")[0].lower() for one in wanted)
    return next((one for one in known if one in LANGUAGES), "en")
