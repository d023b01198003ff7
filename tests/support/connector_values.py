"""Connectors of all kinds."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from configurator.connector.model import Connector
from configurator.icon.icon import Icon


def connectors_of(texts: SearchStrategy[str], icons: SearchStrategy[Icon]) -> SearchStrategy[Connector]:
    """Connectors with such texts and icons, and any switches: a new field has values of its own, too."""
    kinds: dict[type, SearchStrategy[Any]] = {str: texts, Icon: icons, bool: st.booleans()}
    plain = Connector()
    names = [field.name for field in fields(Connector)]
    return st.builds(Connector, **{name: kinds[type(getattr(plain, name))] for name in names})


texts = st.text(st.characters(codec="utf-8"), max_size=30)
icons = st.builds(Icon, svg=texts, color=texts, size=texts, position=texts)
connectors = connectors_of(texts, icons)


def with_values(connector: Connector, values: dict[str, Any]) -> Connector:
    """Return a copy with other values, by the names of the fields."""
    return replace(connector, **values)
