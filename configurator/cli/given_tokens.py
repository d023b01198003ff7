"""The access tokens given by environment variables, which no other process gets to see."""

from __future__ import annotations

import os

TOKEN_VARIABLE = "CONFIGURATOR_ACCESS_TOKEN"  # noqa: S105 - the variable's name
"""Holds the access token of one portal."""
TOKENS_VARIABLE = "CONFIGURATOR_ACCESS_TOKENS"
"""Holds a JSON object of access tokens by portal address."""
TAKEN: dict[str, str] = {}
"""The variables' values, out of the environment."""


def take() -> None:
    """Take the variables out of the environment of this process.

    Whatever a command starts inherits its environment: the processes that draw files from anywhere, Chromium,
    a browser, a mail program. So this comes first, whether or not the command needs a token. What the process
    was started with stays readable for the same user and the administrator; no program can change that.
    """
    for name in (TOKEN_VARIABLE, TOKENS_VARIABLE):
        value = os.environ.pop(name, None)
        if value is not None:
            TAKEN[name] = value.strip()
