"""Connectors of all kinds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from configurator.connector.model import Connector
from configurator.icon.icon import Icon

texts = st.text(st.characters(codec="utf-8"), max_size=30)
icons = st.builds(Icon, svg=texts, color=texts, size=texts, position=texts)
connectors = st.builds(
    Connector,
    id=texts,
    name=texts,
    icon=icons,
    placement_handler=texts,
    icon_disabled=icons,
    del_external_messages=st.booleans(),
    edit_internal_messages=st.booleans(),
    del_internal_messages=st.booleans(),
    newsletter=st.booleans(),
    need_system_messages=st.booleans(),
    need_signature=st.booleans(),
    chat_group=st.booleans(),
    comment=texts,
)


def with_values(connector: Connector, values: dict[str, Any]) -> Connector:
    """Return a copy with other values, by the names of the fields."""
    return replace(connector, **values)
