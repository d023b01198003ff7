"""Texts in other languages: every one translated as it is now, and found without running the program."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import catalogues
import freeze
import pytest
import translations
from babel.messages import Catalog
from catalogues import DOMAINS, PRACTICE, PROGRAM, Domain
from translation_check import flaws

from configurator.wording import translation
from configurator.wording.translation import N_, NP_, _, ngettext, pgettext
from tests.support import pseudo_language

ROOT = Path(__file__).resolve().parents[3]
TRANSLATE = {"_", "ngettext", "pgettext"}
OF_QT = {"QT_TRANSLATE_NOOP", "QT_TR_NOOP", "translate", "tr"}


@cache
def extracted(domain: Domain) -> Catalog:
    """The texts of the sources as they are."""
    return translations.extract(domain)


def test_each_language_has_both_catalogues() -> None:
    codes = [[file.stem for file in domain.catalogues()] for domain in DOMAINS]
    assert "ru" in codes[0]
    assert codes[0] == codes[1]
    assert translation.languages() == ("en", *codes[0])


@pytest.mark.parametrize("domain", DOMAINS, ids=["program", "practice"])
def test_every_text_is_translated_as_it_stands_now(domain: Domain) -> None:
    template = extracted(domain)  # a second or more; reading a catalogue takes hundredths
    found = {file.stem: flaws(catalogues.read(file), template) for file in domain.catalogues()}
    assert not {code: left for code, left in found.items() if left}, "python3 dev.py language"


def catalogue(*texts: tuple[str, str]) -> Catalog:
    made = Catalog(locale="ru")
    for source, translated in texts:
        made.add(source, translated)
    return made


@pytest.mark.parametrize(
    ("source", "translated", "flaw"),
    [
        ("Save", "", "not translated"),
        ("Save {name}", "Сохранить", "placeholders"),
        ("Save {name}", "Сохранить {имя}", "placeholders"),
        ("%(host)s", "%s", "placeholders"),
        ("&Save", "Сохранить", "keyboard"),
        ("Save…", "Сохранить", "…"),
        ("✓ Saved", "Сохранено", "signs"),
        ("Saved: ", "Сохранено:", "space"),
    ],
)
def test_a_translation_that_loses_something_is_found(source: str, translated: str, flaw: str) -> None:
    (found,) = flaws(catalogue((source, translated)), catalogue((source, "")))
    assert flaw in found


def test_texts_that_are_missing_stale_or_fuzzy_are_found() -> None:
    old = catalogue(("Gone", "Нет"), ("Changed", "Прежний"))
    old["Changed"].flags.add("fuzzy")
    found = flaws(old, catalogue(("New", ""), ("Changed", "")))
    assert [line.partition(":")[0] for line in sorted(found)] == [
        "no longer in the program",
        "not in the catalogue",
        "the English has changed",
    ]


def test_each_form_of_a_plural_is_looked_at() -> None:
    counted = Catalog(locale="ru")
    counted.add(("{n} file", "{n} files"), ("{n} файл", "{n} файла", "файлов"))
    (found,) = flaws(counted, counted)
    assert "placeholders" in found


def test_a_changed_text_keeps_its_translation_marked_for_a_check(tmp_path: Path) -> None:
    file = tmp_path / "ru.po"
    translations.update(file, catalogue(("The file was not saved.", "")))
    before = catalogues.read(file)
    before["The file was not saved."].string = "Файл не сохранён."
    translations.write(file, before)

    after = translations.update(file, catalogue(("The file wasn't saved.", "")))

    assert after["The file wasn't saved."].string == "Файл не сохранён."
    assert after["The file wasn't saved."].fuzzy
    assert after.get("The file was not saved.") is None
    catalogues.compile_(file, tmp_path / "ru.mo")
    translation.speak("ru", tmp_path)
    try:
        assert _("The file wasn't saved.") == "The file wasn't saved."
    finally:
        translation.speak("en")


@pytest.fixture
def in_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder for catalogues of one's own; afterwards the language is English again."""
    yield tmp_path
    translation.speak("en")


def test_the_frozen_programs_packed_catalogues_say_the_same(in_folder: Path) -> None:
    inside = in_folder / "_internal" / "configurator" / "_resources" / "translations"
    inside.mkdir(parents=True)
    plain = next(file for file in PROGRAM.catalogues() if file.stem == "ru")
    catalogues.compile_(plain, inside / "ru.mo")
    before = (inside / "ru.mo").stat().st_size
    freeze.pack_catalogues(in_folder)
    assert (inside / "ru.mo").stat().st_size < before / 2
    translation.speak("ru", inside)
    assert _("Save") == "Сохранить"


Message = str | tuple[str, ...]


def compiled(folder: Path, code: str, *texts: tuple[Message, Message], context: str | None = None) -> None:
    made = Catalog(locale=code)
    for source, translated in texts:
        made.add(source, translated, context=context)
    translations.write(folder / f"{code}.po", made)
    catalogues.compile_all((dataclasses.replace(PROGRAM, folder=folder),))


def test_what_a_variant_lacks_is_said_in_its_language_and_then_in_english(in_folder: Path) -> None:
    compiled(in_folder, "es", ("File", "Archivo"), ("Computer", "Ordenador"))
    compiled(in_folder, "es_419", ("Computer", "Computadora"))
    translation.speak("es_419", in_folder)
    assert [_("Computer"), _("File"), _("Window")] == ["Computadora", "Archivo", "Window"]
    assert translation.spoken() == "es_419"
    assert translation.languages(in_folder) == ("en", "es", "es_419")


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "файлов"), (1, "файл"), (3, "файла"), (5, "файлов"), (11, "файлов"), (21, "файл")],
)
def test_a_plural_has_the_forms_of_the_language(in_folder: Path, number: int, said: str) -> None:
    compiled(in_folder, "ru", (("file", "files"), ("файл", "файла", "файлов")))
    translation.speak("ru", in_folder)
    assert ngettext("file", "files", number) == said


def test_the_same_english_can_have_two_translations(in_folder: Path) -> None:
    compiled(in_folder, "ru", ("Light", "Светлая тема"), context="window")
    translation.speak("ru", in_folder)
    assert (pgettext("window", "Light"), _("Light")) == ("Светлая тема", "Light")


def test_english_is_said_as_it_is_written() -> None:
    assert (_("Save"), _(""), pgettext("x", "Save")) == ("Save", "", "Save")
    assert [ngettext("{n} file", "{n} files", n) for n in (0, 1, 2)] == ["{n} files", "{n} file", "{n} files"]
    assert (N_("Save"), NP_("x", "Save")) == ("Save", ("x", "Save"))


def test_no_text_is_the_catalogues_header(in_folder: Path) -> None:
    compiled(in_folder, "ru", ("Save", "Сохранить"))
    translation.speak("ru", in_folder)
    assert _("") == ""


def test_a_language_is_made_from_nothing(in_folder: Path) -> None:
    pseudo_language.make(in_folder)
    made = catalogues.read(in_folder / f"{pseudo_language.CODE}.po")
    assert len(made) > 1000
    assert all(message.string for message in made)
    translation.speak(pseudo_language.CODE, in_folder)
    assert _("Colour") == pseudo_language.pseudo("Colour")


def test_the_command_begins_a_language_in_both_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    places = tuple(
        dataclasses.replace(domain, folder=tmp_path / str(number)) for number, domain in enumerate(DOMAINS)
    )
    monkeypatch.setattr(translations, "DOMAINS", places)
    assert translations.main(["it", "sv"]) == 0
    assert [len(place.catalogues()) for place in places] == [2, 2]
    assert "left to do" in capsys.readouterr().out
    # Qt has Italian, and little Swedish: what it has of the one isn't taken for the other.
    made = [catalogues.read(places[0].folder / f"{code}.po") for code in ("it", "sv")]
    cancels = [one.get("Cancel", "QPlatformTheme") for one in made]
    assert [one and one.string for one in cancels] == ["Annulla", "Avbryt"]


def test_what_is_no_language_begins_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "DOMAINS", None)
    with pytest.raises(SystemExit, match="zz_99"):
        translations.main(["zz_99"])


def test_what_has_not_changed_is_not_compiled_again_and_what_is_gone_goes(in_folder: Path) -> None:
    domain = dataclasses.replace(PROGRAM, folder=in_folder)
    compiled(in_folder, "ru", ("Save", "Сохранить"))
    before = (in_folder / "ru.mo").stat().st_mtime_ns
    catalogues.compile_all((domain,))
    assert (in_folder / "ru.mo").stat().st_mtime_ns == before
    (in_folder / "ru.po").unlink()
    catalogues.compile_all((domain,))
    assert not [*in_folder.iterdir()]


def trees(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in folder.rglob("*.py"):
        yield path, ast.parse(path.read_text("utf-8"))


def name_of(call: ast.Call) -> str:
    return ast.unparse(call.func).rpartition(".")[2]


def _is_text(node: ast.expr) -> bool:
    """Other things than texts are translated, too: bytes, and places in a picture."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_no_text_goes_the_way_of_qt() -> None:
    """Extractors of gettext do not see `self.tr`, and what is said there stays English."""
    found = {
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, tree in trees(ROOT / "configurator")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and name_of(node) in OF_QT and any(map(_is_text, node.args))
    }
    assert not found


def test_no_text_is_translated_before_the_language_is_chosen() -> None:
    """What a module translates while it is imported stays English: mark it with N_ instead."""
    assert not {
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path, tree in trees(ROOT / "configurator")
        for call in when_imported(tree)
        if name_of(call) in TRANSLATE
    }


def when_imported(node: ast.AST) -> Iterator[ast.Call]:
    """Each call that a module makes while it is imported."""
    if isinstance(node, ast.Call):
        yield node
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        return
    for child in ast.iter_child_nodes(node):
        yield from when_imported(child)


def test_every_text_in_the_sources_is_extracted() -> None:
    """Only literal texts are: not those inside f-strings, nor such as a function of our own hands on."""
    known = {message.id for message in extracted(PROGRAM)}
    for path, tree in trees(ROOT / "configurator"):
        if PRACTICE.sources in path.parents:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "N_"}:
                text = node.args[0]
                if isinstance(text, ast.Constant):
                    assert text.value in known, f"{path}:{node.lineno}"
                else:
                    assert not isinstance(text, ast.JoinedStr), f"{path}:{node.lineno}"
