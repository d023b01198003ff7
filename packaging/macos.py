"""Sign the app, pack it into a disk image, have Apple notarise it; on a Mac.

Credentials come from the environment, and a step without them is left out, with a word:

    MACOS_SIGNING_IDENTITY   "Developer ID Application: …", its certificate being in the keychain
    MACOS_NOTARY_PROFILE     what `xcrun notarytool store-credentials` has stored it under
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

from product import NAME, PACKAGE, ROOT, VERSION

_ENTITLEMENTS = ROOT / "packaging" / "macos" / "entitlements.plist"


def build(folder: Path, target: Path) -> int:
    """Make the disk image out of the app in `folder`; return 0.

    Raises:
        CalledProcessError: a tool of macOS's refused; it has said why.
    """
    app = folder / f"{NAME}.app"
    identity = os.environ.get("MACOS_SIGNING_IDENTITY", "")
    # PyInstaller has signed every library. The helper that runs Chromium's pages needs rights of its own.
    sign(app, identity or "-")
    image = target / f"{PACKAGE}-{VERSION}-{platform.machine()}.dmg"
    pack(app, image)
    if not identity:
        print("Not signed with a certificate: MACOS_SIGNING_IDENTITY is not set")
        return 0
    subprocess.run(["codesign", "--sign", identity, "--timestamp", image], check=True)
    profile = os.environ.get("MACOS_NOTARY_PROFILE", "")
    if not profile:
        print("Not notarised: MACOS_NOTARY_PROFILE is not set")
        return 0
    subprocess.run(
        ["xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait"], check=True
    )
    subprocess.run(["xcrun", "stapler", "staple", image], check=True)
    return 0


def sign(app: Path, identity: str) -> None:
    """Sign with the hardened runtime, the innermost first; "-" signs for this Mac alone."""
    inner = sorted(app.rglob("QtWebEngineProcess.app"), key=lambda path: -len(path.parts))
    for bundle in [*inner, app]:
        command = ["codesign", "--force", "--options", "runtime", "--entitlements", str(_ENTITLEMENTS)]
        timestamp = [] if identity == "-" else ["--timestamp"]
        subprocess.run([*command, *timestamp, "--sign", identity, str(bundle)], check=True)
    subprocess.run(["codesign", "--verify", "--deep", "--strict", str(app)], check=True)


def pack(app: Path, image: Path) -> None:
    """Make a disk image with the app and a link to the folder that it is dragged to."""
    stage = ROOT / "build" / "dmg"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    subprocess.run(["ditto", app, stage / app.name], check=True)
    (stage / "Applications").symlink_to("/Applications")
    image.parent.mkdir(parents=True, exist_ok=True)
    image.unlink(missing_ok=True)
    command = ["hdiutil", "create", "-volname", NAME, "-srcfolder", str(stage)]
    subprocess.run([*command, "-format", "UDZO", str(image)], check=True)
