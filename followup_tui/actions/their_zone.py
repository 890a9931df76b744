"""Whose clock somebody is on: suggested by their number, set by the user alone (method F8)."""

from zoneinfo import ZoneInfo

from msgspec.structs import replace

from followup_tui.actions.desk import Desk, called
from followup_tui.exchange.phone_zones import zones_of


def suggested_zones(desk: Desk, id_: int) -> tuple[tuple[str, str], ...]:
    """Zones that their numbers suggest, each with the time it is there; the one that holds now first.

    Raises Refused if they are gone.
    """
    person = desk.person(id_)
    zones = zones_of(each.norm for each in person.phones if each.norm)
    ordered = dict.fromkeys((*((person.zone,) if person.zone in zones else ()), *zones))
    return tuple((zone, f"{desk.now.astimezone(ZoneInfo(zone)):%a %H:%M} there") for zone in ordered)


def set_zone(desk: Desk, id_: int, zone: str) -> bool:
    """Put somebody on a clock; returns whether that changed anything. Raises Refused, NotSaved."""
    if desk.person(id_).zone == zone:
        return False
    with desk.book.transaction(f"clock of {called(desk.person(id_))}"):
        desk.book.save_person(replace(desk.person(id_), zone=zone), id_)
    return True
