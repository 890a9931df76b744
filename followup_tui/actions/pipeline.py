"""The pipeline as it would drain, from the book (method Q12)."""

from datetime import timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup_tui.actions.desk import Desk
from followup_tui.method.days import working_days_between
from followup_tui.method.goal_words import code_of
from followup_tui.method.projection import LAPSES, Open, Week, drained
from followup_tui.method.record import Record


class Pipeline(NamedTuple):
    """Its weeks to come, and what they rest on.

    `others` are people whose business is in another currency than `currency`: they count, their amounts don't.
    `a_day` is how many people a working day keep everybody within reach.
    """

    weeks: list[Week]
    yeses: int
    tried: int
    currency: str
    others: int
    a_day: int


def pipeline_of(desk: Desk, record: Record) -> Pipeline:
    """Everybody touched who is neither a customer nor let go, drawn forward."""
    today, currency = desk.now.date(), code_of(desk.book.settings.currency)
    zone = ZoneInfo(desk.zone)
    found: list[Open] = []
    others = 0
    for person in desk.book.people.values():
        last = person.summary.last_touch
        if last is None or person.closed or person.stage == "customer":
            continue
        code = code_of(person.deal.currency) if person.deal else ""
        other = bool(code and currency and code != currency)
        others += other
        amount = person.deal.amount if person.deal is not None and not other else 0.0
        found.append(Open(last.astimezone(zone).date(), amount))
    weeks = drained(found, today, len(record.yeses), record.people_tried)
    working = working_days_between(today, today + timedelta(days=LAPSES), desk.calendar)
    a_day = -(-weeks[0].people // max(1, working))
    return Pipeline(weeks, len(record.yeses), record.people_tried, currency, others, a_day)
