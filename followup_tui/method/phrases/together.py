"""How the pieces of a phrase go together: what makes one promise, and what contradicts itself."""

from datetime import date, timedelta
from typing import NamedTuple

from followup_tui.method.phrases.answer import Days, Refused, Slots
from followup_tui.method.phrases.line import Day, Moment, Now, Piece, Time, Zone
from followup_tui.method.phrases.relative import in_week_of
from followup_tui.method.phrases.times import narrower
from followup_tui.method.phrases.weekdays import WEEK, ahead, monday_of
from followup_tui.method.phrases.words import WEEKDAY_NAMES

_DATES = frozenset({"date", "dotted", "odd dotted", "dashed", "hours", "near", "day", "span"})


class Plan(NamedTuple):
    """What a phrase says, sorted into its parts."""

    days: tuple[Day, ...]
    time: Time | None
    part: Time | None
    moment: Moment | None
    zone: Zone | None
    figure: int = 0
    """A bare figure right after a weekday, which may be a date: "fri 4"."""
    late: bool = False
    """Whether the time comes after the day: in "before monday 3pm" it may be Monday's."""


def plan(found: tuple[Piece, ...], *, loose: bool = False) -> Plan | None:
    """The parts of a phrase, None where pieces can't stand together; raises `Refused` for two times or clocks.

    `loose` lets an hour stand where it may be something else, to be offered and not taken.
    """
    days = tuple(piece for piece in found if isinstance(piece, Day))
    clocks = [piece for piece in found if isinstance(piece, Time) and piece.kind != "part"]
    parts = [piece for piece in found if isinstance(piece, Time) and piece.kind == "part"]
    moments = [piece for piece in found if isinstance(piece, Moment)]
    zones = [piece for piece in found if isinstance(piece, Zone)]
    if len(parts) == 2:
        both = narrower(parts[0], parts[1])
        parts = parts if both is None else [both]
    said_now = bool(clocks) and clocks[0].kind == "now"
    if (
        len(clocks) > 1
        or len(parts) > (0 if said_now else 1)
        or len(moments) > 1
        or (moments and (clocks or parts or days))
    ):
        raise Refused("There are two times in that: say one, such as 'tue 3pm'.")
    if len(zones) > 1:
        raise Refused("There are two clocks in that: name one, such as '3pm their time'.")
    if not (days or clocks or parts or moments):
        return None
    if zones and not (clocks or parts or moments or zones[0].clear):
        return None
    time = clocks[0] if clocks else None
    if time is not None and time.kind in {"bare", "bare span"} and not loose and not _placed(found, time):
        return None
    return Plan(
        days,
        time,
        parts[0] if parts else None,
        moments[0] if moments else None,
        zones[0] if zones else None,
        _figure(found, time),
        bool(clocks or parts) and isinstance(found[0], Day),
    )


def _placed(found: tuple[Piece, ...], time: Time) -> bool:
    """Whether an hour without "at" or "pm" stands where only a time would: after a day, before "tomorrow", "est"."""
    at = found.index(time)
    if any(isinstance(piece, Day) or (isinstance(piece, Time) and piece is not time) for piece in found[:at]):
        return True
    after = found[at + 1] if at + 1 < len(found) else None
    return (
        isinstance(after, Zone)
        or (isinstance(after, Day) and after.kind == "near")
        or (isinstance(after, Time) and after.kind == "part")
    )


def _figure(found: tuple[Piece, ...], time: Time | None) -> int:
    if time is None or not time.figure:
        return 0
    at = found.index(time)
    before = found[at - 1] if at else None
    return time.figure if isinstance(before, Day) and before.kind == "weekday" else 0


def find_days(found: Plan, now: Now) -> Days:
    """The days a plan may mean; today when it names none. Raises `Refused` for contradictions and two days."""
    if not found.days:
        return Days((now.today,))
    if len(found.days) == 1:
        day = found.days[0]
        if day.kind == "this week":
            raise Refused("Which day of this week? Name it, such as 'fri'.")
        if day.kind == "beyond" and found.late:
            raise Refused("On that day, or on the one beside it? Name the day itself, such as 'tue 3pm'.")
        days = day.find(now)
        if day.kind == "week" and found.time is not None and found.time.kind == "now":
            return Days((now.today + (days.days[0] - monday_of(now.today)) // WEEK * WEEK,))
        if day.kind == "week":
            return _week_start(days, now, timed=found.time is not None or found.part is not None)
        if day.kind == "vague" and found.time is not None and found.time.kind == "bare span":
            raise Refused("That is several days: name one, such as 'tue 3pm'.")
        if day.kind in {"vague", "weekend"} and (found.time is not None or found.part is not None):
            raise Refused("At that time on which day? Name the day, such as 'tue 3pm'.")
        return days
    if len(found.days) == 2:
        return _both(found.days[0], found.days[1], now)
    raise Refused("There are several days in that: say one, such as 'tue 3pm'.")


def _week_start(days: Days, now: Now, *, timed: bool) -> Days:
    if timed:
        raise Refused("Which day of that week? Name it, such as 'tue next week 3pm'.")
    if len(days.days) > 1:
        return days
    first = now.working_from(days.days[0])
    if days.days[0] <= now.today:
        raise Refused("That week has begun: name the day, such as 'fri'.")
    return Days((first,), days.question, days.notes)


def _both(one: Day, two: Day, now: Now) -> Days:
    """Two days said together: a weekday with a date or a week, or the same day twice."""
    if two.weekday >= 0 and one.weekday < 0:
        one, two = two, one
    if one.weekday >= 0:
        days = _with_weekday(one, two, now)
        if days is not None:
            return _that_very(one, days, now) if one.which else days
    if {one.kind, two.kind} & {"vague", "week", "this week", "offset week", "weekend"}:
        raise Refused("There are two days in that: say one, such as 'tue 3pm'.")
    if one.kind == two.kind == "span":
        raise Refused("There are two lengths of time in that: say one, such as 'in 3 days'.")
    first, second = one.find(now), two.find(now)
    same = [day for day in first.days if day in second.days]
    # Of "3 december 3rd" one figure may be the hour.
    if same and not {one.kind, two.kind} <= {"date", "ordinal"}:
        return Days((same[0],), notes=first.notes + second.notes)
    both = tuple(dict.fromkeys(first.days[:1] + second.days[:1]))
    raise Refused("There are two days in that: say one.", both)


def _with_weekday(weekday: Day, two: Day, now: Now) -> Days | None:
    """A weekday with a week or a date; None with anything else."""
    if two.kind in {"week", "this week"}:
        return _in_week(weekday, two, now)
    if two.kind == "offset week":
        return in_week_of(now, weekday.weekday, list(two.find(now).days))
    if two.kind == "ordinal":
        return _on_the(weekday.weekday, two, now)
    if two.kind == "weekend":
        return _of_the_weekend(weekday, two, now)
    return _agreed(weekday.weekday, two.find(now), now) if two.kind in _DATES else None


def _that_very(weekday: Day, days: Days, now: Now) -> Days:
    """The days of "next friday dec 4" that are that Friday; raises `Refused` where none is."""
    meant = weekday.find(now).days
    sound = tuple(day for day in days.days if day in {*meant, ahead(now.today, weekday.weekday)})
    if not sound:
        raise Refused("There are two days in that: say one.", (days.days[0], meant[0]))
    return Days(sound, days.question, days.notes)


def _in_week(weekday: Day, week: Day, now: Now) -> Days:
    found = week.find(now)
    days = tuple(monday_of(day) + timedelta(days=weekday.weekday) for day in found.days)
    if days[-1] < now.today:
        raise Refused(
            f"{WEEKDAY_NAMES[weekday.weekday].capitalize()} of that week has passed: name a day ahead."
        )
    return Days(days, found.question, found.notes)


def _of_the_weekend(weekday: Day, weekend: Day, now: Now) -> Days:
    """Such as "sunday this weekend": the day the weekend begins, or the one after."""
    found = weekend.find(now)
    days = tuple(ahead(day - timedelta(days=1), weekday.weekday) for day in found.days)
    if any((day - first).days > 1 for day, first in zip(days, found.days, strict=True)):
        raise Refused("There are two days in that: say one, such as 'tue 3pm'.")
    return Days(days, found.question, found.notes)


def _on_the(weekday: int, ordinal: Day, now: Now) -> Days:
    found = ordinal.find(now)
    for day in found.days:
        if day.weekday() == weekday:
            return Days((day,))
    return _agreed(weekday, Days(found.days[:1]), now)


def _agreed(weekday: int, found: Days, now: Now) -> Days:
    """A date said with its weekday; raises `Refused` with both nearby days when they disagree."""
    matching = tuple(day for day in found.days if day.weekday() == weekday)
    if matching:
        return Days(matching[:1], notes=found.notes) if len(matching) == 1 else Days(matching, found.question)
    day = found.days[0]
    near = min(
        (ahead(day, weekday), ahead(day, weekday) - timedelta(days=7)), key=lambda d: abs((d - day).days)
    )
    name, meant = f"{day:%A}", WEEKDAY_NAMES[weekday].capitalize()
    reason = f"{day.day} {day:%b} is a {name}: {name} {day.day} or {meant} {near.day}?"
    raise Refused(reason, tuple(d for d in (day, near) if d >= now.today))


def find_slots(found: Plan, now: Now) -> Slots | None:
    """The times of day a plan may mean, None for none; raises `Refused` when time and part of the day disagree."""
    time, part = found.time, found.part
    if time is None and part is None:
        return None
    if time is None:
        assert part is not None  # noqa: S101  one of the two is there
        return part.find(now.rules, "")
    if part is not None and not part.part:
        raise Refused("There are two times in that: say one, such as 'tue 3pm'.")
    return time.find(now.rules, part.part if part is not None else "")


def date_instead(found: Plan, now: Now) -> date | None:
    """The date that "fri 4" names, if a Friday the 4th is near enough to be meant; else None."""
    if not found.figure or len(found.days) != 1:
        return None
    for ahead_by in range(1, 46):
        day = now.today + timedelta(days=ahead_by)
        if day.day == found.figure:
            return day if day.weekday() == found.days[0].weekday else None
    return None
