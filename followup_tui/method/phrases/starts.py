"""Which rules can begin with which word: most words rule out most rules, which is what makes reading fast."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from followup_tui.method.phrases import (
    beside,
    counted,
    dates,
    edges,
    figures,
    holidays,
    near,
    relative,
    times,
    weekdays,
    weeks,
    windows,
    zones,
)
from followup_tui.method.phrases.line import Found, Line, Rule
from followup_tui.method.phrases.periods import UNITS_OF_TIME
from followup_tui.method.phrases.words import (
    MONTHS,
    NEXT,
    NUMBERS,
    ORDINALS,
    TENS,
    TODAY,
    TOMORROW,
    WEEKDAYS,
    words_of,
)

Nested = Callable[[Line, int, Rule], Found]


class Rules(NamedTuple):
    """The rules that can begin at a token: days, days named by other days, times and zones."""

    days: tuple[Rule, ...]
    nested: tuple[Nested, ...] = ()
    times: tuple[Rule, ...] = ()


def _starts(text: str, *more: frozenset[str]) -> frozenset[str]:
    return frozenset(words_of(text)).union(*more)


_DAY_NAMES = frozenset(WEEKDAYS)
_MONTH_NAMES = frozenset(MONTHS)
_COUNTS = frozenset((*NUMBERS, *TENS))
_NTH = frozenset((*ORDINALS, *TENS))
_AMOUNTS = _starts(
    "a an half quarter few couple another in + after give for - hour year exactly gimme", _COUNTS
)
_CLOCKS = _starts("a half quarter noon midday high noonish noontime", _COUNTS).union(
    f"{word}ish" for word in _COUNTS
)
_ANY_TIME = _starts("sometime some any anytime")
_PERIODS = frozenset(UNITS_OF_TIME)
_SPANS = _starts("in at by on around toward towards sometime some during from for the")

DAYS: tuple[tuple[Rule, frozenset[str] | None], ...] = (
    (
        near.near_days,
        _starts("for by on later sometime some any anytime early the overmorrow day following over at during")
        | {"this", "weekend", "coming", "same", "week", "fortnight"} | NEXT | TODAY | TOMORROW,
    ),
    (relative.durations, _AMOUNTS),
    (
        weekdays.weekdays,
        _starts("on the for by around this coming upcoming last prev previous", NEXT, _DAY_NAMES, _ANY_TIME),
    ),
    (
        weeks.weeks,
        _starts("in the on of for by during over within around any anytime sometime some week wk kw cw following this",
                NEXT),
    ),
    (
        edges.edges,
        _SPANS | _PERIODS
        | _starts("start beginning first 1st end last very early mid middle midweek halfway late latter")
        | frozenset(edges.SHORT),
    ),
    (counted.nth_weekdays, _starts("on the in last final", _NTH)),
    (counted.nth_weekdays_alone, _starts("on the", _NTH)),
    (counted.weekdays_ahead, _starts("in the", _COUNTS, _NTH)),
    (counted.nth_working_days, _starts("the on", _NTH)),
    (dates.named_dates, _starts("on the for by around of about sometime", _NTH, _MONTH_NAMES)),
    (figures.numeric_dates, _starts("on the for by")),
    (figures.iso_weeks, frozenset()),
    (dates.ordinals, _starts("on the for by around of about sometime", _NTH, NEXT)),
    (
        edges.vague_periods,
        _SPANS | _PERIODS | _starts("this current coming new q over during within", NEXT, _NTH, _MONTH_NAMES),
    ),
    (holidays.holidays, None),
)  # fmt: skip
NESTED: tuple[tuple[Nested, frozenset[str]], ...] = (
    (relative.anchored, _AMOUNTS),
    (
        beside.around_days,
        _starts(
            "on the day after right just shortly any sometime before next first last week", _DAY_NAMES, _NTH
        ),
    ),
    (weeks.week_of, _starts("the in on for week wk w wc")),
)
TIMES: tuple[tuple[Rule, frozenset[str] | None], ...] = (
    (times.parts, times.PART_STARTS),
    (
        windows.windows,
        _starts("any anytime some sometime at around about in between btw btwn b from", _CLOCKS),
    ),
    (times.times, _starts("at around about roughly circa approx approximately ~ by for", _CLOCKS)),
    (
        windows.open_windows,
        _starts("any anytime some sometime after from starting past just right shortly soon a before up"),
    ),
    (near.same_time, _starts("same at the this about")),
    (zones.zones, None),
)
_FOR_NUMBER = Rules(
    (
        *(
            relative.durations,
            counted.nth_weekdays,
            counted.nth_weekdays_alone,
            counted.weekdays_ahead,
            counted.nth_working_days,
            dates.named_dates,
        ),
        *(figures.numeric_dates, figures.iso_weeks, dates.ordinals, edges.edges, edges.vague_periods),
    ),
    (relative.anchored, beside.around_days),
    (windows.windows, times.times),
)


_FOR_CLOCK = Rules((), (), (windows.windows, times.times))
_CLOCK_GOES_ON = frozenset({":", "am", "pm"})


def rules_at(line: Line, at: int) -> Rules:
    """The rules to try at a position."""
    if line.number(at) >= 0:
        return _FOR_CLOCK if line.text(at + 1) in _CLOCK_GOES_ON else _FOR_NUMBER
    return _for_word(line.text(at))


@lru_cache(maxsize=2048)
def _for_word(word: str) -> Rules:
    return Rules(
        tuple(rule for rule, starts in DAYS if starts is None or word in starts),
        tuple(rule for rule, starts in NESTED if word in starts),
        tuple(rule for rule, starts in TIMES if word in (zones.starts() if starts is None else starts)),
    )
