"""A book as large as one asks, for measuring: made-up people and touches, consistent like any other book.

Touches come in the order of time over everybody, so that a timeline lies scattered over the file as it does in life.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from followup_tui.actions.sample.rehearsal import Content
from followup_tui.method.cadence import advance, begin_customers, next_step
from followup_tui.method.plans import plan_of
from followup_tui.method.summary import after
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.entry import Entry
from followup_tui.model.person import Address, Person, Step
from followup_tui.model.promise import Promise
from followup_tui.model.settings import Settings
from followup_tui.model.when import When
from followup_tui.model.words import CHANNEL_OF_OUTCOME, CONVERSATIONS, ENDINGS, Outcome, Stage

_FILE = Path(__file__).with_name("parts.toml")
_OUTCOMES: dict[Outcome, int] = {
    "no_answer": 34,
    "voicemail": 20,
    "sent": 16,
    "talked": 14,
    "left_word": 5,
    "busy": 4,
    "posted": 2,
    "hung_up": 1,
    "wrong_number": 1,
    "won": 1,
    "no_for_good": 1,
}
_SPAN = 400
"""Days over which the touches lie."""
_TOUCHED = 0.95
"""The share of people with any touch; the rest are new."""
_PROMISED = 0.25
"""How often the last talk left a promise that is still open."""


class Parts(msgspec.Struct, frozen=True):
    """What people and notes are put together from."""

    first: list[str]
    last: list[str]
    trades: list[str]
    zones: list[str]
    notes: list[str]


def large_sample(
    now: datetime, zone: str, calendar: WorkCalendar, people: int, touches: int, seed: int
) -> Content:
    """`people` made-up people with `touches` touches between them; the same for the same seed and moment."""
    import tomllib  # here for start-up: only a made-up book needs it

    parts = msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf-8")), Parts)
    random = Random(seed)  # noqa: S311  invented people need no secrecy
    now = now.astimezone(ZoneInfo(zone))
    content = Content(Settings(zone=zone, country="US"))
    for id_ in range(1, people + 1):
        content.people[id_] = _somebody(random, parts, id_, now)
    for entry in _touches(random, parts.notes, now, people, touches):
        _take(content, entry)
    for id_, person in content.people.items():
        if person.summary.touches and not person.closed:
            _plan_on(random, content, id_, now, zone, calendar)
    return content


def _somebody(random: Random, parts: Parts, id_: int, now: datetime) -> Person:
    """A person with a phone, a mail and a company."""
    first, last = random.choice(parts.first), random.choice(parts.last)
    company = f"{random.choice(parts.last)} {random.choice(parts.trades)}"
    phone = f"+1 {200 + id_ // 100 % 800} 555 01{id_ % 100:02}"
    mail = f"{first}.{last}.{id_}@made-up.example".casefold()
    return Person(
        name=f"{first} {last}",
        company=company,
        phones=(Address(raw=phone, norm=phone.replace(" ", "")),),
        emails=(Address(raw=mail, norm=mail),),
        zone=random.choice(parts.zones),
        tags=(random.choice(parts.trades).casefold(),),
        source="made up",
        created=now - timedelta(days=_SPAN + 1),
        imported=True,
    )


def _touches(random: Random, notes: list[str], now: datetime, people: int, touches: int) -> Iterator[Entry]:
    """Touches in the order of time; some people have many, some none."""
    today = now.date()
    outcomes, weights = list(_OUTCOMES), list(_OUTCOMES.values())
    moments = sorted((-random.randrange(1, _SPAN), random.randrange(8 * 60, 18 * 60)) for _ in range(touches))
    days = {ago: datetime.combine(today - timedelta(days=ago), time(), now.tzinfo) for ago in range(_SPAN)}
    drawn = random.choices(outcomes, weights, k=touches)
    endings = 0
    for (ahead, minute), outcome in zip(moments, drawn, strict=True):
        endings += outcome in ENDINGS
        if outcome in ENDINGS and endings > people // 4:  # somebody must be left to touch
            outcome = "no_for_now"  # noqa: PLW2901
        yield Entry(
            person=1 + int(people * _TOUCHED * random.random() ** 1.3),
            at=days[-ahead].replace(hour=minute // 60, minute=minute % 60),
            channel=CHANNEL_OF_OUTCOME.get(outcome, "call"),
            outcome=outcome,
            minutes=random.randrange(2, 20) if outcome == "talked" else None,
            note=random.choice(notes),
        )


def _take(content: Content, entry: Entry) -> None:
    """One touch, and what it does to the person; in place of somebody closed the next one is touched."""
    people = content.people
    id_ = entry.person
    while people[id_].closed:
        id_ = id_ % len(people) + 1
    person = people[id_]
    day = entry.at.date()
    won = entry.outcome == "won"
    ends = ENDINGS.get(entry.outcome) if entry.outcome else None
    entry = replace(entry, person=id_, step=person.plan.done + 1)
    stage: Stage = "prospect" if person.stage == "suspect" and entry.outcome == "talked" else person.stage
    people[id_] = replace(
        person,
        summary=after(person.summary, entry),
        plan=begin_customers(day) if won else advance(person.plan, plan_of(person), day),
        stage="released" if ends else "customer" if won else stage,
        ended=ends,
    )
    content.entries[len(content.entries) + 1] = entry


def _plan_on(
    random: Random, content: Content, id_: int, now: datetime, zone: str, calendar: WorkCalendar
) -> None:
    """What comes next for somebody: an open promise after some talks, else the plan's next step."""
    person = content.people[id_]
    summary = person.summary
    if summary.last_touch is None:
        return
    if summary.last_outcome in CONVERSATIONS and random.random() < _PROMISED:
        day = max(
            summary.last_touch.date() + timedelta(days=1),
            now.date() + timedelta(days=random.randrange(-20, 60)),
        )
        start = (
            time(random.randrange(8, 18), random.choice((0, 15, 30, 45))) if random.random() < 0.6 else None
        )
        when = When(day=day, zone=zone, start=start)
        content.promises[len(content.promises) + 1] = Promise(person=id_, when=when, made=summary.last_touch)
        return
    step: Step | None = next_step(person.plan, summary.last_touch.date(), plan_of(person), calendar, zone)
    content.people[id_] = replace(person, plan=replace(person.plan, step=step))
