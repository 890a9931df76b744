import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from method.worksheets import ANSWERS, DAY, filled, words, worksheets

from followup_tui.method.answers import Unclear, answered
from followup_tui.method.starters import VALUES, completions, listed
from followup_tui.method.worksheet import STEPS, answers, first_open, is_answered, step_of
from followup_tui.model.values import Worksheet
from followup_tui.model.vocabulary import vocabulary


def paths(sheet):
    return [question.path for step in STEPS for question in step.questions(sheet)]


def test_the_steps_follow_one_another_as_they_are_answered():
    sheet, seen = Worksheet(), [1]
    in_order = [*ANSWERS[:-3], ("goal.1.choice", "keep"), *ANSWERS[-3:]]
    in_order = [each for each in in_order if not each[0].startswith("goal.0")]  # revenue alone skips a step
    for path, text in in_order:
        sheet = answered(sheet, path, text, DAY)
        seen.append(first_open(sheet))
    assert seen[-1] is None
    assert [each for each in seen if each] == sorted(each for each in seen if each)
    assert all(is_answered(sheet, number) for number in range(1, 8))


def test_what_was_answered_stands_where_it_was_asked():
    found = answers(filled())
    for path, text in ANSWERS:
        assert found[path] == text


def test_emptying_a_value_takes_its_ladder_and_a_new_one_is_another():
    sheet = filled((("value.0.name", ""),), filled())
    assert [each.name for each in sheet.kept_values] == ["influence", "craft"]
    assert sheet.ladder(1) is None
    assert sheet.value(sheet.goals[0].value) is None
    again = filled((("value.0.name", "freedom"),), sheet)
    assert again.values[0].id not in {1, 2, 3}


def test_an_emptied_place_keeps_the_others_where_they_are():
    sheet = filled((("goal.0.line", ""),), filled())
    assert [each.line for each in sheet.goals] == ["", "make 20 calls a day"]
    assert answers(sheet)["goal.1.line"] == "make 20 calls a day"


def test_words_that_are_no_day_are_none():
    with pytest.raises(Unclear):
        filled((("goal.1.by_words", "when the larches turn"),), filled())


def test_a_value_is_named_before_a_goal_can_feed_it():
    with pytest.raises(Unclear, match=r"Name a value in step 2\."):
        answered(Worksheet(), "goal.0.value", "craft", DAY)
    with pytest.raises(
        Unclear, match=r"Type 1, 2 or 3, or the name of a value: independence, influence, craft\."
    ):
        answered(filled(), "goal.0.value", "4", DAY)


def test_a_day_named_for_a_goal_stays_when_the_goal_is_worded_anew():
    sheet = filled((("goal.1.line", "make 10 calls a day"),), filled())
    assert (sheet.goals[1].by_words, sheet.goals[1].by) == ("31 dec", date(2026, 12, 31))
    own = (("goal.0.by_words", "28 feb"), ("goal.0.line", "£14,000 this quarter"))
    sheet = filled(own, filled())
    assert (sheet.goals[0].target, sheet.goals[0].by) == (14_000, date(2027, 2, 28))
    sheet = filled((("goal.0.line", "£14,000 by 31 jan"),), sheet)  # said anew: that is the day now
    assert (sheet.goals[0].by_words, sheet.goals[0].by) == ("31 jan", date(2027, 1, 31))


def test_what_the_line_says_already_is_not_asked():
    assert "goal.0.by_words" not in paths(filled())
    assert "goal.0.by_words" in paths(filled((("goal.0.by_words", "28 feb"),), filled()))
    assert "goal.0.by_words" in paths(filled((("goal.0.line", "12 meetings by larch time"),)))
    assert "goal.0.value" not in paths(filled((*ANSWERS[4:6], ("goal.0.line", "12 meetings"))))


@pytest.mark.parametrize(("path", "text"), [("goal.0.value", "glory"), ("goal.1.choice", "perhaps")])
def test_one_of_a_few_is_asked_for_again(path, text):
    with pytest.raises(Unclear):
        answered(filled(), path, text, DAY)


@pytest.mark.parametrize(("text", "id_"), [("2", 2), ("inf", 2), ("CRAFT", 3), ("", None)])
def test_a_value_is_named_by_number_or_beginning(text, id_):
    assert answered(filled(), "goal.0.value", text, DAY).goals[0].value == id_


@given(worksheets, st.data(), words)
def test_any_answer_is_kept_as_typed_and_changes_nothing_else(sheet, data, text):
    path = data.draw(st.sampled_from(paths(sheet)))
    kind = path.rpartition(".")[2]
    if kind in {"value", "choice", "by_words"}:
        return
    before = answers(sheet)
    after = answers(answered(sheet, path, text, DAY))
    if kind == "fed":
        assert listed(after.get(path, "")) == listed(text)
    elif path in after:
        assert after[path] == text
    group = path.rpartition(".")[0]
    dependent = {"value": ("value", "ladder", "goal", "statement"), "ladder": ("ladder", "goal", "statement")}
    touched = dependent.get(group.partition(".")[0], ())
    for other, answer in before.items():
        if other.startswith(group) or other.partition(".")[0] in touched or other not in after:
            continue
        assert after[other] == answer


@given(worksheets)
def test_every_question_has_words_and_one_place(sheet):
    found = paths(sheet)
    assert len(found) == len(set(found))
    for number, step in enumerate(STEPS, 1):
        for question in step.questions(sheet):
            assert question.ask
            assert step_of(question.path) == number


OF_SALES = re.compile(
    r"prospect|customer|deal|meeting|revenue|turnover|sales|shop|business|buys", re.IGNORECASE
)


def test_a_job_hunter_is_asked_in_the_words_of_a_job_hunt():
    """The app's own words only: what was typed here holds none of sales."""
    own = (
        ("ladder.1.secondary", "offers"),
        ("goal.0.line", "6 interviews"),
        ("goal.1.line", "20 calls a day"),
    )
    sheet = filled((*ANSWERS[:6], *own, ("goal.1.brings", "more talks")), Worksheet())
    sheet = filled((("moment.0.told", "the library"), ("moment.1.told", "the choir")), sheet)
    asked = [
        each
        for at in (sheet, Worksheet())
        for step in STEPS
        for each in step.questions(at, vocabulary("job"))
    ]
    said = [text for each in asked for text in (each.ask, each.ghost, each.hint, each.default)]
    assert len(said) > 80
    assert not [text for text in (*said, *(each.purpose for each in STEPS)) if OF_SALES.search(text)]
    assert any(OF_SALES.search(each.ghost) for step in STEPS for each in step.questions(sheet))


@pytest.mark.parametrize("trade", ["sales", "job"])
def test_no_hint_is_longer_than_a_line_of_80_cells(trade):
    for sheet in (Worksheet(), filled()):
        for step in STEPS:
            assert len(step.purpose) <= 78
            for question in step.questions(sheet, vocabulary(trade)):
                assert len(question.ghost) <= 75


def test_tab_completes_the_last_word_of_a_list_and_offers_no_word_twice():
    assert completions("", VALUES)[:2] == VALUES[:2]
    assert completions("craft, ind", VALUES, many=True) == ("craft, independence",)
    assert "craft, craft" not in completions("craft, ", VALUES, many=True)
    assert completions("ind", VALUES) == ("independence",)
    assert completions("quite my own", VALUES) == ()


@pytest.mark.parametrize(("written", "asked"), [(3, 4), (4, 5), (5, 5)])
def test_five_goals_at_the_most_are_asked_for(written, asked):
    sheet = filled(tuple((f"goal.{at}.line", f"{at + 2} meetings this year") for at in range(written)))
    assert sum(path.startswith("goal.") and path.endswith(".line") for path in paths(sheet)) == asked


@pytest.mark.parametrize(("written", "asked"), [(4, 5), (5, 6), (6, 6)])
def test_six_moments_at_the_most_are_asked_for(written, asked):
    sheet = filled(tuple((f"moment.{at}.told", f"the week of {at}") for at in range(written)))
    assert sum(path.endswith(".told") for path in paths(sheet)) == asked


def test_what_is_picked_is_written_over_and_what_is_written_is_added_to():
    sheet = filled((("goal.1.by_words", "28 feb"), ("goal.1.brings", "four meetings")), filled())
    picked = {each.path: each.picked for step in STEPS for each in step.questions(sheet)}
    assert {path.rpartition(".")[2] for path, is_picked in picked.items() if is_picked} == {
        "name",
        "by_words",
        "value",
        "choice",
    }
    assert all(picked[path] for path in ("value.0.name", "goal.0.value", "goal.1.by_words", "goal.1.choice"))
    assert not any(picked[path] for path in ("value.0.means", "goal.0.line", "statement"))
