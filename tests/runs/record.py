"""Results of long runs, kept in a document between two marks."""

from __future__ import annotations

import re
from pathlib import Path


def write_block(document: Path, name: str, text: str) -> None:
    """Replace what stands between `<!-- NAME -->` and `<!-- /NAME -->` in a document.

    Raises:
        ValueError: the document has no such block.
    """
    old = document.read_text("utf-8")
    block = re.compile(rf"(<!-- {re.escape(name)} -->\n).*?(<!-- /{re.escape(name)} -->)", re.DOTALL)
    if not block.search(old):
        raise ValueError(f"{document} has no block {name}")
    new = block.sub(lambda found: f"{found[1]}\n{text.strip()}\n\n{found[2]}", old)
    document.write_text(new, encoding="utf-8", newline="\n")
