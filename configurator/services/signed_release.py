r"""The announcement of a release: which version is the newest, signed with Ed25519.

    {"release": "{\"page\": \"https://…\", \"version\": \"1.2.0\"}", "signature": "…"}

The signature, in base64, is of `PURPOSE` and the bytes of the inner text. So nothing else that the same key
has signed can stand in for an announcement, and how the inner JSON is spelled doesn't matter.
"""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from configurator.guard import guarded

PURPOSE = b"connector-configurator release\n"
"""What stands before the signed text."""
_VERSION = re.compile(r"\d{1,6}(?:\.\d{1,6}){1,3}", re.ASCII)
_LONGEST_PAGE = 500


class ReleaseError(Exception):
    """What arrived isn't an announcement that can be trusted.

    Attributes:
        code: UPDATE_EMPTY, UPDATE_NOT_A_RELEASE or UPDATE_SIGNATURE_WRONG.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Release:
    """A release.

    Attributes:
        version: numbers separated by dots, such as `1.2.0`.
        page: https address where people get it.
    """

    version: str
    page: str


def _unreadable(*_arguments: object) -> Release:
    raise ReleaseError("UPDATE_NOT_A_RELEASE")


@guarded(_unreadable, passing=ReleaseError)
def read(document: bytes, public_key: str) -> Release:
    """Return the release that a document announces.

    Args:
        document: what the release page answered.
        public_key: the key of whoever may announce one, 32 bytes in base64.

    Raises:
        ReleaseError: it's empty, something else, or not signed with this key.
    """
    if not document.strip():
        raise ReleaseError("UPDATE_EMPTY")
    envelope = _object(document)
    text, signature = envelope.get("release"), envelope.get("signature")
    if not isinstance(text, str):
        raise ReleaseError("UPDATE_NOT_A_RELEASE")
    _verify(text, signature, public_key)
    return _release(_object(text))


def signed_bytes(text: str) -> bytes:
    """Return the bytes that are signed for an announcement's inner text."""
    return PURPOSE + text.encode("utf-8", "surrogatepass")


def numbers(version: str) -> tuple[int, ...]:
    """Return a version's numbers for comparing; 1.2 is 1.2.0."""
    found = [int(number) for number in re.findall(r"\d+", version)]
    return tuple([*found, 0, 0, 0, 0][:4])


def _object(text: str | bytes) -> dict[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise ReleaseError("UPDATE_NOT_A_RELEASE")
    return found


def _verify(text: str, signature: object, public_key: str) -> None:
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public_key, validate=True))
    try:
        key.verify(base64.b64decode(str(signature), validate=True), signed_bytes(text))
    except (InvalidSignature, ValueError):
        raise ReleaseError("UPDATE_SIGNATURE_WRONG") from None


def _release(values: dict[str, object]) -> Release:
    version, page = values.get("version"), values.get("page")
    if not (isinstance(version, str) and _VERSION.fullmatch(version)):
        raise ReleaseError("UPDATE_NOT_A_RELEASE")
    if not (isinstance(page, str) and page.startswith("https://") and len(page) <= _LONGEST_PAGE):
        raise ReleaseError("UPDATE_NOT_A_RELEASE")
    return Release(version, page)
