"""The manifest for Flathub: the released archive for Linux, wrapped.

Nothing is built: the archive has the program with everything that a desktop may lack. Files are opened and
saved through the desktop's portal, so that the program needs no right to anybody's folders.
"""

from __future__ import annotations

from pathlib import Path

import appstream
import yaml
from product import APP_ID, COMMAND, LINUX_ARCHIVE, PACKAGE
from published import Published

_RUNTIME = "25.08"
_PLACE = f"/app/lib/{PACKAGE}"


def write(of: Published, folder: Path) -> Path:
    """Write the manifest and the metadata below `folder`; return the manifest's path."""
    place = folder / "flathub"
    place.mkdir(parents=True, exist_ok=True)
    path = place / f"{APP_ID}.yaml"
    path.write_text(yaml.safe_dump(_manifest(of), sort_keys=False, width=110), "utf-8")
    (place / "flathub.json").write_text('{\n    "only-arches": ["x86_64"]\n}\n', "utf-8")
    metadata = place / appstream.FILE
    metadata.write_text(appstream.metadata(of.repository, launches=f"{APP_ID}.desktop"), "utf-8")
    return path


def _manifest(of: Published) -> dict[str, object]:
    archive = of.file(LINUX_ARCHIVE)
    commands = [
        f"mkdir -p {_PLACE} /app/bin /app/share",
        f"cp -a . {_PLACE}",
        f"mv {_PLACE}/share/* /app/share/",
        f"ln -s {_PLACE}/{COMMAND} /app/bin/{COMMAND}",
        f"mv {_PLACE}/{appstream.FILE} /app/share/metainfo/",  # the archive's own names another desktop entry
    ]
    return {
        "app-id": APP_ID,
        "runtime": "org.freedesktop.Platform",
        "runtime-version": _RUNTIME,
        "sdk": "org.freedesktop.Sdk",
        "command": COMMAND,
        "rename-desktop-file": f"{COMMAND}.desktop",
        "rename-icon": COMMAND,
        "rename-mime-file": f"{PACKAGE}.xml",
        "finish-args": [
            "--share=network",  # the portals
            "--share=ipc",
            "--socket=wayland",
            "--socket=fallback-x11",
            "--device=dri",
            "--talk-name=org.freedesktop.secrets",  # where sign-ins are kept
            "--env=QTWEBENGINE_DISABLE_SANDBOX=1",  # Chromium can't make a sandbox inside Flatpak's
            "--env=CONFIGURATOR_UPDATES=off",  # the store brings updates
        ],
        "modules": [
            {
                "name": PACKAGE,
                "buildsystem": "simple",
                "build-commands": commands,
                "sources": [
                    {"type": "archive", "url": of.url(archive), "sha256": of.sums[archive]},
                    {"type": "file", "path": appstream.FILE},
                ],
            }
        ],
    }
