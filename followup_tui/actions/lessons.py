"""What was learned: a line kept at any time, and all of them read in the background (method Q10)."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.book.book import ENTRIES
from followup_tui.book.search import fold
from followup_tui.method.lessons import Lesson, newest_first, of_the_morning
from followup_tui.model.entry import Entry
from followup_tui.model.text import clean_line


def add_lesson(desk: Desk, id_: int, text: str) -> int:
    """Put a line learned on somebody's timeline, apart from any touch; returns the entry.

    Raises Refused where it is empty or they are gone, NotSaved.
    """
    line = clean_line(text)
    if not line:
        raise Refused("Type what was learned, in one line; Esc leaves it.")
    with desk.book.transaction(f"a line learned with {called(desk.person(id_))}"):
        return desk.book.save_entry(Entry(person=id_, at=desk.now, kind="note", learned=line))


def learn(desk: Desk, text: str) -> str:
    """Keep a line learned in the story of whom one talked with last today, else of whom one touched last of all.

    Returns what they are called. Raises Refused where it is empty, or before the first touch; NotSaved.
    """
    # For start-up: Today reads lessons, and keeps none.
    from followup_tui.actions.day_end import day_end
    from followup_tui.actions.people import touched_last

    last = day_end(desk).last or next(iter(touched_last(desk)), None)
    if last is None or desk.person(last).summary.last_touch is None:
        raise Refused("A line learned goes with a call, and there is none yet: s on Today starts one.")
    add_lesson(desk, last, text)
    return called(desk.person(last))


class _Learned(Struct, gc=False):
    """As much of an entry as tells what was learned: quicker to decode than the whole."""

    person: int
    at: str
    learned: str = ""


class Lessons:
    """All lessons of the book, read some milliseconds' worth a step; `ready` once all was read."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._found: list[Lesson] = []
        self.ready = False

    def read(self) -> Iterator[None]:
        """Read on by a step."""
        place = ZoneInfo(self._desk.zone)
        for chunk in self._desk.book.store.chunks(ENTRIES, _Learned):
            for each in chunk.values():
                if each.learned:
                    at = datetime.fromisoformat(each.at).astimezone(place)
                    self._found.append(Lesson(at, each.person, each.learned))
            yield
        self.ready = True

    def find(self, query: str = "") -> Sequence[Lesson]:
        """Those that hold every word of the query, in the lesson or in a name; newest first."""
        words = fold(query).split()
        return [
            each
            for each in newest_first(self._found)
            if all(word in fold(f"{each.text} {self.with_whom(each)}") for word in words)
        ]

    def with_whom(self, lesson: Lesson) -> str:
        """Whom it was learned with; "" where they were deleted."""
        person = self._desk.book.people.get(lesson.person)
        return called(person) if person is not None else ""

    def of_this_morning(self) -> str:
        """The lesson that comes back today; "" for none."""
        found = of_the_morning(self._found, self._desk.now.date())
        return found.text if found is not None else ""
