"""How a time on the clock is spelled: "3:30", "half past three", "1530", "15h", "10 to 4"."""

from collections.abc import Iterator

from followup_tui.method.number_words import ONES
from followup_tui.method.phrases.answer import Refused
from followup_tui.method.phrases.clock import Clock
from followup_tui.method.phrases.line import Line
from followup_tui.method.phrases.numbers import cardinal
from followup_tui.method.phrases.words import ORDINALS

_HALVES = {"am": "am", "pm": "pm", "a": "am", "p": "pm"}
_HOUR_WORDS = {word: n for n, word in enumerate(ONES[1:13], 1)}
_PAST = ("past", "after")
UNTIL = ("to", "til", "till")
_TO = (*UNTIL, "before", "of")


def clocks(line: Line, at: int) -> Iterator[tuple[Clock, int]]:
    """Every time on the clock that begins here."""
    fixed = line.past(
        at, "12 noon", "noon", "midday", "12 midday", "twelve noon", "high noon", "noontime", "noonish"
    )
    if fixed is not None:
        yield Clock(12, exact=True), line.skip(fixed, "time", "- ish")
        return
    for spelled, end in _spelled(line, at):
        yield spelled, end
        ish = _ish(line, end)
        if ish != end:
            yield spelled._replace(bare=False), ish


def _ish(line: Line, at: int) -> int:
    at = line.skip(at, "ish", "- ish")
    return line.skip(
        *(at, "sharp", "exactly", "precisely", "on the dot", "or so", "or thereabouts"),
        *("approximately", "approx", "roughly"),
    )


def _spelled(line: Line, at: int) -> Iterator[tuple[Clock, int]]:
    yield from _past_or_to(line, at)
    if line.number(at) >= 0:
        yield from _figures(line, at)
        return
    hour = _HOUR_WORDS.get(line.text(at).removesuffix("ish"))
    if hour is None:
        return
    if line.text(at) not in _HOUR_WORDS:
        yield Clock(hour), at + 1
        return
    minute = _minute_word(line, at + 1)
    if minute is not None:
        yield from _with_half(line, hour, minute[0], minute[1])
    yield from _with_half(line, hour, 0, at + 1, bare=True)


def _minute_word(line: Line, at: int) -> tuple[int, int] | None:
    """Such as "thirty", "fifteen", "oh five": minutes said after an hour in words."""
    if line.text(at) in {"oh", "o"}:
        ones = cardinal(line, at + 1)
        return (ones[0], ones[1]) if ones is not None and 0 < ones[0] < 10 else None
    at = at + 1 if line.text(at) == "-" and line.number(at - 1) < 0 else at
    read = cardinal(line, at) if line.number(at) < 0 else None
    # The "twenty" of "3 twenty first of december" is no minute.
    if read is None or line.text(read[1]) in ORDINALS:
        return None
    return read if 10 <= read[0] < 60 else None


def _with_half(
    line: Line,
    hour: int,
    minute: int,
    end: int,
    *,
    bare: bool = False,
    exact: bool = False,
    padded: bool = False,
) -> Iterator[tuple[Clock, int]]:
    """The clock with the "am", "pm" or "o'clock" that follows it, checked."""
    oclock = line.skip(end, "oclock", "o clock", "in the", "oclock in the")
    if oclock != end and line.text(oclock - 1) == "the" and line.text(oclock) not in {"am", "pm"}:
        oclock = line.skip(end, "oclock", "o clock")
    bare = bare and oclock == end
    half = _HALVES.get(line.text(oclock), "")
    if half and (len(line.text(oclock)) == 2 or line.glued(oclock)):
        if hour > 12 or hour == 0:
            if hour > 23 or minute > 59:
                raise Refused(f"There is no {hour}:{minute:02}: type a time such as '2pm' or '14:30'.")
            raise Refused(f"{hour}:{minute:02} is on the 24-hour clock already: type it without '{half}'.")
        _check(hour, minute)
        yield Clock(hour, minute, half), oclock + 1
        return
    _check(hour, minute)
    yield Clock(hour, minute, bare=bare, exact=exact or hour > 12 or hour == 0, padded=padded), oclock


def _check(hour: int, minute: int) -> None:
    if hour == 24 and minute == 0:
        raise Refused("24:00 is midnight: name the day that begins then, and say 0:00.")
    if hour > 23 or minute > 59:
        raise Refused(f"There is no {hour}:{minute:02}: type a time such as '2pm' or '14:30'.")


def _figures(line: Line, at: int) -> Iterator[tuple[Clock, int]]:
    number, digits = line.number(at), len(line.tokens[at].text)
    after = at + 1
    sign = line.text(after)
    if sign in {":", "."} and line.glued(after) and line.glued(after + 1) and digits <= 2:
        minute = line.number(after + 1)
        date = sign == "." and number > 23 and 0 < minute <= 12  # "24.12." is no time gone wrong
        if minute >= 0 and len(line.tokens[after + 1].text) == 2 and not date:
            yield from _with_minutes(line, at, minute, after + 2)
        return
    if digits <= 2 and _is_hour_sign(line, after):
        yield from _with_h(line, at)
        return
    if digits <= 2:
        if number <= 23:
            padded = line.tokens[at].text[0] == "0" and digits == 2
            yield from _with_half(line, number, 0, after, bare=True, padded=padded)
            minute_word = _minute_word(line, after)
            if minute_word is not None and number <= 12:
                yield from _with_half(line, number, minute_word[0], minute_word[1])
        elif line.text(after) in {"am", "pm", "oclock"}:
            raise Refused(f"There is no {number} o'clock: type a time such as '2pm' or '14:30'.")
    elif digits in {3, 4}:
        yield from _run_together(line, at, number, digits)


def after_t(line: Line, at: int) -> bool:
    """Whether the figures there are the time of an ISO date: "2026-12-03T15:00"."""
    return line.text(at - 1) == "t" and line.glued(at - 1) and line.glued(at)


def _with_minutes(line: Line, at: int, minute: int, end: int) -> Iterator[tuple[Clock, int]]:
    """Such as "3:30", "10.30", "15:00:00"."""
    hour, text = line.number(at), line.tokens[at].text
    if line.text(end) == ":" and line.glued(end) and line.glued(end + 1):
        seconds = line.number(end + 1)
        if not 0 <= seconds < 60 or len(line.tokens[end + 1].text) != 2:
            return
        if seconds:
            raise Refused("Seconds are too fine for a promise: type the time as in '14:30'.")
        end += 2
    padded = text[0] == "0" and len(text) == 2
    iso = after_t(line, at)
    hours = line.skip(end, "h", "hrs", "uhr", "hours")
    yield from _with_half(line, hour, minute, hours, exact=iso or hours != end, padded=padded)


def _is_hour_sign(line: Line, at: int) -> bool:
    """Whether the hour before is said to be one: "14 uhr", "15h", "15 h"."""
    return line.text(at) in {"uhr", "h"} or (line.text(at) == "u" and line.glued(at))


def _with_h(line: Line, at: int) -> Iterator[tuple[Clock, int]]:
    """Such as "15h", "15h30", "14 uhr 30"; small figures with an h are lengths ("2h"), which `durations` reads."""
    hour, end, minute = line.number(at), at + 2, 0
    uhr = line.text(at + 1) == "uhr"
    if line.number(end) >= 0 and (uhr or line.glued(end)) and len(line.tokens[end].text) == 2:
        minute, end = line.number(end), end + 1
    if hour >= 7 or uhr:
        _check(hour, minute)
        # "3 uhr" may well be the afternoon's.
        yield Clock(hour, minute, exact=hour >= 7, padded=hour < 7), end


def _run_together(line: Line, at: int, number: int, digits: int) -> Iterator[tuple[Clock, int]]:
    """Such as "1530", "0900", "330pm", "930"; a figure that may be a year is none."""
    hour, minute = divmod(number, 100)
    end = line.skip(at + 1, "h", "hrs", "hours", "uhr")
    said = end != at + 1 or line.text(at + 1) in {"am", "pm", "a", "p"} or line.text(at - 1) == "at"
    if digits == 4 and 1900 <= number < 2100 and not said:
        return
    if hour > 23 or minute > 59:
        return
    if digits == 4:
        zero = line.tokens[at].text[0] == "0"
        padded = zero and hour < 7
        exact = end != at + 1 or not padded
        yield from _with_half(
            line, hour, minute, end, exact=exact and (hour > 12 or zero or end != at + 1), padded=padded
        )
    elif minute % 5 == 0:
        yield from _with_half(line, hour, minute, end, bare=not said)


def _past_or_to(line: Line, at: int) -> Iterator[tuple[Clock, int]]:
    """Such as "half past 3", "quarter to four", "ten past 3", "20 to 4", "half 3"."""
    half = line.skip(at, "half past", "half after", "half")
    if half == at + 1 and line.text(half) in {"noon", "midday"}:
        return
    if half != at:
        yield from shifted(line, half, 30)
        return
    quarter = line.skip(at, "a quarter", "quarter", "1/4")
    minutes = 15 if quarter != at else 0
    end = quarter
    if not minutes:
        read = cardinal(line, at)
        if read is None or not 0 < read[0] < 30:
            return
        minutes, end = read[0], line.skip(read[1], "minutes", "mins", "min")
        # "10 to 4" in figures is a window as well; only what no window says is read here.
        if line.text(end) in UNTIL and line.number(at) >= 0 and end == at + 1 and minutes <= 12:
            return
    # "1 of 3" is no time.
    if line.text(end) == "of" and minutes % 5:
        return
    if line.text(end) in _PAST:
        yield from shifted(line, end + 1, minutes)
    elif line.text(end) in _TO:
        yield from shifted(line, end + 1, -minutes)


def shifted(line: Line, at: int, minutes: int) -> Iterator[tuple[Clock, int]]:
    """The hour named at `at`, so many minutes later or earlier: the "to 4" of "20 to 4"."""
    if line.text(at) in {"noon", "midday"}:
        yield (Clock(12, minutes, exact=True) if minutes > 0 else Clock(11, 60 + minutes, exact=True)), at + 1
        return
    hour = line.number(at) if line.number(at) >= 0 else _HOUR_WORDS.get(line.text(at), -1)
    if not 0 < hour <= 12:
        return
    for clock, end in _with_half(line, hour, 0, at + 1):
        if minutes > 0:
            yield clock._replace(minute=minutes), end
        else:
            half = clock.half
            if hour == 12 and half:
                half = "am" if half == "pm" else "pm"
            yield clock._replace(hour=hour - 1 or 12, minute=60 + minutes, half=half), end
