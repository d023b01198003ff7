"""The shares of the code that tests run."""

from __future__ import annotations

from tests.runs.branches import rows


def summary(lines: int, of_lines: int, branches: int, of_branches: int) -> dict[str, dict[str, int]]:
    return {
        "summary": {
            "covered_lines": lines,
            "num_statements": of_lines,
            "covered_branches": branches,
            "num_branches": of_branches,
        }
    }


def test_each_package_has_the_share_of_all_its_files() -> None:
    files = {
        "configurator/connector/rules.py": summary(10, 10, 4, 4),
        "configurator/connector/fixes.py": summary(5, 10, 1, 4),
        "configurator/connector_of_another.py": summary(0, 100, 0, 100),
        "configurator/icon/data_uri.py": summary(2, 3, 0, 0),
    }
    assert [*rows({"files": files})] == [
        "| Package | lines run | branches taken |",
        "|---|---:|---:|",
        "| `configurator.connector` | 75.0% | 62.5% |",
        "| `configurator.icon.css` | 0.0% | 0.0% |",
        "| `configurator.icon.data_uri` | 66.7% | 0.0% |",
        "| `configurator.bitrix24` | 0.0% | 0.0% |",
    ]
