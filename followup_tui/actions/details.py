"""The details of a person as a form shows them: one text a field, read back with what was understood."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from followup_tui.actions.deals import read_deal, say_deal
from followup_tui.actions.desk import Desk, Refused
from followup_tui.exchange.addresses import email_address, has_date, link_address, phone_address
from followup_tui.exchange.zones import find_zone
from followup_tui.model.person import Address, Deal, Person
from followup_tui.model.text import clean, clean_line

_WRONG: Final = "(wrong)"


class BadField(Refused):
    """A field that could not be read; `field` is its name, the message one sentence that says what to write."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


Read = Callable[[str, Person, Desk], object]
"""Reads a field's text into the value of a Person, given the person as they were. Raises Refused."""


class Detail(NamedTuple):
    """A field of the form: Person's own name for it, its label, a hint, and how it is shown and read."""

    name: str
    label: str
    hint: str
    show: Callable[[Person], str]
    read: Read


def shown(person: Person) -> dict[str, str]:
    """What the form shows of a person, by field, each in one line."""
    return {each.name: _one_line(each.show(person)) for each in DETAILS}


def read_details(desk: Desk, before: Person, texts: Mapping[str, str]) -> Person:
    """The person as the form has them now. A field whose text is as it was keeps its value to the byte.

    Raises BadField for the first field that could not be read.
    """
    was = shown(before)
    changes = {
        each.name: read_field(desk, each, before, texts[each.name])
        for each in DETAILS
        if each.name in texts and texts[each.name] != was[each.name]
    }
    return msgspec.structs.replace(before, **changes)


def read_field(desk: Desk, detail: Detail, before: Person, text: str) -> object:
    """One field's value. Raises BadField."""
    try:
        return detail.read(text, before, desk)
    except BadField:
        raise
    except Refused as refused:
        raise BadField(detail.name, str(refused)) from None


def echo(desk: Desk, detail: Detail, value: object) -> str:
    """What was understood of a field that is not simply kept as typed; "" for all others."""
    if detail.name == "zone" and value:
        return f"{value}, {desk.now.astimezone(ZoneInfo(str(value))):%H:%M} there now"
    return f"understood as {say_deal(value)}" if isinstance(value, Deal) else ""


def split_list(text: str, known: Sequence[str] = ()) -> list[str]:
    """The parts between commas; one of `known` is taken whole, with the commas that it may hold."""
    parts: list[str] = []
    rest = text.strip(" ,;")
    longest_first = sorted(filter(None, known), key=len, reverse=True)
    while rest:
        part = next((each for each in longest_first if _begins_with(rest, each)), None)
        part = rest.partition(",")[0] if part is None else part
        if part.strip():
            parts.append(part.strip())
        rest = rest[len(part) :].lstrip(" ,;")
    return list(dict.fromkeys(parts))


def _begins_with(text: str, part: str) -> bool:
    return text.startswith(part) and text[len(part) :].lstrip()[:1] in {"", ","}


def _one_line(text: str) -> str:
    return clean(text).replace("\n", " ")


def _text(text: str, _before: Person, _desk: Desk) -> str:
    return clean_line(text)


def _kept(text: str, before: Sequence[Address], make: Callable[[str], Address]) -> tuple[Address, ...]:
    """Addresses in their new order; one that was there already stays as it was, with its label and mark."""
    known = {_one_line(_as_typed(each)): each for each in before}
    return tuple(known.get(part) or make(part) for part in split_list(text, list(known)))


def _phones(text: str, before: Person, desk: Desk) -> tuple[Address, ...]:
    country = desk.country

    known = {_one_line(each.raw): each for each in before.phones}

    def make(part: str) -> Address:
        number, wrong = part.removesuffix(_WRONG).rstrip(), part.endswith(_WRONG)
        if number in known:  # only the mark was put there, or taken away
            return msgspec.structs.replace(known[number], wrong=wrong)
        return msgspec.structs.replace(new(number), wrong=wrong)

    def new(part: str) -> Address:
        if sum(map(str.isdigit, part)) < 3 or has_date(part):
            raise Refused(
                f"“{part}” is no phone number; write its figures, with + and the country for abroad."
            )
        return phone_address(part, country)

    return _kept(text, before.phones, make)


def _emails(text: str, before: Person, _desk: Desk) -> tuple[Address, ...]:
    def make(part: str) -> Address:
        made = email_address(part)
        if not made.norm:
            raise Refused(f"“{part}” is no e-mail address; write it like dana@ruiz.example.")
        return made

    return _kept(text, before.emails, make)


def _links(text: str, before: Person, _desk: Desk) -> tuple[Address, ...]:
    def make(part: str) -> Address:
        if " " in part or "." not in part:
            raise Refused(f"“{part}” is no link; write it like linkedin.com/in/dana-ruiz.")
        return link_address(part)

    return _kept(text, before.links, make)


def _zone(text: str, _before: Person, _desk: Desk) -> str:
    if not text.strip():
        return ""
    found = find_zone(clean_line(text))
    if not found:
        raise Refused(f"“{clean_line(text)}” is no time zone; write a city or one like Europe/Berlin.")
    return found


def _tags(text: str, before: Person, _desk: Desk) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for tag in split_list(text, before.tags):
        seen.setdefault(tag.casefold(), tag)
    return tuple(seen.values())


def _deal(text: str, _before: Person, desk: Desk) -> Deal | None:
    return read_deal(text, desk.book.settings.currency)


def _raws(addresses: Sequence[Address]) -> str:
    return ", ".join(_as_typed(each) for each in addresses)


def _as_typed(address: Address) -> str:
    """An address as the form has it: a wrong number with its mark, which can be taken away there."""
    return f"{address.raw} {_WRONG}" if address.wrong else address.raw


DETAILS: Final[tuple[Detail, ...]] = (
    Detail("name", "name", "", lambda person: person.name, _text),
    Detail("company", "company", "", lambda person: person.company, _text),
    Detail("role", "role", "what they do there", lambda person: person.role, _text),
    Detail(
        "phones", "phones, comma between", "the first is the one to dial",
        lambda person: _raws(person.phones), _phones,
    ),
    Detail(
        "emails", "mails, comma between", "the first is the one to write to",
        lambda person: _raws(person.emails), _emails,
    ),
    Detail(
        "links", "links, comma between", "LinkedIn, their own page", lambda person: _raws(person.links), _links
    ),
    Detail("address", "address", "where a note by hand would go", lambda person: person.address, _text),
    Detail("zone", "time zone", "a city or a name such as Europe/Berlin", lambda person: person.zone, _zone),
    Detail("tags", "tags, comma between", "", lambda person: ", ".join(person.tags), _tags),
    Detail("source", "source", "where you know them from", lambda person: person.source, _text),
    Detail("need", "need", "what they need, in a line", lambda person: person.need, _text),
    Detail("why", "why, in my words", "why I want them as a customer", lambda person: person.why, _text),
    Detail(
        "deal", "deal, its worth", "such as 12000 EUR; a goal of money adds it up once they said yes",
        lambda person: say_deal(person.deal) if person.deal else "", _deal,
    ),
)  # fmt: skip  # a field a paragraph
"""The fields of the form, in their order."""
