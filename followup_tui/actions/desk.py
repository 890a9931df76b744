"""What every act works with: the book, the clock and the calendar."""

from datetime import datetime
from typing import NamedTuple

from followup_tui.book.book import Book
from followup_tui.clock import Clock
from followup_tui.countries import USUAL, country_of_zone
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.person import Person
from followup_tui.model.vocabulary import Vocabulary, vocabulary


class Refused(Exception):
    """An act that cannot be done; the message is one sentence that says what to do. Nothing was changed."""


class Desk(NamedTuple):
    """A book to work in, and the time to work by."""

    book: Book
    clock: Clock
    calendar: WorkCalendar

    @property
    def now(self) -> datetime:
        """The current time in the user's zone."""
        return self.clock.now()

    @property
    def zone(self) -> str:
        """The user's zone."""
        return self.clock.zone

    @property
    def country(self) -> str:
        """The user's country, ISO code: the one that was set, else that of the zone."""
        return self.book.settings.country or country_of_zone(self.zone) or USUAL

    @property
    def words(self) -> Vocabulary:
        """What things are called: the words of sales, or of a job hunt (method Q14)."""
        return vocabulary(self.book.settings.words)

    def person(self, id_: int) -> Person:
        """One person. Raises Refused if they are gone: another copy may have deleted them."""
        found = self.book.people.get(id_)
        if found is None:
            raise Refused(
                "That person is no longer in the book; u brings back somebody who was deleted here."
            )
        return found


def called(person: Person) -> str:
    """What a person is called in a sentence: the name, else the company, else how to reach them, right or wrong."""
    return (
        person.name
        or person.company
        or person.email
        or (person.phones[0].raw if person.phones else "somebody")
    )
