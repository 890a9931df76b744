"""Times in a phrase: a time, a window ("2-4", "between 2 and 4", "after 3"), a part of the day."""

from collections.abc import Callable
from datetime import time

from followup_tui.method.phrases.answer import Refused, Slot, Slots
from followup_tui.method.phrases.clock import UNTIL, Clock, after_t, clocks, shifted
from followup_tui.method.phrases.line import Found, Line, Time
from followup_tui.method.phrases.rules import PART_HOURS, PhraseRules

_AT = (
    *("at", "at about", "at around", "at roughly", "around", "about", "roughly", "circa", "approx"),
    *("approximately", "at approximately", "~"),
)
_PARTS: dict[str, tuple[str, str]] = {}
"""Words for a part of the day: the window's name in `PhraseRules.part`, the hours' name in `PART_HOURS`."""
for _name in ("morning", "afternoon", "evening"):
    for _early in ("early", "late"):
        for _words in (f"{_early} {_name}", f"{_early} in the {_name}", f"in the {_early} {_name}"):
            _PARTS[_words] = (
                f"{_early} {_name}" if (_early, _name) != ("late", "evening") else "late evening",
                _name,
            )
    _PARTS |= dict.fromkeys(
        (_name, f"in the {_name}", f"during the {_name}", f"on the {_name}", f"the {_name}", f"in {_name}"),
        (_name, _name),
    )
for _name in ("morning", "afternoon"):
    _PARTS |= dict.fromkeys((f"mid {_name}", f"mid - {_name}", f"mid{_name}"), (f"mid {_name}", _name))
_PARTS |= dict.fromkeys(("at night", "night", "in the night", "the night"), ("night", "night"))
_PARTS |= dict.fromkeys(
    (
        "lunchtime",
        "lunch time",
        "lunch",
        "at lunch",
        "at lunchtime",
        "over lunch",
        "during lunch",
        "around lunch",
    ),
    ("lunch", "lunch"),
)
_PARTS |= dict.fromkeys(
    ("after lunch", "right after lunch", "just after lunch", "shortly after lunch", "after lunchtime"),
    ("after lunch", "afternoon"),
)
_PARTS |= dict.fromkeys(("before lunch", "just before lunch"), ("before lunch", "morning"))
_PARTS |= dict.fromkeys(
    (
        *("first thing", "first thing in the morning", "first thing in the am", "bright and early"),
        *("start of day", "start of the day", "start of business", "open of business", "start of play"),
    ),
    ("first thing", "morning"),
)
_PARTS |= dict.fromkeys(("after work", "after hours"), ("after work", "evening"))
_PARTS |= dict.fromkeys(
    (
        *("eod", "cob", "eob", "end of day", "end of the day", "end of business", "close of business"),
        *(
            "close of play",
            "the end of the day",
            "the end of day",
            "end of the working day",
            "cop",
            "end of play",
        ),
    ),
    ("end of day", ""),
)
_TODAY = {
    "this morning": ("morning", "morning"),
    "this afternoon": ("afternoon", "afternoon"),
    "this evening": ("evening", "evening"),
    "this lunchtime": ("lunch", "lunch"),
    "tonight": ("evening", "night"),
    "tonite": ("evening", "night"),
    "later this morning": ("morning", "morning"),
    "later this afternoon": ("afternoon", "afternoon"),
    "later this evening": ("evening", "evening"),
    "late this afternoon": ("late afternoon", "afternoon"),
    "early this afternoon": ("early afternoon", "afternoon"),
    "early this evening": ("early evening", "evening"),
    "late this morning": ("late morning", "morning"),
}
for _half, _name in (("am", "morning"), ("pm", "afternoon")):
    _PARTS |= dict.fromkeys((_half, f"in the {_half}"), (_name, _name))
    _TODAY[f"this {_half}"] = (_name, _name)
PART_STARTS = frozenset(words.split()[0] for words in (*_PARTS, *_TODAY)) | {"by", "at"}


def parts(line: Line, at: int) -> Found:
    """Parts of the day: "afternoon", "first thing", "eod", "this evening"."""
    if line.text(at) not in PART_STARTS:
        return
    start = line.skip(at, "by", "by the", "at", "at the")
    # "fri pm" is a part of the day, "15:00 pm" a slip.
    if line.text(at) in {"am", "pm"} and line.number(at - 1) >= 0:
        return
    for table, today in ((_PARTS, False), (_TODAY, True)):
        end, words = _longest(line, at, table)
        if not end and start != at:
            end, words = _longest(line, start, table)
            if words and table[words][0] != "end of day":
                continue
        if end:
            yield _part(*table[words], today=today), end
    if line.text(at) in {"early", "late"}:
        yield Time("part", _unclear(line.text(at)), name=line.text(at)), at + 1


def _longest(line: Line, at: int, table: dict[str, tuple[str, str]]) -> tuple[int, str]:
    for size in range(5, 0, -1):
        words = " ".join(line.text(at + n) for n in range(size))
        if words in table:
            return at + size, words
    return 0, ""


def _part(name: str, hours: str, *, today: bool) -> Time:
    def find(rules: PhraseRules, _beside: str) -> Slots:
        return Slots((rules.part(name),))

    return Time("part", find, hours, today=today, name=name)


def _unclear(word: str) -> Callable[[PhraseRules, str], Slots]:
    """Such as "early" or "late" of a whole day, which names no hours."""

    def find(_rules: PhraseRules, _beside: str) -> Slots:
        raise Refused(f"How {word}? Say the time, such as 'tomorrow 9am'.")

    return find


def narrower(one: Time, two: Time) -> Time | None:
    """Two parts of a day said together, as one: "first thing tomorrow morning", "early tomorrow morning"."""
    if two.name in {"early", "late"}:
        one, two = two, one
    if one.name in {"early", "late"}:
        name = f"{one.name} {two.name}"
        return (
            _part(name, two.part, today=two.today)
            if two.name in {"morning", "afternoon", "evening"}
            else None
        )
    if one.name in {"morning", "afternoon", "evening"}:
        one, two = two, one
    if one.part != two.part or two.name not in {"morning", "afternoon", "evening"}:
        return None
    return one._replace(today=one.today or two.today)


def times(line: Line, at: int) -> Found:
    """Single times: "3pm", "at 3", "around noon", "by 4"."""
    prefixed = line.skip(at, *_AT, "by", "for")
    for clock, end in clocks(line, prefixed):
        later = line.past(end, "or later", "or after", "onwards", "onward")
        if later is not None:
            yield _after(clock), later
        kind = "bare" if clock.bare and prefixed == at and line.text(end) != "on" else "clock"
        # "Friday 11 at night" is no date.
        hour_goes_on = line.text(end) in {"at", "in"}
        figure = clock.hour if kind == "bare" and line.number(at) >= 0 and not hour_goes_on else 0
        yield Time(kind, _single(clock), figure=figure), end


def _single(clock: Clock) -> Callable[[PhraseRules, str], Slots]:
    return lambda _rules, part: clock.slots(part)


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
    between = line.past(loose, "between", "btw", "btwn", "b / w")
    begin = line.skip(loose, "from") if between is None else between
    said = begin != loose
    joints = (
        ("and", "-", "to") if between is not None else ("-", "- -", "to", "till", "til", "until", "through")
    )
    for first, middle in clocks(line, begin):
        after = line.past(middle, *joints)
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
    """Whether the "-0500" of "3pm -0500" says how far the clock is from UTC."""
    size = len(line.text(sign + 1)) if line.number(sign + 1) >= 0 else 0
    shaped = size == 4 or (size == 2 and line.text(sign + 2) == ":")
    return shaped and line.text(sign) == "-" and not _ends(first, second)


def _minutes_before(line: Line, begin: int, hour_at: int, first: Clock) -> Found:
    """The "5 to 3" that is no window; with more minutes, or in words, `clocks` reads it as one time."""
    if line.number(begin) in {5, 10}:
        for clock, end in shifted(line, hour_at, -first.hour):
            yield Time("clock", _single(clock)), end


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


def open_windows(line: Line, at: int) -> Found:
    """Windows with one end: "after 3", "before noon", "from 2pm on"."""
    begin = line.skip(at, "any time", "anytime", "some time", "sometime")
    after = line.past(
        begin,
        *("after", "from", "starting at", "starting from", "past", "just after", "right after"),
        *("shortly after", "a bit after", "a little after", "soon after"),
    )
    if after is not None:
        for clock, end in clocks(line, after):
            # "from 3 on", but not the "on" of "from 3 on tuesday".
            onward = line.skip(end, "onwards", "onward")
            yield _after(clock), end + 1 if line.text(end) == "on" and end + 1 == line.size else onward
    before = line.past(begin, "before", "just before", "shortly before", "a bit before", "up to")
    if before is not None:
        for clock, end in clocks(line, before):
            yield _before(clock), end


def _after(clock: Clock) -> Time:
    def find(rules: PhraseRules, part: str) -> Slots:
        slots = clock.slots(part)
        return slots._replace(slots=tuple(_until_close(slot, rules) for slot in slots.slots), later=())

    return Time("open", find)


def _until_close(slot: Slot, rules: PhraseRules) -> Slot:
    start = slot.start
    if start is None or start >= rules.decent_end:
        return slot
    return Slot(start, rules.work_end if start < rules.work_end else rules.decent_end)


def _before(clock: Clock) -> Time:
    def find(rules: PhraseRules, part: str) -> Slots:
        slots = clock.slots(part)
        return slots._replace(slots=tuple(_from_open(slot, rules) for slot in slots.slots), later=())

    return Time("open", find)


def _from_open(slot: Slot, rules: PhraseRules) -> Slot:
    end = slot.start
    if end is None or end <= rules.decent_start:
        raise Refused("That is before decent hours begin: name a time, such as '8am'.")
    return Slot(rules.work_start if end > rules.work_start else rules.decent_start, end)
