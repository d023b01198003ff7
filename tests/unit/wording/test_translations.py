"""The window's words in other languages: complete, compiled, and with every placeholder in its place."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest

from configurator.locate import resources
from configurator.ui.kit.language import LANGUAGES, of_system
from tests.support.paths import ROOT

FILES = sorted((resources() / "translations").glob("*.ts"))
PLACEHOLDER = re.compile(r"\{\w*\}|%n")
ACCELERATOR = re.compile(r"&\w")
MARKS = "✓✕▲•\n"


@pytest.fixture(scope="module")
def tool():
    """What brings translations up to date."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(file: Path) -> list[tuple[str, list[str]]]:
    """Every text of a file with its translation, which has several forms where it counts something."""
    found = []
    for message in ET.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        found.append((message.findtext("source"), forms))
    return found


def test_each_language_has_its_file():
    assert {f"configurator_{code}" for code in LANGUAGES if code != "en"} == {file.stem for file in FILES}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_of_the_program_is_translated(file, tool, tmp_path):
    copy = Path(shutil.copy(file, tmp_path))
    tool.update(copy)
    assert 'type="unfinished"' not in copy.read_text("utf-8"), "translate what packaging/translations.py adds"
    assert copy.read_text("utf-8") == file.read_text("utf-8"), "python packaging/translations.py"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_the_program_reads_is_compiled_from_it(file, tool, tmp_path):
    tool.compile_(file, tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == file.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_keeps_what_is_put_into_the_text(file):
    for source, forms in messages(file):
        for form in forms:
            assert form, source
            assert Counter(PLACEHOLDER.findall(form)) == Counter(PLACEHOLDER.findall(source)), source
            assert bool(ACCELERATOR.search(form)) == bool(ACCELERATOR.search(source)), source
            assert [form.count(mark) for mark in MARKS] == [source.count(mark) for mark in MARKS], source
            assert form.endswith("…") == source.endswith("…"), source
            assert (form[0].isspace(), form[-1].isspace()) == (source[0].isspace(), source[-1].isspace())


def test_texts_are_found_where_the_window_looks_for_them():
    """A text is looked up by its class, which Qt's extractor reads from the source: not inside f-strings."""
    known = {(m.findtext("source"), c.findtext("name")) for c in contexts() for m in c.findall("message")}
    assert not [call for call in calls() if call[1:] not in known]


def test_no_text_reaches_the_translator_through_a_wrapper():
    """Qt's extractor does not see what a function of our own hands on: it would stay English."""
    files = [path for path in (ROOT / "configurator").rglob("*.py") if path.name != "translation.py"]
    assert not [path.name for path in files if "QCoreApplication.translate" in path.read_text("utf-8")]


def contexts():
    return ET.parse(FILES[0]).getroot().findall("context")


def calls():
    """Every `self.tr("…")` as (file and line, text, class); the text is None where it is no literal."""
    for path in (ROOT / "configurator").rglob("*.py"):
        for class_ in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(class_, ast.ClassDef):
                for node in ast.walk(class_):
                    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".tr"):
                        text = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
                        yield f"{path.name}:{node.lineno}", text, class_.name


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["ru-RU", "ru", "en-US"], "ru"), (["ru_BY"], "ru"), (["de-DE", "ru-RU", "en"], "ru"), (["RU"], "ru"),
        (["en-GB", "ru-RU"], "en"), (["kk-KZ", "kk"], "en"), (["rue"], "en"), (["C"], "en"), ([], "en"),
    ],
)  # fmt: skip
def test_the_window_speaks_the_first_language_of_the_system_that_it_knows(wanted, code):
    assert of_system(wanted) == code
