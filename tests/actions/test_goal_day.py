"""The day of a goal as it is typed (method V7): arrows leave an answer that stands alone."""

from followup_tui.actions.goal_day import GoalDay


def test_arrows_pick_a_reading_of_what_is_typed_and_leave_an_answer_that_stands(desk):
    typing = GoalDay(desk)
    typing.ask("goal.1.by_words", "3/12")
    assert typing.arrow("3/12", 1) is None
    typing.ask("goal.1.by_words", "")
    assert typing.arrow("3/12", 1) is not None


def test_what_was_offered_is_forgotten_with_its_question(desk):
    typing = GoalDay(desk)
    typing.ask("goal.1.by_words", "")
    picked = typing.arrow("3/12", 1)
    assert typing.arrow(picked, 1) is not None
    typing.ask("goal.2.by_words", "")
    assert typing.arrow(picked, 1) is None
