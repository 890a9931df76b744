"""Answering the three questions, what they need, and the yeses the user has had (method F1, F2)."""

from collections.abc import Sequence

from msgspec.structs import replace

from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.people import touched_last
from followup_tui.method.fit import say_fit, stage_with
from followup_tui.model.entry import Entry
from followup_tui.model.person import Fit
from followup_tui.model.text import clean_line

YESES_AT_MOST = 3


def answer_fit(desk: Desk, id_: int, fit: Fit) -> int:
    """Keep the three answers; three yeses make a prospect. Returns the entry's id. Raises Refused, NotSaved."""
    with desk.book.transaction(f"fit of {called(desk.person(id_))}"):
        person = desk.person(id_)
        desk.book.save_person(replace(person, fit=fit, stage=stage_with(person, fit)), id_)
        note = say_fit(fit, desk.book.settings.words)
        return desk.book.save_entry(Entry(person=id_, at=desk.now, kind="fit", note=note))


def say_what_helps(desk: Desk, id_: int, text: str) -> int:
    """Keep what would help against a doubt, on their timeline. Returns the entry's id. Raises Refused, NotSaved."""
    line = clean_line(text)
    if not line:
        raise Refused("Type what would help, in a line, or press Esc.")
    with desk.book.transaction(f"what would help with {called(desk.person(id_))}"):
        return desk.book.save_entry(Entry(person=id_, at=desk.now, kind="fit", note=f"would help: {line}"))


def set_need(desk: Desk, id_: int, text: str) -> bool:
    """Keep what they need, in their words (method F2); returns whether it changed. Raises Refused, NotSaved."""
    need = clean_line(text)
    if desk.person(id_).need == need:
        return False
    with desk.book.transaction(f"what {called(desk.person(id_))} needs"):
        desk.book.save_person(replace(desk.person(id_), need=need), id_)
    return True


def own_yeses(desk: Desk, but: int) -> Sequence[str]:
    """Who said yes to the user, those of late first: customers, else whoever agreed to meet (method F1)."""
    others = [desk.person(id_) for id_ in touched_last(desk) if id_ != but]
    customers = [each for each in others if each.stage == "customer"]
    yeses = customers or [each for each in others if each.summary.last_outcome == "meeting"]
    return [
        called(each) + (f", {each.company}" if each.company and each.company != called(each) else "")
        for each in yeses[:YESES_AT_MOST]
    ]
