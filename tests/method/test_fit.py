"""Three yeses make it a duty, a no opens a thought (method F1)."""

import itertools

import pytest
from method_makers import YESES, person

from followup_tui.method.fit import FIELDS, QUESTIONS, answered, say_fit, stage_with, verdict
from followup_tui.model.person import Fit

EVERY = [Fit(*answers) for answers in itertools.product((True, False, None), repeat=3)]


@pytest.mark.parametrize("words", ["sales", "job"])
def test_there_are_three_questions_in_every_trade(words):
    assert len(QUESTIONS[words]) == len(FIELDS) == 3
    assert ("hiring" in " ".join(QUESTIONS[words])) == (words == "job")


def test_answers_go_where_they_were_asked():
    fit = Fit()
    for at in range(3):
        fit = answered(fit, at, yes=True)
        assert fit.three_yeses == (at == 2)
    assert answered(fit, 1, yes=None) == Fit(want=True, will_buy=None, as_good=True)


@pytest.mark.parametrize("words", ["sales", "job"])
def test_every_no_may_release_and_nothing_else_may(words):
    for fit in EVERY:
        found = verdict(fit, words)
        assert found.may_release == (False in (fit.want, fit.will_buy, fit.as_good))
        assert found.said
    assert verdict(Fit(want=True, will_buy=True, as_good=False), words).doubt
    assert not verdict(Fit(want=False, will_buy=True, as_good=False), words).doubt
    assert "duty" in verdict(YESES, words).said


def test_no_answer_takes_a_stage_away():
    for fit in EVERY:
        for stage in ("prospect", "customer", "released"):
            assert stage_with(person(stage=stage), fit) == stage
        assert stage_with(person(stage="suspect"), fit) == ("prospect" if fit.three_yeses else "suspect")


def test_the_timeline_says_the_answers():
    assert (
        say_fit(Fit(want=True, will_buy=None, as_good=False), "sales")
        == "wanted: yes · will buy: open · as good as anyone: no"
    )
    assert "hiring: yes" in say_fit(YESES, "job")
