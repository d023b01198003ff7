"""The installers' few texts are there in every language of the program."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from babel import Locale

from tests.support.paths import ROOT

PACKAGING = ROOT / "packaging"
LANGUAGES = sorted(file.stem for file in (ROOT / "resources" / "translations").glob("*.po"))
OF_NSIS = {"pt_BR": "PortugueseBR", "zh_Hans": "SimpChinese", "zh_Hant": "TradChinese"}
"""Variants → what NSIS calls them; every other language has its English name there."""
OF_LINUX = {"zh_Hans": "zh_CN", "zh_Hant": "zh_TW"}
"""Our codes → those of the Linux desktops, which know no scripts."""
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def of_linux(code: str) -> set[str]:
    """Return the codes of a language on the Linux desktops: the variant's, and the whole language's."""
    return {OF_LINUX.get(code, code), code.partition("_")[0]}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_windows_installer_has_every_text(code: str) -> None:
    script = (PACKAGING / "windows" / "installer.nsi").read_text("utf-8")
    name = OF_NSIS.get(code) or Locale.parse(code.partition("_")[0]).english_name
    assert f'MUI_LANGUAGE "{name}"' in script
    texts = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", script, re.MULTILINE)
    english = {text for text, language in texts if language == "ENGLISH"}
    assert english
    assert {text for text, language in texts if language == str(name).upper()} == english


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("key", ["Comment", "GenericName", "Keywords"])
def test_the_linux_menu_has_each_text(key: str, code: str) -> None:
    entry = (PACKAGING / "linux" / "configurator.desktop").read_text("utf-8")
    assert of_linux(code) & set(re.findall(rf"^{key}\[(\w+)\]=\S", entry, re.MULTILINE))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_linux_file_type_has_its_name(code: str) -> None:
    root = ET.parse(PACKAGING / "linux" / "connector-configurator.xml").getroot()
    assert of_linux(code) & {each.get(XML_LANGUAGE) for each in root.iter() if each.text}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_software_centre_has_the_summary(code: str) -> None:
    root = ET.parse(PACKAGING / "linux" / "metainfo.xml").getroot()
    assert of_linux(code) & {each.get(XML_LANGUAGE) for each in root.findall("summary") if each.text}
