"""A small project for a developer's server: the handler of one connector, in a language of choice.

Its program is in a folder of `resources/starters`, the same for each connector. What differs is data: the
file `connector.json`, and a few places in the texts of `resources/starters/shared`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import Template

from configurator.connector.model import Connector
from configurator.connector.request import to_params
from configurator.foreign_text import one_line
from configurator.locate import resources

_UNKNOWN_ADDRESS = "https://connector.example"
_PUBLIC = re.compile(r"https://[a-z0-9.-]+(:\d+)?(?=[/?#]|$)(/[\w.~-]+)*", re.ASCII | re.IGNORECASE)
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+!|&$~-])")


@dataclass(frozen=True, slots=True)
class Starter:
    """What one language needs besides its program.

    Attributes:
        files: the program, by paths below its folder in `resources/starters`.
        install: the command that installs what it needs.
        start: the command that starts it.
        test: the command of its own tests.
        messenger: the file that a messenger is put into.
        served: what else the web server needs, for the README.
    """

    files: tuple[str, ...]
    install: str
    start: str
    test: str
    messenger: str
    served: str = ""


_STARTERS = {
    "python": Starter(
        ("app.py", "bitrix24.py", "messenger.py", "test_app.py", "requirements.txt", "Dockerfile"),
        "pip install -r requirements.txt",
        "set -a; . ./.env; uvicorn --factory app:make_app --port 8080 --no-access-log",
        "python -m unittest",
        "messenger.py",
    ),
    "node": Starter(
        ("app.mjs", "bitrix24.mjs", "messenger.mjs", "app.test.mjs", "package.json", "Dockerfile"),
        "npm install",
        "node --env-file=.env app.mjs",
        "npm test",
        "messenger.mjs",
    ),
    "php": Starter(
        (
            "public/index.php",
            "src/App.php",
            "src/Bitrix24.php",
            "src/Messenger.php",
            "tests.php",
            "Dockerfile",
        ),
        "php --version",
        "set -a; . ./.env; php -S 127.0.0.1:8080 public/index.php",
        "php tests.php",
        "src/Messenger.php",
        ", or serve the folder `public` alone with PHP and lead every path to `index.php` "
        "(Apache: `FallbackResource /index.php`), with the variables of `.env` in its environment",
    ),
}
LANGUAGES = tuple(_STARTERS)
"""The languages of `starter_files`: python, node, php."""


def starter_files(connector: Connector, language: str, texts: Mapping[str, str]) -> dict[str, str]:
    """Return a project's files, by their paths with `/`.

    Args:
        connector: the connector. It's written even if it has problems.
        language: one of LANGUAGES.
        texts: the words of the settings page, in the language of those who see it.

    Raises:
        KeyError: the language is unknown.
    """
    starter = _STARTERS[language]
    folder = resources() / "starters"
    own = {name: (folder / language / name).read_text("utf-8") for name in starter.files}
    values = _values(connector, starter, texts)
    readme, environment, ignored = (
        (folder / "shared" / name).read_text("utf-8") for name in ("README.md", "env.example", "gitignore")
    )
    return {
        **own,
        "connector.json": _data(connector, texts),
        "README.md": Template(readme).substitute(values),
        ".env.example": Template(environment).substitute(values),
        ".gitignore": ignored,
    }


def _values(connector: Connector, starter: Starter, texts: Mapping[str, str]) -> dict[str, str]:
    """Return what the shared texts leave open. A name must not become markup."""
    return {
        "name": _markdown(connector.name),
        "id": _id(connector),
        "connect": _markdown(texts["connect"]),
        "public_url": public_address(connector.placement_handler),
        "install": starter.install,
        "start": starter.start,
        "test": starter.test,
        "messenger": starter.messenger,
        "served": starter.served,
    }


def public_address(settings_page: str) -> str:
    """Return the address below which a handler serves `/settings`, as far as a settings page's tells.

    Args:
        settings_page: any text.
    """
    found = _PUBLIC.match(settings_page)
    if not found:
        return _UNKNOWN_ADDRESS
    if found[0] == settings_page and settings_page.endswith("/settings"):
        return settings_page.removesuffix("/settings")
    return "/".join(found[0].split("/")[:3])


def folder_name(connector: Connector) -> str:
    """Return a name for the folder of a connector's handler, such as `my_shop-handler`."""
    return f"{_id(connector) or 'connector'}-handler"


def _id(connector: Connector) -> str:
    return re.sub(r"[^a-z0-9_]", "", connector.id.lower())


def _markdown(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", one_line(text))


def _data(connector: Connector, texts: Mapping[str, str]) -> str:
    """Return connector.json: a line for each parameter and each text.

    The address of the settings page isn't in it: the program knows its own. Characters beyond ASCII are
    escaped, so that none is invisible, or moves what stands beside it, in an editor.
    """
    params = to_params(connector)
    del params["PLACEMENT_HANDLER"]
    params["ID"] = connector.id.lower()  # as the portal keeps it
    return f'{{\n  "register": {_lines(params)},\n  "texts": {_lines(texts)}\n}}\n'


def _lines(values: Mapping[str, object]) -> str:
    """Return an object's lines; a lone surrogate, which PHP can't read, becomes a question mark."""
    whole = json.dumps(values, ensure_ascii=False).encode(errors="replace").decode()
    lines = (f"    {json.dumps(key)}: {json.dumps(one)}" for key, one in json.loads(whole).items())
    return "{\n" + ",\n".join(lines) + "\n  }"
