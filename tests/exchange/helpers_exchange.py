"""What the tests of reading share: a clock that stands still and a reader of a few phrases."""

from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_tui.exchange.drafts import Reading
from followup_tui.exchange.plan import Against, Blocklist, ImportPlan, plan
from followup_tui.exchange.table import read
from followup_tui.method.identity import Index
from followup_tui.model.person import Step
from followup_tui.model.when import Refusal, When

SAMPLES = Path(__file__).parent / "samples"
CHICAGO = "America/Chicago"
NOW = datetime(2026, 11, 25, 10, 15, tzinfo=ZoneInfo(CHICAGO))
_PHRASES = {
    "fri 3pm": (date(2026, 11, 27), time(15), ()),
    "next tuesday": (date(2026, 12, 1), None, ()),
    "thursday": (date(2026, 11, 26), None, ("Thu 26 Nov is Thanksgiving Day.",)),
    "late december 2026": (date(2026, 12, 28), None, ()),
}


def read_step(phrase, zone):
    if phrase not in _PHRASES:
        return Refusal("write a day and a time, such as tue 3pm.")
    day, start, notes = _PHRASES[phrase]
    return Step("call", When(day=day, zone=zone, start=start, notes=notes))


def reading(country="US", date_order="mdy", zone=CHICAGO, now=NOW):
    return Reading(now=now, zone=zone, country=country, date_order=date_order, read_step=read_step)


def work_out(source, known=None, blocked=None, duplicates="set_aside", progress=None, **by) -> ImportPlan:
    """Read a sample by name, or the text or bytes of a file, and plan its import."""
    if isinstance(source, str) and "\n" not in source:
        source = SAMPLES / source
    elif isinstance(source, str):
        source = source.encode()
    against = Against(Index() if known is None else known, blocked or Blocklist(), duplicates)
    return plan(read(source), reading(**by), against, progress)


def people(source, **by):
    return [draft.person for draft in work_out(source, **by).imported]


def person(source, **by):
    (found,) = people(source, **by)
    return found
