"""The card of one person as plain data, for the screen and for `followup show` (design §5, screens.md)."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from msgspec import Struct

from followup_tui.actions.card_words import days_to_offer, new_things, next_promise, opener_of
from followup_tui.actions.desk import Desk, called
from followup_tui.actions.missed import missed_of
from followup_tui.actions.queue_words import what_word
from followup_tui.method.by_hand import as_line, note_fits
from followup_tui.method.cadence import day_of_plan, plan_step, touch_number
from followup_tui.method.days import local_day
from followup_tui.method.decent import DecentHours
from followup_tui.method.history import Line, last_touches, standing_note
from followup_tui.method.opener import Opener
from followup_tui.method.own_words import why_line
from followup_tui.method.plans import PROSPECTS, plan_id_of, plan_of
from followup_tui.method.reach import FIND_NUMBER, as_channel, first_channel, way_left
from followup_tui.method.speak import say_clock, say_day
from followup_tui.model.person import Address, Person, Step
from followup_tui.model.promise import Promise
from followup_tui.model.words import KINDS, Channel, Kind, Side

_FIND = "Find their right number first: the one in the book was wrong, and there is no other way to them."
SAY = "Say"
_WRITTEN: dict[Channel, str] = {
    "email": "Write",
    "message": "Write",
    "text": "Write",
    "note": "Write by hand",
}
"""What stands above words that are written, by their channel."""
KNOWN_AT_MOST = 40
"""Touches read for the card; the whole story is on the timeline."""


class Way(NamedTuple):
    """One way to reach somebody."""

    channel: Channel
    address: Address


class Card(Struct, frozen=True, kw_only=True):
    """All that is shown of somebody before and while one calls. Texts are data, ready to be shown.

    `here` and `there` are the clocks, `there` "" where it shows the same; `decent` says whether it is a decent hour
    there (method F8). `way` is the one of `ways` that the next step asks for. `known` is the user's own history, newest
    first, private notes included; `words` are what to say or write, by kind, and quote none (method S1).
    `agreed` are the open promises of both sides, earliest first; `planned` the days I set without a talk
    (method S1). `day` is None before the plan's first touch. `closed` says why nobody calls them any more, "" while
    they may be called. `why` is one line of the user's own (method V8).
    """

    id: int
    person: Person
    today: date
    name: str
    about: str
    here: str
    there: str
    decent: bool
    ways: tuple[Way, ...]
    way: int
    step: Step | None
    words: Mapping[Kind, str]
    known: tuple[Line, ...]
    agreed: tuple[str, ...]
    planned: tuple[str, ...]
    touch: int
    of: int
    day: int | None
    days: int
    ask: str
    give: str
    closed: str
    why: str = ""
    rests_on: tuple[Line, ...] = ()
    """The entries that the opener's facts come from, newest first (method S1)."""
    things: tuple[str, ...] = ()
    """What of the shelf they have not had, what fits best first; `give` is the first of them (method F3)."""
    by_hand: str = ""
    """How far a note by hand to them is, and its words (method P3)."""
    note_fits: str = ""
    """Why a note by hand would fit today."""
    plan: str = ""
    """What the plan is called that they are on, "" for the usual one."""
    promised: bool = False
    """Whether `step` is a promise of mine; else it is what I planned."""
    find: str = ""
    """What to do before there is anything to say: no number of theirs is known to be right."""
    said: Opener | None = None
    """What the words are made of; None where nobody is to be called."""
    noted: str = ""
    """What I noted last, or what an import brought, until a contact says more; for my eyes only."""

    @property
    def opener(self) -> str:
        """What to say on the telephone, "" where nobody is to be called."""
        return self.words.get("call", "")

    @property
    def to_begin(self) -> tuple[str, str]:
        """How to begin, and with what: "Write" where the next step is written, or nobody can be rung (method P2)."""
        channel = as_channel(self.step.what) if self.step is not None else None
        if channel not in _WRITTEN and channel != "meeting":
            channel = first_channel(self.person)
        if channel not in _WRITTEN:
            return SAY, self.opener
        return _WRITTEN[channel], self.to_write(channel)

    def voicemail(self, again: date | None) -> str:
        """What to leave on a voicemail where my next call is `again`; no day is named where there is none."""
        found = self.words.get("voicemail", "")
        return (
            self.said.trying_again(again).wording("voicemail").text
            if found and self.said is not None
            else found
        )

    def to_write(self, channel: Channel) -> str:
        """What to write on a channel."""
        return self.words.get(
            "email" if channel == "email" else "note" if channel == "note" else "message", ""
        )


def card_of(desk: Desk, id_: int, *, by: Side = "us") -> Card:
    """The card as it stands now; with `by` "them" without words to say, since they rang.

    Raises Refused if the person is gone.
    """
    person = desk.person(id_)
    now, zone = desk.now, desk.zone
    today = local_day(now, zone)
    hours = DecentHours(now, zone, desk.book.settings)
    promises = desk.book.promises_of(id_)
    standing = next_promise(desk, id_)
    step = person.plan.step
    if standing is not None:
        step = Step(way_left(person, standing.promise.what), standing.promise.when)
    ways = _ways(person)
    plans = desk.book.plans()
    plan = plan_of(person, plans)
    planned = plan_step(person.plan, plan, step.what if step is not None else "")
    closed = _closed(person)
    timeline = desk.book.timeline(id_)
    things = new_things(desk, person, timeline)
    find = _FIND if step is not None and step.what == FIND_NUMBER and first_channel(person) == "other" else ""
    said = (
        opener_of(desk, id_, timeline, standing, things, days_to_offer(desk))
        if by == "us" and not closed
        else None
    )
    moved = _moved(desk, id_)
    told = [(source, entry) for source, entry in timeline if said is not None and source in said.sources]
    return Card(
        id=id_,
        person=person,
        today=today,
        name=called(person),
        about=", ".join(each for each in (person.role, person.company) if each and each != called(person)),
        here=_wall(now),
        there=_there(now, now.astimezone(hours.at(person.zone).place)),
        decent=hours.at(person.zone).rises is None,
        ways=ways,
        way=_way_for(step, ways),
        step=step,
        words={kind: said.wording(kind).text for kind in KINDS} if said is not None and not find else {},
        rests_on=last_touches(told, now, zone, most=len(told), words=desk.words, moved=moved),
        known=last_touches(timeline, now, zone, most=KNOWN_AT_MOST, words=desk.words, moved=moved),
        agreed=_agreed(desk, promises, today),
        planned=_planned(desk, person, promises, today),
        touch=touch_number(person.plan, plan),
        of=len(plan.steps),
        day=day_of_plan(person.plan, today),
        days=plan.days,
        ask=planned.ask,
        give=things[0] if things else planned.give,
        closed=closed,
        why=_why(desk, person, today),
        things=things,
        by_hand=as_line(person.hand_note) if person.hand_note is not None else "",
        note_fits=note_fits(person, today, zone),
        plan=plan.name if plan_id_of(person, plans) != PROSPECTS else "",
        promised=standing is not None and not standing.promise.is_plan,
        find=find,
        said=said,
        noted=standing_note(timeline),
    )


def _why(desk: Desk, person: Person, today: date) -> str:
    """A line in the user's own words, another one with each touch and each day; "" where that is hidden."""
    if not desk.book.settings.why_on_card:
        return ""
    return why_line(desk.book.worksheet, person, person.summary.touches + today.toordinal())


def _ways(person: Person) -> tuple[Way, ...]:
    """Every way there is, phones first; a wrong number is the last."""
    return (
        *(Way("call", each) for each in person.numbers),
        *(Way("email", each) for each in person.emails),
        *(Way("message", each) for each in person.links),
        *((Way("note", Address(person.address)),) if person.address else ()),
        *(Way("call", each) for each in person.phones if each.wrong),
    )


def _way_for(step: Step | None, ways: tuple[Way, ...]) -> int:
    """The way that the next step asks for, else the first."""
    wanted = (
        at for at, way in enumerate(ways) if step and way.channel == step.what and not way.address.wrong
    )
    return next(wanted, 0)


def _closed(person: Person) -> str:
    """Why somebody is not to be called, in a sentence (method F7)."""
    why = f" ({person.ended_why})" if person.ended_why else ""
    if person.do_not_contact:
        return f"Asked not to be contacted{why}; nothing here dials or writes."
    if person.ended == "no_for_good":
        return f"Said no for good{why}; that is work done, and nothing more is planned."
    return f"Let go{why}; nothing more is planned." if person.closed else ""


def _moved(desk: Desk, id_: int) -> frozenset[int]:
    """The entries in which something was agreed with them that was moved later on."""
    promises = desk.book.promises.values()
    moved = (each for each in promises if each.person == id_ and each.state == "renegotiated")
    return frozenset(each.entry for each in moved if each.entry is not None)


def _agreed(desk: Desk, promises: list[tuple[int, Promise]], today: date) -> tuple[str, ...]:
    """What is promised, earliest first: ours, and theirs to us."""
    lines: list[str] = []
    for _, promise in promises:
        if promise.is_plan or missed_of(desk, promise):
            continue
        said = f", “{promise.words}”" if promise.words else ""
        why = f" ({promise.reason})" if promise.reason else ""
        lines.append(f"{_promise_words(desk, promise, today)}: {_who_said(promise)}{said}{why}")
    return tuple(lines)


def _who_said(promise: Promise) -> str:
    """Whose word a promise is."""
    if promise.owed_by == "them":
        return "they said so"
    if promise.what == "meeting":
        return "you both agreed"
    return "they asked" if promise.asked_by == "them" else "you said so"


def _planned(desk: Desk, person: Person, promises: list[tuple[int, Promise]], today: date) -> tuple[str, ...]:
    """What I set myself, and whether it came in with a file, or I missed them."""
    lines: list[str] = []
    for _, promise in promises:
        said, missed = _promise_words(desk, promise, today), missed_of(desk, promise)
        if missed:
            lines.append(f"{said}: {missed}")
        elif promise.is_plan:
            imported = person.imported and promise.made == person.created
            lines.append(said + (" (from the import)" if imported else ""))
    return tuple(lines)


def _promise_words(desk: Desk, promise: Promise, today: date) -> str:
    """What, and when, on the user's clock."""
    when = promise.when.in_zone(desk.zone)
    clock = f", {say_clock(when)}" if when.timed else ""
    day = promise.put_off
    rests = f" (in the queue again {say_day(day, today)})" if day is not None and day > today else ""
    return f"{what_word(promise.what)} {say_day(when.day, today)}{clock}{rests}"


def _there(mine: datetime, theirs: datetime) -> str:
    """Their clock, where it shows another time; with the day where that differs too."""
    if mine.replace(tzinfo=None) == theirs.replace(tzinfo=None):
        return ""
    return _wall(theirs) if mine.date() == theirs.date() else f"{theirs:%a} {_wall(theirs)}"


def _wall(moment: datetime) -> str:
    return f"{moment.hour}:{moment:%M}"
