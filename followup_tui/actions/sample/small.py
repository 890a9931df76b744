"""The sample book of about forty people, as it would stand now."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from followup_tui.actions.sample.quarter import sample_how_hard, sample_quarter
from followup_tui.actions.sample.rehearsal import Content, Rehearsal
from followup_tui.actions.sample.story import Character, Days, Told, characters
from followup_tui.actions.sample.why import sample_why
from followup_tui.exchange.addresses import email_address, link_address, phone_address
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.entry import Entry
from followup_tui.model.person import Deal, Fit, HandNote, Person
from followup_tui.model.promise import Promise
from followup_tui.model.settings import Settings
from followup_tui.model.when import When
from followup_tui.model.words import CHANNEL_OF_OUTCOME

_COUNTRY = "US"


class Event(NamedTuple):
    """Something that happened with somebody."""

    at: datetime
    person: int
    told: Told


def small_sample(now: datetime, zone: str, calendar: WorkCalendar) -> Content:
    """The sample's people with three months of touches behind them and promises around `now` (aware)."""
    days = Days(now, zone, calendar)
    rehearsal = Rehearsal(
        zone, Settings(name="Robin", zone=zone, country=_COUNTRY, currency="USD", hellos=2), calendar
    )
    cast = characters()
    ids = {_called(each): rehearsal.add(_person(each, days)) for each in cast}
    people = rehearsal.content.people
    for each in cast:
        if each.referred_by:
            id_ = ids[_called(each)]
            people[id_] = replace(people[id_], referred_by=ids[each.referred_by])
    for event in sorted(_events(cast, ids, days), key=lambda event: (event.at, event.person)):
        _play(rehearsal, event, days)
    for each in cast:
        _beside_the_touches(rehearsal, each, ids[_called(each)], days)
    content = rehearsal.content
    quarter = sample_quarter(days)
    content.worksheet, content.fridays, content.counts = sample_why(now, zone, calendar, quarter)
    content.quarters, content.how_hard = (quarter,), sample_how_hard(days)
    return content


def _called(character: Character) -> str:
    return character.name or character.company


def _person(character: Character, days: Days) -> Person:
    """Somebody as they were on the day they came into the book."""
    labels = (*character.labels, *("",) * len(character.phones))
    return Person(
        name=character.name,
        role=character.role,
        company=character.company,
        phones=tuple(
            phone_address(each, _COUNTRY, label)
            for each, label in zip(character.phones, labels, strict=False)
        ),
        emails=tuple(map(email_address, character.emails)),
        links=tuple(map(link_address, character.links)),
        address=character.address,
        zone=character.zone,
        tags=character.tags,
        source=character.source,
        need=character.need,
        why=character.why,
        pinned=character.pinned,
        fit=Fit(*character.fit) if character.fit else Fit(),
        stage=character.stage,
        deal=Deal(character.deal, "USD") if character.deal else None,
        created=_created(character, days),
        imported=character.imported,
        hand_note=HandNote(character.by_hand, days.off(-1)) if character.by_hand else None,
    )


def _created(character: Character, days: Days) -> datetime:
    """When they came into the book: with Monday's list, or the afternoon before the first thing that happened."""
    if character.imported:
        return days.last_monday()
    first = max([*(each.ago for each in character.story), *(each.ago for each in character.notes)], default=1)
    return datetime.combine(days.off(-first - 1), time(16, 40), ZoneInfo(days.zone))


def _events(cast: list[Character], ids: dict[str, int], days: Days) -> Iterator[Event]:
    """Everything that has happened by now."""
    for character in cast:
        for told in character.story:
            at = days.moment(told.ago, told.at)
            if at is not None:
                yield Event(at, ids[_called(character)], told)


def _play(rehearsal: Rehearsal, event: Event, days: Days) -> None:
    """One touch, by the rules."""
    at, id_, told = event
    person = rehearsal.content.people[id_]
    step = days.step(told.next, person.zone) if told.next else None
    channel = told.channel or CHANNEL_OF_OUTCOME.get(told.outcome, "call")
    entry = Entry(
        person=id_,
        at=at,
        channel=channel,
        outcome=told.outcome,
        by=told.by,
        minutes=told.minutes,
        number=person.phone if channel == "call" else "",
        note=told.note.replace("{next}", _said(step.when) if step else ""),
        ask=told.ask,
        value=told.value,
        learned=told.learned,
    )
    agreed = None
    if step and told.next:
        agreed = Promise(
            person=id_,
            when=step.when,
            made=at,
            words=told.next.words,
            reason=told.next.reason,
        )
    rehearsal.touch(entry, step, agreed)


def _beside_the_touches(rehearsal: Rehearsal, character: Character, id_: int, days: Days) -> None:
    """How they came in, notes, what was put off, what they owe us, and letting go."""
    if character.imported:
        origin = f"from new-contacts.csv, line {id_}"
        rehearsal.note(Entry(person=id_, at=days.last_monday(), kind="import", note=origin))
    for note in character.notes:
        at = days.moment(note.ago, note.at)
        if at is not None:
            rehearsal.note(Entry(person=id_, at=at, kind="note", note=note.text))
    for each in character.put_off:
        at = days.moment(each.ago, each.at)
        if at is not None:
            rehearsal.note(Entry(person=id_, at=at, kind="put_off", because=each.because))
    for owed in character.theirs:
        made = datetime.combine(days.off(-owed.ago), time(10, 15), ZoneInfo(days.zone))
        rehearsal.promise(
            Promise(
                person=id_,
                what=owed.what,
                when=When(day=days.off(owed.days), zone=days.zone),
                made=made,
                asked_by="us",
                owed_by="them",
                words=owed.words,
            )
        )
    if character.ended:
        at = datetime.combine(days.off(-character.ended_ago), time(17), ZoneInfo(days.zone))
        rehearsal.end(id_, character.ended, character.ended_why, at + timedelta(minutes=10))


def _said(when: When) -> str:
    """The day agreed, as one would jot it down: Wed 25 Nov 10:30."""
    day = f"{when.day:%a} {when.day.day} {when.day:%b}"
    return day if when.start is None else f"{day} {when.start.hour}:{when.start:%M}"
