"""What the preferences say about the proxy."""

from __future__ import annotations

import pytest

from configurator.http.proxies import proxy_in_use


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://proxy.acme.example:8080", "proxy.acme.example:8080"),
        ("proxy.acme.example:8080", "proxy.acme.example:8080"),
        ("http://ann:secret@proxy.acme.example:8080/", "proxy.acme.example:8080"),
        ("socks5://proxy.acme.example", "proxy.acme.example"),
        ("http://proxy.acme.example:port", ""),
    ],
)
def test_the_proxy_is_named_without_its_password(
    address: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", address)
    assert proxy_in_use() == said


def test_one_for_everything_counts_and_none_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "localhost")
    assert proxy_in_use() == ""
    monkeypatch.setenv("all_proxy", "http://proxy.acme.example:3128")
    assert proxy_in_use() == "proxy.acme.example:3128"
