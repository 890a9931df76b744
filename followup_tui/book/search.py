"""Find anybody as you type, over names, companies, tags and notes (design §5, §6).

One long string per kind of text, searched with `str.find`: a scan of ten thousand people and a hundred thousand notes
takes a few milliseconds, so there is no word index to keep in step.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice

from followup_tui.model.entry import Entry
from followup_tui.model.person import Person

_END = "\n"  # never within a folded text


_FIGURES = re.compile(r"[\d\s+()/.-]+")
"""A search for a number, however it is written."""
_FEWEST = 4
"""Figures from which a search is for a number: fewer stand in most of them."""
_BEFORE_NUMBER = re.compile(r"\(0\)|\D")
_ABROAD = re.compile(
    r"(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})0?"  # ITU-T E.164, and the 0 of home
)
_SIGNS = "'.-"
_PLAIN = str.maketrans({
    "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "’": None, "‘": None, "ʼ": None, "‐": None, "–": None,
})  # fmt: skip
"""Letters that have no accent to take off, and signs beyond `_SIGNS`."""
_SPELT = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "ae", "Ö": "oe", "Ü": "ue", "Ø": "oe", "Å": "aa",
})  # fmt: skip


def fold(text: str) -> str:
    """Text as it is compared: without case, accents, apostrophes, hyphens, dots or runs of white space."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(each for each in parts if not unicodedata.combining(each)).casefold().translate(_PLAIN)
    for sign in _SIGNS:
        text = text.replace(sign, "")
    return " ".join(text.casefold().split())


def spellings(text: str) -> tuple[str, ...]:
    """A text folded, and once more where its letters have another spelling: "muller", "mueller"."""
    plain = fold(text)
    if text.isascii():
        return (plain,)
    return tuple(dict.fromkeys((plain, fold(unicodedata.normalize("NFC", text).translate(_SPELT)))))


def figures(text: str) -> tuple[str, ...]:
    """The figures of a number as they are compared, without the 0 before it; and without a country's code that it has.

    None for a text that is no number, or has too few to tell.
    """
    if not _FIGURES.fullmatch(text):
        return ()
    typed = _BEFORE_NUMBER.sub("", text)
    plain = typed.lstrip("0")
    found = [plain]
    if text.lstrip(" (").startswith(("+", "00")):
        found.append(_ABROAD.sub("", plain, count=1))
    return tuple(each for each in found if len(each) >= _FEWEST)


class Haystack:
    """Texts by owner, to be searched at once. Append only."""

    def __init__(self, texts: Iterable[tuple[int, str]] = ()) -> None:
        self._parts: list[str] = [_END]
        self._starts: list[int] = []
        self._owners: list[int] = []
        self._length = 1
        for owner, text in texts:
            self.add(owner, text)

    def add(self, owner: int, text: str) -> None:
        """Add one folded text; the owner is what a search returns."""
        self._starts.append(self._length)
        self._owners.append(owner)
        self._parts.append(text + _END)
        self._length += len(text) + 1

    def owners_of(self, word: str) -> Iterator[tuple[int, str]]:
        """Owner and text of each text that holds `word`, in the order of adding; a leading newline means "starts"."""
        whole = self._whole()
        at = whole.find(word)
        while at >= 0:
            index = bisect_right(self._starts, at + word.startswith(_END)) - 1
            end = self._starts[index + 1] if index + 1 < len(self._starts) else self._length
            yield self._owners[index], whole[self._starts[index] : end - 1]
            at = whole.find(word, end - 1)

    def rarest(self, words: list[str]) -> str:
        """The word that stands here least: looking for it first leaves few texts to look for the others in."""
        return words[0] if len(words) == 1 else min(words, key=self._whole().count)

    def _whole(self) -> str:
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0]


class SearchIndex:
    """Search over the people of a book and, once they were read in, its notes."""

    def __init__(self, people: Mapping[int, Person]) -> None:
        self._waiting = iter(list(people.items()))
        self._names = Haystack()
        self._rest = Haystack()
        self._notes = Haystack()
        self._changed: dict[int, tuple[str, str]] = {}
        self._gone: set[int] = set()

    def take_in(self, most: int | None = None) -> bool:
        """Take in some of the people, all without `most`; False once nobody waits. For the background."""
        taken = False
        for id_, person in islice(self._waiting, most):
            taken = True
            name, rest = _texts_of(person)
            self._names.add(id_, name)
            self._rest.add(id_, rest)
        return taken

    def follow(self, id_: int, person: Person | None) -> None:
        """Take in that a person is new, changed or gone (None)."""
        self._gone.discard(id_)
        if person is None:
            self._gone.add(id_)
        else:
            self._changed[id_] = _texts_of(person)

    def add_notes(self, entries: Iterable[Entry]) -> None:
        """Take in the notes of some entries; called chunk by chunk in the background."""
        for entry in entries:
            if entry.note or entry.learned:
                self._notes.add(entry.person, fold(f"{entry.note} {entry.learned}"))

    def find(self, query: str, limit: int = 200) -> list[int]:
        """Ids of the people whose name, company, role, tags, addresses or notes hold every word; best first, each once.

        A name that starts with the query comes before one in which a word does, then what merely holds it, then
        the rest of what is known, then notes. Stops at `limit`, so that a single letter costs no more than a word.
        A number is found with or without its country's code and the 0 before it.
        Umlauts are found by either spelling, and double names with the hyphen, a blank or nothing between.
        """
        self.take_in()
        found: dict[int, tuple[int, str]] = {}
        spelt = filter(None, (each.split() for each in spellings(query.replace("-", " "))))
        numbers = (self._matching(self._rest, 1, each, [each]) for each in figures(query))
        for rank, texts in enumerate(chain(chain.from_iterable(map(self._stages, spelt)), numbers)):
            for id_, text in texts:
                if id_ not in found and id_ not in self._gone:
                    found[id_] = (rank, text)
                    if len(found) >= limit:
                        break
            if len(found) >= limit:
                break
        return sorted(found, key=lambda id_: (*found[id_], id_))

    def _stages(self, words: list[str]) -> Iterator[Iterator[tuple[int, str]]]:
        """The texts that match, the best kind first."""
        query = " ".join(words)
        yield self._matching(self._names, 0, _END + query, words)
        yield self._matching(self._names, 0, " " + query, words)
        yield self._matching(self._names, 0, self._names.rarest(words), words)
        yield self._matching(self._rest, 1, self._rest.rarest(words), words)
        noted = self._notes.owners_of(self._notes.rarest(words))
        yield ((id_, "") for id_, text in noted if all(word in text for word in words))

    def _matching(
        self, haystack: Haystack, part: int, needle: str, words: list[str]
    ) -> Iterator[tuple[int, str]]:
        for id_, text in haystack.owners_of(needle):
            if id_ not in self._changed and all(word in text for word in words):
                yield id_, text
        for id_, texts in self._changed.items():
            if needle in _END + texts[part] and all(word in texts[part] for word in words):
                yield id_, texts[part]


def _texts_of(person: Person) -> tuple[str, str]:
    """Name and company; and with them everything else that somebody may be looked for by."""
    name = " ".join(spellings(f"{person.name} {person.company}"))
    addresses = (f"{each.raw} {each.norm}" for each in (*person.emails, *person.links, *person.phones))
    unknown = (each for phone in person.phones if not phone.norm for each in figures(phone.raw))
    rest = fold(" ".join((person.role, *person.tags, *addresses, *unknown, person.need, *person.pinned)))
    return name, f"{name} {rest}"
