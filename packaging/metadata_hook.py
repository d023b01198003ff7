"""What Hatch says of the package besides pyproject.toml: its pages, and the README with whole links."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_LINK = re.compile(r"(!?)\[([^\]]*)\]\((?!https?://|#)([^)]+)\)")


class PublishedPages(MetadataHookInterface):
    """Fills in `readme` and `urls`; both depend on the version and on where it's published."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Fill them in; `metadata` is what pyproject.toml has."""
        sys.path.insert(0, str(Path(self.root, "packaging")))
        from product import REPOSITORY, VERSION  # noqa: PLC0415 - found only now

        repository = os.environ.get("GITHUB_REPOSITORY") or REPOSITORY
        home = f"https://github.com/{repository}"
        pictures = f"https://raw.githubusercontent.com/{repository}/v{VERSION}"
        pages = f"{home}/blob/v{VERSION}"

        def absolute(link: re.Match[str]) -> str:
            base = pictures if link[1] else pages
            return f"{link[1]}[{link[2]}]({base}/{link[3]})"

        text = _LINK.sub(absolute, Path(self.root, "README.md").read_text("utf-8"))
        metadata["readme"] = {"content-type": "text/markdown", "text": text}
        metadata["urls"] = {
            "Homepage": home,
            "Changelog": f"{pages}/CHANGELOG.md",
            "Issues": f"{home}/issues",
            "Releases": f"{home}/releases",
        }
