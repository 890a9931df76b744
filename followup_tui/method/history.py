"""The card's "So far": the last touches in a line each, for the user's own eyes (screens.md, card)."""

from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from followup_tui.method.brief import brief_date, brief_day, wall
from followup_tui.method.facts import Timeline
from followup_tui.method.inbound import they_did
from followup_tui.method.summary import is_contact
from followup_tui.model.entry import Entry
from followup_tui.model.person import Step
from followup_tui.model.vocabulary import SALES, Vocabulary
from followup_tui.model.words import CONVERSATIONS, Channel, Outcome

_AGREE: Final[frozenset[Outcome]] = frozenset({"talked", "meeting"})
"""Outcomes whose next step is always what was agreed; after others it may be the one that was proposed to me."""


class Line(Struct, frozen=True):
    """One touch on the card. `at` is on the user's clock; `text` may hold the user's private note."""

    entry: int
    at: datetime
    channel: Channel | None
    text: str


def last_touches(
    timeline: Timeline,
    now: datetime,
    zone: str,
    most: int = 3,
    words: Vocabulary = SALES,
    moved: Collection[int] = (),
) -> tuple[Line, ...]:
    """The latest touches first, at most `most`; `timeline` is oldest first, `zone` the user's.

    `moved` are the entries in which something was agreed that was moved later on.

    This is what I know: it shows notes. What may be *said* comes from `facts`, which never does (method S1).
    """
    place = ZoneInfo(zone)
    today = now.astimezone(place).date()
    found: list[Line] = []
    for id_, entry in _latest_first(timeline):
        if len(found) == most:
            break
        text = touch_words(entry, today, zone, words, moved=id_ in moved)
        found.append(Line(id_, entry.at.astimezone(place), entry.channel, text))
    return tuple(found)


def standing_note(timeline: Timeline) -> str:
    """The newest note that is no part of a touch; "" where there is none, or a contact since has more to say."""
    for _, entry in reversed(timeline):
        if is_contact(entry) and entry.note:
            break
        if entry.kind == "note":
            return " ".join(entry.note.split())
    return ""


def touch_words(
    entry: Entry, today: date, zone: str, words: Vocabulary = SALES, *, moved: bool = False
) -> str:
    """A touch in a line: "talked 6 min: wants quotes first; agreed call today 10:30"; and whether that was moved."""
    told = _happened(entry, words)
    if entry.note:
        told += f": {' '.join(entry.note.split())}"
    if entry.next is not None and entry.outcome in CONVERSATIONS:
        said = "agreed" if entry.outcome in _AGREE else "next"
        told += f"; {said} {_step_words(entry.next, today, zone, words)}{', moved since' if moved else ''}"
    return told


def _happened(entry: Entry, words: Vocabulary) -> str:
    """What came of it, from whose side."""
    outcome = words.outcome(entry.outcome) if entry.outcome else "in touch"
    if entry.by == "them":
        outcome = they_did(entry.channel, entry.outcome, words)
    if entry.outcome in CONVERSATIONS and entry.minutes:
        outcome = f"{outcome} {entry.minutes} min"
    if entry.by == "them":
        return outcome
    if entry.outcome in {"sent", "posted"} and entry.value:
        return f"you sent {entry.value}"
    return outcome


def _step_words(step: Step, today: date, zone: str, words: Vocabulary) -> str:
    """An agreed step, on the user's clock."""
    when = step.when.in_zone(zone)
    clock = "" if when.start is None else f" {wall(when.start)}"
    # "yesterday" would be told of now, in the line of a day further back.
    day = brief_date(when.day, today) if when.day < today else brief_day(when.day, today)
    return f"{words.what(step.what)} {day}{clock}"


def _latest_first(timeline: Timeline) -> Iterator[tuple[int, Entry]]:
    return ((id_, entry) for id_, entry in reversed(timeline) if entry.is_touch)
