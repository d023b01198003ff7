"""The last test of a settings page is remembered, with what it found."""

from __future__ import annotations

from pathlib import Path

import pytest

from configurator.bitrix24.settings_page import STEPS, Finding, PageReport
from configurator.connector.problems import Severity
from configurator.services.page_tests import FAILED, PageTest, PageTests
from configurator.wording.problem_sentences import sentence

URL = "https://shop.example.com/settings"
ORIGIN = "https://acme.bitrix24.com"
GOOD = PageReport(URL, ORIGIN, (), STEPS)
MISSING = PageReport(URL, ORIGIN, (Finding("post", "NOT_FOUND", {"status": "404"}),), STEPS)
DOUBTFUL = PageReport(URL, ORIGIN, (Finding("post", "EMPTY_PAGE"),), STEPS)
MIXED = PageReport(URL, ORIGIN, (*DOUBTFUL.findings, *MISSING.findings), STEPS)


def test_what_was_found_is_there_at_the_next_start(tmp_path: Path) -> None:
    tests = PageTests(tmp_path)
    tests.note(MISSING, 5.0)
    tests.keep(URL)
    assert PageTests(tmp_path).last(URL) == PageTest(5.0, False, "NOT_FOUND", {"status": "404"})


def test_only_the_last_test_of_this_address_counts(tmp_path: Path) -> None:
    tests = PageTests(tmp_path)
    assert tests.last(URL) is None
    assert tests.problems(URL) == ()
    tests.note(MISSING)
    assert tests.problems(f"{URL}/other") == ()
    [problem] = tests.problems(URL)
    assert (problem.severity, problem.field, problem.code) == (Severity.WARNING, "PLACEMENT_HANDLER", FAILED)
    assert "no page at this address" in sentence(problem)
    tests.note(GOOD)
    assert tests.problems(URL) == ()


def test_what_stops_the_page_is_told_before_what_may_not(tmp_path: Path) -> None:
    assert PageTests(tmp_path).note(MIXED).code == "NOT_FOUND"


def test_a_page_that_may_work_is_no_problem(tmp_path: Path) -> None:
    tests = PageTests(tmp_path)
    test = tests.note(DOUBTFUL)
    assert (test.is_good, test.code) == (True, "EMPTY_PAGE")
    assert tests.problems(URL) == ()


def test_old_tests_go_first(tmp_path: Path) -> None:
    tests = PageTests(tmp_path)
    for number in range(205):
        tests.note(PageReport(f"{URL}/{number}", ORIGIN, (), STEPS))
        tests.keep(f"{URL}/{number}")
    again = PageTests(tmp_path)
    assert [again.last(f"{URL}/{number}") is None for number in (0, 4, 5, 204)] == [True, True, False, False]


@pytest.mark.parametrize(
    "entry",
    ["1", "null", "[]", "{}", '{"time": "x", "good": true, "code": ""}', '{"time": 1, "good": 1, "code": ""}',
     '{"time": -1, "good": true, "code": ""}', '{"time": 1, "good": true, "code": 7}'],
)  # fmt: skip
def test_what_somebody_wrote_into_the_file_is_no_test(tmp_path: Path, entry: str) -> None:
    (tmp_path / "page-tests.json").write_text(f'{{"{URL}": {entry}}}')
    assert PageTests(tmp_path).last(URL) is None


def test_a_finding_of_a_newer_version_is_still_a_problem(tmp_path: Path) -> None:
    entry = '{"time": 1, "good": false, "code": "NEWER", "details": {"status": 1}}'
    (tmp_path / "page-tests.json").write_text(f'{{"{URL}": {entry}}}')
    [problem] = PageTests(tmp_path).problems(URL)
    assert "found a problem" in sentence(problem)


def test_without_a_place_to_write_it_lasts_until_the_end(tmp_path: Path) -> None:
    state = tmp_path / "file"
    state.write_text("not a folder")
    tests = PageTests(state)
    tests.note(MISSING)
    tests.keep(URL)
    assert tests.problems(URL)
