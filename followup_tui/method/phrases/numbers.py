"""Numbers, ordinals and lengths of time, in figures and in words."""

from collections.abc import Iterator
from typing import NamedTuple

from followup_tui.method.phrases.answer import Refused
from followup_tui.method.phrases.line import Line
from followup_tui.method.phrases.words import NUMBERS, ORDINALS, TENS, UNITS

WHOLE = 100
"""Amounts are counted in hundredths, so that "1.25 hours" and "half an hour" are exact."""
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_HALVES = {(1, 2): 50, (1, 4): 25, (3, 4): 75}


class Length(NamedTuple):
    """A length of time; months and days count on the calendar, minutes on the clock."""

    months: int = 0
    days: int = 0
    working: int = 0
    minutes: int = 0

    def plus(self, other: "Length") -> "Length":
        """Both together."""
        return Length(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


class Lengths(NamedTuple):
    """One length, or the two that a phrase may mean."""

    options: tuple[Length, ...]
    question: str = ""
    note: str = ""
    unit: str = ""
    """The last unit named."""


def cardinal(line: Line, at: int) -> tuple[int, int] | None:
    """A whole number and the position after it."""
    if line.number(at) >= 0:
        return line.number(at), at + 1
    word = line.text(at)
    if word in NUMBERS:
        return NUMBERS[word], at + 1
    if word in TENS:
        after = at + 2 if line.text(at + 1) == "-" else at + 1
        ones = NUMBERS.get(line.text(after), 0)
        return (TENS[word] + ones, after + 1) if 0 < ones < 10 else (TENS[word], at + 1)
    return None


def ordinal(line: Line, at: int) -> tuple[int, int] | None:
    """Such as "3rd", "third", "twenty-first", and the position after it."""
    if line.number(at) > 0 and line.glued(at + 1) and line.text(at + 1) in _SUFFIXES:
        return line.number(at), at + 2
    word = line.text(at)
    if word in ORDINALS:
        return ORDINALS[word], at + 1
    if word in TENS:
        after = at + 2 if line.text(at + 1) == "-" else at + 1
        ones = ORDINALS.get(line.text(after), 0)
        return (TENS[word] + ones, after + 1) if 0 < ones < 10 else None
    return None


_PARTS = (
    ("half an", 50),
    ("half a", 50),
    ("a half", 50),
    ("half", 50),
    ("a quarter of an", 25),
    ("quarter of an", 25),
    ("a quarter", 25),
    ("three quarters of an", 75),
    ("one and a half", 150),
    ("a", WHOLE),
    ("an", WHOLE),
    ("a dozen", 12 * WHOLE),
    ("half a dozen", 6 * WHOLE),
    ("a hundred", 100 * WHOLE),
    ("one hundred", 100 * WHOLE),
    ("half dozen", 6 * WHOLE),
    ("three - quarters of an", 75),
)
_PART_STARTS = frozenset(text.split()[0] for text, _ in _PARTS)


def _amounts(line: Line, at: int) -> Iterator[tuple[tuple[int, ...], str, int]]:
    """How many: the values (two for "2-3"), a note, and the position after."""
    if line.text(at) == "another":
        yield (WHOLE,), "", at + 1
        yield from _amounts(line, at + 1)
        return
    few = line.past(at, "a few", "few")
    couple = line.past(at, "a couple of", "a couple", "couple of", "couple")
    if few is not None or couple is not None:
        yield ((3 if few else 2) * WHOLE,), ("'A few' is taken as three." if few else ""), few or couple or at
        return
    if line.text(at) in _PART_STARTS:
        for text, value in _PARTS:
            end = line.past(at, text)
            if end is not None:
                yield (value,), "", end
    yield from _figures(line, at)


def _part(line: Line, value: int, at: int) -> int | None:
    """The hundredths of "2.5" or "3/4", whose sign stands at `at`; None where it is no part of anything."""
    tail = line.text(at + 1)
    if line.text(at) == "/":
        return _HALVES.get((value, line.number(at + 1)))
    if line.glued(at) and line.glued(at + 1) and len(tail) <= 2:
        return value * WHOLE + int(tail.ljust(2, "0"))
    return None


def _figures(line: Line, at: int) -> Iterator[tuple[tuple[int, ...], str, int]]:
    read = cardinal(line, at)
    if read is None:
        return
    value, end = read
    whole = value * WHOLE
    if line.text(end) in {".", "/"} and line.number(end + 1) >= 0:
        part = _part(line, value, end)
        if part is not None:
            yield (part,), "", end + 2
        return
    half_end = line.past(end, "and a half")
    if half_end is not None:
        yield (whole + 50,), "", half_end
    if line.number(end) == 1 and line.text(end + 1) == "/" and line.number(end + 2) == 2:
        yield (whole + 50,), "", end + 3
    for joint in ("or", "-", "to"):
        if line.text(end) == joint:
            second = cardinal(line, end + 1)
            if second is not None and second[0] > value:
                yield (whole, second[0] * WHOLE), "", second[1]
    yield (whole,), "", end


_WORKING_DAYS = (
    *(f"{kind} {unit}" for kind in ("working", "business", "work", "bus", "biz") for unit in ("days", "day")),
    *("workdays", "workday", "weekdays", "weekday", "bd", "bds", "wd"),
)


def _unit(line: Line, at: int) -> Iterator[tuple[str, int]]:
    work = line.past(at, *_WORKING_DAYS)
    if work is not None:
        yield "working", work
        return
    word = line.text(at)
    if word == "mo" and line.text(at - 1) in {"a", "half"}:
        return
    if word in UNITS:
        yield UNITS[word], at + 1
    elif word in {"m", "ms"} and line.glued(at):
        yield "m", at + 1
    elif word in {"s", "sec", "secs", "second", "seconds"}:
        raise Refused("Seconds are too fine for a promise: say it in minutes, such as 'in 5 min'.")


_UNIT_LENGTHS = {
    "minute": Length(minutes=1),
    "hour": Length(minutes=60),
    "day": Length(days=1),
    "working": Length(working=1),
    "week": Length(days=7),
    "fortnight": Length(days=14),
    "month": Length(months=1),
    "quarter": Length(months=3),
    "year": Length(months=12),
}
# A fraction of these comes out in whole smaller units; half a week or a month and a half does not.
_DIVISIBLE = frozenset({"hour", "year"})


def _times(unit: str, amount: int) -> Length:
    if amount % WHOLE and unit not in _DIVISIBLE:
        raise Refused(
            f"Part of a {unit} is no exact day: say it in whole days or weeks, such as 'in 10 days'."
        )
    parts = [amount * part for part in _UNIT_LENGTHS[unit]]
    if any(part % WHOLE for part in parts):
        raise Refused("That does not come out in whole minutes: say it as in 'in 90 min'.")
    if any(part > 10**9 for part in parts):
        raise Refused("That is more than five years ahead: name an earlier day.")
    return Length(*(part // WHOLE for part in parts))


def lengths(line: Line, at: int) -> Iterator[tuple[Lengths, int]]:
    """Lengths of time that begin here: "3 days", "2w", "an hour and a half", "2-3 weeks", "1h30"."""
    if line.text(at) in UNITS and line.past(at + 1, "and a half") is not None:
        yield Lengths((_times(UNITS[line.text(at)], WHOLE + 50),), unit=UNITS[line.text(at)]), at + 4
    for amounts, note, counted in _amounts(line, at):
        # "in 2 more weeks", but no "a more week".
        end = counted if line.text(counted - 1) in {"a", "an", "another"} else line.skip(counted, "more")
        for unit, after in _unit(line, end):
            # "1530 hours" is said of a clock.
            if unit == "hour" and line.number(at) > 999:
                continue
            if unit == "m":
                yield from _minutes_or_months(line, amounts, after)
            elif note and unit == "minute":
                raise Refused("How many minutes? Say it as in 'in 5 min'.")
            else:
                yield from _grown(line, unit, amounts, note, after)


def _grown(
    line: Line, unit: str, amounts: tuple[int, ...], note: str, end: int
) -> Iterator[tuple[Lengths, int]]:
    """The length itself, and with what is added to it: "and a half", "or two", "and 20 minutes", "30"."""
    half = line.past(end, "and a half")
    if half is not None and len(amounts) == 1:
        yield Lengths((_times(unit, amounts[0] + 50),), unit=unit), half
    second = cardinal(line, end + 1) if line.text(end) == "or" else None
    if second is not None and len(amounts) == 1 and second[0] * WHOLE > amounts[0]:
        yield _several(unit, (amounts[0], second[0] * WHOLE)), second[1]
    if len(amounts) > 1:
        yield _several(unit, amounts), end
        return
    length = _times(unit, amounts[0])
    # "2h 30" is two hours and a half, "2h 4" nothing clear.
    if unit == "hour" and 10 <= line.number(end) < 60 and amounts[0] % WHOLE == 0:
        after = line.skip(end + 1, "m", "min", "mins", "minutes")
        yield Lengths((length.plus(Length(minutes=line.number(end))),), unit="minute"), after
    joined = line.skip(end, "and", ",", ", and", "+")
    if unit != "minute":
        for more, after in lengths(line, joined):
            if len(more.options) == 1 and _finer(more.unit, unit):
                yield Lengths((length.plus(more.options[0]),), note=note or more.note, unit=more.unit), after
    yield Lengths((length,), note=note, unit=unit), end


_ORDER = ("year", "quarter", "month", "fortnight", "week", "day", "hour", "minute")


def _finer(unit: str, than: str) -> bool:
    return unit in _ORDER and than in _ORDER and _ORDER.index(unit) > _ORDER.index(than)


def _several(unit: str, amounts: tuple[int, ...]) -> Lengths:
    low, high = (_times(unit, amount) for amount in amounts)
    return Lengths(
        (low, high), question=f"{amounts[0] // WHOLE} or {amounts[1] // WHOLE}? Pick one.", unit=unit
    )


def _minutes_or_months(line: Line, amounts: tuple[int, ...], end: int) -> Iterator[tuple[Lengths, int]]:
    """Such as "30m" can only be minutes; "1m" and "6m" may be months as well."""
    if len(amounts) > 1 or amounts[0] % WHOLE:
        return
    count = amounts[0] // WHOLE
    if count >= 15 and count % 5 == 0:
        yield from _grown(line, "minute", amounts, "", end)
    else:
        yield (
            Lengths(
                (Length(minutes=count), Length(months=count)),
                question=f"{count}m: minutes or months?",
                unit="m",
            ),
            end,
        )
