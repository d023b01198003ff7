"""BB codes of chats as styles, whatever an operator types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.bitrix24.bb_codes import BOLD, CODE, ITALIC, STRUCK, UNDERLINED, Run, plain, runs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("Hi", (Run("Hi"),)),
        ("a[br]b", (Run("a\nb"),)),
        ("[b]a[/b] b", (Run("a", frozenset({BOLD})), Run(" b"))),
        ("[B][i]a[/I]b[/b]", (Run("a", frozenset({BOLD, ITALIC})), Run("b", frozenset({BOLD})))),
        ("[u]a[/u][s]b[/s]", (Run("a", frozenset({UNDERLINED})), Run("b", frozenset({STRUCK})))),
        ("[url=https://x.example/a]here[/url].", (Run("here", link="https://x.example/a"), Run("."))),
        ("[url]https://x.example[/url]", (Run("https://x.example", link="https://x.example"),)),
        ("[url=javascript:alert(1)]here[/url]", (Run("here"),)),
        ("[USER=7]Anna[/USER] [color=#f00]red[/color]", (Run("Anna red"),)),
        ("[code][b]x[/b][/code]y", (Run("[b]x[/b]", frozenset({CODE})), Run("y"))),
        ("price [each] [1] [/b] [=]", (Run("price [each] [1] [/b] [=]"),)),
        ("[b]never closed", (Run("never closed", frozenset({BOLD})),)),
        ("a\r\nb", (Run("a\nb"),)),
        ("https://x.example", (Run("https://x.example"),)),
        ("[url=https://x.example]a[user=1]b[/user][/url]", (Run("ab", link="https://x.example"),)),
        (
            "[url=https://x.example]a[/url] https://y.example",
            (Run("a", link="https://x.example"), Run(" https://y.example")),
        ),
        ("[code]a[/b]b[code]c[/code]", (Run("a[/b]b[code]c", frozenset({CODE})),)),
    ],
)
def test_codes_become_styles(text: str, found: tuple[Run, ...]) -> None:
    assert runs(text) == found


def test_a_plain_text_keeps_line_ends_and_addresses() -> None:
    assert plain("[b]Hi[/b][br][url=https://x.example]page[/url]") == "Hi\npage (https://x.example)"
    assert plain("[url]https://x.example[/url]") == "https://x.example"


@given(st.text(alphabet="[]/=abiurlcodes \n", max_size=60))
def test_any_text_is_read_and_no_link_leaves_the_web(text: str) -> None:
    for run in runs(text):
        assert run.text
        assert not run.link or run.link.startswith(("http://", "https://"))
