"""Do-not-contact holds: a number or mail of somebody who asked for it comes back to nobody (design §2)."""

from collections.abc import Iterator

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.ending import remember_blocked
from followup_tui.method.identity import blocked_keys
from followup_tui.model.person import Address, Person


def hold_blocked(desk: Desk, before: Person | None, after: Person) -> None:
    """Within a transaction: look at the addresses that are new in `after`.

    For somebody who must not be contacted they are remembered too. For anybody else, raises Refused where one of
    them belongs to somebody who asked not to be contacted.
    """
    blocked = desk.book.blocked()
    new = list(_new(before, after))
    if after.do_not_contact:
        if new:
            remember_blocked(desk.book, [after])
        return
    for address, alone in new if blocked else ():
        if blocked is not None and blocked_keys(alone, blocked.salt) & set(blocked.keys):
            raise Refused(
                f"“{address.raw}” is of somebody who asked not to be contacted, and that holds; leave it out."
            )


def _new(before: Person | None, after: Person) -> Iterator[tuple[Address, Person]]:
    """Phones and mails that were not there before, each as a person who has nothing else."""
    for phone in after.phones:
        if before is None or phone not in before.phones:
            yield phone, Person(name="", phones=(phone,))
    for mail in after.emails:
        if before is None or mail not in before.emails:
            yield mail, Person(name="", emails=(mail,))
