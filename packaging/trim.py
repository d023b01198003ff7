"""What goes into the frozen program beyond what is imported by name, and what stays out of it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from configurator.storage.secret_store import BACKENDS

ROOT = Path(__file__).resolve().parent.parent

MODULES = [
    # What libraries bring in for uses that the program does not have.
    "IPython", "PIL.ImageQt", "PIL._avif", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingtk",
    "_pydecimal", "_pytest", "anyio._backends._trio", "cffi.recompiler", "cffi.vengine_cpy",
    "cffi.vengine_gen", "cffi.verifier", "charset_normalizer", "curses", "doctest", "ftplib",
    "gi", "httpcore._backends.trio", "hypothesis", "lib2to3", "lxml", "multiprocessing.managers", "mypy",
    "numpy", "pdb", "pip", "pycparser.lextab", "pydoc", "pytest", "readline", "requests", "rich",
    "setuptools", "smtplib", "sqlite3", "tkinter", "trio", "turtle", "urllib3", "uvloop", "watchfiles",
    "websockets", "wsproto", "xmlrpc",
    # Later, it's another name of a module of setuptools, which is left out; PyInstaller fails over both.
    *(["distutils"] if sys.version_info < (3, 12) else []),
]  # fmt: skip
"""Python modules that are left out."""

BUNDLE = "CONFIGURATOR_BUNDLE_LIBRARIES"
"""Set in the environment where no package manager will bring the Linux libraries: they are packed then."""

START_HOOKS = ("pyi_rth_inspect", "pyi_rth_multiprocessing", "pyi_rth_pkgutil")
"""What PyInstaller would do at every start, for 80 ms; two are of no use, the third is in frozen.py."""

_UNUSED = re.compile(
    r"""
    /qml/ | /metatypes/
    | devtools_resources | \.debug\.(bin|pak)$
    | /plugins/(assetimporters|canbus|designer|egldeviceintegrations|generic|geoservices|multimedia
               |networkinformation|position|printsupport|qmllint|qmltooling|renderers|renderplugins|sceneparsers
               |scxmldatamodel|sensors|sqldrivers|texttospeech|tls|webview)/
    | /plugins/platforms/(lib)?q(eglfs|linuxfb|minimalegl|minimal|vkkhrdisplay|vnc|direct2d)
    | /plugins/platformthemes/libqgtk3 | virtualkeyboard | qtuiotouch
    | /plugins/imageformats/(lib)?q(icns|tga|tiff|wbmp|pdf)
    | (?<!/_resources)(?<!/practice)/translations/(?!qtbase_|qt_|qtwebengine_locales/) | /translations/qt_help
    | Qt6?(VirtualKeyboard\w*|Pdf(Quick|Widgets)\w*|Labs\w*|EglF[Ss]\w*|SerialPort|Quick3DUtils)\b
    | /lib(gtk|gdk|atk|atk-bridge|atspi|cairo-gobject|epoxy)[-.]
    | /(?!keyring-|pyside6-)[\w.]+-[\w.]+\.dist-info/
    | opengl32sw\.dll$ | d3dcompiler_47\.dll$
    """,
    re.VERBOSE,
)
"""Parts of Qt that neither the window nor Chromium asks for, and descriptions of packages that nobody reads,
as they lie in the folder."""
_SCRIPTS = {"zh_Hans": "zh_CN", "zh_Hant": "zh_TW"}
"""Our codes of Chinese → those of Qt and Chromium."""
_LANGUAGE = re.compile(r"/translations/(?:qtbase_|qt_|qtwebengine_locales/)([\w-]+)\.(?:qm|pak)$")
_PYTHONS_OWN = re.compile(r"libpython|/lib-dynload/|python3")


def keeps(name: str, source: str) -> bool:
    """Tell whether a file goes into the folder.

    Args:
        name: path inside the folder.
        source: path of the file on this computer.
    """
    path = "/" + name.replace("\\", "/")
    if is_unused(path):
        return False
    language = _LANGUAGE.search(path)
    if language and language[1].replace("-", "_") not in _languages():
        return False
    if path.endswith(".po"):  # what the program reads is compiled from it
        return False
    if "/__pycache__/" in path:  # what this computer's Python has kept
        return False
    return not _is_systems(source)


def is_unused(path: str) -> bool:
    """Tell whether a file of Qt's, by its path with /, is asked for by neither the window nor Chromium."""
    return bool(_UNUSED.search(path))


@cache
def _languages() -> set[str]:
    """Return the codes of Qt's and Chromium's files for the languages that the program speaks."""
    ours = {file.stem for file in (ROOT / "resources" / "translations").glob("*.po")}
    codes = {"en", "en_US", *(_SCRIPTS.get(code, code) for code in ours)}
    # Where they have no such variant, they have the language: Qt knows one Spanish.
    return codes | {code.partition("_")[0] for code in codes}


def _is_systems(source: str) -> bool:
    """Whether a library, or its sum, is the Linux distribution's, whose packages install and update it."""
    if sys.platform != "linux" or os.environ.get(BUNDLE):
        return False
    path = str(Path(source).resolve())
    is_library = ".so" in path or path.endswith(".chk")  # the sum of one
    return path.startswith(("/usr/lib/", "/lib/")) and is_library and not _PYTHONS_OWN.search(path)


def resources(folder: Path) -> list[tuple[str, str]]:
    """Return what the program reads at run time, as (source, folder inside): resources without documents."""
    inside = "configurator/_resources"
    return [
        (str(path), f"{inside}/{path.name}" if path.is_dir() else inside)
        for path in sorted(folder.iterdir())
        if path.name not in ("readme", "man")
    ]


def stores() -> list[str]:
    """Return the modules of keyring's stores on this system, and what else is found by name when it runs."""
    others = {
        "win32": ["win32ctypes.pywin32", "win32ctypes.core.ctypes", "cairo"],
        "darwin": ["keyring.backends.macOS.api"],
    }
    return [*BACKENDS[sys.platform], *others.get(sys.platform, [])]


def servers() -> list[str]:
    """Return the modules that uvicorn and anyio find by name."""
    return [
        "anyio._backends._asyncio", "uvicorn.lifespan.off", "uvicorn.lifespan.on", "uvicorn.loops.asyncio",
        "uvicorn.protocols.http.h11_impl", "uvicorn.loops.auto", "uvicorn.protocols.http.auto",
    ]  # fmt: skip


def cairo_libraries() -> list[Path]:
    """Return the Cairo that is packed: on macOS what Homebrew has.

    Windows has it inside pycairo; on Linux it belongs to the system, as its fonts do.

    Raises:
        SystemExit: there is none on this Mac.
    """
    if sys.platform != "darwin":
        return []
    brew = shutil.which("brew")
    if not brew:
        sys.exit("Install Homebrew and its package cairo: the program draws with it.")
    prefix = subprocess.run(
        [brew, "--prefix", "cairo"], check=True, capture_output=True, text=True
    ).stdout.strip()
    return [Path(prefix) / "lib" / "libcairo.2.dylib"]
