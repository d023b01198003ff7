"""Where the program is published. Only a build knows the repository that it's made from, and notes it."""

from __future__ import annotations

from contextlib import suppress

from configurator.locate import resources

FILE = "home.txt"
"""Its name in the folder `notices` of the resources."""


def home_page() -> str:
    """Return the https address of the project's page; empty where the program wasn't built from one."""
    with suppress(OSError):
        address = (resources() / "notices" / FILE).read_text("utf-8").strip()
        return address if address.startswith("https://") else ""
    return ""
