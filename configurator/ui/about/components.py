"""What the program is made of, with versions and licences: its own, and everything that comes with it."""

from __future__ import annotations

import json
import lzma
import platform
import re
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

from configurator import __version__
from configurator.locate import resources
from configurator.services.icon_library import IconLibrary
from configurator.ui.about.chromium_versions import CHROMIUM, CHROMIUM_FIXES

_PROJECT = "connector-configurator"
_FILE = "notices/components.json.xz"
"""Where an installed program has the list: it carries no package descriptions to read it from."""
_LICENCE_FILES = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
_REQUIREMENT = re.compile(r"([\w.-]+)\s*(?:\[([\w,-]*)\])?")
_EXTRA = re.compile(r"extra == [\"']([\w-]+)")
_QT = ("PySide6", "PySide6_Addons", "PySide6_Essentials", "shiboken6")
_QT_SOURCES = (
    "Qt and Qt for Python are used under the GNU Lesser General Public License, version 3. They are separate "
    "files beside the program and may be replaced by changed ones. Their source code: "
    "https://download.qt.io/official_releases/"
)
_OPEN_SANS = "5.3.0"
"""Of the package @fontsource-variable/open-sans that resources/fonts/ is from."""
_MARKS = (
    "Brand marks are the property of their owners. That one can be found here doesn't mean that its owner "
    "has anything to do with this program, or allows its use."
)
_CHROMIUM_PARTS = "What Chromium itself is made of: https://doc.qt.io/qt-6/qtwebengine-licensing.html"


@dataclass(frozen=True, slots=True)
class Component:
    """One thing that the program is made of.

    Attributes:
        name: as its makers call it.
        version: "" where it cannot be known without loading it.
        licence: name of the licence, an SPDX expression where its makers give one.
        text: the licence itself and other notices, "" where its makers deliver none.
    """

    name: str
    version: str
    licence: str
    text: str


def components() -> list[Component]:
    """Return everything, ourselves first."""
    packed = resources() / _FILE
    if packed.is_file():
        return [Component(**entry) for entry in json.loads(lzma.decompress(packed.read_bytes()))]
    return gather()


def packed(found: list[Component]) -> bytes:
    """Return a list of components as an installed program carries it: JSON, in xz."""
    return lzma.compress(json.dumps([asdict(one) for one in found]).encode())


def as_text(found: list[Component]) -> str:
    """Return all notices as one text to read."""
    rule = "=" * 78
    parts = [
        f"{rule}\n{one.name} {one.version}\nLicence: {one.licence}\n{rule}\n\n{one.text}" for one in found
    ]
    return "\n\n".join(parts) + "\n"


def gather() -> list[Component]:
    """Return everything, looked up in the environment that this Python runs in."""
    ours = Component("Connector Configurator", __version__, "MIT", _our_licence())
    python = Component("Python", platform.python_version(), "PSF-2.0", _pythons_licence())
    packages = [_package(one) for one in sorted(_distributions(), key=lambda one: one.name.lower())]
    return [ours, python, *_native(), *packages]


def _our_licence() -> str:
    for file in metadata.files(_PROJECT) or ():
        if file.name == "LICENSE":
            return file.read_text("utf-8")
    return ""


def _pythons_licence() -> str:
    places = [Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"]
    return next((place.read_text("utf-8", "replace") for place in places if place.is_file()), "")


def _native() -> list[Component]:
    """What is written in no Python and comes inside packages, or from the system."""
    qt = metadata.version("PySide6")
    lesser, chromium = _licence("LGPL-3.0"), _licence("Chromium")
    cairo = f"{_licence('LGPL-2.1')}\n\n{_licence('MPL-1.1')}"
    return [
        Component("Qt", qt, "LGPL-3.0-only", f"{_QT_SOURCES}\n\n{lesser}\n\n{_licence('GPL-3.0')}"),
        Component(CHROMIUM, "", "BSD-3-Clause", f"{chromium}\n{_CHROMIUM_PARTS}"),
        Component(CHROMIUM_FIXES, "", "BSD-3-Clause", f"{chromium}\n{_CHROMIUM_PARTS}"),
        Component("cairo", "", "LGPL-2.1-only OR MPL-1.1", cairo),
        Component("Open Sans", _OPEN_SANS, "OFL-1.1", _licence("OFL-1.1")),
        *_icon_sets(),
    ]


def _icon_sets() -> list[Component]:
    """The sets of the icon search."""
    texts = {"Simple Icons": f"{_MARKS}\n\n{_licence('CC0-1.0')}", "Lucide": _licence("Lucide")}
    return [Component(one.name, one.version, one.licence, texts[one.name]) for one in IconLibrary().sources]


def _licence(name: str) -> str:
    return (resources() / "licences" / f"{name}.txt").read_text("utf-8")


def _distributions() -> Iterator[metadata.Distribution]:
    """The project's requirements and theirs, as far as they are installed here."""
    waiting: list[tuple[str, str]] = [(_PROJECT, "")]
    seen, given = set(waiting), set[str]()
    while waiting:
        name, extras = waiting.pop()
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # needed on another system
            continue
        if found.name not in given and found.name != _PROJECT:
            given.add(found.name)
            yield found
        for line in found.requires or ():
            wanted, only_with = _REQUIREMENT.match(line), _EXTRA.search(line)
            if not wanted or (only_with and only_with[1] not in extras.split(",")):
                continue
            one = (wanted[1], wanted[2] or "")
            if one not in seen:
                seen.add(one)
                waiting.append(one)


def _package(one: metadata.Distribution) -> Component:
    described = one.metadata.json
    licence = str(described.get("license_expression") or described.get("license") or "").strip()
    if not licence or "\n" in licence:  # the whole text in the field for its name
        classes = [str(each) for each in described.get("classifier", []) if str(each).startswith("License")]
        licence = classes[0].rsplit(" :: ", 1)[-1] if classes else "see below"
    if one.name in _QT:
        return Component(one.name, one.version, "LGPL-3.0-only", _QT_SOURCES)
    return Component(one.name, one.version, licence, "\n\n".join(_texts(one)))


def _texts(one: metadata.Distribution) -> Iterator[str]:
    for file in one.files or ():
        if (
            ".dist-info" in file.parts[0]
            and _LICENCE_FILES.search(file.name)
            and not file.name.endswith(".py")
        ):
            yield file.read_text("utf-8")
