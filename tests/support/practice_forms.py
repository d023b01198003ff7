"""Sending the practice portal's forms as a browser does: only what a page offered can be sent."""

from __future__ import annotations

import re

import httpx

_TOKEN = re.compile(r'<input type="hidden" name="csrf_token" value="([^"]*)">')


def token_of(page: str) -> str:
    """Return the token of a page's first form; empty if the page has none."""
    found = _TOKEN.search(page)
    return found[1] if found else ""


def send_form(browser: httpx.Client, page: str, fields: dict[str, str], **arguments: bool) -> httpx.Response:
    """Open a page and send its form, filled with `fields`; `arguments` are those of httpx for sending."""
    shown = browser.get(page, follow_redirects=True)
    # httpx checks what is passed on.
    return browser.post(page, data={**fields, "csrf_token": token_of(shown.text)}, **arguments)  # type: ignore[arg-type]
