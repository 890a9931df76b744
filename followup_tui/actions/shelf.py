"""The shelf of things of value: putting one there, taking one away, and who had what already (method F3)."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.book.book import ENTRIES
from followup_tui.book.search import fold
from followup_tui.method.shelf import given_names, plain, same_thing
from followup_tui.model.shelf import Thing
from followup_tui.model.text import clean_line


class _Given(Struct, gc=False):
    """As much of an entry as says who got what: quicker to decode than the whole."""

    person: int
    value: str = ""


class Shared:
    """With whom each thing was shared, read from the timelines some milliseconds' worth a step."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._had: dict[str, dict[int, None]] = {}
        self.ready = False

    def read(self) -> Iterator[None]:
        """Read on by a step; `ready` once all was read."""
        for chunk in self._desk.book.store.chunks(ENTRIES, _Given):
            for given in chunk.values():
                if given.value:
                    for name in given_names(given.value):
                        self._had.setdefault(name, {})[given.person] = None
            yield
        self.ready = True

    def names(self, thing: Thing) -> Sequence[str]:
        """Who had it, as far as was read; somebody deleted is left out."""
        people = self._desk.book.people
        return [called(people[each]) for each in self._had.get(plain(thing.name), ()) if each in people]


def shelf(desk: Desk, query: str = "") -> list[tuple[int, Thing]]:
    """The things that hold every word of the query, by name."""
    words = fold(query).split()
    found = [
        (id_, thing)
        for id_, thing in desk.book.things().items()
        if all(word in fold(f"{thing.name} {thing.about}") for word in words)
    ]
    return sorted(found, key=lambda each: (fold(each[1].name), each[0]))


def put_on_shelf(desk: Desk, line: str, id_: int | None = None) -> int:
    """Keep a thing from a line, "two photos of the kitchen; joinery, spring", or change the one of `id_`.

    Raises Refused where nothing was typed, or another thing has that name; NotSaved. Returns the id.
    """
    name, _, about = clean_line(line).partition(";")
    name, about = name.strip(), about.strip()
    if not name:
        raise Refused(f"Type what it is, {desk.words.example('thing')}.")
    things = desk.book.things()
    if any(same_thing(each.name, name) for other, each in things.items() if other != id_):
        raise Refused(f"“{name}” is on the shelf already.")
    before = things.get(id_) if id_ is not None else None
    with desk.book.transaction(f"shelf: {name}"):
        thing = Thing(name, about, desk.now) if before is None else replace(before, name=name, about=about)
        return desk.book.save_thing(thing, id_ if before is not None else None)


def take_off_shelf(desk: Desk, id_: int) -> str:
    """Take a thing off the shelf; what the timelines say of it stays. Returns its name. Raises Refused, NotSaved."""
    thing = desk.book.things().get(id_)
    if thing is None:
        raise Refused("It is no longer on the shelf.")
    with desk.book.transaction(f"off the shelf: {thing.name}"):
        desk.book.delete_thing(id_)
    return thing.name


def as_line(thing: Thing) -> str:
    """A thing as it is typed."""
    return f"{thing.name}; {thing.about}" if thing.about else thing.name
