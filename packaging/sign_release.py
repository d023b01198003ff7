"""Make the key that signs releases, and the announcement that the program's check for updates reads.

    python packaging/sign_release.py key FILE              write a new private key; print the public one
    python packaging/sign_release.py announce PAGE FILE    write the announcement of this version

PAGE is the https address where people get this version. The private key is the environment's RELEASE_KEY (the
text of the key's file). Enter the public key and the announcement's address in
`configurator/services/update_policy.py`. Needs the packages of .venv.
"""

from __future__ import annotations

import base64
import json
import os
import sys
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from product import ROOT, VERSION

sys.path.insert(0, str(ROOT))

from configurator.services import signed_release
from configurator.services.update_policy import RELEASE_PAGE

VARIABLE = "RELEASE_KEY"


def main(arguments: list[str]) -> int:
    """Do what the first of `arguments` names, with the others."""
    match arguments:
        case ["key", file]:
            print(make_key(Path(file)))
        case ["announce", page, file]:
            key = key_of(os.environ.get(VARIABLE, ""))
            Path(file).write_text(announcement(key, VERSION, page), "utf-8")
        case _:
            print((__doc__ or "").strip())
            return 2
    return 0


def make_key(file: Path) -> str:
    """Write a new private key, which only this user may read; return the public one."""
    key = Ed25519PrivateKey.generate()
    encoding, no_password = serialization.Encoding.PEM, serialization.NoEncryption()
    text = key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, no_password)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(text)
    return public_key(key)


def key_of(text: str) -> Ed25519PrivateKey:
    """Return the private key in the text of its file.

    Raises:
        SystemExit: there is none, it's another kind, or not the one that the program trusts.
    """
    if not text:
        sys.exit(f"Set {VARIABLE} to the text of the private key's file.")
    key = serialization.load_pem_private_key(text.encode(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        sys.exit(f"{VARIABLE} isn't an Ed25519 key.")
    if RELEASE_PAGE.public_key and RELEASE_PAGE.public_key != public_key(key):
        sys.exit("The program trusts another key: see configurator/services/update_policy.py.")
    return key


def public_key(key: Ed25519PrivateKey) -> str:
    """Return the public half of a key, as `ReleasePage` has it."""
    return base64.b64encode(key.public_key().public_bytes_raw()).decode("ascii")


def announcement(key: Ed25519PrivateKey, version: str, page: str) -> str:
    """Return the announcement of a version, as the program will read it.

    Args:
        key: signs it.
        version: numbers separated by dots.
        page: https address where people get it.

    Raises:
        ReleaseError: the program would not read it.
    """
    text = json.dumps({"page": page, "version": version}, sort_keys=True)
    signature = base64.b64encode(key.sign(signed_release.signed_bytes(text))).decode("ascii")
    made = json.dumps({"release": text, "signature": signature}, indent=1) + "\n"
    signed_release.read(made.encode(), public_key(key))
    return made


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
