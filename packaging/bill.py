"""The bill of materials of a release, as CycloneDX 1.6."""

from __future__ import annotations

import re
import sys

import wheel_parts
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from freeze import chromium_versions
from packageurl import PackageURL
from product import NAME, ROOT, VERSION

sys.path.insert(0, str(ROOT))

from configurator.ui.about import components

_LICENCES = LicenseFactory()


def bill_of_materials() -> str:
    """Return it as JSON: packages with their address and what is in them, native parts by name."""
    native = chromium_versions()
    pins = (ROOT / "packaging" / "requirements.txt").read_text("utf-8")
    pinned = set(re.findall(r"^([\w.-]+)==", pins, re.MULTILINE))
    ours, *others = components.gather()
    bom = Bom()
    program = Component(
        name=NAME,
        version=VERSION,
        type=ComponentType.APPLICATION,
        bom_ref="program",
        licenses=[_LICENCES.make_from_string(ours.licence)],
    )
    bom.metadata.component = program
    for one in others:
        plain = re.sub(r"[-_.]+", "-", one.name).lower()
        address = PackageURL("pypi", name=plain, version=one.version) if plain in pinned else None
        part = Component(
            name=one.name,
            version=one.version or native.get(one.name) or "of the system",
            type=ComponentType.LIBRARY,
            bom_ref=str(address) if address else one.name,
            purl=address,
            licenses=[_LICENCES.make_from_string(one.licence)],
        )
        inside = _inside(one.name)
        bom.components.add(part)
        bom.components.update(inside)
        bom.register_dependency(program, [part])
        bom.register_dependency(part, inside)
    text: str = JsonV1Dot6(bom).output_as_string(indent=1)
    return text


def _inside(package: str) -> list[Component]:
    """Return the libraries in a package's own files."""
    return [
        Component(
            name=one.name,
            version=one.version or None,
            type=ComponentType.LIBRARY,
            bom_ref=f"{package}#{one.name}@{one.version}",
            purl=PackageURL.from_string(one.address) if one.address else None,
            licenses=[_LICENCES.make_from_string(one.licence)],
        )
        for one in wheel_parts.parts(package)
    ]
