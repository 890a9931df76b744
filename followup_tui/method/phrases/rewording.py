"""A phrase that no reading came through, said a little differently: what comes of it is offered, never taken."""

from collections.abc import Iterator
from datetime import date

from followup_tui.method.phrases.lexer import Token, tokenize
from followup_tui.method.phrases.words import MONTHS, NUMBERS, TENS, TODAY, TOMORROW, UNITS, WEEKDAYS

Tokens = tuple[Token, ...]
_FROM_THEN = "That says from when on: pick that, or say one day and time."
_UNTIL_THEN = "That says until when: pick that, or type the day to call on, such as 'fri'."
_ABOUT_THEN = "About then? Pick it, or say the day and time."


def _by_words(said: dict[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(words.split()): reason for reason, each in said.items() for words in each.split("|")}


_LEADS = _by_words(
    {
        _FROM_THEN: "from|starting|starting on|starting from|beginning|as of|as from|not before|not until|not till|"
        "no earlier than|no sooner than|at the earliest|earliest",
        _UNTIL_THEN: "no later than|not later than|at the latest|latest",
        _ABOUT_THEN: "about|around|round|near|close to|circa|approx|roughly|on or about|on or around|"
        "sometime around|come",
    }
)
_TAILS = _by_words(
    {
        _FROM_THEN: "onwards|onward|or later|or after|at the earliest|earliest",
        _UNTIL_THEN: "at the latest|latest|or before|or earlier",
        _ABOUT_THEN: "or so|or thereabouts|ish|- ish",
        "Is that settled? Pick it, or say the day and time.": "?",
    }
)
_UNTIL = frozenset({"until", "till", "til"})
_LENGTH_GOES_ON = frozenset({"from", "on", "after", "before", "later", "hence", *WEEKDAYS, *TODAY, *TOMORROW})
_LONGEST = 3
_A = tokenize("a")[0]
_MINUTES = tokenize("minutes")[0]
_AT = tokenize("at")[0]
_COLON = tokenize("3:")[1]
_SINGULAR = frozenset({"day", "week", "fortnight"})


def rewordings(tokens: Tokens, today: date) -> Iterator[tuple[str, Tokens]]:
    """Other ways to say it, each with the reason to give for not taking it as it stands."""
    words = tuple(token.text for token in tokens)
    sizes = range(min(_LONGEST, len(words) - 1), 0, -1)
    lead = next((size for size in sizes if words[:size] in _LEADS), 0)
    tail = next((size for size in sizes if words[-size:] in _TAILS), 0)
    if words[0] == "from" and words[-1] == "on":
        tail = 1
    if 0 < lead + tail < len(words):
        reason = _LEADS[words[:lead]] if lead else _TAILS[words[-tail:]]
        yield reason, tokens[lead : len(words) - tail]
    yield from _after_until(tokens)
    yield from _with_a_year(tokens, today)
    yield from _with_a_colon(tokens)
    if words[0] in {"in", "give"} and (tokens[-1].value in range(1, 121) or words[-1] in NUMBERS | TENS):
        yield "Minutes? Pick it, or say it as in 'in 10 min' or 'in 2 days'.", (*tokens, _MINUTES)
    if words[0] == "fortnight" or (
        len(words[0]) > 3 and words[0] in UNITS and words[1:2] and words[1] in _LENGTH_GOES_ON
    ):
        yield "How long is that? Pick it, or say it as in 'in 2 weeks'.", (_A, *tokens)


def _after_until(tokens: Tokens) -> Iterator[tuple[str, Tokens]]:
    """Such as the "monday" of "he's out until monday"."""
    for at, token in enumerate(tokens):
        if token.number or token.text in WEEKDAYS or token.text in MONTHS:
            return
        if token.text in _UNTIL:
            rest = tokens[at + 1 :]
            yield _UNTIL_THEN, (_AT, *rest) if rest and rest[0].number else rest


def _with_a_year(tokens: Tokens, today: date) -> Iterator[tuple[str, Tokens]]:
    """Such as the 27 of "dec 3 27" or "2 jan 27"."""
    century = today.year // 100 * 100
    for at in range(2, len(tokens)):
        year = tokens[at]
        dated = any(token.text in MONTHS for token in tokens[max(0, at - 4) : at])
        if dated and today.year <= century + year.value <= today.year + 5 and len(year.text) == 2:
            full = str(century + year.value)
            spelt = year._replace(text=full, value=int(full), raw=full, glued=False)
            yield (
                f"Is {year.text} the year? Pick what is meant, or type {full}.",
                (*tokens[:at], spelt, *tokens[at + 1 :]),
            )


def _with_a_colon(tokens: Tokens) -> Iterator[tuple[str, Tokens]]:
    """Such as the "3 30" of "tue 3 30"."""
    for at in range(len(tokens) - 1):
        hour, minute = tokens[at], tokens[at + 1]
        if 0 < hour.value <= 12 and 10 <= minute.value < 60 and not minute.glued:
            time = f"{hour.text}:{minute.text}"
            spelt = (*tokens[:at], hour, _COLON, minute._replace(glued=True), *tokens[at + 2 :])
            yield f"Is that {time}? Pick it, or type the time with a colon.", spelt


def two_ways(tokens: Tokens, *, day_first: bool) -> tuple[Tokens, Tokens] | None:
    """Both readings of a phrase in which either of two figures may be the day, or one may be an hour or a number.

    Who writes the day first (`day_first`) means it so beside a month's name as well.
    """
    return _counted(tokens) or (None if day_first else _turned(tokens))


def _turned(tokens: Tokens) -> tuple[Tokens, Tokens] | None:
    """Such as "3 dec 10": the 3rd at ten, or the 10th at three."""
    for at in range(len(tokens) - 2):
        first, month, last = tokens[at : at + 3]
        ends = at + 3 == len(tokens) and (at == 0 or not tokens[at - 1].number)
        if (
            ends
            and month.text in MONTHS
            and 0 < first.value <= 12
            and 0 < last.value <= 23
            and not last.glued
        ):
            return tokens, (*tokens[:at], last, month, first._replace(glued=False))
    return None


def _counted(tokens: Tokens) -> tuple[Tokens, Tokens] | None:
    """Such as "3 day after tomorrow": three days after it, or at three on the day after tomorrow."""
    if len(tokens) < 3 or tokens[0].value < 2 or tokens[1].glued or tokens[1].text not in _SINGULAR:
        return None
    plural = f"{tokens[1].text}s"
    return (tokens[0], tokens[1]._replace(text=plural, raw=plural), *tokens[2:]), (_AT, *tokens)
