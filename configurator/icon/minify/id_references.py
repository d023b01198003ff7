"""Which elements refer to which, and their IDs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from configurator.icon.minify.tree import Node, NotUnderstoodError
from configurator.icon.minify.value_grammar import ID, SPACES

_URL = re.compile(rf"url\([{SPACES}]*[\"']?#({ID})[\"']?[{SPACES}]*\)", re.ASCII)
_ODD_URL = re.compile(r"url\(\s*[\"']?\s*[^)]*[#\\]|\\", re.IGNORECASE)
"""What may refer to something in another spelling; a backslash may hide any letter."""
_HREF = re.compile(f"#{ID}", re.ASCII)
_NO_CSS = {"id", "class", "d", "points", "href"}
"""Attributes without CSS."""
_TIMING = re.compile(rf"({ID})\.[A-Za-z]", re.ASCII)
_TIMES = {"begin", "end"}
_NAMES = {"href", "class", "id"}
"""Attributes that say what is referred to; an animation of one may name anything."""


def check(root: Node) -> None:
    """Check that each reference is spelt plainly and is for one element only.

    Raises:
        NotUnderstoodError: one is not, so nobody knows what is referred to.
    """
    for node in root.walk():
        for name, value in node.attributes.items():
            if name == "href":
                is_odd = value.strip().startswith("#") and not _HREF.fullmatch(value)
            elif name == "attributeName":
                is_odd = value.strip() in _NAMES
            else:
                is_odd = name not in _NO_CSS and bool(_ODD_URL.search(_URL.sub("", value)))
            if is_odd:
                raise NotUnderstoodError
        if node.tag == "style" and "\\" in node.text():
            raise NotUnderstoodError
    seen: set[str] = set()
    twice: set[str] = set()
    for node in root.walk():
        name = node.attributes.get("id", "")
        (twice if name in seen else seen).add(name)
    if twice & targets(root.walk()).keys():
        raise NotUnderstoodError


def targets(nodes: Iterable[Node]) -> dict[str, set[str]]:
    """Return the IDs that are referred to, each with the tags that do, or `url`, `style`, `time`."""
    found: dict[str, set[str]] = {}
    for node in nodes:
        for target, by in _targets_of(node):
            found.setdefault(target, set()).add(by)
    return found


def _targets_of(node: Node) -> Iterator[tuple[str, str]]:
    for name, value in node.attributes.items():
        if name == "href":
            if value.startswith("#"):
                yield value[1:], node.tag
        elif "url(" in value:
            yield from ((target, "url") for target in _URL.findall(value))
        elif name in _TIMES:
            yield from ((target, "time") for target in _TIMING.findall(value))
    if node.tag == "style":
        yield from ((target, "style") for target in re.findall(r"#([\w-]+)", node.text()))


def copied(root: Node) -> set[str]:
    """Return the IDs of elements that `<use>` draws elsewhere, where they inherit something else."""
    return {target for target, by in targets(root.walk()).items() if by & {"use", "style"}}


def rename_ids(root: Node) -> None:
    """Give the IDs that are left names of one letter; `check` must have passed."""
    order = [node.attributes["id"] for node in root.walk() if node.attributes.get("id")]
    names = {old: _name(number) for number, old in enumerate(dict.fromkeys(order))}
    referred = targets(root.walk())
    if any("time" in by for by in referred.values()):
        return
    if (referred.keys() - names.keys()) & set(names.values()):  # a missing one would be there
        return

    def renamed(found: re.Match[str]) -> str:
        return f"url(#{names.get(found[1], found[1])})"

    for node in root.walk():
        for name, value in node.attributes.items():
            if name == "id":
                node.attributes[name] = names.get(value, value)
            elif name == "href":
                if value.startswith("#"):
                    node.attributes[name] = f"#{names.get(value[1:], value[1:])}"
            elif "url(" in value:
                node.attributes[name] = _URL.sub(renamed, value)


def _name(number: int) -> str:
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    text = letters[number % len(letters)]
    return text if number < len(letters) else _name(number // len(letters) - 1) + text
