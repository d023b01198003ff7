"""What the program is called, for everything that packs it."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAME = "Connector Configurator"
"""As people read it."""
COMMAND = "configurator"
"""As it is typed."""
PACKAGE = "connector-configurator"
"""As packages are named."""
IDENTIFIER = "io.github.connector-configurator"
"""As macOS and Linux desktops know it."""
APP_ID = "io.github.connector_configurator.configurator"
"""As software centres know it: Flathub wants the repository's owner and name in it."""
REPOSITORY = "connector-configurator/configurator"
"""Owner and name on GitHub, where the environment doesn't say GITHUB_REPOSITORY."""
SUFFIX = "connector"
"""Of its files, without a dot."""
MIME = "application/x-bitrix24-connector+json"
LINUX_ARCHIVE = "linux-x86_64.tar.xz"
"""How the name of the archive for Linux ends."""
SUMMARY = "Make a custom Open Channels connector for Bitrix24 without writing code"
MAKER = "Connector Configurator contributors"
COPYRIGHT = f"Copyright {MAKER}. MIT licence."

VERSION = re.findall(r'__version__ = "(.+)"', (ROOT / "configurator" / "__init__.py").read_text("utf-8"))[0]

PLIST = {
    "CFBundleDevelopmentRegion": "en",
    "CFBundleDisplayName": NAME,
    "CFBundleLocalizations": [
        "en",
        *sorted(file.stem.replace("_", "-") for file in (ROOT / "resources" / "translations").glob("*.po")),
    ],
    "CFBundleShortVersionString": VERSION,
    "LSApplicationCategoryType": "public.app-category.developer-tools",
    "LSMinimumSystemVersion": "15.0",  # of Homebrew's Cairo, which is made for the system that builds
    "NSHighResolutionCapable": True,
    "NSHumanReadableCopyright": COPYRIGHT,
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": f"{NAME} file",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": [f"{IDENTIFIER}.file"],
        }
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": f"{IDENTIFIER}.file",
            "UTTypeDescription": f"{NAME} file",
            "UTTypeConformsTo": ["public.json"],
            "UTTypeTagSpecification": {"public.filename-extension": [SUFFIX], "public.mime-type": [MIME]},
        }
    ],
}
"""What macOS reads of the program: who it is, and that its files belong to it."""
