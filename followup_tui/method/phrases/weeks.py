"""Weeks as such: "next week", "the week after next", "week 50", "the week of dec 14", "w/c 7 dec"."""

from collections.abc import Callable
from datetime import date, timedelta

from followup_tui.method.phrases.answer import Days, Refused
from followup_tui.method.phrases.line import Day, Found, Line, Now
from followup_tui.method.phrases.weekdays import SOME_TIME, WEEK, monday_of

STRETCH = "Some time within that is no day yet: name one, such as 'tue' or 'in 3 days'."
_STRETCHES = tuple(
    f"{some}{within} the {next_}"
    for some in ("", *(f"{some} " for some in SOME_TIME))
    for within in ("in", "over", "during", "within")
    for next_ in ("next", "coming")
)


def is_stretch(line: Line, at: int) -> bool:
    """Whether it speaks of a stretch from now on ("in the next week"), which names no day."""
    return line.past(at, *_STRETCHES) is not None


def weeks(line: Line, at: int) -> Found:
    """Weeks as such: their first working day, or the week a weekday is named in."""
    if is_stretch(line, at):
        raise Refused(STRETCH)
    start = line.skip(
        at, "in", "in the", "the", "on", "of", "of the", "for", "by", "during", "around", *SOME_TIME
    )
    start = line.skip(start, "in", "in the", "the", "during")
    for words, count in (
        ("week after next", 2),
        ("next week", 1),
        ("nxt week", 1),
        ("next wk", 1),
        ("nxt wk", 1),
        ("following week", -1),
    ):
        end = line.past(start, words)
        if end is not None and count < 0:
            raise Refused("Following which week? Name the day, such as 'next tue' or 'dec 8'.")
        if end is not None:
            yield Day("week", _week(count)), end
            return
    end = line.past(start, "this week")
    if end is not None:
        yield Day("this week", _week(0)), end
        return
    end = line.past(start, "week", "wk", "kw", "cw")
    if end is not None and 0 < line.number(end) <= 53:
        year = line.skip(end + 1, "of", ",")
        if 2000 <= line.number(year) < 2100:
            yield Day("week", _numbered(line.number(end), line.number(year))), year + 1
        yield Day("week", _numbered(line.number(end))), end + 1


def _week(count: int) -> Callable[[Now], Days]:
    """The Monday of a week; on a Sunday "next week" may be the one that begins tomorrow or the one after."""

    def find(now: Now) -> Days:
        monday = monday_of(now.today) + count * WEEK
        if now.today.weekday() == 6:
            return Days((monday, monday + WEEK), "The week that begins tomorrow, or the one after?")
        return Days((monday,))

    return find


def _numbered(number: int, year: int = 0) -> Callable[[Now], Days]:
    """An ISO week of that year; where none is said, of this one, or of the next when this one's has passed."""

    def find(now: Now) -> Days:
        this = now.today.isocalendar().year
        for candidate in (year,) if year else (this, this + 1):
            try:
                monday = date.fromisocalendar(candidate, number, 1)
            except ValueError:
                continue
            if monday + WEEK > now.today:
                return Days((monday,), notes=(f"ISO week {number} of {candidate}.",))
        raise Refused(f"There is no week {number} ahead: name the day.")

    return find


def week_of(line: Line, at: int, day_rule: Callable[[Line, int], Found]) -> Found:
    """Such as "week of dec 14", "w/c 14 dec": the week that day lies in."""
    start = line.skip(at, "the", "in the", "on the", "for the")
    begin = line.past(
        *(
            start,
            "week of",
            "week of the",
            "wk of",
            "wk of the",
            "week commencing",
            "week starting",
            "week beginning",
            "w / c",
            "wc",
            "w / b",
            "wb",
        ),
        "week from",
    )
    if begin is None:
        return
    # "W/c monday 7 dec" names its Monday twice.
    dated = begin + 1 if line.text(begin) in {"mon", "monday"} else begin
    for piece, end in (*day_rule(line, begin), *(day_rule(line, dated) if dated > begin else ())):
        # "Week from friday" leaves something out.
        if isinstance(piece, Day) and piece.kind == "weekday" and line.text(begin - 1) == "from":
            continue
        if isinstance(piece, Day) and piece.kind in {"date", "ordinal", "day", "weekday"}:
            yield Day("week", week_around(piece, said_monday=dated > begin)), end


def week_around(anchor: Day, *, said_monday: bool = False) -> Callable[[Now], Days]:
    """The week that a day lies in; a Sunday belongs to one week for some and to the next for others."""

    def find(now: Now) -> Days:
        found = anchor.find(now)
        if len(found.days) != 1:
            return Days(tuple(monday_of(day) for day in found.days), found.question)
        day = found.days[0]
        if said_monday and day.weekday():
            raise Refused(f"{day.day} {day:%b} is a {day:%A}, no Monday: say which week it is.")
        if day.weekday() == 6:
            return Days(
                (monday_of(day), day + timedelta(days=1)), "That is a Sunday: the week before it or after?"
            )
        monday = monday_of(day)
        note = f"The week begins on Monday {monday.day} {monday:%b}."
        return Days((monday,), notes=found.notes if monday == day else (*found.notes, note))

    return find
