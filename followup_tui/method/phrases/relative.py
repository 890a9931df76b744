"""Days counted from today or from another day: "tomorrow", "in 2 weeks", "a week from friday"."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from followup_tui.method.days import months_later
from followup_tui.method.phrases.answer import Days, Refused
from followup_tui.method.phrases.line import Day, Found, Line, Moment, Now
from followup_tui.method.phrases.numbers import Length, Lengths, lengths
from followup_tui.method.phrases.weekdays import FROM_WHICH, ahead, monday_of

_DAY = timedelta(days=1)


def later(day: date, length: Length, now: Now, sign: int = 1) -> date:
    """A day moved by a length that has no minutes."""
    try:
        moved = months_later(day, sign * length.months) + timedelta(days=sign * length.days)
    except OverflowError:
        raise Refused("That is more than five years ahead: name an earlier day.") from None
    if length.working > 1500:
        raise Refused("That is more than five years ahead: name an earlier day.")
    for _ in range(length.working):
        moved = now.working_from(moved + _DAY) if sign > 0 else now.working_until(moved - _DAY)
    return moved


def _moment(length: Length, now: Now) -> datetime:
    """Calendar parts on the calendar, minutes on the clock, rounded up to the whole minute."""
    moment = now.moment
    if length.months or length.days or length.working:
        moment = datetime.combine(later(now.today, length, now), moment.timetz())
    try:
        exact = moment.astimezone(UTC) + timedelta(minutes=length.minutes)
    except OverflowError:
        raise Refused("That is more than five years ahead: name an earlier day.") from None
    if exact.second or exact.microsecond:
        exact = exact.replace(second=0, microsecond=0) + timedelta(minutes=1)
    return exact.astimezone(now.moment.tzinfo)


_FROM_NOW = (
    *("from now", "from today", "time", "hence", "later", "out", "ahead", "away", "from right now"),
    *("after today", "after now", "from this moment"),
)


_FROM_HERE = (
    *(
        "in",
        "+",
        "after",
        "in about",
        "in around",
        "in another",
        "in roughly",
        "in approximately",
        "in approx",
        "exactly",
        "gimme",
        "in exactly",
    ),
    *(f"give {whom}" for whom in ("it", "me", "us", "him", "her", "them")),
    *(f"give {whom} about" for whom in ("it", "me", "us", "him", "her", "them")),
)


def durations(line: Line, at: int) -> Found:
    """Lengths of time from now: "in 3 days", "+2w", "3mo", "two weeks from today", "in 2 hours"."""
    start = line.skip(at, *_FROM_HERE)
    if line.text(at) == "-":
        for _length, _end in lengths(line, at + 1):
            raise Refused("That lies in the past: name a day ahead, such as 'in 3 days'.")
    if line.text(at) == "2" and line.text(at + 1) == "day" and line.glued(at + 1):
        yield Day("day", lambda now: Days((now.today, now.today + 2 * _DAY), "Today, or in 2 days?")), at + 2
        return
    for found, middle in lengths(line, start):
        # "Another day" names none.
        if line.past(at, "another day") == middle:
            continue
        if not all(any(option) for option in found.options):
            raise Refused("That is no time at all: say how long, such as 'in 3 days'.")
        if line.text(middle) in {"ago", "earlier"}:
            raise Refused("That lies in the past: name a day ahead, such as 'in 3 days'.")
        end = line.skip(middle, *_FROM_NOW)
        if end == middle:
            end = line.skip(middle, "or so", "or thereabouts", "roughly", "approximately", "give or take")
        if _one_hour_figure(line, start, middle) and start == at and end == middle:
            yield from _hours_or_clock(line, at, found, middle)
            continue
        yield _counted(found), end


def _one_hour_figure(line: Line, start: int, end: int) -> bool:
    """Whether it is spelled as clocks are as well: "9h", "2h30"."""
    return (
        line.number(start) >= 0
        and line.text(start + 1) == "h"
        and (
            end == start + 2
            or (end == start + 3 and line.glued(start + 2) and len(line.text(start + 2)) == 2)
        )
    )


def _hours_or_clock(line: Line, at: int, found: Lengths, end: int) -> Found:
    """Such as "2h" is two hours and "15h" a time, as they are said; "9h" and "2h30" may be either, so it is asked."""
    hour, minute = line.number(at), line.number(at + 2) if end == at + 3 else 0
    if hour > 99:
        return
    if hour > 23 or (hour < 7 and not minute):
        yield _counted(found), end
    elif hour <= 12:
        clock = hour + 12 if hour < 7 else hour

        def find(now: Now) -> tuple[datetime, ...]:
            at_clock = now.moment.replace(hour=clock, minute=minute, second=0, microsecond=0)
            return _moment(found.options[0], now), at_clock

        shown = f"{hour}h{minute:02}" if minute else f"{hour}h"
        yield Moment(find, f"{shown}: in {shown}, or at {clock}:{minute:02}?"), end


def _counted(found: Lengths) -> Day | Moment:
    notes = (found.note,) if found.note else ()
    if any(option.minutes for option in found.options):
        if len(found.options) == 2 and not all(option.minutes for option in found.options):
            return Moment(lambda now: _mixed(found, now), found.question, found.note)
        return Moment(
            lambda now: tuple(_moment(option, now) for option in found.options), found.question, found.note
        )

    def find(now: Now) -> Days:
        return Days(tuple(later(now.today, option, now) for option in found.options), found.question, notes)

    return Day("offset week" if found.unit in {"week", "fortnight", "month"} else "span", find)


def _mixed(found: Lengths, now: Now) -> tuple[datetime, ...]:
    """Such as "1m": in a minute, or on the day in a month."""
    return tuple(
        _moment(option, now)
        if option.minutes
        else datetime.combine(later(now.today, option, now), datetime.min.time())
        for option in found.options
    )


_NEAR = frozenset({"weekday", "near"})
_ANCHORS = _NEAR | {"date", "dotted", "odd dotted", "dashed", "hours", "ordinal", "day", "beyond"}
_FROM = frozenset({"from", "after", "past", "before", "prior", "ahead"})


def anchored(line: Line, at: int, day_rule: Callable[[Line, int], Found]) -> Found:
    """Lengths from another day: "a week from friday", "3 days after christmas", "two weeks tomorrow"."""
    start = line.skip(at, "in", "+")
    for found, middle in lengths(line, start):
        if any(option.minutes for option in found.options):
            continue
        joint = line.past(middle, "from", "after", "past", "on", "this", "from the", "after the", "from this")
        before = line.past(middle, "before", "before the", "prior to", "ahead of")
        begin = before if before is not None else joint
        if begin is None:
            begin = middle
        # "A week friday" and "a week on friday" are said of weeks alone, and of days near at hand.
        near = line.text(middle) not in _FROM
        if near and (
            found.unit not in {"week", "fortnight"} or any(option.months for option in found.options)
        ):
            continue
        for piece, end in day_rule(line, begin):
            if isinstance(piece, Day) and piece.kind in (_NEAR if near else _ANCHORS):
                on = start > at and line.text(begin - 1) == "on" and before is None
                yield (_weeks_on(found, piece) if on else moved(found, piece, -1 if before else 1)), end


def moved(found: Lengths, anchor: Day, sign: int) -> Day:
    """A day so long after another one, or before it where `sign` is -1."""

    def find(now: Now) -> Days:
        if anchor.passed is not None and sign > 0 and len(found.options) == 1:
            late = [later(day, found.options[0], now) for day in anchor.passed(now).days]
            if late and late[0] >= now.today:
                return Days((late[0],))
        base = anchor.find(now)
        from_which = FROM_WHICH if anchor.kind == "weekday" and len(base.days) == 2 else base.question
        days = [later(day, option, now, sign) for day in base.days for option in found.options]
        return Days(tuple(dict.fromkeys(days)), from_which or found.question, base.notes)

    return Day("day", find)


def _weeks_on(found: Lengths, anchor: Day) -> Day:
    """Such as "in two weeks on tuesday": the Tuesday of that week, or two weeks from Tuesday."""

    def find(now: Now) -> Days:
        return in_week_of(now, anchor.weekday, [later(now.today, option, now) for option in found.options])

    if anchor.weekday < 0:
        return moved(found, anchor, 1)
    return Day("day", find)


def in_week_of(now: Now, weekday: int, targets: list[date]) -> Days:
    """A weekday said beside "in two weeks": of that week, or that long after the next such day."""
    days = set()
    for target in targets:
        first = ahead(now.today, weekday)
        days |= {monday_of(target) + timedelta(days=weekday), first + (target - now.today)}
    return Days(tuple(sorted(days)), "Which week is that?" if len(days) > 1 else "")
