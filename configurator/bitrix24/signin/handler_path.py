"""Where a sign-in in the user's own browser comes back to: the handler path of the user's application."""

from __future__ import annotations

PORT = 18724
"""Fixed, because Bitrix24 redirects to the address saved in the application (documentation). It is below the
ports that systems assign by themselves."""
PATH = "/signed-in"
ADDRESS = f"http://localhost:{PORT}{PATH}"
"""What the application's owner enters as its handler path."""
