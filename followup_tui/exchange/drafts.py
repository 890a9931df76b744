"""What one row of a table becomes: a draft of a person, or a refusal with its reason. None is dropped silently."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

from followup_tui.model.person import Person, Step
from followup_tui.model.settings import DateOrder
from followup_tui.model.when import Refusal

StepReader = Callable[[str, str], Step | Refusal]
"""Reads "[what] when" on the clock of a zone: (phrase, zone)."""


class Reading(Struct, frozen=True, kw_only=True):
    """By what rows are read: the time, the user's zone and country, the order of day and month, and phrases.

    `country_by` is where another country can be named, said to whoever has phones that are none of this one.
    """

    now: datetime
    zone: str
    country: str
    date_order: DateOrder | None
    read_step: StepReader
    country_by: str = "another country"


class Flag(Struct, frozen=True):
    """Something in an imported row that could not be taken as it stands; `field` is the heading it came from."""

    line: int
    field: str
    reason: str


class Refused(Struct, frozen=True):
    """A row that becomes nobody, and why."""

    line: int
    reason: str


class Draft(Struct, frozen=True, kw_only=True):
    """A person as a row gives them, not yet in the book.

    `notes` are whole notes, verbatim; `history` are facts for the import entry ("Connected On: 05 Mar 2026").
    """

    line: int
    person: Person
    callback: Step | None = None
    notes: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
