"""Who rang and was missed asked for no day: nothing says that they did."""

from followup_tui.actions.card import card_of
from followup_tui.actions.friday import review
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.remedy import ground_of
from followup_tui.method.friday import week_of

LEE = 2


def test_a_call_of_theirs_that_i_missed_asked_for_no_day(desk):
    logged = log_touch(desk, TouchDraft(person=LEE, outcome="no_answer", by="them"))
    promise = desk.book.promises[logged.promise]
    assert promise.asked_by == "them"
    assert ground_of(desk, LEE).asked == ()
    assert "Lee Chen" not in review(desk, week_of(desk.now.date())).open
    card = card_of(desk, LEE)
    assert (card.agreed, card.planned) == ((), ("call today: they rang",))
