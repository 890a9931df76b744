"""Notes by hand (method P3): what is kept of one, and to whom one is offered."""

from msgspec.structs import replace

from followup_tui.actions.by_hand import FEW, draft_note, note_written, notes_that_fit, notes_waiting
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.model.person import Person, Summary

DANA, LEE = 1, 2


def test_a_note_that_is_changed_is_to_be_written_out_again(desk):
    draft_note(desk, DANA, "Dear Dana")
    note_written(desk, DANA)
    draft_note(desk, DANA, "Dear Dana, again")
    assert desk.book.people[DANA].hand_note.written is None


def test_a_letter_of_theirs_leaves_mine_to_be_posted(desk):
    draft_note(desk, DANA, "Dear Dana")
    step = desk.book.promises_of(DANA)[0][1].step
    log_touch(desk, TouchDraft(person=DANA, outcome="posted", by="them", step=step))
    assert desk.book.people[DANA].hand_note.text == "Dear Dana"
    assert "Dear" not in desk.book.timeline(DANA)[-1][1].note


def test_no_note_waits_for_somebody_who_was_let_go(desk):
    draft_note(desk, DANA, "Dear Dana")
    draft_note(desk, LEE, "Dear Lee")
    with desk.book.transaction():
        desk.book.save_person(replace(desk.book.people[LEE], stage="released"), LEE)
    assert notes_waiting(desk) == [DANA]


def test_a_few_are_offered_and_no_pile(desk):
    fresh = Summary(touches=1, last_touch=desk.now, last_outcome="talked", last_contact=desk.now)
    with desk.book.transaction():
        for number in range(FEW + 3):
            desk.book.save_person(Person(name=f"Person {number}", summary=fresh))
    assert len(notes_that_fit(desk)) == FEW
