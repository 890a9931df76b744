"""Who rang and was missed asked for no day: nothing says that they did."""

from datetime import date, time

import pytest

from followup_tui.actions.card import card_of
from followup_tui.actions.friday import review
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.promises import move_promise, words_for, words_to_move
from followup_tui.actions.remedy import ground_of
from followup_tui.actions.renegotiate import move
from followup_tui.actions.today import queue_of
from followup_tui.method.friday import week_of
from followup_tui.model.person import Step
from followup_tui.model.when import When

LEE = 2


def test_a_call_of_theirs_that_i_missed_asked_for_no_day(desk):
    logged = log_touch(desk, TouchDraft(person=LEE, outcome="no_answer", by="them"))
    promise = desk.book.promises[logged.promise]
    assert promise.asked_by == "them"
    assert ground_of(desk, LEE).asked == ()
    assert "Lee Chen" not in review(desk, week_of(desk.now.date())).open
    card = card_of(desk, LEE)
    assert (card.agreed, card.planned) == ((), ("call today: they rang",))


NOON = Step("call", When(day=date(2026, 11, 27), zone="America/Chicago", start=time(12)))


@pytest.mark.parametrize("by_card", [True, False])
def test_moved_to_another_day_it_is_still_their_call_that_i_missed(desk, by_card):
    """Method S1: I said nothing to them, so nothing says that I did."""
    held = log_touch(desk, TouchDraft(person=LEE, outcome="no_answer", by="them")).promise
    ask = "Lee, you rang just now, and I missed you. May I ring back on Friday at noon?"
    assert words_to_move(desk, held, NOON) == ask
    if by_card:
        move(desk, LEE, NOON)
    else:
        move_promise(desk, held, NOON)
    [(moved, _)] = desk.book.promises_of(LEE)
    card = card_of(desk, LEE)
    assert (card.agreed, card.planned) == ((), ("call Fri 27 Nov, 12:00: they rang",))
    assert words_for(desk, moved) == "Lee, you rang just now, and I missed you. When is a good time?"
    assert words_to_move(desk, moved, NOON) == ask
    [row] = [row for row in queue_of(desk, days_ahead=2).rows if row.person == LEE]
    assert row.reason == "they rang"


def test_what_was_agreed_and_moved_is_what_i_asked_for(desk):
    moved = move_promise(desk, 1, NOON)
    assert words_for(desk, moved) == (
        "Dana, I said I would ring on Friday at noon. Is that still good for you?"
    )
