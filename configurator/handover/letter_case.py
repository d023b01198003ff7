"""Names of parameters in lowercase: the portal takes any case, inside an icon too (published code)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from configurator.connector.untrusted_json import PARAMETERS

_COMMON = frozenset({"ID", "NAME", "ICON", "COMMENT", "NEWSLETTER"})
"""Names that other objects have, too."""
_OWN = frozenset(PARAMETERS) - _COMMON
_ICONS = frozenset({"ICON", "ICON_DISABLED"})
_ICON_PARTS = frozenset({"DATA_IMAGE", "COLOR", "SIZE", "POSITION"})


def in_capitals(params: Mapping[str, object], *, is_call: bool = False) -> dict[str, object]:
    """Return parameters with their names as the documentation writes them.

    Args:
        params: by name; a form's have names like `icon[color]`.
        is_call: whether a registering call has them. An object that may be anything else stays as it is,
            unless it has a name that only a registration has.
    """
    is_registration = is_call or any(_is_own(name.upper(), value) for name, value in params.items())
    result: dict[str, object] = {}
    for name, value in params.items():
        capital = _capital(name, params) if is_registration else name
        is_icon = capital in _ICONS and isinstance(value, Mapping)
        result[capital] = _icon(value) if is_icon and isinstance(value, Mapping) else value
    return result


def fields_in_capitals(pairs: Iterable[tuple[str, str]], *, is_call: bool) -> list[tuple[str, str]]:
    """Return the fields of a form with their names as the documentation writes them; see `in_capitals`."""
    fields = list(pairs)
    names = dict(fields)
    if not is_call and not any(_is_own(name.upper(), value) for name, value in fields):
        return fields
    return [(_capital(name, names), value) for name, value in fields]


def _is_own(capital: str, value: object) -> bool:
    """Whether only a registration has a parameter."""
    is_icon = capital in _ICONS and isinstance(value, Mapping)
    if is_icon and isinstance(value, Mapping):
        return any(str(part).upper() == "DATA_IMAGE" for part in value)
    return capital.strip().partition("[")[0] in _OWN or capital.strip().startswith("ICON[DATA_IMAGE")


def _capital(name: str, params: Mapping[str, object]) -> str:
    """Return a parameter's name in capitals; any other name, and one that is there both ways, as it is."""
    capital = name.upper()
    is_known = capital.strip().partition("[")[0] in PARAMETERS
    return capital if is_known and capital not in params else name


def _icon(parts: Mapping[str, object]) -> dict[str, object]:
    names = {str(name): str(name).upper() for name in parts}
    return {
        (capital if (capital := names[str(name)]) in _ICON_PARTS and capital not in parts else name): value
        for name, value in parts.items()
    }
