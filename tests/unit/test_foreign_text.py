"""What others write is shown so that it can't pass for anything else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.connector.model import Connector
from configurator.foreign_text import one_line
from configurator.harmless_log import logger
from configurator.http.shown_host import shown_host
from configurator.services.approval_values import approval_values
from configurator.wording.translation import _, ngettext
from tests.support.harmless import HOSTILE, harm


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
        ("a\u200db \u200cc\u200d", "ab c"),
        ("\u3164\u115f\u034fx", "x"),
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


def test_the_approval_page_shows_no_raw_text() -> None:
    connector = Connector("a", HOSTILE, placement_handler=HOSTILE, comment=f"one\n{HOSTILE}")
    values = approval_values(connector, (), "", "today")
    flat = [values["name"], *_leaves(values["lists"]), *_leaves(values["texts"])]
    shown = [str(one) for one in flat]
    assert sum("Sh\ufffd[31mop" in one for one in shown) >= 5
    assert not [one for one in shown if any(map(harm, one.split("\n")))]


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for one in value:
            yield from _leaves(one)
    else:
        yield value


def test_a_text_that_was_translated_makes_its_values_harmless() -> None:
    for made in (
        _("{name} is on").format(name=HOSTILE),
        _("{name} is on").format_map({"name": HOSTILE}),
        _("{}").format(HOSTILE),
        ngettext("{name} is on", "{name} are on", 2).format(name=HOSTILE),
    ):
        assert not harm(made)
    two = _("one\n{name}").format(name=_("two\n{name}").format(name=HOSTILE))
    assert two.count("\n") == 2
    assert _("{count:>4}").format(count=7) == "   7"


def test_a_log_is_harmless(caplog: pytest.LogCaptureFixture) -> None:
    log = logger("configurator.test")
    assert logger("configurator.test") is log
    log.warning("a name: %s", HOSTILE)
    assert not harm(caplog.records[-1].getMessage())
