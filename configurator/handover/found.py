"""What a reader has found in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from configurator.connector.untrusted_json import BOOLEANS, PARAMETERS
from configurator.handover.letter_case import in_capitals
from configurator.handover.remarks import Remark, Remarks

_REGISTER = re.compile(
    r"imconnector\s{0,9}\.\s{0,9}register(?!\w)|connector\(\)\s*->\s*register", re.IGNORECASE
)
_MOST_OTHERS = 100
_NESTED = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])+)")


_OWN = {"ICON", "PLACEMENT_HANDLER"}
"""Parameters that no other method has."""
TRUTH = {
    "true": True, "1": True, "Y": True, "y": True,
    "false": False, "0": False, "N": False, "n": False, "": False,
}  # fmt: skip
"""Form fields are always text; this is how the portal reads them as booleans."""


@dataclass(frozen=True, slots=True)
class Found:
    """Parameters in a text.

    Attributes:
        params: the parameters by name.
        remarks: what wasn't understood.
        registers: whether the text calls `imconnector.register` with them.
        others: what else the text registers.
        line: the number of the line in which it begins, 0 if that isn't known.
    """

    params: dict[str, object]
    remarks: tuple[Remark, ...]
    registers: bool = False
    others: tuple[Found, ...] = ()
    line: int = 0

    @property
    def known(self) -> int:
        """How many of the names are parameters of `imconnector.register`."""
        return sum(name in PARAMETERS for name in self.params)

    @property
    def named(self) -> int:
        """How many parameters the text has, those with a value that isn't known included."""
        unknown = {str(one.details.get("field", "")) for one in self.remarks if one.code == "NOT_LITERAL"}
        return len(({*self.params} | unknown) & {*PARAMETERS})


def with_others(best: Found, candidates: Iterable[Found]) -> Found:
    """Return what was found, with the other connectors that the same text registers, in its order.

    They are a hundred at most.
    """
    seen = {repr(best.params)}
    others = []
    for one in candidates:
        is_broken = any(remark.code == "BROKEN_OFF" for remark in one.remarks)
        is_connector = (
            not is_broken and "ID" in one.params and (one.registers or not _OWN.isdisjoint(one.params))
        )
        if is_connector and repr(one.params) not in seen:
            seen.add(repr(one.params))
            others.append(one)
        if len(others) == _MOST_OTHERS:
            break
    return replace(best, others=tuple(others)) if others and "ID" in best.params else best


def names_method(text: str) -> bool:
    """Whether a text names the method that registers a connector."""
    return bool(_REGISTER.search(text))


def nested(params: Mapping[str, object], remarks: Remarks, *, is_call: bool = False) -> dict[str, object]:
    """Return parameters in which `ICON[COLOR]` is the COLOR of ICON, as PHP reads them.

    Args:
        params: by name, the later of two equal names in force.
        remarks: gets a remark for a name that is an object and a text.
        is_call: whether a registering call has them; see `in_capitals`.
    """
    params = in_capitals(params, is_call=is_call)
    result: dict[str, object] = {}
    is_form = any("[" in name for name in params)
    for name, value in params.items():
        split = _NESTED.fullmatch(name.strip())
        new: object = (
            TRUTH.get(value, value) if is_form and name in BOOLEANS and isinstance(value, str) else value
        )
        if split:
            new = {"][".join(re.findall(r"\[([^\]]*)\]", split[2])): value}
        add(result, split[1] if split else name.strip(), new, remarks)
    return result


def add(params: dict[str, object], name: str, value: object, remarks: Remarks, field: str = "") -> None:
    """Add a value; two objects become one, for two other values there is a remark."""
    field = f"{field}.{name}".lstrip(".")
    old = params.get(name)
    if isinstance(old, dict) and isinstance(value, Mapping):
        for key, inner in value.items():
            add(old, str(key), inner, remarks, field)
        return
    if name in params and old != value:
        remarks.add("DUPLICATE", field=field)
    params[name] = dict(value) if isinstance(value, Mapping) else value


def together(
    first: Mapping[str, object], second: Mapping[str, object], remarks: Remarks
) -> dict[str, object]:
    """Return the parameters of two parts of one request, merged to every depth."""
    result: dict[str, object] = {}
    for part in (first, second):
        for name, value in part.items():
            add(result, name, value, remarks)
    return result
