"""Undo after any sequence of actions gives the same book, and two copies that interleave any actions lose none."""

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_tui.actions.add import NewPerson, add_person, make_person
from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.edit import add_note, delete, save_details, toggle_pin
from followup_tui.actions.ending import end, reopen
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.plans import add_plan_step, choose_plan
from followup_tui.actions.put_off import put_off
from followup_tui.actions.undo import redo, undo
from followup_tui.book.book import Book
from followup_tui.book.store import open_db
from followup_tui.clock import FrozenClock
from followup_tui.method.plans import CUSTOMERS, PROSPECTS
from followup_tui.method.summary import summarise
from followup_tui.model.calendar import WeekdayCalendar
from followup_tui.model.person import Step
from followup_tui.model.when import When
from followup_tui.model.words import OUTCOMES

ZONE = "America/Chicago"
NOW = datetime(2026, 11, 25, 16, 24, tzinfo=UTC)
ACTS = ("add", "log", "note", "pin", "edit", "put_off", "end", "reopen", "delete", "plan")
one_act = (st.sampled_from(ACTS), st.integers(0, 3), st.sampled_from(OUTCOMES), st.integers(0, 40))
steps = st.lists(st.tuples(*one_act), max_size=8)


def desk_on(folder: str) -> Desk:
    book = Book(open_db(Path(folder) / "followup.json"))
    return Desk(book, FrozenClock(NOW, ZONE), WeekdayCalendar())


def act(desk: Desk, kind: str, which: int, outcome: str, days: int) -> bool:  # noqa: C901  one case an act
    """Do one act to one of the people; False where there is nobody, or it was refused or changes nothing."""
    ids = sorted(desk.book.people)
    if kind != "add" and not ids:
        return False
    id_ = ids[which % len(ids)] if ids else 0
    step = Step("call", When(day=desk.now.date() + timedelta(days=days), zone=ZONE))
    try:
        match kind:
            case "add":
                person = make_person(desk, name=f"Person {which} {days}", phones=[f"+1 312 555 01{days:02}"])
                add_person(desk, NewPerson(person, step if which else None))
            case "log":
                plain = outcome in {"no_for_good", "do_not_contact"}
                log_touch(desk, TouchDraft(person=id_, outcome=outcome, step="default" if plain else step))
            case "note":
                add_note(desk, id_, f"note {days}")
            case "pin":
                toggle_pin(desk, id_, f"fact {which}")
            case "edit":
                before = desk.person(id_)
                return save_details(desk, id_, before, msgspec.structs.replace(before, need=f"need {days}"))
            case "put_off":
                put_off(desk, id_)
            case "end":
                end(desk, id_, "released" if which % 2 else "do_not_contact", "why")
            case "reopen":
                return reopen(desk, id_)
            case "delete":
                delete(desk, id_)
            case "plan" if which % 2:
                return choose_plan(desk, id_, CUSTOMERS if days % 2 else PROSPECTS) is not None
            case "plan":
                add_plan_step(desk, PROSPECTS, days % 10, "2 mail; hello")
    except Refused:
        return False
    return True


def whole(book: Book) -> dict[str, object]:
    """Everything a user would miss."""
    return {
        "people": dict(book.people),
        "promises": dict(book.promises),
        "plans": dict(book.plans()),
        "timelines": {id_: book.timeline(id_) for id_ in book.people},
        "blocked": book.blocked() and book.blocked().keys,
    }


def summaries_are_true(book: Book) -> None:
    for id_, person in book.people.items():
        assert person.summary == summarise([entry for _, entry in book.timeline(id_)])


@settings(max_examples=25, deadline=None)
@given(steps)
def test_undoing_everything_gives_the_book_back_and_redoing_does_too(todo):
    with tempfile.TemporaryDirectory() as folder:
        desk = desk_on(folder)
        books = [whole(desk.book)]
        for each in todo:
            if act(desk, *each):
                books.append(whole(desk.book))
                summaries_are_true(desk.book)
        for before in reversed(books[:-1]):
            undo(desk)
            assert whole(desk.book) == before
        for after in books[1:]:
            redo(desk)
            assert whole(desk.book) == after
        desk.book.store.close()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.booleans(), *one_act), max_size=10))
def test_two_copies_interleaving_any_actions_lose_none(todo):
    with tempfile.TemporaryDirectory() as folder:
        copies = (desk_on(folder), desk_on(folder))
        entries = 0
        for ours, *each in todo:
            desk = copies[ours]
            desk.book.refresh()
            before = sum(len(desk.book.timeline(id_)) for id_ in desk.book.people)
            act(desk, *each)
            entries += sum(len(desk.book.timeline(id_)) for id_ in desk.book.people) - before
        for desk in copies:
            desk.book.refresh()
        assert whole(copies[0].book) == whole(copies[1].book)
        summaries_are_true(copies[0].book)
        for desk in copies:
            desk.book.store.close()
        again = desk_on(folder)
        assert sum(len(again.book.timeline(id_)) for id_ in again.book.people) == entries
        assert whole(again.book) == whole(copies[0].book)
        again.book.store.close()
