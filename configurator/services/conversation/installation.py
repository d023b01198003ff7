"""What tells this installation from others that read replies of the same application."""

from __future__ import annotations

import hashlib
import re
import secrets
from pathlib import Path

from configurator.storage import folders
from configurator.storage.state_file import StateFile

PREFIX = "cc-test-"
"""How the IDs of our customers, chats and messages begin, for those who tidy up a portal."""
READER_PREFIX = "cc_"
_READER = re.compile(r"cc_[0-9a-f]{24}")


def reader_name(state: Path | None = None) -> str:
    """Return the `auth_connector` of this installation, made at random once.

    It is the same for every test, so that what a crashed test left bound can be found and removed.

    Args:
        state: the folder where it is kept; the program's own place if None.

    Raises:
        FileProblem: it couldn't be kept.
    """
    file = StateFile((state or folders.state_folder()) / "installation.json")

    def edit(kept: dict[str, object]) -> dict[str, object]:
        known = kept.get("reader")
        if isinstance(known, str) and _READER.fullmatch(known):
            return kept
        return {**kept, "reader": f"{READER_PREFIX}{secrets.token_hex(12)}"}

    return str(file.change(edit)["reader"])


def own_customer(reader: str) -> str:
    """Return the ID of this installation's customer: always the same, so that a portal gets no crowd of them.

    Args:
        reader: what `reader_name` returned, which nobody else needs to know.
    """
    return PREFIX + hashlib.sha256(reader.encode()).hexdigest()[:8]


def new_id() -> str:
    """Return a new ID for a chat or a message, with our prefix."""
    return PREFIX + secrets.token_hex(6)
