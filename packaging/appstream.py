"""AppStream's metadata: what software centres of Linux desktops show of the program.

    python3 packaging/appstream.py FILE    write it for this version

The texts are in `packaging/linux/metainfo.xml`; versions and dates come from the changelog.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from xml.sax.saxutils import escape

from product import APP_ID, COMMAND, REPOSITORY, ROOT, VERSION

FILE = f"{APP_ID}.metainfo.xml"
"""Its name where it's installed."""
CHANGELOG = ROOT / "CHANGELOG.md"
_TEMPLATE = ROOT / "packaging" / "linux" / "metainfo.xml"
_VERSIONS = re.compile(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$", re.MULTILINE)
_PICTURES = {
    "window.png": "The form on the left, the exact preview on the right",
    "window-dark.png": "The dark window",
    "review.png": "Review before sending",
    "connectors.png": "A connector on each open channel",
}
"""Pictures of the README, the first being the one that stands for the program, with what they show."""


def main(arguments: list[str]) -> int:
    """Write the metadata into the file that is named."""
    if len(arguments) != 1:
        print((__doc__ or "").strip())
        return 2
    Path(arguments[0]).write_text(metadata(os.environ.get("GITHUB_REPOSITORY") or REPOSITORY), "utf-8")
    return 0


def metadata(repository: str, launches: str = f"{COMMAND}.desktop") -> str:
    """Return the metadata.

    Args:
        repository: owner and name on GitHub.
        launches: the name of the desktop entry.
    """
    values = {
        "ID": APP_ID,
        "HOME": f"https://github.com/{repository}",
        "LAUNCHES": launches,
        "SCREENSHOTS": _screenshots(f"https://raw.githubusercontent.com/{repository}/v{VERSION}"),
        "RELEASES": _releases(),
    }
    text = _TEMPLATE.read_text("utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def _screenshots(base: str) -> str:
    made = []
    for number, (name, caption) in enumerate(_PICTURES.items()):
        kind = "" if number else ' type="default"'
        made.append(
            f"    <screenshot{kind}>\n      <caption>{escape(caption)}</caption>\n"
            f"      <image>{base}/resources/readme/{name}</image>\n    </screenshot>"
        )
    return "\n".join(made)


def releases() -> list[tuple[str, str]]:
    """Return the versions that have a date in the changelog, with it, the newest first."""
    return _VERSIONS.findall(CHANGELOG.read_text("utf-8"))


def _releases() -> str:
    return "\n".join(f'    <release version="{version}" date="{date}"/>' for version, date in releases())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
