"""`dev.py drift FOLDER`: where the documentation differs from our table of REST methods.

FOLDER is a copy of the documentation's machine-readable descriptions, one file `METHOD.json` per method
(`_assets/simulator/spec/methods` of its repository), or any folder that has it inside.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TABLE = Path(__file__).resolve().parent / "rest_methods.toml"
_PREFIX = "imconnector."
_SAME_SCOPES = frozenset({"imopenlines", "imconnector"})
"""The documentation names one or the other for the same methods; the portal's code takes the first."""


@dataclass(frozen=True, slots=True)
class Method:
    """A REST method.

    Attributes:
        scope: the permission that it needs; empty for none.
        required: parameters that must be there, with a dot into objects.
        optional: the others.
        codes: codes of its errors; None where nothing is said about them.
        known: differences that are known, each with its reason in the table.
    """

    scope: str
    required: frozenset[str]
    optional: frozenset[str]
    codes: frozenset[str] | None = None
    known: frozenset[str] = frozenset()


def main(arguments: list[str]) -> int:
    """Print what differs; return 1 where something does, 2 for wrong usage."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("usage: dev.py drift FOLDER (a copy of the documentation's method descriptions)")
        return 2
    described = descriptions(Path(arguments[0]))
    if not described:
        print(f"No descriptions of methods are in {arguments[0]}.")
        return 2
    found = list(differences(table(), described))
    print("\n".join(found) or "Nothing differs.")
    return 1 if found else 0


def table(path: Path = TABLE) -> dict[str, Method]:
    """Return our methods by name."""
    return {
        name: Method(
            scope=row["scope"],
            required=frozenset(row.get("required", ())),
            optional=frozenset(row.get("optional", ())),
            codes=frozenset(row["codes"]) if "codes" in row else None,
            known=frozenset(row.get("known", ())),
        )
        for name, row in tomllib.loads(path.read_text("utf-8")).items()
    }


def descriptions(folder: Path) -> dict[str, Method]:
    """Return the methods that are described anywhere in a folder; other files are passed over."""
    found = {}
    for path in sorted(folder.rglob("*.json")):
        try:
            document = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            continue
        if isinstance(document, dict) and document.get("method") == path.stem:
            found[path.stem] = _described(document)
    return found


def _described(document: dict[str, Any]) -> Method:
    required, optional = set[str](), set[str]()
    for name, field in _fields(document, document.get("params", []), ""):
        (required if field.get("required") else optional).add(name)
    errors = document.get("errors")
    codes = frozenset(str(one.get("code", "")) for one in errors) if isinstance(errors, list) else None
    return Method(str(document.get("scope", "")), frozenset(required), frozenset(optional), codes)


def _fields(
    document: dict[str, Any], fields: list[dict[str, Any]], before: str, depth: int = 0
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the parameters with their names, and those inside them."""
    for field in fields:
        name = f"{before}{field['name']}"
        yield name, field
        inside = document.get("defs", {}).get(str(field.get("ref", "")).removeprefix("#/defs/"), {})
        if depth < 3:
            yield from _fields(document, inside.get("fields", []), f"{name}.", depth + 1)


def differences(ours: dict[str, Method], theirs: dict[str, Method]) -> Iterator[str]:
    """Yield a line for each difference: method, what, and which side has it."""
    for name in sorted(ours):
        if name in theirs:
            yield from (f"{name}: {line}" for line in _differences(ours[name], theirs[name]))
        elif name not in ours[name].known:
            yield f"{name}: isn't described"
    for name in sorted(theirs.keys() - ours.keys()):
        if name.startswith(_PREFIX):
            yield f"{name}: is described, and the program doesn't know it"


def _differences(ours: Method, theirs: Method) -> Iterator[str]:
    if ours.scope and theirs.scope != ours.scope and not {ours.scope, theirs.scope} <= _SAME_SCOPES:
        yield f"needs the permission {theirs.scope or 'none'}, in the table {ours.scope}"
    mine, described = ours.required | ours.optional, theirs.required | theirs.optional
    for name in sorted((described - mine) - ours.known):
        yield f"has the parameter {name}, which the table lacks"
    # Parts of an object count only where the description lists any of them.
    for name in sorted((mine - described) - ours.known):
        parent = name.rpartition(".")[0]
        if not parent or any(one.startswith(f"{parent}.") for one in described):
            yield f"has no parameter {name}"
    for name in sorted((mine & described) - ours.known):
        if (name in ours.required) != (name in theirs.required):
            yield f"{name} is {'required' if name in theirs.required else 'optional'}"
    if theirs.codes is not None:
        for code in sorted(theirs.codes - (ours.codes or frozenset()) - ours.known):
            yield f"answers {code}, which the table lacks"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
