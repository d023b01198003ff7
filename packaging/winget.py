"""The manifests for winget, three files in a folder as its collection of packages has them."""

from __future__ import annotations

from pathlib import Path

import yaml
from product import COMMAND, MAKER, NAME, PACKAGE, SUFFIX, SUMMARY
from published import Published

IDENTIFIER = "ConnectorConfigurator.ConnectorConfigurator"
"""Publisher and program, as winget names packages."""
_SCHEMA = "1.10.0"
_LOCALE = "en-US"
PRODUCT_CODE = "ConnectorConfigurator"
"""The key in the registry under which Windows lists the program: see `installer.nsi`."""
_TAGS = ["bitrix24", "chat", "connector", "contact-center", "messenger", "open-channels"]


def write(of: Published, folder: Path) -> Path:
    """Write the manifests below `folder`; return the folder that winget is given."""
    first, second = IDENTIFIER.split(".")
    place = folder / "winget" / "manifests" / first[0].lower() / first / second / of.version
    place.mkdir(parents=True, exist_ok=True)
    common: dict[str, object] = {"PackageIdentifier": IDENTIFIER, "PackageVersion": of.version}
    kinds: dict[str, tuple[str, dict[str, object]]] = {
        "": ("version", {**common, "DefaultLocale": _LOCALE}),
        ".installer": ("installer", {**common, **_installer(of)}),
        f".locale.{_LOCALE}": ("defaultLocale", {**common, **_locale(of)}),
    }
    for ending, (kind, values) in kinds.items():
        schema = (
            f"# yaml-language-server: $schema=https://aka.ms/winget-manifest.{kind}.{_SCHEMA}.schema.json"
        )
        text = yaml.safe_dump(
            {**values, "ManifestType": kind, "ManifestVersion": _SCHEMA}, sort_keys=False, allow_unicode=True
        )
        (place / f"{IDENTIFIER}{ending}.yaml").write_text(f"{schema}\n\n{text}", "utf-8")
    return place


def _installer(of: Published) -> dict[str, object]:
    installers = [
        {
            "Architecture": architecture,
            "InstallerUrl": of.url(of.file(ending)),
            "InstallerSha256": of.sums[of.file(ending)].upper(),
        }
        for architecture, ending in of.installers().items()
    ]
    return {
        "MinimumOSVersion": "10.0.17763.0",
        "InstallerType": "nullsoft",
        "Scope": "user",
        "InstallModes": ["interactive", "silent"],
        "UpgradeBehavior": "install",
        "FileExtensions": [SUFFIX],
        "ProductCode": PRODUCT_CODE,
        "AppsAndFeaturesEntries": [{"DisplayName": NAME, "Publisher": MAKER, "ProductCode": PRODUCT_CODE}],
        "Installers": installers,
    }


def _locale(of: Published) -> dict[str, object]:
    return {
        "PackageLocale": _LOCALE,
        "Publisher": MAKER,
        "PackageName": NAME,
        "PackageUrl": of.home,
        "License": "MIT",
        "LicenseUrl": f"{of.home}/blob/v{of.version}/LICENSE",
        "ShortDescription": SUMMARY,
        "Moniker": PACKAGE,
        "Tags": [*_TAGS, COMMAND],
        "ReleaseNotesUrl": of.page,
    }
