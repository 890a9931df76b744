"""Letting somebody go: released by the user, no for good, do not contact (method F1, F7)."""

import secrets
from collections.abc import Collection, Iterable

import msgspec

from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.book.book import Blocked, Book
from followup_tui.method.cadence import is_under_way
from followup_tui.method.identity import blocked_keys
from followup_tui.method.plans import plan_of
from followup_tui.model.entry import Entry
from followup_tui.model.person import Person
from followup_tui.model.text import clean_line
from followup_tui.model.vocabulary import Vocabulary
from followup_tui.model.words import Ending

ENDING_WORDS: dict[Ending, str] = {
    "released": "released",
    "no_for_good": "no for good",
    "do_not_contact": "do not contact",
}


def stage_words(person: Person, words: Vocabulary) -> str:
    """Where somebody stands, or how it ended with them."""
    if not person.closed:
        return words.say(person.stage)
    return ENDING_WORDS["do_not_contact" if person.do_not_contact else person.ended or "released"]


def reason_to_end(desk: Desk, id_: int, ending: Ending, why: str) -> str:
    """The reason as it is kept. Letting go in the middle of a plan takes one, unless the three questions gave it (F4).

    Raises Refused where it is missing.
    """
    reason, person = clean_line(why), desk.person(id_)
    plan = plan_of(person, desk.book.plans())
    said_no = False in {person.fit.want, person.fit.will_buy, person.fit.as_good}
    if ending == "released" and not reason and not said_no and is_under_way(person.plan, plan):
        at = f"touch {person.plan.done} of {len(plan.steps)}"
        raise Refused(f"Letting go at {at} is early: a word why, such as: no budget this year.")
    return reason


def end(desk: Desk, id_: int, ending: Ending, why: str = "") -> int:
    """Close a person without a touch, keeping the reason; every open promise is dropped. Returns the entry's id.

    Raises Refused where an early end has no reason, NotSaved.
    """
    reason = reason_to_end(desk, id_, ending, why)
    with desk.book.transaction(f"{ENDING_WORDS[ending]}: {called(desk.person(id_))}"):
        person = desk.person(id_)
        desk.book.save_person(ended(person, ending, reason), id_)
        close_out(desk, id_, person, ending)
        words = ENDING_WORDS[ending] + (f": {reason}" if reason else "")
        return desk.book.save_entry(Entry(person=id_, at=desk.now, kind="stage", note=words))


def still_open(desk: Desk, id_: int) -> Person:
    """Somebody with whom something may be planned. Raises Refused where it has ended, or they are gone (method F7)."""
    person = desk.person(id_)
    if person.do_not_contact:
        raise Refused(f"{called(person)} asked not to be contacted, and that holds.")
    if person.ended == "no_for_good":
        raise Refused(f"{called(person)} said no for good, and that holds.")
    if person.closed:
        raise Refused(f"{called(person)} was let go; X takes them back first.")
    return person


def reopen(desk: Desk, id_: int) -> bool:
    """Take a released person back; returns whether there was anything to do.

    Raises Refused for the endings that are final (method F7), NotSaved.
    """
    person = desk.person(id_)
    if person.do_not_contact or person.ended in {"no_for_good", "do_not_contact"}:
        raise Refused(f"{called(person)} asked not to be contacted; that holds.")
    if not person.closed:
        return False
    with desk.book.transaction(f"take {called(person)} back"):
        current = desk.person(id_)
        stage = "prospect" if current.fit.three_yeses or current.summary.last_contact else "suspect"
        back = msgspec.structs.replace(current, ended=None, ended_why="", stage=stage)
        desk.book.save_person(back, id_)
        desk.book.save_entry(Entry(person=id_, at=desk.now, kind="stage", note="taken back"))
    return True


def ended(person: Person, ending: Ending, why: str) -> Person:
    """The person as they are once let go: nothing is planned any more."""
    return msgspec.structs.replace(
        person,
        ended=ending,
        ended_why=why,
        stage="released",
        do_not_contact=person.do_not_contact or ending == "do_not_contact",
        plan=msgspec.structs.replace(person.plan, step=None),
        put_off=None,
    )


def close_out(desk: Desk, id_: int, person: Person, ending: Ending, settled: Collection[int] = ()) -> None:
    """Within a transaction: drop what was promised, and remember a do-not-contact by phone and e-mail.

    `settled` are promises that this very transaction has closed already.
    """
    for promise_id, promise in desk.book.promises_of(id_):
        if promise_id in settled:
            continue
        dropped = msgspec.structs.replace(promise, state="dropped", settled=desk.now)
        desk.book.save_promise(dropped, promise_id)
    if ending == "do_not_contact":
        remember_blocked(desk.book, [person])


def remember_blocked(book: Book, people: Iterable[Person]) -> None:
    """Within a transaction: remember who asked not to be contacted.

    Salted hashes are kept, so that a re-import is known without keeping the person (design §2).
    """
    known = book.blocked() or Blocked(secrets.token_hex(16))
    keys = set(known.keys).union(*(blocked_keys(person, known.salt) for person in people))
    book.save_blocked(Blocked(known.salt, tuple(sorted(keys))))
