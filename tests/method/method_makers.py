"""People, promises and touches for the tests of the rules, with as little noise as possible."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from followup_tui.method.insight import Insight, Question, insights
from followup_tui.method.record import Record
from followup_tui.model.calendar import WeekdayCalendar
from followup_tui.model.entry import Entry
from followup_tui.model.person import Address, Fit, Person, Progress, Step, Summary
from followup_tui.model.promise import Promise
from followup_tui.model.settings import Settings
from followup_tui.model.when import When

ZONE = "America/Chicago"
TODAY = date(2026, 11, 25)  # a Wednesday
NOW = datetime(2026, 11, 25, 10, 24, tzinfo=ZoneInfo(ZONE))
CALENDAR = WeekdayCalendar()
SETTINGS = Settings()


def at(day: int, hour: int = 10, minute: int = 0, month: int = 11, zone: str = ZONE) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo(zone))


def when(day: int, start: str = "", until: str = "", month: int = 11, zone: str = ZONE) -> When:
    return When(
        day=date(2026, month, day),
        zone=zone,
        start=time.fromisoformat(start) if start else None,
        until=time.fromisoformat(until) if until else None,
    )


def person(name: str = "Dana Ruiz", **fields: object) -> Person:
    given: dict[str, object] = {"phones": (Address("312 555 0142"),), "stage": "prospect", "created": at(2)}
    return Person(name=name, **(given | fields))  # type: ignore[arg-type]  # fields are Person's own


def touched(
    unanswered: int = 0, days_ago: int = 5, contact: bool = False, touches: int | None = None
) -> Summary:
    last = at(25 - days_ago) if days_ago < 25 else datetime(2026, 3, 4, 10, 0, tzinfo=ZoneInfo(ZONE))
    return Summary(
        touches=touches if touches is not None else unanswered + contact or 1,
        unanswered=unanswered,
        rang=unanswered,
        last_touch=last,
        last_channel="call",
        last_outcome="talked" if contact and not unanswered else "no_answer",
        last_contact=last if contact else None,
    )


def planned(day: int, what: str = "call", start: str = "", started: int = 2, done: int = 1, month: int = 11):
    return Progress(
        started=date(2026, 11, started), done=done, step=Step(what, when(day, start, month=month))
    )


def promise(who: int, due: When, **fields: object) -> Promise:
    return Promise(person=who, when=due, **({"made": at(17)} | fields))  # type: ignore[arg-type]  # as above


def touch(day: int, outcome: str, hour: int = 10, **fields: object) -> Entry:
    given: dict[str, object] = {"person": 1, "channel": "call"}
    return Entry(at=at(day, hour), outcome=outcome, **(given | fields))  # type: ignore[arg-type]  # as above


YESES = Fit(want=True, will_buy=True, as_good=True)


def answer(question: Question, record: Record) -> Insight:
    """What the record answers to one question."""
    return next(each for each in insights(record) if each.question == question)
