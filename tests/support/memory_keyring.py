"""A keyring that the user's own secrets are not in."""

from __future__ import annotations


class MemoryKeyring:
    """Keeps its entries here, for as many starts of the program as a test has."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]
