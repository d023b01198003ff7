"""Templates of channels: a name, an ID, an icon and the message settings that fit, to start from.

Each is a JSON file in `resources/templates/`; adding one takes no code. A name that isn't a brand is
translated in `resources/templates/names/`, a file for each language.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from configurator.connector.inactive_icon import followed
from configurator.connector.model import Connector
from configurator.icon.css import contrast
from configurator.icon.icon import Icon
from configurator.icon.looks.disc_colors import dark_enough
from configurator.locate import resources
from configurator.services.icon_library import FoundIcon, IconLibrary, IconSet


@dataclass(frozen=True, slots=True)
class ChannelTemplate:
    """A template.

    Attributes:
        key: its name in the program, that of its file.
        name: its name for people, and the connector's.
        connector: what it fills in; the settings page's address is missing.
    """

    key: str
    name: str
    connector: Connector


def channel_templates(library: IconLibrary, language: str = "") -> list[ChannelTemplate]:
    """Return the templates in their order.

    Args:
        library: has the icons that they name.
        language: the language of the names (`ru`); English where a template has none in it.
    """
    found = []
    names = _names(language.partition("_")[0])
    for path in (resources() / "templates").glob("*.json"):
        given = json.loads(path.read_text("utf-8"))
        name = names.get(path.stem, given["name"])
        connector = Connector(
            id=given["id"], name=name, icon=_icon(given["icon"], library), **given["settings"]
        )
        # As if the icon had just been taken into an empty connector.
        whole = followed(Connector(), connector)
        found.append((given["order"], ChannelTemplate(path.stem, name, whole)))
    return [template for _, template in sorted(found, key=lambda one: (one[0], one[1].key))]


def _names(language: str) -> dict[str, str]:
    """Return the names in a language, by the templates' keys; empty where it has none of its own."""
    path = resources() / "templates" / "names" / f"{language}.json"
    names: dict[str, str] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return names


def _icon(given: dict[str, str], library: IconLibrary) -> Icon:
    """Return an icon on a disc of the brand's colour, or darker if no white name is readable on it."""
    named = FoundIcon(IconSet(given["set"]), given["name"], "", "")
    return library.on_disc(named, dark_enough(contrast.opaque(given["color"])))
