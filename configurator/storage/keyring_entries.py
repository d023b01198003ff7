"""How a secret lies in a keyring: as one entry, or in parts where it's too long for one.

Windows limits an entry to 2,560 bytes (wincred.h, CRED_MAX_CREDENTIAL_BLOB_SIZE). The parts are written
first, under names that no entry refers to yet; then the secret's own entry, which names them. So a process
that is killed in between leaves the old secret readable.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterator
from typing import Protocol

MOST_BYTES = 2_400
"""Bytes of the longest secret that is one entry, in UTF-16 as Windows stores it."""
_PART_CHARACTERS = MOST_BYTES // 4
"""Characters of a part: none takes more than four bytes."""
_PARTS = "connector-configurator-parts"
_NAMES_PARTS = re.compile(rf"{_PARTS} ([ab]) (\d+) ([0-9a-f]{{64}})", re.ASCII)
_TRIES = 3
"""How often an entry is read if another process replaces its parts in that moment."""


class Keyring(Protocol):
    """The part of a keyring backend that is used."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret, None if there is none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store a secret."""

    def delete_password(self, service: str, username: str) -> None:
        """Delete a secret."""


def read(keyring: Keyring, service: str, name: str) -> str | None:
    """Return a secret, None if there is none or a part of it is missing.

    Raises:
        Exception: the keyring failed; each backend has its own errors.
    """
    for _ in range(_TRIES):
        entry = keyring.get_password(service, name)
        found = _NAMES_PARTS.fullmatch(entry or "")
        if not found:
            return entry
        names = (f"{name}.{found[1]}{number}" for number in range(1, int(found[2]) + 1))
        value = "".join(keyring.get_password(service, part) or "" for part in names)
        if _digest(value) == found[3]:
            return value
    return None


def write(keyring: Keyring, service: str, name: str, value: str) -> None:
    """Store a secret; until the last moment the old one stays readable.

    Raises:
        Exception: the keyring refused it or failed; the old secret is unchanged.
    """
    used = ""
    try:
        if len(value.encode("utf-16-le")) > MOST_BYTES or _NAMES_PARTS.fullmatch(value):
            found = _NAMES_PARTS.fullmatch(keyring.get_password(service, name) or "")
            used = "b" if found and found[1] == "a" else "a"
            parts = [value[at : at + _PART_CHARACTERS] for at in range(0, len(value), _PART_CHARACTERS)]
            for number, part in enumerate(parts, 1):
                keyring.set_password(service, f"{name}.{used}{number}", part)
            keyring.set_password(service, name, f"{_PARTS} {used} {len(parts)} {_digest(value)}")
        else:
            parts = []
            keyring.set_password(service, name, value)
    except Exception:
        if used:
            with contextlib.suppress(Exception):  # the failure to write is told
                _remove_parts(keyring, service, name, used)
        raise
    with contextlib.suppress(Exception):  # the next write tries again
        for letter in "ab":
            _remove_parts(keyring, service, name, letter, after=len(parts) if letter == used else 0)


def remove(keyring: Keyring, service: str, name: str) -> None:
    """Delete a secret, if there is one.

    Raises:
        Exception: the keyring failed, and may still have it.
    """
    for letter in "ab":
        _remove_parts(keyring, service, name, letter)
    if keyring.get_password(service, name) is not None:
        _delete(keyring, service, name)


def _remove_parts(keyring: Keyring, service: str, name: str, letter: str, after: int = 0) -> None:
    """Delete parts, the last one first: a kill then leaves no gap behind which others would stay for ever."""
    for part in reversed([*_parts(keyring, service, name, letter, after)]):
        _delete(keyring, service, part)


def _parts(keyring: Keyring, service: str, name: str, letter: str, after: int) -> Iterator[str]:
    number = after + 1
    while keyring.get_password(service, part := f"{name}.{letter}{number}") is not None:
        yield part
        number += 1


def _delete(keyring: Keyring, service: str, name: str) -> None:
    try:
        keyring.delete_password(service, name)
    except Exception:  # each backend has its own errors, also for an entry that was just deleted
        if keyring.get_password(service, name) is not None:
            raise


def _digest(value: str) -> str:
    return hashlib.sha256(value.encode(errors="surrogatepass")).hexdigest()
