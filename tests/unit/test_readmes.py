"""The README in other languages says the same as the English one, as far as a program can tell."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.pofile import read_po

from configurator.icon.draw.place_list import PLACES
from configurator.ui.kit.language import REVIEWED
from configurator.wording.translation import languages
from tests.support.paths import ROOT

ENGLISH = ROOT / "README.md"
FOLDER = ROOT / "docs" / "readme"
FILES = sorted(FOLDER.glob("README.*.md"))
CODES = [file.name.split(".")[1] for file in FILES]
WANTED = {"ru", "es_419", "pt_BR", "de", "zh_Hans"}
KINDS = {"- ": "item", "    ": "", "![": "picture", "#": "heading"}
"""How a block begins → what it is; what is to be typed stands for itself."""

PLACE_WORDS = {
    "tile": "Contact Center tile",
    "connected": "connected tile",
    "settings": "settings page",
    "channels": "channel list",
    "small": "small icons",
    "inactive": "inactive icon",
}
"""What the English one calls the places that show no others, in its order."""
SEVERAL = {"contact_center", "lists", "all", "overview", "icon"}
"""Places that show others, and the bare icon for files."""

OF_MACOS = "Applications"
"""Its folder of programs, which is "Programme" in German."""


@dataclass(frozen=True)
class Section:
    """What a program can compare of a section; what is the same in every language stands as it is."""

    blocks: list[str]
    """Its paragraphs, items, commands and rows of tables, in order."""
    strong: int
    """How many phrases are bold."""
    code: list[str]
    """What is to be typed, and the names of files, sorted: languages have their own order of words."""
    links: list[str]
    """Where it leads, seen from the project's folder, sorted."""
    pictures: list[str]


def sections(file: Path) -> list[Section]:
    """Read a README; the first section is what stands above the first heading of the second level."""
    return [
        section(text, file.parent)
        for text in re.split(r"^(?=## )", file.read_text("utf-8"), flags=re.MULTILINE)
    ]


def section(text: str, folder: Path) -> Section:
    return Section(
        blocks=[kind(block) for block in re.split(r"\n\n|\n(?=- |\d\. |\|)", text.strip("\n"))],
        strong=len(re.findall(r"\*\*[^*]+\*\*", text)),
        code=sorted(re.findall(r"`([^`\n]+)`", text)),
        links=sorted(target(found, folder) for found in re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", text)),
        pictures=[target(found, folder) for found in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)],
    )


def kind(block: str) -> str:
    """Say what a block is: of a row of a table the number of its cells, of a step its number."""
    if block.startswith("|"):
        return "|" * block.count("|")
    if step := re.match(r"\d\. ", block):
        return step[0]
    for beginning, name in KINDS.items():
        if block.startswith(beginning):
            return name or block
    return "paragraph"


def target(address: str, folder: Path) -> str:
    """Return where a link leads, as a path in the project."""
    return posixpath.normpath(posixpath.join(folder.relative_to(ROOT).as_posix(), address))


def labels(text: str) -> list[str]:
    """Return what is bold or in italics, menus by their entries."""
    found = re.findall(r"\*+([^*]+)\*+", text)
    return [label for phrase in found for label in " ".join(phrase.split()).split(" → ")]


def catalogue(code: str) -> dict[str, set[str]]:
    """Return the window's texts with their translations, without the letters for the keyboard."""
    with (ROOT / "resources" / "translations" / f"{code}.po").open("rb") as file:
        read = read_po(file)
    texts: dict[str, set[str]] = {}
    for message in read:
        if isinstance(message.id, str) and isinstance(message.string, str):
            shown = re.sub(r"\(&\w\)", "", message.string).replace("&", "")
            texts.setdefault(message.id.replace("&", ""), set()).add(shown)
    return texts


def test_the_wanted_languages_are_there() -> None:
    assert set(CODES) == WANTED
    assert set(CODES) <= set(languages())


@pytest.mark.parametrize("file", FILES, ids=CODES)
def test_each_section_has_the_english_ones_paragraphs_commands_links_and_pictures(file: Path) -> None:
    (begin, *others), (english, *english_others) = sections(file), sections(ENGLISH)
    assert others == english_others
    assert (begin.blocks, begin.strong, begin.code) == (english.blocks, english.strong, english.code)
    assert begin.pictures == english.pictures
    own = f"docs/readme/{file.name}"  # each leads to the others, not to itself
    assert begin.links == sorted({*english.links, "README.md"} - {own})


@pytest.mark.parametrize("file", FILES, ids=CODES)
def test_it_calls_menus_and_buttons_as_the_window_does(file: Path) -> None:
    known, text = catalogue(file.name.split(".")[1]), " ".join(file.read_text("utf-8").split())
    named = [label for label in labels(ENGLISH.read_text("utf-8")) if label in known and label != OF_MACOS]
    assert len(named) > 15
    assert not [label for label in named if not any(shown in text for shown in known[label])]


@pytest.mark.parametrize("file", [ENGLISH, *FILES], ids=["en", *CODES])
def test_every_link_leads_to_a_file(file: Path) -> None:
    named = {one for part in sections(file) for one in (*part.links, *part.pictures)}
    assert len(named) > 10
    assert not [name for name in named if not (ROOT / name).is_file()]


def test_the_english_one_leads_to_all() -> None:
    assert {f"docs/readme/{file.name}" for file in FILES} <= set(sections(ENGLISH)[0].links)


def item(file: Path, word: str) -> str:
    """Return the item of a README's list that has a word, in one line."""
    text = file.read_text("utf-8")
    (found,) = (one for one in re.findall(r"^- \*\*.+(?:\n  .+)*", text, re.MULTILINE) if word in one)
    return " ".join(found.split())


def place_words(file: Path) -> list[str]:
    """Return what a README calls the places of the preview, each in words."""
    listed = re.split(":|\N{FULLWIDTH COLON}", item(file, "Chromium"), maxsplit=1)[1]
    return re.split(", |、|和", re.split(r"\.|。", listed, maxsplit=1)[0].strip())


@pytest.mark.parametrize("file", [ENGLISH, *FILES], ids=["en", *CODES])
def test_it_names_each_language_of_the_program_and_no_other(file: Path) -> None:
    """Languages by their names alone: what is said of their countries differs."""
    own = Locale.parse("en" if file == ENGLISH else file.name.split(".")[1])
    text = item(file, "Language").casefold().partition("*.")[0].rpartition("**")[2]
    names = {str(code): str(name).casefold() for code, name in own.languages.items() if len(str(code)) == 2}
    boundary = "" if own.language == "zh" else r"\b"
    at = {
        code: found.start()
        for code, name in names.items()
        if (found := re.search(boundary + re.escape(name) + boundary, text))
    }
    spoken = {code.partition("_")[0] for code in languages()}
    assert set(at) == spoken
    reviewed = [at[code] for code in spoken & set(REVIEWED)]  # the others are called beta
    assert max(reviewed) < min(at[code] for code in spoken - set(REVIEWED))


def test_the_english_one_names_each_place_of_the_preview() -> None:
    assert set(PLACE_WORDS) | SEVERAL == set(PLACES)
    assert place_words(ENGLISH) == list(PLACE_WORDS.values())


@pytest.mark.parametrize("file", FILES, ids=CODES)
def test_the_others_name_as_many_places(file: Path) -> None:
    assert len(set(place_words(file))) == len(PLACE_WORDS)
