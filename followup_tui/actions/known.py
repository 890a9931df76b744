"""Whether somebody who is about to be added is in the book already, by the same rule as on import."""

from followup_tui.actions.desk import Desk
from followup_tui.method.identity import keys
from followup_tui.model.person import Person


class Known:
    """Who has which phone, mail and profile; made when it is first asked, for one screen or command."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._owners: dict[str, int] | None = None

    def like(self, person: Person) -> int | None:
        """Somebody in the book who shares a phone, mail or profile exactly; None if nobody does.

        A name alone is not enough here: two people of one name are common, and the name is on the screen.
        """
        wanted = [key for key in keys(person) if not key.startswith("name:")]
        if not wanted:
            return None
        if self._owners is None:
            people = self._desk.book.people.items()
            self._owners = {key: id_ for id_, each in people for key in keys(each)}
        found = (self._owners.get(key) for key in wanted)
        return next((id_ for id_ in found if id_ is not None and id_ in self._desk.book.people), None)
