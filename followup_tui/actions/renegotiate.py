"""Moving what is next to another day, without a touch (method Q6: renegotiated, with one key)."""

from msgspec.structs import replace

from followup_tui.actions.card_words import next_promise
from followup_tui.actions.desk import Desk, called
from followup_tui.actions.ending import still_open
from followup_tui.actions.missed import missed_of
from followup_tui.model.entry import Entry
from followup_tui.model.person import Step
from followup_tui.model.promise import Promise
from followup_tui.model.words import Hindrance


def move(desk: Desk, id_: int, step: Step, because: Hindrance | None = None) -> int:
    """Put somebody's next step on another day; returns the entry's id.

    A promise of ours is renegotiated: it is kept as such, and a new one, named by us, takes its place. Without one the
    plan's step is moved. `because` is what stood in the way (method F6). Raises Refused if the person
    is gone or it has ended with them, NotSaved.
    """
    book = desk.book
    with book.transaction(f"another day, {called(desk.person(id_))}"):
        person = still_open(desk, id_)
        standing = next_promise(desk, id_)
        what = standing.promise.what if standing is not None and step.what == "call" else step.what
        moved = Step(what, step.when.bare())
        if standing is None:
            plan = replace(person.plan, step=moved)
            book.save_person(replace(person, plan=plan, put_off=None), id_)
            return book.save_entry(
                Entry(person=id_, at=desk.now, kind="put_off", next=moved, because=because)
            )
        old_id, old = standing
        missed = missed_of(desk, old)  # they asked for no day, and I said none to them
        entry = Entry(
            person=id_, at=desk.now, kind="promise_renegotiated", next=moved, promise=old_id, because=because
        )
        entry_id = book.save_entry(entry)
        settled = replace(old, state="renegotiated", settled=desk.now, settled_by=entry_id)
        book.save_promise(settled, old_id)
        book.save_promise(
            Promise(
                person=id_,
                what=moved.what,
                when=moved.when,
                made=old.made if missed else desk.now,
                asked_by=old.asked_by if missed else "us",
                entry=None if old.is_plan else entry_id,
            )
        )
        return entry_id
