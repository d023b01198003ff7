"""What others write is shown so that it can't pass for anything else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.foreign_text import one_line
from configurator.http.shown_host import shown_host


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Live chat", "Live chat"),
        ("  Live\r\n\tchat  ", "Live chat"),
        ("a\u2028b\u2029c\u0085d\u00a0e\u3000f", "a b c d e f"),
        ("\x1b[31mred\x1b]0;title\x07", "\ufffd[31mred\ufffd]0;title\ufffd"),
        ("\x9b2J", "\ufffd2J"),
        ("\u202egnp.exe", "gnp.exe"),
        ("\u2066a\u2069\u200e\u200f\u061c", "a"),
        ("pass\u200bword\ufeff\u00ad", "password"),
        ("\U000e0041tag", "tag"),
        ("\ufffe\U0001ffff", ""),
        ("\ud800", "\ufffd"),
        (
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        ),
        ("\U0001f469\u200d\U0001f4bb", "\U0001f469\u200d\U0001f4bb"),
        ("", ""),
    ],
)
def test_nothing_of_a_foreign_text_moves_hides_or_colours_anything(text: str, shown: str) -> None:
    assert one_line(text) == shown


@given(st.text())
def test_a_foreign_text_becomes_one_line_and_stays_as_it_is_then(text: str) -> None:
    shown = one_line(text)
    assert one_line(shown) == shown
    assert len(shown.splitlines()) <= 1
    assert "\x1b" not in shown


def test_a_long_foreign_text_is_cut() -> None:
    assert one_line("abcdef", 4) == "abc…"
    assert one_line("abcd", 4) == "abcd"


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://acme.bitrix24.com@evil.example/a", "evil.example"),
        ("https://acme.bitrix24.com:443@evil.example:444/", "evil.example:444"),
        ("https://evil.example:443/", "evil.example"),
        ("http://127.0.0.1:8080/", "127.0.0.1:8080"),
        ("https://[::1]:8080/", "[::1]:8080"),
        ("https://\u0430cme.bitrix24.com/", "xn--cme-5cd.bitrix24.com"),
        ("https://EVIL.example/", "evil.example"),
        ("about:blank", ""),
        ("https://[broken/", ""),
        ("https://a\u202e.example/", ""),
        ("https://evil.example:99999/", ""),
    ],
)
def test_only_host_and_port_of_an_address_are_shown(address: str, host: str) -> None:
    assert shown_host(address) == host
