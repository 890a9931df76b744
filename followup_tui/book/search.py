"""Find anybody as you type, over names, companies, tags and notes (design §5, §6).

One long string per kind of text, searched with `str.find`: a scan of ten thousand people and a hundred thousand notes
takes a few milliseconds, so there is no word index to keep in step.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from followup_tui.model.entry import Entry
from followup_tui.model.person import Person

_END = "\n"  # never within a folded text
_IN_A_NOTE = 4


def fold(text: str) -> str:
    """Text as it is compared: without case, accents, or runs of white space."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(each for each in parts if not unicodedata.combining(each))
    return " ".join(text.casefold().split())


class Haystack:
    """Texts by owner, to be searched at once. Append only; built anew when a text changes."""

    def __init__(self, texts: Iterable[tuple[int, str]] = ()) -> None:
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._owners: list[int] = []
        self._length = 0
        self._whole: str | None = None
        for owner, text in texts:
            self.add(owner, text)

    def add(self, owner: int, text: str) -> None:
        """Add one folded text; the owner is what a search returns."""
        self._starts.append(self._length)
        self._owners.append(owner)
        self._parts.append(text + _END)
        self._length += len(text) + 1
        self._whole = None

    def owners_of(self, word: str) -> Iterator[tuple[int, str]]:
        """Owner and text of each text that holds `word`, in the order of adding."""
        if self._whole is None:
            self._whole = "".join(self._parts)
            self._parts = [self._whole]
        at = self._whole.find(word)
        while at >= 0:
            index = bisect_right(self._starts, at) - 1
            end = self._starts[index + 1] if index + 1 < len(self._starts) else self._length
            yield self._owners[index], self._whole[self._starts[index] : end - 1]
            at = self._whole.find(word, end)


class SearchIndex:
    """Search over the people of a book and, once they were read in, its notes."""

    def __init__(self, people: Mapping[int, Person]) -> None:
        self._people = Haystack((id_, _text_of(each)) for id_, each in people.items())
        self._changed: dict[int, str] = {}
        self._gone: set[int] = set()
        self._notes = Haystack()

    def follow(self, id_: int, person: Person | None) -> None:
        """Take in that a person is new, changed or gone (None)."""
        self._gone.discard(id_)
        if person is None:
            self._gone.add(id_)
        else:
            self._changed[id_] = _text_of(person)

    def add_notes(self, entries: Iterable[Entry]) -> None:
        """Take in the notes of some entries; called chunk by chunk in the background."""
        for entry in entries:
            if entry.note or entry.learned:
                self._notes.add(entry.person, fold(f"{entry.note} {entry.learned}"))

    def find(self, query: str, limit: int = 200) -> list[int]:
        """Ids of the people whose name, company, role, tags, addresses or notes hold every word; best first, each once.

        A name that starts with the query comes before a word that does, then what merely holds it, then notes.
        """
        words = fold(query).split()
        if not words:
            return []
        longest = max(words, key=len)
        ranked: dict[int, tuple[int, str]] = {}
        for id_, text in self._texts_with(longest):
            if all(word in text for word in words):
                ranked[id_] = (_rank(text, words), text)
        for id_, text in self._notes.owners_of(longest):
            if len(ranked) >= limit * 5:
                break
            if id_ not in ranked and id_ not in self._gone and all(word in text for word in words):
                ranked[id_] = (_IN_A_NOTE, "")
        return sorted(ranked, key=lambda id_: (*ranked[id_], id_))[:limit]

    def _texts_with(self, word: str) -> Iterator[tuple[int, str]]:
        for id_, text in self._people.owners_of(word):
            if id_ not in self._changed and id_ not in self._gone:
                yield id_, text
        for id_, text in self._changed.items():
            if word in text and id_ not in self._gone:
                yield id_, text


def _text_of(person: Person) -> str:
    return fold(f"{person.name} {person.company}") + "\t" + _rest(person)


def _rest(person: Person) -> str:
    """Everything but name and company that somebody may be looked for by."""
    digits = ("".join(filter(str.isdigit, each.norm or each.raw)) for each in person.phones)
    addresses = (each.raw for each in (*person.emails, *person.links, *person.phones))
    return fold(" ".join((person.role, *person.tags, *addresses, *digits, person.need, *person.pinned)))


def _rank(text: str, words: list[str]) -> int:
    """0: the name starts so; 1: a word of name or company does; 2: name or company hold it; 3: the rest does."""
    names = text.partition("\t")[0]
    query = " ".join(words)
    if names.startswith(query):
        return 0
    if all(f" {word}" in f" {names}" for word in words):
        return 1
    return 2 if all(word in names for word in words) else 3
