"""Whose clock somebody is on: suggested by their number and address, set by the user alone (method F8)."""

from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from followup_tui.actions.desk import Desk, called
from followup_tui.countries import countries, country_of_zone, zones_of_country
from followup_tui.exchange.address_zones import zones_of_address
from followup_tui.exchange.phone_zones import zones_of
from followup_tui.model.person import Person


class SameCountry(NamedTuple):
    """Whoever has a number of one country, and no clock yet; `prefix` is such as "+353"."""

    prefix: str
    zone: str
    people: tuple[int, ...]


def suggested_zones(desk: Desk, id_: int) -> tuple[tuple[str, str], ...]:
    """Zones that their address and their numbers suggest, each with the time it is there, and what suggests it.

    What both suggest comes first, then the address: numbers travel. Raises Refused if they are gone.
    """
    person = desk.person(id_)
    by_address = zones_of_address(person.address)
    by_number = zones_of(each.norm for each in person.phones if each.norm)
    both = [zone for zone in by_address if zone in by_number]
    return tuple(
        (zone, f"{desk.now.astimezone(ZoneInfo(zone)):%a %H:%M} there, by {_by(zone, by_address, by_number)}")
        for zone in dict.fromkeys((*both, *by_address, *by_number))
    )


def _by(zone: str, by_address: tuple[str, ...], by_number: tuple[str, ...]) -> str:
    """What suggests a zone."""
    if zone in by_address:
        return "address and number" if zone in by_number else "the address"
    return "the number"


def set_zone(desk: Desk, id_: int, zone: str) -> bool:
    """Put somebody on a clock; returns whether that changed anything. Raises Refused, NotSaved."""
    if desk.person(id_).zone == zone:
        return False
    with desk.book.transaction(f"clock of {called(desk.person(id_))}"):
        desk.book.save_person(replace(desk.person(id_), zone=zone), id_)
    return True


def clock_hint(desk: Desk, id_: int) -> str:
    """Where address or number say that they are, and what time it is there: "17:00 in Ireland, by the number".

    "" where their clock is known, where nothing tells, or where it is as late as here. Raises Refused if they are gone.
    """
    zones = () if desk.person(id_).zone else suggested_zones(desk, id_)
    there = [desk.now.astimezone(ZoneInfo(zone)) for zone, _ in zones]
    if not zones or desk.now.utcoffset() in {each.utcoffset() for each in there}:
        return ""
    (zone, said), country = zones[0], country_of_zone(zones[0][0])
    city = zone.rpartition("/")[2].replace("_", " ")
    place = city if country == desk.country else countries().get(country, city)
    return f"{there[0]:%H:%M} in {place}, {said.rpartition(', ')[2]}"


def same_country(desk: Desk, id_: int) -> SameCountry | None:
    """Everybody without a clock who has a number of the same country, where all of that country is on one clock.

    None where nobody else has. Raises Refused if they are gone.
    """
    # here for start-up: 50 ms of tables
    from phonenumbers import country_code_for_region, region_code_for_country_code

    number = _number(desk.person(id_))
    zone = next(iter(zones_of([number])), "")
    country = country_of_zone(zone)
    clocks = {desk.now.astimezone(ZoneInfo(each)).utcoffset() for each in zones_of_country(country)}
    code = country_code_for_region(country)
    if len(clocks) != 1 or region_code_for_country_code(code) != country:  # +1 787 is no whole +1
        return None
    people = desk.book.people
    same = tuple(
        each for each, person in people.items() if not person.zone and _number(person).startswith(f"+{code}")
    )
    return SameCountry(f"+{code}", zone, same) if set(same) - {id_} else None


def _number(person: Person) -> str:
    """The first number that says its country, "" where none does."""
    return next((each.norm for each in person.phones if each.norm), "")


def set_zones(desk: Desk, same: SameCountry) -> int:
    """Put everybody with a number of one country on its clock; returns how many. Raises Refused, NotSaved."""
    with desk.book.transaction(f"clock of {len(same.people)} with {same.prefix}"):
        for id_ in same.people:
            desk.book.save_person(replace(desk.person(id_), zone=same.zone), id_)
    return len(same.people)
