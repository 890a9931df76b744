import pytest
from hypothesis import given
from method.worksheets import filled, goals, worksheets
from msgspec.structs import replace

from followup_tui.method.goal_line import read_goal
from followup_tui.method.ladder import (
    advice,
    becauses,
    better_line,
    must_be_asked,
    question,
    rungs,
    served,
    steps_removed,
)
from followup_tui.model.values import Goal, Worksheet


def goal(line, **told):
    read = read_goal(line)
    return Goal(1, line, measure=read.measure, unit=read.unit, target=read.target, per=read.per, **told)


@pytest.mark.parametrize(
    ("line", "steps"),
    [
        ("£12,000", 1),
        ("12 meetings", 1),
        ("make 20 calls a day", 2),
        ("30 conversations", 1),
        ("ring 20 people a day", 2),
        ("follow up with 10 people a week", 2),
        ("5 e-mails a day", 2),
        ("three independent decisions", 1),
        ("5 independence days", 0),
        ("forget nobody", 1),
    ],
)
def test_how_far_a_measure_stands_from_its_value(line, steps):
    assert steps_removed(goal(line), filled()) == steps


def test_where_following_up_feeds_the_value_counting_is_fine():
    sheet = filled((("goal.1.choice", "following up itself"),), filled())
    assert sheet.ladder(1).direct
    assert steps_removed(goal("20 calls a day"), sheet) == 1
    assert not advice(goal("20 calls a day"), sheet)


def test_it_is_asked_once():
    sheet = filled()
    assert must_be_asked(sheet.goals[1], sheet)
    assert question(sheet.goals[1]) == "What would 20 calls a day bring you?"
    for choice in ("keep", "direct", "instead"):
        assert not must_be_asked(replace(sheet.goals[1], choice=choice), sheet)


def test_the_better_measure_is_what_it_brings_else_the_secondary_rung():
    sheet = filled()
    calls = sheet.goals[1]
    assert better_line(calls, sheet) == "revenue"
    assert better_line(replace(calls, brings="four meetings a week"), sheet) == "four meetings a week"
    assert better_line(replace(calls, brings="30 e-mails"), sheet) == "revenue"
    assert "revenue stands closer" in advice(calls, sheet)


def test_taking_the_better_measure_keeps_the_old_line():
    sheet = filled((("goal.1.brings", "four meetings a week"), ("goal.1.choice", "m")), filled())
    taken = sheet.goals[1]
    assert (taken.line, taken.measure, taken.target, taken.per) == (
        "four meetings a week",
        "meetings",
        4,
        "week",
    )
    assert taken.was == "make 20 calls a day"
    assert steps_removed(taken, sheet) == 1
    assert taken.by == filled().goals[1].by


def test_the_ladder_from_the_top():
    sheet = filled()
    assert [(each.name, each.because) for each in rungs(sheet, sheet.values[0])] == [
        ("independence", "a business of my own keeps me free"),
        ("revenue", "nobody buys from someone they forgot"),
        ("following up", ""),
    ]
    assert [each.name for each in rungs(sheet, sheet.values[1])] == ["influence"]
    assert becauses(sheet) == ("nobody buys from someone they forgot", "a business of my own keeps me free")


@given(goals, worksheets)
def test_counting_follow_ups_is_two_steps_unless_they_feed_the_value_directly(one, sheet):
    steps = steps_removed(one, sheet)
    assert 0 <= steps <= 2
    value = served(one, sheet)
    ladder = sheet.ladder(value.id) if value else None
    if one.measure == "follow_ups":
        assert steps == (1 if ladder and ladder.direct else 2)
    if one.measure in {"revenue", "meetings"}:
        assert steps == 1
    assert bool(advice(one, sheet)) == (steps == 2 and one.choice != "keep")


def test_nothing_is_advised_on_an_empty_worksheet():
    assert not advice(goal("£12,000"), Worksheet())
    assert advice(goal("20 calls a day"), Worksheet()).endswith("what would it bring you?")
