"""What a portal posts to a settings page."""

from __future__ import annotations

import json

import pytest

from configurator.bitrix24.page_request import placement_address, placement_fields

ADDED = "&LANG=en&APP_SID=test-value"


@pytest.mark.parametrize(
    ("url", "origin", "address"),
    [
        (
            "https://x.example/a",
            "https://acme.bitrix24.com",
            f"https://x.example/a?DOMAIN=acme.bitrix24.com&PROTOCOL=1{ADDED}",
        ),
        (
            "https://x.example/a?b=1#c",
            "http://localhost:8080",
            f"https://x.example/a?b=1&DOMAIN=localhost%3A8080&PROTOCOL=0{ADDED}#c",
        ),
    ],
)
def test_a_portal_adds_itself_to_the_pages_query(url: str, origin: str, address: str) -> None:
    assert placement_address(url, origin) == address


@pytest.mark.parametrize(("url", "path"), [("https://x.example", "/"), ("https://x.example/a/b?c", "/a/b")])
def test_the_page_is_told_its_path_and_its_connector(url: str, path: str) -> None:
    fields = placement_fields(url, "shop")
    options = json.loads(fields["PLACEMENT_OPTIONS"])
    assert (options["URI"], options["CONNECTOR"]) == (path, "shop")
    assert fields["AUTH_ID"] == fields["REFRESH_ID"] == "test-value"
    assert placement_fields(url, "shop", "real") == {**fields, "AUTH_ID": "real"}
