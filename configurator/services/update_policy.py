"""Whether this copy of the program may look for newer versions of itself, and how often."""

from __future__ import annotations

import os
from dataclasses import dataclass

VARIABLE = "CONFIGURATOR_UPDATES"
"""The environment variable that switches the check off, by one of `OFF`."""
OFF = frozenset({"off", "0", "no", "false"})
"""What means "off" in the variable and in the setting of managed computers."""
_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """Where the newest release is announced, and by whose signature it's known.

    Attributes:
        address: https address of the file that `packaging/sign_release.py` writes; it must answer without a
            redirect. Empty where the program isn't published.
        public_key: the Ed25519 key of the signature, 32 bytes in base64.
    """

    address: str = ""
    public_key: str = ""


RELEASE_PAGE = ReleasePage()
"""The one place to enter both once the program is published; until then nothing is ever asked."""


def off_reason(page: ReleasePage, managed: str) -> str:
    """Return why no update may be looked for; empty where it may.

    Args:
        page: where the releases are announced.
        managed: what the computer's administrator has set for everybody; empty where nothing is set.

    Returns:
        UPDATE_OFF_UNSET, UPDATE_OFF_VARIABLE, UPDATE_OFF_MANAGED or an empty text.
    """
    if not (page.address and page.public_key):
        return "UPDATE_OFF_UNSET"
    if is_off(os.environ.get(VARIABLE, "")):
        return "UPDATE_OFF_VARIABLE"
    return "UPDATE_OFF_MANAGED" if is_off(managed) else ""


def is_off(value: str) -> bool:
    """Whether a setting says that updates are not to be looked for."""
    return value.strip().lower() in OFF


def is_due(last: float, now: float) -> bool:
    """Whether a day has passed since the last check; both in seconds since 1970.

    A last check in the future comes from a clock that was wrong, and counts as none.
    """
    return not last <= now < last + _DAY
