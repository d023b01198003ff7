"""The ledger of ratios, the slopes and the charts of the benchmarks; nothing is measured here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from tests.benchmarks import growth, ledger
from tests.benchmarks.plotting import Chart, save

HERE, ELSEWHERE = "Linux, here", "Linux, elsewhere"


def entry(value: float, machine: str = HERE) -> ledger.Entry:
    return {"machine": machine, "ratios": {"version_cpu_ratio": value}}


def test_a_ratio_is_compared_with_the_last_ten_of_its_own_kind_of_machine() -> None:
    kept = [entry(9.0), *(entry(2.0) for _ in range(10)), *(entry(1.0, ELSEWHERE) for _ in range(10))]
    assert ledger.worse({"version_cpu_ratio": 2.5}, kept, HERE) == {}
    assert ledger.worse({"version_cpu_ratio": 2.51}, kept, HERE) == {"version_cpu_ratio": (2.51, 2.0)}
    assert ledger.worse({"version_cpu_ratio": 1.3}, kept, ELSEWHERE) == {"version_cpu_ratio": (1.3, 1.0)}


def test_a_new_ratio_and_a_new_kind_of_machine_have_nothing_to_be_compared_with() -> None:
    assert ledger.worse({"another": 99.0}, [entry(2.0)], HERE) == {}
    assert ledger.worse({"version_cpu_ratio": 99.0}, [entry(2.0)], "Windows") == {}
    assert ledger.worse({"version_cpu_ratio": 99.0}, [], HERE) == {}


def test_what_is_recorded_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "ledger.jsonl"
    ledger.record({"version_cpu_ratio": 2.12345}, file)
    ledger.record({"version_cpu_ratio": 2.2}, file)
    found = ledger.entries(file)
    assert [one["ratios"] for one in found] == [{"version_cpu_ratio": 2.123}, {"version_cpu_ratio": 2.2}]
    assert {one["machine"] for one in found} == {ledger.kind_of_machine()}
    picture = tmp_path / "ledger.png"
    assert ledger.plot(picture, ledger.kind_of_machine(), file)
    assert not ledger.plot(tmp_path / "none.png", "another machine", file)
    with Image.open(picture) as image:
        assert image.width > 400


def test_the_ledger_of_the_project_can_be_read() -> None:
    for line in ledger.FILE.read_text("utf-8").splitlines():
        assert set(json.loads(line)) == {"time", "commit", "machine", "ratios"}


@pytest.mark.parametrize("power", [0.5, 1.0, 1.15, 2.0])
def test_a_slope_is_that_of_the_upper_decade(power: float) -> None:
    curve = [(size, 3 * size**power) for size in (100.0, 200.0, 500.0, 1000.0)]
    below = [(1.0, 1e9), (10.0, 1e-9)]
    assert growth.slope([*below, *curve]) == pytest.approx(power)


def test_charts_are_drawn_two_in_a_row(tmp_path: Path) -> None:
    points = [(1.0, 0.5), (10.0, 5.0), (1000.0, 480.0)]
    save([Chart("One", points, "size", "ms")] * 3, tmp_path / "charts.png")
    with Image.open(tmp_path / "charts.png") as image:
        assert image.width > image.height
        assert len(set(image.convert("L").tobytes())) > 2
