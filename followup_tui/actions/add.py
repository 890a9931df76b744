"""Adding a person: from named fields, or from one line such as "Dana Ruiz, Ruiz Joinery, 312 555 0142, tue 3pm"."""

import re
from collections.abc import Sequence
from contextlib import suppress

import msgspec

from followup_tui.actions.date_typing import Dated, DateTyping
from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.edit import called_by_something
from followup_tui.actions.held import hold_blocked
from followup_tui.actions.line_day import EXTENSION, FACTS, fact, is_hours, next_step
from followup_tui.actions.line_parts import addresses_in, tags_in, with_commas
from followup_tui.actions.steps import read_step, rules_of, set_step
from followup_tui.exchange.address_zones import is_place
from followup_tui.exchange.addresses import email_address, has_date, link_address, phone_address
from followup_tui.method.reach import usual_channel
from followup_tui.model.entry import Entry
from followup_tui.model.person import Person, Step
from followup_tui.model.text import clean, clean_line
from followup_tui.model.when import Refusal

_EITHER = re.compile(r"[0-3]?\d [01]?\d 20\d\d|20\d\d ?[01]\d ?[0-3]\d")
"""Figures that are a date and may as well be somebody's number: "07 12 2026", "20261224"."""

_ROLE = 2
"""Facts before somebody's role: name and company."""


class NewPerson(msgspec.Struct, frozen=True):
    """A person who is not in the book yet, and the first next step if one was given."""

    person: Person
    step: Step | None = None


def line_example(desk: Desk) -> str:
    """A line as it may be typed, with its time as the user writes it."""
    return rules_of(desk).example(desk.words.examples["person"])


def read_line(desk: Desk, line: str) -> NewPerson:
    """Understand one typed line: name first, then company, role, phone, mail, link and next step in any order.

    What is a date is never a phone; a day and its time may stand in two parts, "7.12.2026, 14 Uhr".
    A town or a country where the role would stand is the address.
    A phone, mail or link may also end a name or a company, with no comma before it: "Dana Ruiz tel. 312 555 0142".
    `#word` is a tag. Semicolons or tabs divide a line that has no comma.
    Raises Refused with one sentence that names the part which could not be placed.
    """
    parts = [clean_line(part) for part in with_commas(line).split(",")]
    parts = [part for part in parts if part]
    if not parts:
        raise Refused(f"Type a name, then what you know: {line_example(desk)}.")
    span = next_step(desk, parts)
    read = read_step(desk, ",".join(parts[span])) if span else None
    if isinstance(read, Refusal):
        raise Refused(read.reason)
    others = parts
    if span is not None:
        _check_behind(parts[span.stop :])
        others = [*parts[: span.start], *parts[span.stop :]]
    told = _sorted(desk, others, dated=span is not None)
    name, company, role = [*told.facts, "", "", ""][:FACTS]
    person = make_person(
        desk,
        name=name,
        company=company,
        role=role,
        phones=told.addresses["phones"],
        emails=told.addresses["emails"],
        links=told.addresses["links"],
        tags=told.tags,
    )
    person = msgspec.structs.replace(person, address=told.address)
    if span is not None:
        read = read_step(desk, ",".join(parts[span]), usual=usual_channel(person))
    return NewPerson(person, read if isinstance(read, Step) else None)


class _Told(msgspec.Struct):
    """What a line says of somebody, by what it is."""

    facts: list[str] = []
    addresses: dict[str, list[str]] = msgspec.field(
        default_factory=lambda: {"phones": [], "emails": [], "links": []}
    )
    tags: list[str] = []
    address: str = ""


def _sorted(desk: Desk, parts: Sequence[str], *, dated: bool) -> _Told:
    """The parts that are no next step; `dated` says that another is one. Raises Refused as `read_line`."""
    told = _Told()
    for part in parts:
        if dated and EXTENSION.fullmatch(part):
            told.addresses["phones"].append(part)
            continue
        if tagged := tags_in(part):
            told.tags += tagged
            continue
        rest, found = addresses_in(part, name=not told.facts)
        for kind, each in found:
            told.addresses[_callable(kind, each)].append(each)
        if not told.address and len(told.facts) == _ROLE and is_place(rest):
            told.address = rest  # nobody's role is London
        elif rest:
            told.facts.append(fact(desk, rest, len(told.facts)))
    return told


def _callable(kind: str, address: str) -> str:
    """The kind of an address; raises Refused for a fax, and for figures that may be a day."""
    if kind == "fax":
        raise Refused(f"{address} is a fax, and nobody answers it: leave it out.")
    if kind == "phones" and _EITHER.fullmatch(address):
        raise Refused(
            f"“{address}” may be a day or a phone: type the day as 24 dec 2026, the phone with its +."
        )
    return kind


def _check_behind(parts: Sequence[str]) -> None:
    """Raises Refused where hours or a role may be meant, directly behind a day: "tomorrow, PM"."""
    if parts and is_hours(parts[0]):
        raise Refused(f"“{parts[0]}” may be a time or a role: type a time beside the day, a role before it.")


class LineTyping(DateTyping):
    """The next step in a line that adds somebody, wherever in it that stands."""

    def echo(self, text: str, found: Step) -> str:
        """What is to be done depends on the rest of the line: whom no phone reaches is not called."""
        with suppress(Refused):
            found = read_line(self.desk, text).step or found
        return super().echo(text, found)

    def dated(self, text: str) -> Dated | None:
        """What stands between commas and is the next step, or a day that may be two."""
        parts = with_commas(text).split(",")
        span = next_step(self.desk, [clean_line(part) for part in parts])
        if span is None:
            return None
        start = sum(len(part) + 1 for part in parts[: span.start])
        date = ",".join(parts[span])
        return Dated(text[:start], date, text[start + len(date) :])


def make_person(  # noqa: PLR0913  the facts of a person
    desk: Desk,
    *,
    name: str = "",
    company: str = "",
    role: str = "",
    phones: Sequence[str] = (),
    emails: Sequence[str] = (),
    links: Sequence[str] = (),
    zone: str = "",
    need: str = "",
    tags: Sequence[str] = (),
) -> Person:
    """A person from typed text, cleaned; addresses keep their raw form beside the comparable one.

    Raises Refused for a phone that is a date.
    """
    for phone in phones:
        if has_date(phone):
            raise Refused(f"“{phone}” is a day, no phone number: give it as the next step.")
    country = desk.country
    return Person(
        name=clean_line(name),
        company=clean_line(company),
        role=clean_line(role),
        phones=tuple(phone_address(each, country) for each in phones if each.strip()),
        emails=tuple(email_address(each) for each in emails if each.strip()),
        links=tuple(link_address(each) for each in links if each.strip()),
        zone=zone,
        need=clean(need).strip(),
        tags=tuple(tag for tag in map(clean_line, tags) if tag),
    )


def add_person(desk: Desk, new: NewPerson, source: str = "", referred_by: int | None = None) -> int:
    """Write a new person, and their first next step; one step of undo.

    Raises Refused if nothing names them, or a number or mail is of somebody who asked not to be contacted;
    NotSaved.
    """
    if not called_by_something(new.person):
        raise Refused("A person needs a name, a company, a mail or a phone; type one of them.")
    person = msgspec.structs.replace(
        new.person,
        created=desk.now,
        source=source or new.person.source,
        referred_by=referred_by,
    )
    with desk.book.transaction(added_label(person)):
        hold_blocked(desk, None, person)
        id_ = desk.book.save_person(person)
        if referred_by is not None:
            by = called(desk.person(referred_by))
            desk.book.save_entry(Entry(person=id_, at=desk.now, kind="note", note=f"referred by {by}"))
        if new.step is not None:
            set_step(desk, id_, person, new.step)
    return id_


def added_label(person: Person) -> str:
    """What undo calls it: "add Dana Ruiz"."""
    return f"add {called(person)}"
