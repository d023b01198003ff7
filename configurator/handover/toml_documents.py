"""Registrations in TOML: settings files of applications."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from configurator.handover import json_documents
from configurator.handover.found import Found

_NAMED = re.compile(
    r"^[ \t]*(?:\[[\w.\"-]*\bICON\]|(?:[\w\"-]+\.)*(?:PLACEMENT_HANDLER|ICON(?:\.\w+)?|ID)\s*=)", re.MULTILINE
)
_LONGEST = 500_000


def find(text: str, _files: Mapping[str, str]) -> Found | None:
    """Return the registration in a text of TOML, None if it is none or holds none."""
    if len(text) > _LONGEST or not _NAMED.search(text):
        return None
    try:
        return json_documents.find(tomllib.loads(text))
    except (ValueError, RecursionError):
        return None
