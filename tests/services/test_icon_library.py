"""The search over ready-made icons: thousands of them, by synonyms and in other languages, all drawable."""

from __future__ import annotations

import lzma

import pytest

from configurator.icon.css import contrast
from configurator.icon.svg import gate
from configurator.locate import resources
from configurator.services.icon_library import FoundIcon, IconLibrary, IconSet


@pytest.fixture(scope="module")
def library() -> IconLibrary:
    return IconLibrary("ru")


def everything(library: IconLibrary) -> list[FoundIcon]:
    found = {
        icon for letter in "abcdefghijklmnopqrstuvwxyz0123456789" for icon in library.search(letter, 9999)
    }
    return sorted(found, key=lambda icon: (icon.set, icon.name))


def test_there_are_at_least_3000_icons_of_three_sets(library: IconLibrary) -> None:
    found = everything(library)
    assert len(found) >= 3000
    assert {icon.set for icon in found} == set(IconSet)


def test_browsers_draw_each_of_them(library: IconLibrary) -> None:
    for icon in everything(library)[::25]:
        assert gate.admit(library.drawing(icon))


def test_the_data_add_little_to_an_installer() -> None:
    assert (
        sum(path.stat().st_size for path in (resources() / "icon_search").rglob("*") if path.is_file())
        < 4_000_000
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("whatsapp", "WhatsApp"), ("WhatsApp", "WhatsApp"), ("telegram", "Telegram"), ("signal", "Signal"),
        ("instagram", "Instagram"), ("viber", "Viber"), ("vk", "VK"), ("wechat", "WeChat"),
        ("ватсап", "WhatsApp"), ("Телеграм", "Telegram"), ("вконтакте", "VK"),
    ],
)  # fmt: skip
def test_a_brand_is_found_by_its_title_first(text: str, title: str, library: IconLibrary) -> None:
    first = library.search(text)[0]
    assert (first.set, first.title) == (IconSet.BRAND, title)
    assert first.color.startswith("#")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("envelope", "mail"),
        ("email", "mail"),
        ("basket", "shopping-basket"),
        ("доставка", "truck"),
        ("почта", "mail"),
    ],
)
def test_synonyms_and_other_languages_find_an_icon(text: str, name: str, library: IconLibrary) -> None:
    assert name in {icon.name for icon in library.search(text, 30)}


def test_our_own_glyphs_come_first(library: IconLibrary) -> None:
    assert library.search("phone")[0].set is IconSet.OWN
    assert {icon.set for icon in library.search("")} == {IconSet.OWN}
    assert len(library.search("")) == 24


def test_each_word_narrows_the_search(library: IconLibrary) -> None:
    both = set(library.search("shopping cart", 999))
    assert both
    assert both < set(library.search("shopping", 999))


@pytest.mark.parametrize("text", ["qqqqqq", "☃", "(", "%"])
def test_what_is_unknown_finds_nothing_or_everything_of_ours(text: str, library: IconLibrary) -> None:
    assert {icon.set for icon in library.search(text)} <= {IconSet.OWN}


def test_a_brand_s_disc_carries_the_white_name(library: IconLibrary) -> None:
    for icon in library.search("google", 40):
        disc = library.on_disc(icon, "#2166c9").color
        assert contrast.ratio(contrast.opaque(disc), contrast.WHITE) >= contrast.LEAST_FOR_TEXT


def test_the_sets_of_others_are_named_with_their_licences(library: IconLibrary) -> None:
    assert [(one.name, one.licence) for one in library.sources] == [
        ("Simple Icons", "CC0-1.0"),
        ("Lucide", "ISC"),
    ]


def test_the_data_are_compressed() -> None:
    path = resources() / "icon_search" / "index.json.xz"
    assert lzma.decompress(path.read_bytes()).startswith(b'{"sets":')


def test_all_icons_are_listed_our_own_first_then_general_ones_then_brands_by_title(
    library: IconLibrary,
) -> None:
    found = library.all()
    assert found[:24] == library.own()
    assert len(found) == len(set(found)) > 5000
    sets = [icon.set for icon in found]
    assert sets == sorted(sets, key=list(IconSet).index)
    brands = [icon.title for icon in found if icon.set is IconSet.BRAND]
    assert brands.index("Apple") < brands.index("Telegram") < brands.index("WhatsApp")


def test_a_brand_is_known_by_its_mark_and_by_its_title(library: IconLibrary) -> None:
    viber = library.search("viber")[0]
    assert library.brand_of(library.drawing(viber)) == viber
    assert library.brand_of(library.drawing(library.own()[0])) is None
    assert library.brand("VIBER") == viber
    assert library.brand("vib") is None


def test_each_icon_of_others_names_its_set_and_licence(library: IconLibrary) -> None:
    named = {
        (source.name, source.licence)
        for icon in library.all()
        if (source := library.source_of(icon)) is not None
    }
    assert named == {("Simple Icons", "CC0-1.0"), ("Lucide", "ISC")}
    assert library.source_of(library.own()[0]) is None


def test_a_brands_colour_that_carries_a_name_stays_as_it_is(library: IconLibrary) -> None:
    dark = [
        icon
        for icon in library.all()
        if icon.color and contrast.ratio(contrast.opaque(icon.color), contrast.WHITE) >= 4.5
    ]
    assert len(dark) > 500
    assert [icon for icon in dark if library.on_disc(icon, "").color != icon.color] == []
