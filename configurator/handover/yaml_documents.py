"""Registrations in YAML: OpenAPI descriptions, exports of API clients, playbooks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

import yaml

from configurator.handover import json_documents
from configurator.handover.found import Found

_BEGINS = re.compile(r"(?:[ \t]*(?:#[^\n]*|---[^\n]*)?\n)*[ \t]*(?:- )?[\"']?[\w./-]+[\"']?:(?:[ \t]|\n)")
_NAMED = re.compile(r"imconnector\.register|^[ \t]*[\"']?(?:PLACEMENT_HANDLER|ICON)[\"']?:", re.MULTILINE)
_LONGEST = 500_000
_DEEPEST = 60
_MOST, _MOST_EVENTS = 20, 40_000
_TRUTH = "tag:yaml.org,2002:bool"


class _Loader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]  # chosen when it runs
    """Leaves everything a text but true and false: an ID may look like a number, a name like a date."""


_Loader.add_implicit_resolver(_TRUTH, re.compile(r"true|false|True|False"), list("tfTF"))
_Loader.add_constructor(_TRUTH, lambda _loader, node: node.value.lower() == "true")


def find(text: str, _files: Mapping[str, str]) -> Found | None:
    """Return the registration in a text of YAML, None if it is none or holds none."""
    if len(text) > _LONGEST or not _BEGINS.match(text) or not _NAMED.search(text):
        return None
    try:
        if not _is_plain(text):
            return None
        documents = list(islice(yaml.load_all(text, Loader=_Loader), _MOST))
    except (yaml.YAMLError, ValueError):
        return None
    return json_documents.find(documents[0] if len(documents) == 1 else documents)


def _is_plain(text: str) -> bool:
    """Whether a text repeats nothing by reference, and isn't nested too deeply or too large to be read."""
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=_Loader)):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST or count > _MOST_EVENTS or isinstance(event, yaml.AliasEvent):
            return False
    return True
