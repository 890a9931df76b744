"""Everybody in the book, in one order or another, and the ways to look at some of them only."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime

from followup_tui.actions.desk import Desk, called
from followup_tui.book.search import fold
from followup_tui.model.person import Person

EVERYBODY = "everybody"
_TAG = "tag: "
_NEVER = datetime.min.replace(tzinfo=UTC)
_KINDS: dict[str, Callable[[Person], bool]] = {
    EVERYBODY: lambda _person: True,
    "prospects": lambda person: person.stage == "prospect" and not person.closed,
    "suspects": lambda person: person.stage == "suspect" and not person.closed,
    "customers": lambda person: person.stage == "customer" and not person.closed,
    "let go": lambda person: person.closed,
}
STAGES = frozenset(_KINDS)
"""The ways to look that are not a tag."""


def people_by_name(desk: Desk, which: str = EVERYBODY) -> list[int]:
    """Ids by name, without case or accents; `which` is one of `filters`."""
    keep = _kept(which)
    found = [(fold(called(person)), id_) for id_, person in desk.book.people.items() if keep(person)]
    return [id_ for _, id_ in sorted(found)]


def touched_last(desk: Desk) -> list[int]:
    """Ids of everybody, whoever was touched last first; those never touched come after them."""
    people = desk.book.people
    return sorted(people, key=lambda id_: people[id_].summary.last_touch or _NEVER, reverse=True)


def filters(desk: Desk) -> Counter[str]:
    """The ways to look, with how many each shows; stages first, then tags, the most used first."""
    people = desk.book.people.values()
    found: Counter[str] = Counter()
    for name, keep in _KINDS.items():
        count = sum(map(keep, people))
        if count or name == EVERYBODY:
            found[name] = count
    tags = Counter(tag for person in people for tag in person.tags)
    for tag, count in tags.most_common():
        found[f"{_TAG}{tag}"] = count
    return found


def _kept(which: str) -> Callable[[Person], bool]:
    tag = which.removeprefix(_TAG)
    if tag != which:
        return lambda person: tag in person.tags
    return _KINDS.get(which, _KINDS[EVERYBODY])
