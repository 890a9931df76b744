"""Whose clock somebody is on: suggested by their number and address, set by the user alone (method F8)."""

from zoneinfo import ZoneInfo

from msgspec.structs import replace

from followup_tui.actions.desk import Desk, called
from followup_tui.exchange.address_zones import zones_of_address
from followup_tui.exchange.phone_zones import zones_of


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
