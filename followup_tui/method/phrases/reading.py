"""From a plan to an answer: days and times crossed, the past left out, what is left answered or asked."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from followup_tui.method.days import months_later
from followup_tui.method.phrases import zones
from followup_tui.method.phrases.answer import TIME_AHEAD, Days, Refused, Slot, Slots
from followup_tui.method.phrases.line import Now
from followup_tui.method.phrases.month_days import suffix
from followup_tui.method.phrases.notes import check_clocks, day_notes, hour_notes, summer_note
from followup_tui.method.phrases.rules import PhraseRules
from followup_tui.method.phrases.together import Plan, date_instead, find_days, find_slots
from followup_tui.method.speak import choice_words
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.when import Refusal, When

_SPANS = frozenset({"beyond", "vague", "week", "weekend"})
"""Kinds of days that are found for words that name none."""
_PASSED = f"That has passed: {TIME_AHEAD}"
LONGEST_AHEAD = 60
"""Months; a promise further off than five years is a slip of the finger."""


class Desk(NamedTuple):
    """Everything a phrase is read against."""

    now: datetime
    zone: str
    their_zone: str | None
    calendar: WorkCalendar
    rules: PhraseRules
    clocks: dict[str, Now]
    """Clocks looked at so far, by zone."""

    def clock(self, zone: str, today: date | None = None) -> Now:
        """The moment on the clocks of a zone; its own today unless another is said."""
        found = self.clocks.get(zone)
        if found is None:
            moment = self.now.astimezone(ZoneInfo(zone))
            found = self.clocks[zone] = Now(moment, moment.date(), self.calendar, self.rules)
        return found if today is None else found._replace(today=today)


def answer(found: Plan, desk: Desk) -> When | Refusal:
    """What a plan means, or why it can't be taken."""
    places: tuple[str, ...] = (desk.zone,)
    if found.zone is not None:
        places = zones.resolve(found.zone, desk.zone, desk.their_zone)
        if not places:
            raise Refused(_no_zone(found.zone.word, found.zone.name))
    readings: list[When] = []
    question = ""
    for place in places:
        read, asked = _in_place(found, desk, place)
        readings += read
        question = question or asked
    if len(places) > 1:
        pick = ", or pick one" if len(places) == 2 else ""
        question = f"{places_word(found)} may be in more than one place: name the city{pick}."
    return _settle(readings, question or "Which is meant?", found, desk)


def places_word(found: Plan) -> str:
    """The zone as typed, for a question about it."""
    word = found.zone.word if found.zone is not None else ""
    return word.upper() if len(word) <= 4 else word.title()


def _no_zone(word: str, name: str) -> str:
    if name == "theirs":
        return "I don't know their time zone yet: set it for them, or name a city, such as '3pm london'."
    return f"'{word}' names no clock I can be sure of: say 'their time', 'my time' or a city."


def _in_place(found: Plan, desk: Desk, place: str) -> tuple[list[When], str]:
    """The readings on one clock; where it is another day there than here, "tomorrow" is read by both."""
    now = desk.clock(place)
    if found.moment is not None:
        return _moments(found, now, place)
    readings, question = _cross(found, now, place)
    mine = desk.clock(desk.zone).today
    if found.zone is not None and mine != now.today:
        try:
            others, asked = _cross(found, desk.clock(place, mine), place)
        except Refused:
            return readings, question
        days = {when.day for when in readings}
        more = [when for when in others if when.day not in days]
        if more:
            return readings + more, asked or "It is another day there: which is meant?"
    return readings, question


def _moments(found: Plan, now: Now, place: str) -> tuple[list[When], str]:
    assert found.moment is not None  # noqa: S101  asked before
    notes = (found.moment.note,) if found.moment.note else ()
    readings = []
    for moment in found.moment.find(now):
        if moment.tzinfo is None:
            readings.append(When(day=moment.date(), zone=place, notes=notes))
            continue
        if moment.fold:
            moment = moment.astimezone(ZoneInfo("UTC"))  # noqa: PLW2901  the hour comes twice here, there only once
            place = "UTC"
        readings.append(When(day=moment.date(), zone=place, start=moment.time(), notes=notes))
    ahead = [when for when in readings if not when.timed or when.starts_at() > now.moment]
    if len(ahead) < len(readings):
        raise Refused(found.moment.question or _PASSED, readings=tuple(ahead))
    return ahead, found.moment.question


def _cross(found: Plan, now: Now, place: str) -> tuple[list[When], str]:
    """Each day with each time, without those that have passed. Raises `Refused` when all have."""
    days, slots = find_days(found, now), find_slots(found, now)
    if found.part is not None and found.part.today and now.today not in days.days:
        raise Refused("There are two days in that: say one, such as 'tue afternoon'.")
    if found.time is not None and found.time.kind == "now":
        slots = Slots((Slot(now.moment.time().replace(second=0, microsecond=0)),))
    if slots is None:
        ahead = [When(day=day, zone=place, notes=days.notes) for day in days.days if day >= now.today]
        if not ahead:
            raise Refused(f"{_spoken(days.days[-1])} has passed: name a day ahead.")
        return ahead, days.question
    notes = days.notes + slots.notes
    loose = found.part is not None or (found.time is not None and found.time.kind == "open")
    readings = _ahead(
        days, slots.slots, now, place, notes, loose=(loose and found.time is None) or _open(found)
    )
    if not readings:
        tomorrow = _in_the_morning(found, slots, now, place)
        if tomorrow is None:
            raise _passed(found, days, slots, now, place)
        return [tomorrow], ""
    if len(slots.slots) > len(readings) and not found.days and found.part is None:
        tomorrow = _when(now.today + timedelta(days=1), slots.slots[0], place)
        raise Refused(slots.question, readings=(*readings, tomorrow))
    question = days.question if len(days.days) > 1 else slots.question
    if not found.days and found.part is not None and not found.part.today and found.time is None:
        return _part_alone(slots, readings, now, place)
    instead = date_instead(found, now)
    if instead is not None:
        readings = [*readings, When(day=instead, zone=place)]
        nth = f"{found.figure}{suffix(found.figure)}"
        question = (
            f"At {found.figure} o'clock, or on the {nth}? Type it as in 'at {found.figure}' or 'the {nth}'."
        )
    return readings, question


def _open(found: Plan) -> bool:
    return found.time is not None and found.time.kind == "open"


def _ahead(
    days: Days, slots: tuple[Slot, ...], now: Now, place: str, notes: tuple[str, ...], *, loose: bool
) -> list[When]:
    readings = []
    for day in days.days:
        for slot in slots:
            when = _when(day, slot, place, notes)
            if when.starts_at() > now.moment:
                readings.append(when)
            elif loose and slot.until is not None:
                rest = _rest(when, now)
                if rest is not None:
                    readings.append(rest)
    return readings


def _rest(when: When, now: Now) -> When | None:
    """What is left of a window that is under way, from the next quarter of an hour."""
    wall = now.moment.replace(tzinfo=None)
    start = wall.replace(minute=0, second=0, microsecond=0) + timedelta(minutes=15 * (wall.minute // 15 + 1))
    if (
        when.day != wall.date()
        or start.date() != when.day
        or when.until is None
        or start.time() >= when.until
    ):
        return None
    note = f"It is under way: from {start:%H:%M}."
    return msgspec.structs.replace(when, start=start.time(), notes=(*when.notes, note))


def _in_the_morning(found: Plan, slots: Slots, now: Now, place: str) -> When | None:
    """Such as "first thing" said when this morning is over: tomorrow's, where tomorrow is a working day."""
    part, tomorrow = found.part, now.today + timedelta(days=1)
    if found.days or found.time is not None or part is None or part.today or part.part != "morning":
        return None
    return _when(tomorrow, slots.slots[0], place) if now.calendar.is_working_day(tomorrow) else None


def _part_alone(slots: Slots, readings: list[When], now: Now, place: str) -> tuple[list[When], str]:
    """Such as "in the morning" said in the morning: today's that is under way, or tomorrow's."""
    slot = slots.slots[0]
    if readings[0].start == slot.start:
        return readings, ""
    tomorrow = _when(now.today + timedelta(days=1), slot, place)
    return [readings[0], tomorrow], "Today, or tomorrow?"


def _passed(found: Plan, days: Days, slots: Slots, now: Now, place: str) -> Refused:
    """The refusal of a time that has passed, with what may have been meant instead."""
    wall = now.moment.time()
    offers: list[When] = []
    if now.today in days.days:
        offers = [
            _when(now.today, slot, place)
            for slot in slots.later
            if slot.start is not None and slot.start > wall
        ]
    if not found.days and not (found.part is not None and found.part.today):
        tomorrow = now.today + timedelta(days=1)
        offers += [
            _when(day, slots.slots[0], place) for day in sorted({tomorrow, now.working_from(tomorrow)})
        ]
    start = slots.slots[0].start or time()
    there = " there" if found.zone is not None and found.zone.name != "mine" else ""
    return Refused(
        f"{start:%H:%M}{there} on {_spoken(days.days[-1])} has passed: {TIME_AHEAD}", readings=tuple(offers)
    )


def _when(day: date, slot: Slot, place: str, notes: tuple[str, ...] = ()) -> When:
    return When(day=day, zone=place, start=slot.start, until=slot.until, notes=notes)


def _spoken(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b} {day.year}"


def _settle(readings: list[When], question: str, found: Plan, desk: Desk) -> When | Refusal:
    """The one answer, or the question with its readings."""
    unique = list(dict.fromkeys(when.bare() for when in readings))
    if not unique:
        raise Refused(_PASSED)
    limit = months_later(desk.now.date(), LONGEST_AHEAD)
    unique = [when for when in unique if when.day <= limit]
    if not unique:
        raise Refused("That is more than five years ahead: name an earlier day.")
    if len(unique) == 1:
        only = next(when for when in readings if when.bare() == unique[0])
        return finish(only, found, desk)
    choices = tuple(unique) if len(unique) == 2 else ()
    return refusal(question, choices, desk)


def finish(when: When, found: Plan, desk: Desk) -> When:
    """The answer with all its notes. Raises `Refused` for a time that the clocks skip."""
    now = desk.clock(when.zone)
    notes = when.notes + check_clocks(when)
    if found.zone is not None:
        notes += summer_note(found.zone.word, when, zones.FIXED)
    notes += day_notes(when, now) + hour_notes(when, now, desk.their_zone, desk.zone)
    about = not when.timed and bool(found.days) and all(day.kind in _SPANS for day in found.days)
    return msgspec.structs.replace(when, about=about, notes=tuple(dict.fromkeys(notes)))


def refusal(reason: str, choices: tuple[When, ...], desk: Desk) -> Refusal:
    """A refusal with the readings that exist and lie ahead."""
    ahead = (when.bare() for when in choices if _exists(when) and _lies_ahead(when, desk))
    # A day that is picked is named, so it is no longer "about" then.
    sound = tuple(msgspec.structs.replace(when, about=False) for when in ahead)[:2]
    words = tuple(choice_words(when, desk.now, desk.zone) for when in sound)
    return Refusal(desk.rules.hint(reason), sound, words)


def refused(why: Refused, desk: Desk) -> Refusal:
    """A refusal from inside the grammar, with the readings it came with."""
    offers = [When(day=day, zone=desk.zone) for day in why.days]
    return refusal(why.reason, (*offers, *why.readings), desk)


def _exists(when: When) -> bool:
    try:
        check_clocks(when)
    except Refused:
        return False
    return True


def _lies_ahead(when: When, desk: Desk) -> bool:
    if when.timed:
        return when.starts_at() > desk.now
    return when.day >= desk.clock(when.zone).today
