"""What has been published of a version: its files with their sums, and where they are."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from product import PACKAGE, REPOSITORY, VERSION

_SUM = re.compile(r"([0-9a-f]{64}) [ *](\S+)")
_INTEL, _ARM = "setup.exe", "arm64-setup.exe"
_MISSING = "The sums name no file that ends in "


@dataclass(frozen=True, slots=True)
class Published:
    """A version that people can get.

    Attributes:
        version: its number.
        repository: owner and name on GitHub.
        sums: SHA-256 by the name of each file.
    """

    version: str
    repository: str
    sums: dict[str, str]

    @property
    def home(self) -> str:
        """The address of the project's page."""
        return f"https://github.com/{self.repository}"

    @property
    def page(self) -> str:
        """The address where people get this version."""
        return f"{self.home}/releases/tag/v{self.version}"

    def url(self, name: str) -> str:
        """Return the address of a published file."""
        return f"{self.home}/releases/download/v{self.version}/{name}"

    def file(self, ending: str) -> str:
        """Return the name of the published file of this version that ends so.

        Raises:
            KeyError: there is none.
        """
        name = f"{PACKAGE}-{self.version}-{ending}"
        if name not in self.sums:
            raise KeyError(_MISSING + ending)
        return name

    def installers(self) -> dict[str, str]:
        """Return how the names of the installers for Windows end, by processor; that for Arm may be missing.

        Raises:
            KeyError: there is none for 64-bit Intel and AMD.
        """
        has_arm = f"{PACKAGE}-{self.version}-{_ARM}" in self.sums
        self.file(_INTEL)
        return {"x64": _INTEL, "arm64": _ARM} if has_arm else {"x64": _INTEL}


def read(sums: Path, version: str = VERSION) -> Published:
    """Return what a list of sums says, `SHA256SUMS` of a release.

    Args:
        sums: the list, as sha256sum writes it.
        version: the version that it is of.
    """
    found = _SUM.findall(sums.read_text("utf-8"))
    repository = os.environ.get("GITHUB_REPOSITORY") or REPOSITORY
    return Published(version, repository, {name: digest for digest, name in found})
