from datetime import timedelta

import pytest
from method.worksheets import ANSWERS

from followup_tui.actions.desk import Refused
from followup_tui.actions.undo import redo, undo
from followup_tui.actions.worksheet import (
    Draft,
    add_count,
    keep_draft,
    read_draft,
    refusal,
    save_answer,
    toggle_card_line,
    versions,
)
from followup_tui.method.worksheet import STEPS
from followup_tui.model.values import Worksheet


def fill(desk, answers=ANSWERS):
    for path, text in answers:
        save_answer(desk, path, text)
    return desk.book.worksheet


def test_each_answer_is_on_the_disk_and_one_step_of_undo(desk, make_desk):
    for path, text in ANSWERS:
        before = desk.book.worksheet
        save_answer(desk, path, text)
        assert make_desk("book").book.worksheet == desk.book.worksheet != before
    fill(desk, [("goal.1.choice", "keep")])
    for _ in [*ANSWERS, "choice"]:
        assert undo(desk).startswith("why: ")
    assert desk.book.worksheet == Worksheet()
    redo(desk)
    assert desk.book.worksheet.moments[0].told == ANSWERS[0][1]


def test_an_answer_that_says_the_same_changes_nothing(desk):
    fill(desk)
    before = desk.book.store.undo_label
    fill(desk)
    save_answer(desk, "statement", "  Work of my own   keeps me free. ")
    assert desk.book.store.undo_label == before
    assert not versions(desk)


def test_two_copies_fill_in_the_same_worksheet(desk, make_desk):
    fill(desk)
    other = make_desk("book")
    save_answer(other, "statement", "So that Ines can learn here.")
    save_answer(desk, "plan.cue", "the post has come")
    assert desk.book.worksheet.statement == "So that Ines can learn here."
    assert desk.book.worksheet.plan.cue == "the post has come"


def test_no_answer_gives_way_unkept_also_on_a_page_half_done(desk):
    half = fill(desk, [*ANSWERS[:4], ("statement", "Work keeps me free.")])
    save_answer(desk, "statement", "Work keeps me free. And Ines.")  # added to: nothing is lost
    assert not versions(desk)
    save_answer(desk, "statement", "For Ines.")
    save_answer(desk, "moment.0.told", "the day we opened")  # the same version has it
    assert [each.worksheet.statement for each in versions(desk)] == ["Work keeps me free. And Ines."]
    save_answer(desk, "statement", "For Tom.")
    assert versions(desk)[0].worksheet.statement == "For Ines."
    assert versions(desk)[1].worksheet.moments == half.moments
    desk.clock.set(desk.now + timedelta(days=90))
    save_answer(desk, "plan.act", "ring somebody friendly")
    assert versions(desk)[0].worksheet.statement == "For Tom."
    assert len(versions(desk)) == 3
    assert desk.book.worksheet.plan.act == "ring somebody friendly"


def test_undo_takes_the_version_back_as_well(desk):
    fill(desk)
    desk.clock.set(desk.now + timedelta(days=1))
    save_answer(desk, "statement", "For Ines.")
    assert len(versions(desk)) == 1
    undo(desk)
    assert not versions(desk)
    assert desk.book.worksheet.statement == dict(ANSWERS)["statement"]


def test_a_page_left_half_done_is_kept_the_next_day(desk):
    fill(desk, ANSWERS[:3])
    desk.clock.set(desk.now + timedelta(days=1))
    fill(desk, ANSWERS[3:])
    assert [len(each.worksheet.moments) for each in versions(desk)] == [2]


def test_words_that_are_no_day_are_refused_and_a_goal_may_have_none(desk):
    before = fill(desk, [*ANSWERS, ("goal.2.line", "6 interviews by irgendwann")]).goals
    assert (before[2].line, before[2].by, before[2].by_words) == ("6 interviews by irgendwann", None, "")
    for words in ("irgendwann", "30 conversations this quarter"):
        assert refusal(desk, "goal.1.by_words", words)
        with pytest.raises(Refused):
            save_answer(desk, "goal.1.by_words", words)
    assert desk.book.worksheet.goals == before
    assert save_answer(desk, "goal.1.by_words", "").goals[1].by is None


def test_a_count_is_never_less_than_nothing_and_money_says_where_it_is_kept(desk):
    goals = fill(desk, [*ANSWERS, ("goal.2.line", "4 free Fridays this quarter")]).goals
    add_count(desk, goals[2].id, 3)
    with pytest.raises(Refused, match="less than nothing: it is 3 so far"):
        add_count(desk, goals[2].id, -5)
    with pytest.raises(Refused, match="e on a person's page keeps what theirs is worth"):
        add_count(desk, goals[0].id)


def test_a_moment_that_is_emptied_feeds_nothing(desk):
    fill(desk, [*ANSWERS[:4], ("moment.0.told", ""), ("moment.0.told", "another day")])
    assert desk.book.worksheet.moments[0].fed == ()


def test_what_no_choice_is_refused_in_a_sentence_and_changes_nothing(desk):
    before = fill(desk)
    with pytest.raises(Refused, match="Type 1, 2 or 3"):
        save_answer(desk, "goal.0.value", "glory")
    assert desk.book.worksheet == before


def test_what_the_book_cannot_count_is_entered(desk):
    fill(desk, [*ANSWERS, ("goal.2.line", "4 free Fridays this quarter")])
    goal = desk.book.worksheet.goals[2]
    assert add_count(desk, goal.id) == 1
    assert add_count(desk, goal.id, 2.5) == 3.5
    undo(desk)
    assert add_count(desk, goal.id, -1) == 0
    with pytest.raises(Refused, match="by itself"):
        add_count(desk, desk.book.worksheet.goals[1].id)
    with pytest.raises(Refused, match="no longer"):
        add_count(desk, 99)


def test_the_place_is_kept_and_a_broken_draft_is_no_harm(desk):
    keep_draft(desk, Draft(4, "goal.0.line", {"goal.0.line": "12 mee"}))
    assert read_draft(desk) == Draft(4, "goal.0.line", {"goal.0.line": "12 mee"})
    desk.book.store.drafts.put("why", {"step": "four"})
    assert read_draft(desk) == Draft()


def test_the_line_on_the_card_can_be_hidden(desk):
    assert "no line" in toggle_card_line(desk)
    assert not desk.book.settings.why_on_card
    undo(desk)
    assert desk.book.settings.why_on_card


def test_every_place_has_a_name_for_undo(desk):
    fill(desk, [*ANSWERS, ("goal.1.brings", "four meetings")])
    named = set()
    for step in STEPS:
        for question in step.questions(desk.book.worksheet):
            text = {"value": "craft", "choice": "direct", "by_words": "30 dec"}.get(
                question.path.rpartition(".")[2], "other words"
            )
            text = "following up itself" if text == "direct" else text
            before = desk.book.worksheet
            save_answer(desk, question.path, text)
            if desk.book.worksheet != before:
                named.add(desk.book.store.undo_label)
                undo(desk)
    assert named == {
        f"why: {name}"
        for name in (
            "a moment", "what a moment fed", "a value", "what a value needs", "a rung of the ladder", "a because",
            "a goal", "a goal's day", "a goal's value", "what a goal would bring", "what a goal measures",
            "the statement", "the plan for starting",
        )
    }  # fmt: skip
