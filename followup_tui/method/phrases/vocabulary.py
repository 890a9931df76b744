"""Which words could be about time, rightly spelt, misspelt or foreign: they are never taken for what to do."""

import re
from functools import lru_cache

from followup_tui.method.phrases.lexer import Token
from followup_tui.method.phrases.words import (
    DOUBTS,
    MONTHS,
    NEGATIONS,
    NEXT,
    NUMBERS,
    ORDINALS,
    PAST,
    REPEATS,
    TENS,
    TODAY,
    TOMORROW,
    UNITS,
    WEEKDAYS,
    near_names,
    one_letter_off,
    words_of,
)
from followup_tui.method.phrases.zones import ABBREVIATIONS

_TIME_WORDS = frozenset(
    words_of(
        "am pm noon midday midnight noonish tonight tonite morning afternoon evening night lunchtime weekend weekends "
        "eod eow eom eoq eoy cob eob first thing early mid late end start beginning middle half quarter past oclock "
        "this coming upcoming same time later soon asap now immediately sometime anytime after until till til since "
        "between from within at in on by or and then hence christmas xmas easter thanksgiving holiday holidays "
        "about around approx roughly second seconds sec secs couple few several working business ish today's"
    )
)
# Day names, "today" and "tomorrow" of the neighbours: "demain 9h" is no errand called "demain" at 9.
_FOREIGN = frozenset(
    words_of(
        "lundi mardi mercredi jeudi vendredi samedi dimanche demain aujourdhui hier midi soir matin semaine "
        "montag dienstag mittwoch donnerstag freitag samstag sonntag morgen heute gestern mittag abend woche "
        "uebermorgen lunes martes miercoles jueves viernes sabado domingo manana hoy ayer tarde noche semana "
        "lunedi martedi mercoledi giovedi venerdi sabato domenica domani oggi ieri mattina pomeriggio sera settimana "
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gisteren overmorgen middag avond "
        "segunda terca quarta quinta sexta amanha hoje ontem janvier fevrier avril mai juin juillet aout janeiro "
        "fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro enero febrero marzo mayo "
        "junio julio septiembre octubre diciembre maerz juni juli dezember dez okt uhr"
    )
)
_FOREIGN_NOES = frozenset({"nicht", "pas", "non", "nein", "jamais"})
WORDS = (
    frozenset((*WEEKDAYS, *MONTHS, *NUMBERS, *ORDINALS, *TENS, *UNITS, *ABBREVIATIONS))
    | TODAY | TOMORROW | NEXT | NEGATIONS | PAST | DOUBTS | REPEATS | _TIME_WORDS | _FOREIGN | _FOREIGN_NOES
)  # fmt: skip
# What people do, one letter from a word about time ("text" and "next", "send" and "second").
_DEEDS = frozenset(
    words_of(
        "text note send sent mail meet deck demo quote ring call visit back book boost check bill the for to of an a "
        "him her them me my our us list link sign plan form fill file post pack page read update ask task test due "
        "talk tell with reply review sample samples contract proposal invoice brochure price prices pricing "
        "lunch order offer letter menu details info docs video intro pitch renewal follow up re out"
    )
)
# Names that a slip of one letter may turn into something else; shorter and odder words are left alone.
_NAMES = tuple(
    word
    for word in sorted(
        {*WEEKDAYS, *MONTHS, *TOMORROW, *TODAY, *NEXT}
        | {
            *words_of(
                "tonight morning afternoon evening noon midday never not except weekend week weeks days month hours"
            )
        }
    )
    if len(word) >= 3
)


@lru_cache(maxsize=2048)
def looks_like_time(word: str) -> bool:
    """Whether a word is about time, or within one letter of the name of a time."""
    if word in _DEEDS:
        return False
    return word in WORDS or any(one_letter_off(word, name) for name in _NAMES)


_FIGURE = re.compile(r"\d+(?:st|nd|rd|th|h|am|pm|uhr)?")
_DATE_IN_FIGURES = re.compile(r"\d{1,2}[.:/]\s*\d")
_DATE_WORDS = frozenset((*WEEKDAYS, *MONTHS)) | TODAY | TOMORROW | _FOREIGN


def may_be_time(text: str, *, company: bool = False) -> bool:
    """Whether a text that was not understood may yet have been meant as a day: it holds a figure or a date's word.

    A company is named like that as well, "Studio 54" or "Sun Systems": there it takes both, or that there is no other.
    """
    words = re.split(r"[\s.:/-]+", text.casefold().strip(" ."))
    figures = [word for word in words if _FIGURE.fullmatch(word)]
    names = [word for word in words if word in _DATE_WORDS or near_names(word)]
    if not company:
        return bool(figures or names)
    both, others = figures and names, len(words) - len(figures) - len(names)
    return bool(both) or not others or _DATE_IN_FIGURES.match(text) is not None


def is_deed(word: str) -> bool:
    """Whether a word is known as something to do, such as "send" or "quote"."""
    return word in _DEEDS


def is_gone_by(text: str) -> bool:
    """Whether a text says nothing but a day gone by: "yesterday", "last friday", "3 days ago"."""
    words = text.casefold().strip(" .").split()
    if not all(word.isdigit() or looks_like_time(word) for word in words):
        return False
    dated = any(word in _DATE_WORDS or word in UNITS for word in words)
    return not _YESTERDAY.isdisjoint(words) or (dated and not _LAST.isdisjoint(words))


_YESTERDAY = frozenset({"yesterday", "yday", "yest"})
_LAST = frozenset({"last", "previous", "prev", "past", "ago"})


def speaks_of_day(text: str) -> bool:
    """Whether words with a day among them are more than names: "next week", "tue pm"; "April May" may be somebody."""
    words = [word.strip(".") for word in text.casefold().split()]
    spoken = any(word in _DAY_WORDS or word in _DAY_PARTS for word in words)
    return spoken and not all(word in _ALSO_NAMES for word in words)


_DAY_PARTS = frozenset({"morning", "afternoon", "evening"})
_ALSO_NAMES = frozenset((*WEEKDAYS, *MONTHS, "day", "days", "week", "weeks"))


# "9h" is a time of today as well.
_SPANS = frozenset(UNITS.keys() - {"h"})
_DAY_WORDS = (
    frozenset((*WEEKDAYS, *MONTHS))
    | TODAY | TOMORROW | _SPANS | frozenset(words_of("tonight weekend eow eom eoq eoy working business"))
)  # fmt: skip


def names_day(tokens: tuple[Token, ...]) -> bool:
    """Whether a phrase that was understood names a day or a span of its own, and not only a time of today."""
    for at, token in enumerate(tokens):
        if token.text in _DAY_WORDS or token.text in {"/", "st", "nd", "rd", "th"}:
            return True
        if (
            token.text in {"-", "."}
            and token.glued
            and at + 2 < len(tokens)
            and tokens[at + 2].text in {"-", "."}
        ):
            return True
    return False
