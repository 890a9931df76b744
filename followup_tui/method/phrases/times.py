"""Times in a phrase: a time on the clock ("3pm", "around noon"), a part of the day ("first thing", "eod")."""

from collections.abc import Callable

from followup_tui.method.phrases.answer import Refused, Slots
from followup_tui.method.phrases.clock import Clock
from followup_tui.method.phrases.clock_spellings import clocks
from followup_tui.method.phrases.line import Found, Line, Time
from followup_tui.method.phrases.rules import PhraseRules
from followup_tui.method.phrases.words import MONTHS

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
_PARTS |= dict.fromkeys(("at night", "night", "in the night", "the night", "nite"), ("night", "night"))
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
    # "fri pm" and "jan 4 am" name a part of the day, "15:00 pm" is a slip.
    if line.text(at) in {"am", "pm"} and line.number(at - 1) >= 0 and line.text(at - 2) not in MONTHS:
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
    end = line.past(at, *table)
    return (0, "") if end is None else (end, " ".join(line.text(n) for n in range(at, end)))


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
        kind = "bare" if clock.bare and prefixed == at and line.text(end) != "on" else "clock"
        # "Friday 11 at night" is no date.
        hour_goes_on = line.text(end) in {"at", "in"}
        figure = clock.hour if kind == "bare" and line.number(at) >= 0 and not hour_goes_on else 0
        yield Time(kind, single(clock), figure=figure), end


def single(clock: Clock) -> Callable[[PhraseRules, str], Slots]:
    """The one time of a clock, as a `Time` finds it."""
    return lambda _rules, part: clock.slots(part)
