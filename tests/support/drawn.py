"""Many documents in one page of a browser: which of them it draws, and how far two pictures are apart."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Protocol
from urllib.parse import quote

SIDE = 64
"""Side of the pictures in pixels."""
_BATCH_BYTES = 3_000_000
_PIXELS = """
async uri => {
  const image = new Image();
  image.src = uri;
  try { await image.decode(); } catch { return null; }
  const context = new OffscreenCanvas(SIDE, SIDE).getContext("2d", {willReadFrequently: true});
  context.drawImage(image, 0, 0, SIDE, SIDE);
  return context.getImageData(0, 0, SIDE, SIDE).data;
}
""".replace("SIDE", str(SIDE))
_DRAWS = f"Promise.all(URIS.map(async uri => await ({_PIXELS})(uri) !== null))"
_INK = f"""
Promise.all(URIS.map(async uri => {{
  const pixels = await ({_PIXELS})(uri);
  return pixels && pixels.filter((value, index) => index % 4 === 3 && value).length;
}}))
"""
_APART = f"""
Promise.all(URIS.map(async ([one, other]) => {{
  const [before, after] = [await ({_PIXELS})(one), await ({_PIXELS})(other)];
  if (!before || !after) return 255;
  return before.reduce((most, value, at) => Math.max(most, Math.abs(value - after[at])), 0);
}}))
"""

Document = bytes | str


class Browser(Protocol):
    """A page of any browser."""

    version: str

    def evaluate(self, expression: str) -> Any:
        """Return the value of a JavaScript expression, of a promise once it is kept."""


def draws(browser: Browser, documents: Sequence[Document]) -> list[bool]:
    """Return for each document whether a browser takes it for a picture at all."""
    return [bool(one) for one in _in_batches(browser, _DRAWS, [_uri(document) for document in documents])]


def ink(browser: Browser, documents: Sequence[Document]) -> list[int]:
    """Return for each document how many pixels it draws on, 0 where it is none."""
    found = _in_batches(browser, _INK, [_uri(document) for document in documents])
    return [int(str(one or 0)) for one in found]


def apart(browser: Browser, pairs: Sequence[tuple[Document, Document]]) -> list[int]:
    """Return for each pair the largest difference of one colour value, of 255."""
    found = _in_batches(browser, _APART, [[_uri(one), _uri(other)] for one, other in pairs])
    return [int(str(one)) for one in found]


def _uri(document: Document) -> str:
    data = document.encode("utf-8", "surrogatepass") if isinstance(document, str) else document
    return "data:image/svg+xml," + quote(data)


def _in_batches(browser: Browser, script: str, items: Sequence[object]) -> Iterator[object]:
    batch: list[object] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(str(item))
        if size > _BATCH_BYTES:
            yield from browser.evaluate(script.replace("URIS", json.dumps(batch)))
            batch, size = [], 0
    if batch:
        yield from browser.evaluate(script.replace("URIS", json.dumps(batch)))
