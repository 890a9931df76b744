"""Finding the one person that a few typed words mean: a number, an e-mail, a phone or part of a name (cli.md, WHO)."""

from collections.abc import Callable, Mapping

from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.book.search import fold, spellings
from followup_tui.model.person import Person
from followup_tui.model.text import clean_line

_FEW = 10
_PHONE_SIGNS = frozenset(" +-().0123456789/")
_ENOUGH_DIGITS = 6
"""Figures below which something is a number of the book, and no phone."""


class Ambiguous(Refused):
    """Several people fit; the message lists them by number."""


def find_who(desk: Desk, who: str) -> int:
    """The id of the one person meant. Raises Refused if nobody fits, Ambiguous if several do."""
    text = clean_line(who)
    people = desk.book.people
    if not text:
        raise Refused("Say who: a number, an e-mail, a phone or part of a name.")
    if text.isdecimal() and int(text) in people:
        return int(text)
    for fits in _ways(text):
        found = [id_ for id_, person in people.items() if fits(person)]
        if len(found) == 1:
            return found[0]
        if found:
            raise Ambiguous(_which(text, found, people))
    raise Refused(f"Nobody in the book fits “{text}”; give a number, an e-mail, a phone or part of a name.")


def _ways(text: str) -> list[Callable[[Person], bool]]:
    """How the words are understood, a whole name before a part of one, names before companies."""
    folded = fold(text)
    if "@" in text:
        mail = text.casefold()
        return [lambda person: any(mail == each.norm or folded == fold(each.raw) for each in person.emails)]
    digits = "".join(filter(str.isdigit, text))
    if set(text) <= _PHONE_SIGNS:
        ending = digits.lstrip("0")
        if len(ending) < _ENOUGH_DIGITS:
            return []
        return [
            lambda person: any(digits in {_digits(each.norm), _digits(each.raw)} for each in person.phones),
            lambda person: any(_digits(each.norm or each.raw).endswith(ending) for each in person.phones),
        ]
    said = spellings(text)
    return [
        lambda person: not frozenset(said).isdisjoint(spellings(person.name)),
        lambda person: any(each in name for name in spellings(person.name) for each in said),
        lambda person: _every_word(said, spellings(person.name)),
        lambda person: _every_word(said, spellings(f"{person.name} {person.company}")),
    ]


def _every_word(said: tuple[str, ...], texts: tuple[str, ...]) -> bool:
    return any(all(word in text for word in each.split()) for text in texts for each in said)


def _digits(phone: str) -> str:
    return "".join(filter(str.isdigit, phone))


def _which(text: str, found: list[int], people: Mapping[int, Person]) -> str:
    """The candidates, a line each."""
    lines = [f"“{text}” fits {len(found)} people; say which by their number:"]
    for id_ in found[:_FEW]:
        person = people[id_]
        company = f", {person.company}" if person.company and person.name else ""
        lines.append(f"  {id_}  {called(person)}{company}")
    if len(found) > _FEW:
        lines.append(f"  and {len(found) - _FEW} more")
    return "\n".join(lines)
