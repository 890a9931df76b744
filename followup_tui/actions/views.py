"""The JSON objects of cli.md, built from the book's values: what scripts read of people, steps and timelines."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import msgspec

from followup_tui.method.queue import Queue, Row
from followup_tui.model.entry import Entry
from followup_tui.model.person import Person, Step
from followup_tui.model.promise import Promise
from followup_tui.model.when import Refusal, When

Json = dict[str, Any]

_INSIDE = frozenset({"summary", "plan"})
"""Fields of a person that are the app's own reckoning, and no fact that anybody noted."""


def prospect_view(id_: int, person: Person) -> Json:
    """A person with every fact that is noted of them, empty ones included, so that scripts need not ask."""
    facts = {
        field: msgspec.to_builtins(_plain(getattr(person, field)))
        for field in Person.__struct_fields__
        if field not in _INSIDE
    }
    figures = {
        "touches": person.summary.touches,
        "unanswered": person.summary.unanswered,
        "last_touch": _iso(person.summary.last_touch),
    }
    return {"id": id_, **facts, "phone": person.phone, "email": person.email, **figures}


def when_view(when: When, zone: str) -> Json:
    """A time on the user's clock: "2026-12-01T15:00", a date alone "2026-12-01"."""
    mine = when.in_zone(zone)
    return {
        "at": _wall(mine),
        "until": _wall_end(mine),
        "timed": mine.timed,
        "zone": zone,
    }


def phrase_view(phrase: str, read: When | Refusal, zone: str, their_zone: str | None) -> Json:
    """How a phrase is read, or why it is not (cli.md, when)."""
    if isinstance(read, Refusal):
        return {"phrase": phrase, "error": read.reason, "choices": list(read.choice_words)}
    theirs = _wall(read.in_zone(their_zone)) if their_zone else None
    return {"phrase": phrase, **when_view(read, zone), "theirs": theirs, "notes": list(read.notes)}


def step_view(step: Step, zone: str) -> Json:
    """A next step: what, and when on the user's clock."""
    return {"what": step.what, **when_view(step.when, zone)}


def next_view(person: Person, open_promises: list[tuple[int, Promise]], zone: str) -> Json | None:
    """What comes next with somebody: our earliest open promise, else the plan's step; None where nothing is planned."""
    for id_, promise in open_promises:
        if promise.owed_by == "us":
            said = {"asked_by": promise.asked_by, "words": promise.words, "reason": promise.reason}
            return {**step_view(promise.step, zone), "promise": id_, **said}
    if person.plan.step is None or person.closed:
        return None
    return {**step_view(person.plan.step, zone), "promise": None}


def entry_view(id_: int, entry: Entry, zone: str) -> Json:
    """One entry of a timeline; times carry their offset."""
    return {
        "id": id_,
        "at": entry.at.isoformat(),
        "kind": entry.kind,
        "channel": entry.channel,
        "outcome": entry.outcome,
        "by": entry.by,
        "minutes": entry.minutes,
        "number": entry.number,
        "note": entry.note,
        "ask": entry.ask,
        "value": entry.value,
        "learned": entry.learned,
        "step": entry.step,
        "next": step_view(entry.next, zone) if entry.next else None,
        "promise": entry.promise,
    }


def queue_view(
    queue: Queue, people: Mapping[int, Person], now: datetime, quarter: Json | None = None
) -> Json:
    """The queue in order, and how the quarter that was promised stands (cli.md, today)."""
    return {
        "now": now.isoformat(),
        "date": queue.day.isoformat(),
        "rows": [_row_view(row, people[row.person]) for row in queue.rows],
        "counts": queue.counts,
        "kept_for_tomorrow": queue.kept_for_tomorrow,
        "quarter": quarter,
    }


def _row_view(row: Row, person: Person) -> Json:
    """One row; `at` is a date alone where no time was agreed, and None where nothing was."""
    day = None if row.bucket in {"new", "reconnect"} else row.due.isoformat()
    return {
        "id": row.person,
        "name": person.name,
        "company": person.company,
        "bucket": row.bucket,
        "what": row.what,
        "at": _minute(row.at) if row.at else day,
        "until": _minute(row.until) if row.until else None,
        "timed": row.timed,
        "reason": row.reason,
        "touch": row.touch,
        "of": row.of,
        "day": row.day,
        "phone": person.phone,
        "email": person.email,
        "promise": row.promise,
        "rises": _minute(row.rises) if row.rises else None,
    }


def _plain(value: object) -> object:
    """A struct with all its fields, defaults too."""
    if isinstance(value, msgspec.Struct):
        return {field: _plain(getattr(value, field)) for field in value.__struct_fields__}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _wall(when: When) -> str:
    """The wall time in its own zone."""
    return _minute(when.starts_at()) if when.timed else when.day.isoformat()


def _wall_end(when: When) -> str | None:
    return _minute(when.ends_at()) if when.until is not None else None


def _minute(moment: datetime) -> str:
    """To the minute, without an offset: it is on the user's clock."""
    return f"{moment:%Y-%m-%dT%H:%M}"


def _iso(moment: datetime | date | None) -> str | None:
    return None if moment is None else moment.isoformat()
