"""A goal as it was typed: how much of what, and how often (method V7). Everything is kept, nothing refused."""

from typing import NamedTuple

from followup_tui.method.goal_words import (
    CHANNELS,
    CODES,
    CURRENCIES,
    EACH,
    FILLERS,
    MEASURES,
    NUMBERS,
    ONE_WORD_RATES,
    OWN_MONEY,
    PERIODS,
    SIGNS,
)
from followup_tui.model.values import Measure, Rate

_SCALES = {"k": 1_000, "m": 1_000_000}
_UNTIL = (" by ", " until ", " before ")
SPANS = ("this month", "this quarter", "this year")
"""Words at a line's end that say from when to when (goal_day.py)."""


class GoalLine(NamedTuple):
    """What a line says. `target` is None where it holds no number, `by_words` "" where it names no date.

    `unread` is a word in figures of which nothing was made: "1e9", "-3", "31.12" where no "by" is before it.
    """

    measure: Measure
    unit: str
    currency: str
    target: float | None
    per: Rate
    by_words: str
    unread: str = ""


def read_goal(line: str, currency: str = "") -> GoalLine:
    """What a line such as "12 meetings by 31 Dec", "£12,000 this quarter" or "20 calls a day" says.

    `currency` is the user's, taken where a goal speaks of revenue without naming one.
    """
    text, _joint, by_words = ends_of(line)
    words = text.replace("/", " per ").split()
    per: Rate = ""
    target: float | None = None
    found = ""
    unit: list[str] = []
    ahead = 0
    at = 0
    while at < len(words):
        word = words[at].strip(".,;:!?\"'“”()").casefold()
        after = words[at + 1].strip(".,;:!?").casefold() if at + 1 < len(words) else ""
        amount = _amount(word) if target is None else None
        if amount is not None:
            target, found, ahead = amount.number, amount.currency or found, len(unit)
        elif word in EACH and after in PERIODS:
            per, at = PERIODS[after], at + 1
        elif word in ONE_WORD_RATES:
            per = ONE_WORD_RATES[word]
        elif word.upper() in CODES and (target is not None or word.isupper()):
            found = word.upper()
        elif word in CURRENCIES:
            found = CURRENCIES[word]
        elif word:
            unit.append(word)
        at += 1
    measure = _measure(unit, found)
    named = _unit(unit[ahead:], measure) if measure == "own" and not found else ""  # "walk 40 km" counts km
    shown = named or _unit(unit, measure)
    if measure == "revenue":
        found = found or currency
    figures = (word for word in unit if any(each.isdigit() for each in word))
    unread = next(figures, "") if measure != "own" or target is None else ""
    return GoalLine(measure, shown, found, target, per, by_words.strip(), unread)


def read_amount(text: str) -> float | None:
    """An amount towards a goal, such as "250", "£1,200" or "-3" to take away; None for what is no number."""
    typed = text.strip()
    amount = read_goal(typed.lstrip("-−+ ")).target
    return -amount if amount is not None and typed.startswith(("-", "−")) else amount


def say_amount(number: float, currency: str = "") -> str:
    """Such as "12", "7.5", "£12,000", "12,000 SEK"."""
    shown = f"{round(number):,}" if float(number).is_integer() or abs(number) >= 100 else f"{number:,.1f}"
    if not currency:
        return shown
    sign = SIGNS.get(currency)
    if sign is None or len(sign) > 1:
        return f"{shown} {sign or currency}"
    return f"-{sign}{shown[1:]}" if shown.startswith("-") else f"{sign}{shown}"


def ends_of(line: str) -> tuple[str, str, str]:
    """What is to be reached, the word before its day, and the words of the day; together they are the line."""
    lower = line.casefold()
    for word in _UNTIL:
        at = lower.rfind(word)
        if at >= 0 and len(lower) == len(line):
            return line[:at], line[at : at + len(word)], line[at + len(word) :]
    for span in SPANS:
        if lower.rstrip(" .!").endswith(span) and len(lower) == len(line):
            at = lower.rfind(span)
            return line[:at], "", line[at:]
    return line, "", ""


class _Amount(NamedTuple):
    number: float
    currency: str


def _amount(word: str) -> _Amount | None:
    """A number with thousands and a currency sign, or a number word up to a hundred; None for any other word."""
    currency = ""
    for sign, code in CURRENCIES.items():
        if word.startswith(sign) or word.endswith(sign):
            word, currency = word.removeprefix(sign).removesuffix(sign), code
            break
    if word in NUMBERS:
        return _Amount(NUMBERS[word], currency)
    tens, hyphen, ones = word.partition("-")
    if hyphen and tens in NUMBERS and ones in NUMBERS:
        return _Amount(NUMBERS[tens] + NUMBERS[ones], currency)
    scale = _SCALES.get(word[-1:], 1)
    number = _number(word[:-1] if scale > 1 else word)
    return None if number is None else _Amount(number * scale, currency)


def _number(text: str) -> float | None:
    """A plain number: digits, commas or points between thousands, one point or comma before decimals."""
    if (
        not text
        or not text.isascii()
        or not text[0].isdigit()
        or not all(c.isdigit() or c in ",." for c in text)
    ):
        return None
    whole, *parts = text.replace(",", ".").split(".")
    if parts and (len(parts[-1]) != 3 or (len(parts) > 1 and len({*map(len, parts[:-1])}) > 1)):
        return float(f"{whole}{''.join(parts[:-1])}.{parts[-1] or 0}")
    return float(whole + "".join(parts))


def _measure(unit: list[str], currency: str) -> Measure:
    """What is counted: the first word of the trade decides, then money."""
    if OWN_MONEY.intersection(unit):
        return "own"
    if currency:
        return "revenue"
    named: Measure = "own"
    for word in unit:
        named = MEASURES.get(word, named) if named == "own" else named
    if named == "own" and "sales" in unit:
        return "deals"
    return named


def _unit(words: list[str], measure: Measure) -> str:
    """The unit as the user calls it."""
    if measure == "follow_ups":
        named = [word for word in words if word in CHANNELS]
        return named[0] if named else "follow-ups"
    if measure != "own":
        named = [word for word in words if MEASURES.get(word) == measure]
        return named[0] if named else ""
    return " ".join(word for word in words if word not in FILLERS)
