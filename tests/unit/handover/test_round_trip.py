"""What is handed over as code can be taken over again, in every form, to the letter."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given

from configurator.connector.model import Connector
from configurator.connector.project_file import dumps
from configurator.handover import FORMS, Imported, read, write
from configurator.icon.icon import Icon
from tests.support.examples import examples
from tests.support.hostile_texts import connectors

_VARIABLE = re.compile(r"[$#]?\{\$?[A-Za-z_][\w.]*\}|\$[A-Za-z_]\w*")
"""An ID that is told of, since it is the name of a variable that has none of its value in the text."""


_END_OF_PART = re.compile(r"[A-Z]{2}\]=")
"""What is left of the name of an icon's part, as in `ICON[COLOR]=`."""


def assert_same(imported: Imported, connector: Connector) -> None:
    """Nothing is remarked but a text that may have swallowed what follows: it has the name of that in it."""
    icons = [
        text
        for icon in (connector.icon, connector.icon_disabled)
        for text in (icon.color, icon.size, icon.position)
    ]
    texts = (connector.id, connector.name, connector.placement_handler, connector.comment, *icons)
    is_pointed_at = any("imconnector.register" in text for text in texts)
    assert imported.connector == connector
    assert not imported.problems
    assert is_pointed_at or not imported.others
    is_doubtful = is_pointed_at or any(_END_OF_PART.search(text) for text in icons)
    assert {remark.code for remark in imported.remarks} <= ({"BROKEN_OFF"} if is_doubtful else set())


@pytest.mark.parametrize("form", FORMS)
@examples(60)
@given(connector=connectors)
def test_code_reads_back_as_the_connector_it_was_made_of(form: str, connector: Connector) -> None:
    assume(not _VARIABLE.fullmatch(connector.id))
    assert_same(read(write(connector, form)), connector)


@pytest.mark.parametrize("form", FORMS)
@examples(30)
@given(connector=connectors)
def test_code_for_the_whole_life_reads_back_too(form: str, connector: Connector) -> None:
    assume(not _VARIABLE.fullmatch(connector.id))
    imported = read(write(connector, form, whole_life=True))
    if "imconnector.register" in connector.id and imported.connector != connector:
        assert imported.remarks  # a call seems to be in the ID of the one that unregisters, which comes first
    else:
        assert_same(imported, connector)


@given(connector=connectors)
@examples(30)
def test_a_project_file_is_a_form_too(connector: Connector) -> None:
    assert read(dumps(connector)) == Imported(connector, (), ())


@pytest.mark.parametrize("form", FORMS)
def test_line_ends_of_windows_change_nothing(form: str) -> None:
    connector = Connector("shop", "It's\na “shop”", Icon("<svg>\n</svg>", "red"), "https://example.com/")
    assert read(write(connector, form).replace("\n", "\r\n")) == Imported(connector, (), ())


@pytest.mark.parametrize("form", FORMS)
@examples(40)
@given(connector=connectors)
def test_nothing_invisible_is_in_the_code(form: str, connector: Connector) -> None:
    assert all(character.isprintable() or character == "\n" for character in write(connector, form))


@pytest.mark.parametrize("form", ["js", "bx24"])
@examples(40)
@given(connector=connectors)
def test_script_code_cannot_end_the_script_it_stands_in(form: str, connector: Connector) -> None:
    code = write(connector, form).lower().split("params" if form == "js" else "imconnector.register")[1]
    assert not any(end in code for end in ("</script", "<script", "<!--"))


@pytest.mark.parametrize("form", FORMS)
def test_only_placeholders_stand_for_tokens_and_addresses(form: str) -> None:
    code = write(Connector("shop", "Shop"), form)
    assert "bitrix24.com" not in code.replace("api.bitrix24.com", "")
    assert form in {"bx24", "crest", "json"} or "_HERE" in code


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(KeyError):
        write(Connector(), "cobol")


@pytest.mark.parametrize("form", ["php", "crest"])
def test_what_ruby_would_fill_in_is_a_text_in_php(form: str) -> None:
    connector = Connector(id="a", comment="#{0}\x1f #{name}")
    assert read(write(connector, form)).connector == connector
