"""The vocabulary: names of days and months, numbers in words, units, and what a near-miss may mean."""

from functools import lru_cache

from followup_tui.method.number_words import ONES


def words_of(text: str) -> tuple[str, ...]:
    """The words of a list written as one line."""
    return tuple(text.split())


WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_DAY_SHORT = "mon|tue tues tu|wed weds|thu thur thurs thrs|fri|sat|sun"
_MONTH_SHORT = "jan|feb febr febuary feburary|mar|apr|may|jun|jul|aug|sep sept|oct|nov|dec"


def _numbered(names: tuple[str, ...], short: str, first: int) -> dict[str, int]:
    table = {name: first + n for n, name in enumerate(names)}
    for n, words in enumerate(short.split("|")):
        table |= dict.fromkeys(words.split(), first + n)
    return table


WEEKDAYS = _numbered(WEEKDAY_NAMES, _DAY_SHORT, 0) | {"wensday": 2, "wendsday": 2, "wenesday": 2}
"""Monday = 0, as in `date.weekday`."""
MONTHS = _numbered(MONTH_NAMES, _MONTH_SHORT, 1)

NUMBERS = {name: n for n, name in enumerate(ONES)}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_ORDINALS = words_of(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
)
ORDINALS = {name: n for n, name in enumerate(_ORDINALS, 1)} | {"thirtieth": 30}

UNITS: dict[str, str] = {
    word: unit
    for unit, words in {
        "minute": "min mins minute minutes minuets",
        "hour": "h hr hrs hour hours",
        "day": "d day days dys",
        "week": "w wk wks week weeks",
        "month": "mo mos mth mths month months",
        "quarter": "quarter quarters qtr qtrs",
        "year": "y yr yrs year years",
        "fortnight": "fortnight fortnights",
    }.items()
    for word in words.split()
}

TODAY = frozenset({"today"})
TOMORROW = frozenset(
    words_of(
        "tomorrow tmrw tmw tmr tmrow tmorrow tmmrw tomo tommorow tommorrow tomorow tomorro tommorro tomarrow "
        "tomoz tomoro "
    )
)
NEXT = frozenset({"next", "nxt"})

NEGATIONS = frozenset(
    words_of(
        "not no never except but excluding without unless isnt cant cannot wont dont doesnt didnt neither nor none "
        "nobody hardly rather instead anything avoid nope nah wouldnt shouldnt couldnt arent wasnt werent hasnt "
        "havent hadnt aint mustnt barring apart besides "
    )
)
PAST = frozenset(words_of("yesterday yday yest ago last previous prev past before earlier "))
DOUBTS = frozenset(
    words_of(
        "maybe perhaps probably possibly if when whenever once depends might else eventually hopefully ideally "
        "preferably presumably supposedly apparently theoretically should could mayb prolly perchance "
    )
)
REPEATS = frozenset(
    words_of(
        "every each daily weekly monthly yearly annually fortnightly hourly weekdays biweekly "
        "mornings afternoons evenings nights "
    )
) | {name + "s" for name in WEEKDAY_NAMES}

_LONG_NAMES = (
    *(name for name in WEEKDAY_NAMES + MONTH_NAMES if len(name) >= 5),
    *words_of("tomorrow tonight today morning afternoon evening"),
)
# Words of their own, one letter from a name: to read "match" as March would be a guess.
_OTHER_WORDS = (
    frozenset(
        words_of(
            "match marsh larch marcy mooring mourning warning evening todd toady sundry sundae marco marko "
        )
    )
    | REPEATS
)


def one_letter_off(word: str, name: str) -> bool:
    """Whether one letter added, left out, changed, or two neighbours swapped, turns one into the other."""
    if abs(len(word) - len(name)) > 1 or word == name:
        return False
    at = 0
    while at < min(len(word), len(name)) and word[at] == name[at]:
        at += 1
    left, right = word[at:], name[at:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (len(left) > 1 and left[:2] == right[1::-1] and left[2:] == right[2:])
    )


@lru_cache(maxsize=2048)
def near_names(word: str) -> tuple[str, ...]:
    """The long names of days, months and parts of the day that a word is one letter away from."""
    if len(word) < 4 or word in _OTHER_WORDS:
        return ()
    return tuple(name for name in _LONG_NAMES if one_letter_off(word, name))
