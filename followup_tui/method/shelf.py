"""The shelf of things of value: what somebody was given already, and what would be new to them (method F3)."""

from collections.abc import Iterable, Mapping

from followup_tui.model.entry import Entry
from followup_tui.model.person import Person
from followup_tui.model.shelf import Thing

_SHORT = 4
"""Letters below which a word says nothing of what fits."""


def given_names(value: str) -> set[str]:
    """What was given in one touch: the whole, and each of a list with commas or semicolons."""
    return {plain(value), *(plain(part) for part in value.replace(";", ",").split(","))}


def plain(text: str) -> str:
    """A name as it is compared."""
    return " ".join(text.casefold().split()).rstrip(".")


def same_thing(one: str, other: str) -> bool:
    """Whether two names mean one thing: letter case, blanks and a full stop make no difference."""
    return plain(one) == plain(other)


def was_given(thing: Thing, entries: Iterable[Entry]) -> bool:
    """Whether somebody with these entries got it from us already, alone or among several."""
    name = plain(thing.name)
    return any(name in given_names(entry.value) for entry in entries if entry.value)


def named_in(text: str, names: Iterable[str]) -> str:
    """The first of `names` that a message names; "" for none."""
    return next((each for each in names if each.casefold() in text.casefold()), "")


def to_give(person: Person, entries: Iterable[Entry], things: Mapping[int, Thing]) -> list[tuple[int, Thing]]:
    """What they have not had, what touches on their need or their tags first; so nobody gets anything twice."""
    if not things:
        return []
    had = {name for entry in entries if entry.value for name in given_names(entry.value)}
    fresh = [(id_, thing) for id_, thing in things.items() if plain(thing.name) not in had]
    wanted = _words(" ".join((person.need, *person.tags)))
    return sorted(fresh, key=lambda each: -len(wanted & _words(f"{each[1].name} {each[1].about}")))


def _words(text: str) -> set[str]:
    words = (word.strip(".,;:!?()'\"") for word in text.casefold().split())
    return {word for word in words if len(word) >= _SHORT}
