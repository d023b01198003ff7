"""A certificate for HTTPS on this computer, from an authority that exists for one process alone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import trustme

_NAMES = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class OwnCertificate:
    """Files that exist as long as the portal runs.

    Attributes:
        authority: what a client has to trust (PEM). No system trusts it, and its key was never written.
        chain: the certificate with its key (PEM), readable by this user alone.
    """

    authority: Path
    chain: Path


@contextmanager
def own_certificate() -> Iterator[OwnCertificate]:
    """Make a certificate for the names of this computer; its files are deleted at the end.

    Raises:
        OSError: there is no place for the files.
    """
    with tempfile.TemporaryDirectory(prefix="practice-portal-") as name:
        folder = Path(name)
        made = OwnCertificate(folder / "authority.pem", folder / "portal.pem")
        authority = trustme.CA(organization_name="Practice portal")
        authority.cert_pem.write_to_path(made.authority)
        # The folder is the user's own: on Unix mode 0700, on Windows inside the user's profile.
        authority.issue_cert(*_NAMES).private_key_and_cert_chain_pem.write_to_path(made.chain)
        yield made
