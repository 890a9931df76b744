"""When two people are the same person, and when they only might be (design §7; tests/exchange/samples/EXPECTED.md).

*Exact* keys decide: the same e-mail, the same LinkedIn profile, the same phone with the same extension where the names
agree too (`namesake`). *Loose* keys only suggest: the same phone under another name, or once the extension is off, or
the same name at the same company.
"""

import hmac
import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Generic, NamedTuple, TypeVar
from urllib.parse import unquote

from followup_tui.method.namesake import Named, agree, named
from followup_tui.model.person import Person

_PROFILE = re.compile(r"^(?:[a-z]{2,3}\.)?linkedin\.[a-z.]+/(in|pub|profile)/([^/?#]+)")
_SCHEME = re.compile(r"^(?:https?:)?/*(?:www\.|m\.)?", re.IGNORECASE)

_PHONE = "phone:"
_OWNERS_ASKED = 40
"""Of those who share a phone, as many are looked at for a name like theirs: a list may have thousands on one."""

REASONS = {
    "mail": "the same e-mail",
    "phone": "the same phone",
    "link": "the same LinkedIn profile",
    "name": "the same name, with no e-mail or phone to tell them apart",
    "line": "the same phone without the extension",
    "place": "the same name and company",
}
"""What each kind of key says of two people, for a sentence."""

Ref = TypeVar("Ref", bound=Hashable)


def keys(person: Person) -> frozenset[str]:
    """What makes somebody exactly the same as another who shares one of these; `kind:value`.

    Somebody with neither e-mail, phone nor profile is known by name and company alone, so that reading the same list
    twice doubles nobody.
    """
    found = {f"mail:{each.norm.casefold()}" for each in person.emails if each.norm}
    for phone in person.phones:
        if phone.norm:
            found.add(f"phone:{phone.norm}" + (f"x{phone.ext}" if phone.ext else ""))
        elif digits := _digits(phone.raw):
            found.add(f"phone:?{digits}")
    found.update(f"link:{profile}" for each in person.links if (profile := linkedin_profile(each.raw)))
    return frozenset(found or {_name_key(person)} - {""})


def loose_keys(person: Person) -> frozenset[str]:
    """What makes somebody a possible duplicate, to be offered and never taken."""
    found = {f"line:{each.norm}" for each in person.phones if each.norm}
    if person.name.strip() and person.company.strip():
        found.add(_name_key(person).replace("name:", "place:", 1))
    return frozenset(found)


def blocked_keys(person: Person, salt: str) -> frozenset[str]:
    """The hashes by which a do-not-contact is remembered without keeping the person (design §2).

    Phones count without their extension: who asked not to be called is not called on another one. `salt` is the
    book's own, so the hashes of one book say nothing about another.
    """
    reach = {f"mail:{each.norm.casefold()}" for each in person.emails if each.norm}
    reach |= {f"phone:{each.norm or _digits(each.raw)}" for each in person.phones} - {"phone:"}
    return frozenset(hmac.digest(salt.encode(), key.encode(), "sha256").hex() for key in reach)


def linkedin_profile(link: str) -> str:
    """A LinkedIn profile in comparable form ("in/priya-raman-0"), or "" for any other link.

    Scheme, `www`, a country's subdomain, locale, query, fragment and slashes at the end say nothing about who it is.
    """
    found = _PROFILE.match(bare_link(link).casefold())
    return f"{found[1]}/{unquote(found[2]).casefold()}" if found else ""


def bare_link(link: str) -> str:
    """A link less its scheme, `www.` and closing slash."""
    return _SCHEME.sub("", link.strip(), count=1).rstrip("/")


class Match(NamedTuple, Generic[Ref]):
    """Somebody who is already known, and by what. `exact` is False for a mere suggestion."""

    ref: Ref
    exact: bool
    reason: str


class Index(Generic[Ref]):
    """Everybody known so far, found again by key; `Ref` is whatever the caller calls a person by."""

    def __init__(self, known: Iterable[tuple[Ref, Person]] = ()) -> None:
        self._exact: dict[str, Ref] = {}
        self._loose: dict[str, Ref] = {}
        self._on_line: dict[str, dict[str, tuple[Ref, Person]]] = {}
        """Who has a phone, by phone and name: colleagues share one, and the switchboard says of none who it is."""
        self._named: dict[Ref, Named] = {}
        for ref, person in known:
            self.add(ref, person)

    def add(self, ref: Ref, person: Person) -> None:
        """Remember somebody; who came first keeps a key."""
        for key in (*keys(person), _name_key(person)):
            if key.startswith(_PHONE):
                self._on_line.setdefault(key, {}).setdefault(_name_key(person), (ref, person))
            else:
                self._exact.setdefault(key, ref)
        for key in loose_keys(person):
            self._loose.setdefault(key, ref)

    def match(self, person: Person) -> Match[Ref] | None:
        """Whom this person is, exactly if at all possible, or None for somebody new."""
        wanted, looser = keys(person), loose_keys(person)
        lines = sorted(key for key in wanted if key in self._on_line)
        for kind, reason in REASONS.items():
            refs = self._same_on(lines, person) if kind == "phone" else _found(self._exact, wanted, kind)
            for ref in refs:
                return Match(ref, exact=True, reason=reason)
        for line in lines:
            ref, _ = next(iter(self._on_line[line].values()))
            return Match(ref, exact=False, reason=REASONS["phone"])
        for kind, reason in REASONS.items():
            for ref in _found(self._loose, looser, kind):
                return Match(ref, exact=False, reason=reason)
        return None

    def _same_on(self, lines: Sequence[str], person: Person) -> Iterator[Ref]:
        """Who has one of these phones and is called so too: the very name first, as a list may be read in again."""
        if not lines:
            return
        mine, name = named(person), _name_key(person)
        for line in lines:
            owners = self._on_line[line]
            asked = [owners[name]] if name in owners else []
            for ref, owner in (*asked, *islice(owners.values(), _OWNERS_ASKED)):
                if ref not in self._named:
                    self._named[ref] = named(owner)
                if agree(mine, self._named[ref]):
                    yield ref


def _found(table: Mapping[str, Ref], wanted: Iterable[str], kind: str) -> Iterator[Ref]:
    return (table[key] for key in sorted(wanted) if key in table and key.startswith(f"{kind}:"))


def _name_key(person: Person) -> str:
    """Name and company, compared without case and spacing; "" where there is no name."""
    name, company = (" ".join(part.split()).casefold() for part in (person.name, person.company))
    return f"name:{name}|{company}" if name else ""


def _digits(raw: str) -> str:
    """The figures of a phone that could not be read, if there are enough to mean one line."""
    digits = "".join(filter(str.isdecimal, raw))
    return digits if len(digits) >= 7 else ""
