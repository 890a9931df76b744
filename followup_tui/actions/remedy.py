"""What the book has against a reason not to call (method F6)."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from msgspec import Struct

from followup_tui.actions.card import SAY, card_of
from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.missed import missed_of
from followup_tui.book.book import ENTRIES
from followup_tui.method.brief import brief_day
from followup_tui.method.reach import as_channel, can_reach
from followup_tui.method.remedy import Ground
from followup_tui.model.promise import Promise
from followup_tui.model.text import clean_line
from followup_tui.model.words import Hindrance

LATELY = timedelta(days=90)
"""How far back "lately" reaches: a quarter."""

_DO = {
    "call": "ring",
    "email": "write",
    "note": "write",
    "text": "text",
    "message": "write",
    "meeting": "come",
    "other": "get in touch",
}


class _Reason(Struct, gc=False):
    """As much of an entry as tells what was in the way: quicker to decode than the whole."""

    at: str
    because: Hindrance | None = None


def reasons_of_late(desk: Desk, counted: Counter[Hindrance]) -> Iterator[None]:
    """Count the reasons given lately, some milliseconds' worth a step (method F6)."""
    since = (desk.now - LATELY).isoformat()  # as text: to the day, whatever the offsets, is near enough
    for chunk in desk.book.store.chunks(ENTRIES, _Reason):
        counted.update(each.because for each in chunk.values() if each.because and each.at >= since)
        yield


def ground_of(desk: Desk, id_: int) -> Ground:
    """What may help with one person. Raises Refused if they are gone."""
    card = card_of(desk, id_)
    person = card.person
    promises = [each for _, each in desk.book.promises_of(id_) if each.owed_by == "us"]
    heading, words = card.to_begin
    return Ground(
        name=card.name,
        opener=words,
        to_send=heading != SAY,
        message=card.to_write("email"),
        owed=_owed(promises[0]) if promises else "",
        asked=tuple(
            dict.fromkeys([*(line for each in promises for line in _asked(desk, each)), *_need(person.need)])
        ),
        things=card.things,
        three_yeses=person.fit.three_yeses,
        said_yes=desk.book.said_yes,
        phone=bool(person.numbers),
        written=can_reach(person, "email")
        or can_reach(person, "message")
        or (can_reach(person, "text") and card.decent),
        asleep=bool(person.numbers) and not card.decent,
    )


def write_said_yes(desk: Desk, told: str) -> str:
    """Keep the time the user said yes to somebody persistent; returns it.

    Raises Refused for an empty line, NotSaved.
    """
    line = clean_line(told)
    if not line:
        raise Refused("Type when it was, in a line, or press Esc.")
    with desk.book.transaction("the time you said yes"):
        desk.book.save_said_yes(line)
    return line


def _owed(promise: Promise) -> str:
    """What I promised, after "I said I would"."""
    channel = as_channel(promise.what)
    return _DO[channel] if channel is not None else f"see to this: {promise.what}"


def _asked(desk: Desk, promise: Promise) -> list[str]:
    """What they asked for: their words, their reason, else what was agreed."""
    if promise.asked_by != "them":
        return []
    said = [line for line in (promise.words, promise.reason) if line]
    if said:
        return said
    if missed_of(desk, promise):
        return []
    made, today = promise.made.astimezone(desk.now.tzinfo).date(), desk.now.date()
    due = brief_day(promise.when.in_zone(desk.zone).day, today)
    what = f"for: {promise.what}," if as_channel(promise.what) is None else f"you to {_owed(promise)}"
    return [f"On {made.day} {made:%B} they asked {what} {due}."]


def _need(need: str) -> list[str]:
    return [need] if need else []
