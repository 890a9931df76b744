"""The quarter for scripts: the figures, the days, and the tables behind the plots (cli.md, quarter)."""

from typing import Any

from followup_tui.actions.desk import Desk
from followup_tui.actions.promised import days_view
from followup_tui.actions.quarter import QuarterNow
from followup_tui.method.insight import Insight, insights
from followup_tui.method.quarter import next_promised
from followup_tui.method.record import Record


def quarter_view(desk: Desk, now: QuarterNow, record: Record) -> dict[str, Any]:
    """The quarter for scripts (cli.md, quarter)."""
    quarter, promises = now.quarter, now.promises
    following = next_promised(desk.book.quarters().values(), desk.now.date())
    return {
        **days_view(quarter, now.days),
        "promised": quarter.promised is not None,
        "worth": quarter.worth or None,
        "promises": {"kept": promises.kept, "late": promises.late, "open": promises.open},
        "touches": now.counts["touches"],
        "conversations": now.counts["conversations"],
        "nos": now.counts["noes"],
        "lessons": now.counts["lessons"],
        "reconnected": now.counts["reconnected"],
        "days": {day.isoformat(): mark for day, mark in now.days.days},
        "easier": {each.question: _insight_view(each) for each in insights(record)},
        "next_start": following.start.isoformat() if following else None,
    }


_KEYS = {"half waited at most": "half_waited_minutes"}


def _insight_view(found: Insight) -> dict[str, Any]:
    """The table behind a plot, with its n; whether there is enough to be shown is said, not decided here."""
    asked = found.asked
    columns = [_KEYS.get(each, each.replace(" ", "_")) for each in asked.columns]
    return {
        "n": found.n,
        "unit": asked.unit,
        "enough": found.enough,
        "rows": [dict(zip(columns, row, strict=True)) for row in found.rows],
    }
