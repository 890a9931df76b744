"""A plan of touches as data: kept in the book, edited and copied by the user (method F5)."""

from msgspec import Struct

from followup_tui.model.words import Channel


class PlanStep(Struct, frozen=True, omit_defaults=True):
    """One touch of a plan: how many days after the touch before, on which channel, and with what purpose.

    `ask` and `give` are what the card proposes (method F3). The first step's gap counts from the day the plan begins.
    """

    gap: int
    channel: Channel
    purpose: str = ""
    ask: str = ""
    give: str = ""


class Plan(Struct, frozen=True, omit_defaults=True):
    """A sequence of touches; it has at least one step."""

    name: str
    steps: tuple[PlanStep, ...]

    @property
    def days(self) -> int:
        """The day of the last touch where every gap is kept; the first day is day 1."""
        return self.day(len(self.steps))

    def day(self, number: int) -> int:
        """The day of the touch of that number, from 1."""
        return 1 + sum(step.gap for step in self.steps[:number])
