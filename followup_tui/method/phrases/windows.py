"""Windows in a phrase: "2-4pm", "between 2 and 4", "after 3", "just before noon", "from 10 on"."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from followup_tui.method.phrases.answer import Refused, Slot, Slots
from followup_tui.method.phrases.clock import Clock
from followup_tui.method.phrases.clock_spellings import UNTIL, after_t, clocks, shifted
from followup_tui.method.phrases.line import Found, Line, Time
from followup_tui.method.phrases.rules import PART_HOURS, PhraseRules
from followup_tui.method.phrases.times import single

_LONG = 3
"""Hours; "ten-twelve" is a window, but "two-ten" as likely a time."""


def _may_be_minutes(first: Clock, second: Clock) -> bool:
    """Whether "two-ten" is as likely a time as a window; "ten-twelve" is none."""
    bare = first.bare and second.bare and not second.minute
    return bare and second.hour >= 10 and second.hour - first.hour > _LONG


def _in_figures(first: Clock, second: Clock) -> Callable[[PhraseRules, str], Slots]:
    def find(_rules: PhraseRules, _part: str) -> Slots:
        reason = f"From {first.hour} to {second.hour}, or {first.hour}:{second.hour}? Type it in figures."
        raise Refused(reason)

    return find


def windows(line: Line, at: int) -> Found:
    """Windows: "2-4pm", "between 2 and 4", "from 10 to noon"."""
    loose = line.skip(at, "any time", "anytime", "some time", "sometime", "at", "around", "about")
    between = line.past(loose, "between", "in between", "btw", "btwn", "b / w")
    begin = line.skip(loose, "from") if between is None else between
    said = begin != loose
    joints = (
        ("and", "-", "to")
        if between is not None
        else ("-", "- -", "to", "till", "til", "until", "through", "thru")
    )
    for first, middle in clocks(line, begin):
        after = line.past(middle, *joints)
        later = line.past(middle, "or later", "or after", "onwards", "onward")
        if later is not None:
            yield _open(first, _after), later
        # "T15:00-06:00" has an offset, no end.
        if after is None or after_t(line, begin):
            continue
        for second, end in clocks(line, after):
            if _is_offset(line, middle, first, second):
                continue
            if line.text(middle) in UNTIL and first.bare and not _ends(first, second):
                yield from _minutes_before(line, begin, after, first)
                continue
            bare = first.bare and second.bare and not said
            minutes_to = line.text(middle) in UNTIL and bare and first.hour in {5, 10}
            if line.text(middle) == "-" and line.number(begin) < 0 and _may_be_minutes(first, second):
                yield Time("bare span", _in_figures(first, second)), end
                continue
            yield _window(first, second, minutes_to=minutes_to, bare=bare), end


def _ends(first: Clock, second: Clock) -> bool:
    """Whether a window from the first to the second ends after it begins in some reading."""
    try:
        return bool(window_slots(first, second))
    except Refused:
        return False


def _is_offset(line: Line, sign: int, first: Clock, second: Clock) -> bool:
    """Whether the "-0500" of "3pm -0500" says how far the clock is from UTC; "10pm-0200" is no such thing."""
    if line.text(sign) != "-" or line.glued(sign) or not line.glued(sign + 1) or line.number(sign + 1) < 0:
        return False
    size = len(line.text(sign + 1))
    return (size == 4 or (size == 2 and line.text(sign + 2) == ":")) and not _ends(first, second)


def _minutes_before(line: Line, begin: int, hour_at: int, first: Clock) -> Found:
    """The "5 to 3" that is no window; with more minutes, or in words, `clocks` reads it as one time."""
    if line.number(begin) in {5, 10}:
        for clock, end in shifted(line, hour_at, -first.hour):
            yield Time("clock", single(clock)), end


def _window(first: Clock, second: Clock, *, minutes_to: bool, bare: bool) -> Time:
    def find(_rules: PhraseRules, part: str) -> Slots:
        slots = window_slots(first, second, part)
        if minutes_to and len(slots) == 1:
            to = Clock(second.hour - 1 or 12, 60 - first.hour).readings(part)[0]
            question = f"Until {second.hour}, or {first.hour} minutes to {second.hour}?"
            return Slots((slots[0], Slot(to)), question=question)
        return Slots(slots, question="In the morning or the evening?" if len(slots) > 1 else "")

    return Time("bare span" if bare else "span", find)


def window_slots(first: Clock, second: Clock, part: str = "") -> tuple[Slot, ...]:
    """The windows two times may enclose: the end is the first reading after the start.

    Raises `Refused` when no reading ends after it begins.
    """
    ends = second.readings()[:1] if second.padded and second.hour else second.readings()
    if second.half and not first.half and not first.exact:
        # "9-5pm" begins in the morning, "2-4pm" in the afternoon; "4-2pm" not in the night.
        dawn = time(7) if second.half == "pm" else time()
        starts = [max((s for s in first.readings() if dawn <= s < ends[0]), default=time.max)]
        if part and not PART_HOURS[part][0] <= starts[0].hour < PART_HOURS[part][1]:
            raise Refused(
                f"{first} to {second} is not in the {part}: say only the times, such as 'tue 2-4pm'."
            )
    else:
        starts = [slot.start for slot in first.slots(part).slots if slot.start is not None]
    found = []
    for start in starts:
        end = min((end for end in ends if end > start), default=None)
        if end is not None:
            found.append(Slot(start, end))
    if not found:
        raise Refused(
            f"{first} to {second} ends before it begins, or on the next day: type it as in '2-4pm'."
        )
    return tuple(found)


_CLOSELY = timedelta(minutes=30)
_CLOSE = {
    f"{little} {way}": way
    for way in ("after", "before")
    for little in ("just", "right", "shortly", "soon", "a bit", "a little")
}


def open_windows(line: Line, at: int) -> Found:
    """Windows with one end: "after 3", "before noon", "from 2pm on"."""
    begin = line.skip(at, "any time", "anytime", "some time", "sometime")
    close = line.found(begin, _CLOSE)
    if close is not None:
        for clock, end in clocks(line, close[1]):
            yield _open(clock, _soon_after if close[0] == "after" else _soon_before), end
        return
    after = line.past(begin, "after", "from", "starting at", "starting from", "past")
    if after is not None:
        for clock, end in clocks(line, after):
            # "from 3 on", but not the "on" of "from 3 on tuesday".
            onward = line.skip(end, "onwards", "onward")
            yield _open(clock, _after), end + 1 if line.text(end) == "on" and end + 1 == line.size else onward
    before = line.past(begin, "before", "up to")
    if before is not None:
        for clock, end in clocks(line, before):
            yield _open(clock, _before), end


def _open(clock: Clock, other_end: Callable[[time, PhraseRules, Slot], Slot]) -> Time:
    """A window one end of which was said; the other comes from the part of the day, if one was said, and the rules."""

    def find(rules: PhraseRules, part: str) -> Slots:
        slots = clock.slots(part)
        within = rules.part(part) if part else Slot()
        found = tuple(other_end(slot.start, rules, within) for slot in slots.slots if slot.start is not None)
        return slots._replace(slots=found, later=())

    return Time("open", find)


def _soon_after(start: time, _rules: PhraseRules, _within: Slot) -> Slot:
    """Such as "just after 3": the half hour from then."""
    return Slot(start, _moved(start, _CLOSELY))


def _soon_before(end: time, _rules: PhraseRules, _within: Slot) -> Slot:
    """Such as "shortly before noon": the half hour up to then."""
    return Slot(_moved(end, -_CLOSELY), end)


def _moved(clock: time, by: timedelta) -> time:
    day = date.min + timedelta(days=1)
    moved = datetime.combine(day, clock) + by
    if moved.date() != day:
        raise Refused("That goes past midnight: say the time itself, such as '11pm'.")
    return moved.time()


def _after(start: time, rules: PhraseRules, within: Slot) -> Slot:
    """From a time until the part of the day, the working day or decent hours are over."""
    if within.until is not None and start < within.until:
        return Slot(start, within.until)
    if start >= rules.decent_end:
        return Slot(start)
    return Slot(start, rules.work_end if start < rules.work_end else rules.decent_end)


def _before(end: time, rules: PhraseRules, within: Slot) -> Slot:
    """Up to a time from where the part of the day, the working day or decent hours begin."""
    if within.start is not None and within.start < end:
        return Slot(within.start, end)
    if end <= rules.decent_start:
        raise Refused("That is before decent hours begin: name a time, such as '8am'.")
    return Slot(rules.work_start if end > rules.work_start else rules.decent_start, end)
