"""Adding a person: from named fields, or from one line such as "Dana Ruiz, Ruiz Joinery, 312 555 0142, tue 3pm"."""

import re
from collections.abc import Sequence
from contextlib import suppress

import msgspec

from followup_tui.actions.date_typing import Dated, DateTyping
from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.edit import called_by_something
from followup_tui.actions.held import hold_blocked
from followup_tui.actions.steps import read_step, rules_of, set_step
from followup_tui.exchange.address_zones import is_place
from followup_tui.exchange.addresses import email_address, has_date, link_address, phone_address
from followup_tui.method.phrases.vocabulary import may_be_time
from followup_tui.method.reach import usual_channel
from followup_tui.model.entry import Entry
from followup_tui.model.person import Person, Step
from followup_tui.model.text import clean, clean_line
from followup_tui.model.when import Refusal

_PHONE = re.compile(r"[+(]?\d[\d\s().+/-]{5,}(?:\s*(?:x|ext\.?)\s*\d{1,6})?", re.IGNORECASE)
_EITHER = re.compile(r"[0-3]?\d [01]?\d 20\d\d|20\d\d ?[01]\d ?[0-3]\d")
"""Figures that are a date and may as well be somebody's number: "07 12 2026", "20261224"."""
_EXTENSION = re.compile(r"\d{3,5}")
"""Figures that are a number within the house where the line says elsewhere when."""
_LINK = re.compile(r"(?:https?://|www\.|linkedin\.com/)\S+", re.IGNORECASE)
_FACTS, _ROLE = 3, 2
"""Name, company, role: what is neither an address nor a day is one of these, in this order."""


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
    A phone, mail or link may also end a name or a company, with no comma before it: "Dana Ruiz 312 555 0142".
    Raises Refused with one sentence that names the part which could not be placed.
    """
    parts = [clean_line(part) for part in line.split(",")]
    parts = [part for part in parts if part]
    if not parts:
        raise Refused(f"Type a name, then what you know: {line_example(desk)}.")
    span = _next_step(desk, parts)
    read = read_step(desk, ",".join(parts[span])) if span else None
    if isinstance(read, Refusal):
        raise Refused(read.reason)
    facts: list[str] = []
    address = ""
    addresses: dict[str, list[str]] = {"phones": [], "emails": [], "links": []}
    for part in parts if span is None else [*parts[: span.start], *parts[span.stop :]]:
        kind = "phones" if span is not None and _EXTENSION.fullmatch(part) else _kind_of(part)
        if kind == "phones" and _EITHER.fullmatch(part):
            raise Refused(
                f"“{part}” may be a day or a phone: type the day as 24 dec 2026, the phone with its +."
            )
        if kind:
            addresses[kind].append(part)
            continue
        fact, ends = _without_addresses(part)
        for each, found in ends:
            addresses[each].append(found)
        if not address and len(facts) == _ROLE and is_place(fact):
            address = fact  # nobody's role is London
        else:
            facts.append(_fact(desk, fact, len(facts)))
    name, company, role = [*facts, "", "", ""][:_FACTS]
    person = make_person(
        desk,
        name=name,
        company=company,
        role=role,
        phones=addresses["phones"],
        emails=addresses["emails"],
        links=addresses["links"],
    )
    person = msgspec.structs.replace(person, address=address)
    if span is not None:
        read = read_step(desk, ",".join(parts[span]), usual=usual_channel(person))
    return NewPerson(person, read if isinstance(read, Step) else None)


def _next_step(desk: Desk, parts: Sequence[str]) -> slice | None:
    """Which parts are the next step: one, or two where the day and its time stand in two; None for none.

    The first is a name, unless it is plainly a date. Behind more facts than there is room for the line is refused.
    Mere figures ("0142") may be a time to ask about, but not where another part says when.
    """
    facts, figures = 0, None
    for at, part in enumerate(parts):
        if not part.strip() or _kind_of(part):
            continue
        read = read_step(desk, part) if facts or (part[:1].isdigit() and has_date(part)) else None
        if read is not None and _says_when(read):
            two = len(parts) > at + 1 and _goes_on(desk, part, parts[at + 1])
            span = slice(at, at + 1 + two)
            if two or not _EXTENSION.fullmatch(part):
                return span
            figures = figures or span
            continue
        facts += 1
        if facts > _FACTS:
            break
    return figures


def _says_when(read: Step | Refusal) -> bool:
    return isinstance(read, Step) or bool(read.choices)


def _goes_on(desk: Desk, part: str, after: str) -> bool:
    """Whether the next part says more of the same moment: "7.12.2026, 14 Uhr"."""
    about_time = may_be_time(after) or isinstance(read_step(desk, after), Step)
    return about_time and _says_when(read_step(desk, f"{part},{after}"))


def _fact(desk: Desk, part: str, before: int) -> str:
    """The part as a name, company or role, of which there were `before`.

    Raises Refused where there is no place for it, or it may be meant as a day: one that is lost is a promise broken.
    """
    if not before:
        if has_date(part):
            raise Refused(f"I can't place the day in “{part}”: put a comma before it.")
        return part
    read = read_step(desk, part)
    if isinstance(read, Step) or read.choices:
        raise Refused(f"I can't place “{part}”: there is a day in that line already.")
    if may_be_time(part, company=before == 1):
        raise Refused(f"I can't place “{part}”: {read.reason}")
    if before == _FACTS:
        raise Refused(f"I can't place “{part}”: give name, company, role, phone, mail and a day.")
    return part


class LineTyping(DateTyping):
    """The next step in a line that adds somebody, wherever in it that stands."""

    def echo(self, text: str, found: Step) -> str:
        """What is to be done depends on the rest of the line: whom no phone reaches is not called."""
        with suppress(Refused):
            found = read_line(self.desk, text).step or found
        return super().echo(text, found)

    def dated(self, text: str) -> Dated | None:
        """What stands between commas and is the next step, or a day that may be two."""
        parts = text.split(",")
        span = _next_step(self.desk, [clean_line(part) for part in parts])
        if span is None:
            return None
        before, after = parts[: span.start], parts[span.stop :]
        return Dated(
            "".join(f"{each}," for each in before),
            ",".join(parts[span]),
            "".join(f",{each}" for each in after),
        )


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


def _without_addresses(part: str) -> tuple[str, list[tuple[str, str]]]:
    """The part up to the addresses that end it, and these with their kinds, in the order in which they were typed."""
    words = part.split()
    for at in range(1, len(words)):
        end = " ".join(words[at:])
        kind = _kind_of(end)
        if kind == "phones" or (kind and at == len(words) - 1):
            rest, before = _without_addresses(" ".join(words[:at]))
            return rest, [*before, (kind, end)]
    return part, []


def _kind_of(part: str) -> str:
    """Which list of addresses a part belongs in, "" for none."""
    if _LINK.match(part):
        return "links"
    if "@" in part and " " not in part:
        return "emails"
    phone = _PHONE.fullmatch(part) and sum(map(str.isdigit, part)) >= 6 and not has_date(part)
    return "phones" if phone else ""
