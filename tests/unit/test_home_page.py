"""Where the program says that it's published."""

from __future__ import annotations

from pathlib import Path

import pytest

from configurator import home_page


@pytest.mark.parametrize(
    ("noted", "address"),
    [
        ("https://github.com/acme/configurator\n", "https://github.com/acme/configurator"),
        ("file:///etc", ""),
        (None, ""),
    ],
)
def test_only_what_the_build_noted_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, noted: str | None, address: str
) -> None:
    monkeypatch.setattr(home_page, "resources", lambda: tmp_path)
    if noted is not None:
        (tmp_path / "notices").mkdir()
        (tmp_path / "notices" / home_page.FILE).write_text(noted, "utf-8")
    assert home_page.home_page() == address
