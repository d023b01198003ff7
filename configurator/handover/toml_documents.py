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
_LONGEST = 300_000
_DEEP = re.compile(r"(?<![\w.])(?:[\w\"'-]{1,80}\s{0,9}\.\s{0,9}){30}")
"""A name with more parts than any has: reading one takes time by the square of them."""


def find(text: str, _files: Mapping[str, str]) -> Found | None:
    """Return the registration in a text of TOML, None if it is none or holds none."""
    if len(text) > _LONGEST or not _NAMED.search(text) or _DEEP.search(text):
        return None
    try:
        return json_documents.find(tomllib.loads(text))
    except (ValueError, RecursionError):
        return None
