"""Whatever keeps a drawing from being checked is said in plain words."""

from __future__ import annotations

import pytest

from configurator.connector.problems import Problem, Severity
from configurator.icon.plain.reasons import Reason
from configurator.wording.not_checked import FEATURES, SENTENCES
from configurator.wording.problem_sentences import sentence

REASONS = [*Reason, "closeness", "failure"]


def test_every_reason_has_its_words_and_all_words_a_reason() -> None:
    assert {*FEATURES, *SENTENCES} == set(REASONS)


@pytest.mark.parametrize("reason", REASONS)
def test_the_sentence_says_why_nobody_looked_and_what_to_do(reason: str) -> None:
    text = sentence(Problem(Severity.WARNING, "ICON.DATA_IMAGE", "ICON_NOT_CHECKED", {"reason": reason}))
    assert text.endswith(" Check it in a browser.")
    assert len(text) <= 130
    assert FEATURES.get(reason, "checked" if reason != "closeness" else "exact") in text
