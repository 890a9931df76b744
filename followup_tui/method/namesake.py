"""Whether two people who share a phone go by the same name: a switchboard has many people."""

from collections.abc import Collection
from typing import NamedTuple

from followup_tui.method.call_name import TITLES
from followup_tui.method.holiday_names import folded
from followup_tui.model.person import Person

_NO_NAMES = TITLES | {"hr", "fr", "dipl", "jr", "ii", "iii", "mba", "phd", "md", "esq"}
"""Words around a name by which nobody is told from another."""
_PARTICLES = frozenset(
    ("von", "van", "zu", "de", "del", "della", "der", "den", "di", "da", "la", "le", "el", "al", "bin", "ibn")
)
"""Small words within surnames: two people who share no more than one of them are not called the same."""


class Named(NamedTuple):
    """What somebody goes by: the words of their name (none where it is missing), their company's, and their mails."""

    words: tuple[str, ...]
    company: frozenset[str]
    mails: tuple[str, ...]
    """What stands before the @."""


def named(person: Person) -> Named:
    """The names of a person. One that only stands in for a missing one (company, mail, number) is none."""
    name, company = folded(person.name), folded(person.company)
    stands_in = "@" in person.name or name == company or not any(map(str.isalpha, name))
    mails = tuple(folded(each.norm.partition("@")[0]) for each in person.emails if each.norm)
    return Named(() if stands_in else tuple(name.split()), frozenset(company.split()), mails)


def agree(one: Named, two: Named) -> bool:
    """Whether names, companies and mails let two people on one phone be the same person.

    Names agree in a word, or in their initials, unless each has a mail in the name that the other has not. Where a
    name is missing, neither the companies nor the mail may tell of somebody else.
    """
    if one.words and two.words:
        return _alike(one.words, two.words) and not (_mail_is_own(one, two) and _mail_is_own(two, one))
    if one.company and two.company and not (one.company <= two.company or two.company <= one.company):
        return False
    if one.words or two.words:
        nameless, with_name = (two, one) if one.words else (one, two)
        return not nameless.mails or any(_in_name_of(mail, with_name.words) for mail in nameless.mails)
    return bool(one.company and two.company) or not (one.mails and two.mails)


def _alike(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    if one == two or _telling(one) & _telling(two):
        return True
    in_short = all(len(each) == 1 for each in one) or all(len(each) == 1 for each in two)
    return in_short and [each[0] for each in one] == [each[0] for each in two]


def _telling(words: tuple[str, ...]) -> set[str]:
    """The words of a name by which somebody is known: no title, no initial, no small word of the surname."""
    first, *rest = words
    return {
        each for each in (first, *(each for each in rest if each not in _PARTICLES)) if len(each) > 1
    } - _NO_NAMES


def _mail_is_own(one: Named, two: Named) -> bool:
    """Whether a mail of the one has a word of their name that the other's name has not: karl@ is not Petra Weber's."""
    apart = set(one.words) - set(two.words)
    return any(_in_name_of(mail, apart) for mail in one.mails)


def _in_name_of(mail: str, words: Collection[str]) -> bool:
    """Whether a mail is made of somebody's name: j.ruiz, dana, druiz."""
    return any(len(word) > 1 and word in mail for word in words)
