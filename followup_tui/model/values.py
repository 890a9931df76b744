"""Why somebody follows up (method V1–V9): moments, values, ladders, goals, the worksheet, the Friday page.

All texts are the user's own, as typed. A place on the worksheet that was emptied stays as a blank, so that the
places after it keep their numbers; `kept_…` leaves blanks out.
"""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Measure = Literal["revenue", "meetings", "deals", "conversations", "lessons", "follow_ups", "own"]
"""What a goal counts. The book knows all but `own`; `follow_ups` are our touches, or those of one channel."""

Rate = Literal["", "day", "week", "month"]
Choice = Literal["", "instead", "keep", "direct"]
"""What was decided of a goal two steps from its value (method V6): measure what it brings, keep it, or say that
following up itself feeds the value."""

PRIMARY_VALUES = 3
"""How many values are primary (method V1)."""
HIGHEST_MARK = 9
"""Marks of the Friday page go from 0 to this, one key each."""


class Moment(Struct, frozen=True, omit_defaults=True):
    """A time when work was at its most enjoyable, and which qualities it fed (method V3)."""

    told: str = ""
    fed: tuple[str, ...] = ()


class Value(Struct, frozen=True, omit_defaults=True):
    """A primary value, and how "to feel fulfilled I need to …" goes on (method V1, V2). `id` is 0 while blank."""

    id: int = 0
    name: str = ""
    means: str = ""


class Ladder(Struct, frozen=True, omit_defaults=True):
    """What keeps a value alive, and what keeps that coming, each with its because (method V5).

    `direct`: following up feeds the value itself, so counting it is a fine goal (method V6).
    """

    value: int
    secondary: str = ""
    because: str = ""
    tertiary: str = ""
    tertiary_because: str = ""
    direct: bool = False

    @property
    def lowest(self) -> str:
        """The tertiary rung; what this app is for, where nothing else was typed."""
        return self.tertiary or "following up"


class Goal(Struct, frozen=True, omit_defaults=True):
    """What is to be reached, by when, and for which value (method V7). `id` is 0 while blank.

    `line` and `by_words` are as typed; measure, unit, currency (ISO code), target, rate and dates are what was
    understood of them. `since` is the day it counts from. `was` is the line that a better measure replaced.
    """

    id: int = 0
    line: str = ""
    by_words: str = ""
    measure: Measure = "own"
    unit: str = ""
    currency: str = ""
    target: float | None = None
    per: Rate = ""
    since: date | None = None
    by: date | None = None
    value: int | None = None
    brings: str = ""
    choice: Choice = ""
    was: str = ""


class IfThen(Struct, frozen=True, omit_defaults=True):
    """A plan for starting: "if it is nine and coffee is poured, I open the first call" (method Q8)."""

    cue: str = ""
    act: str = ""


class Worksheet(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """All seven steps. `last_id` is the last id that a value or a goal got, `changed` the last answer's time."""

    moments: tuple[Moment, ...] = ()
    values: tuple[Value, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    goals: tuple[Goal, ...] = ()
    statement: str = ""
    plan: IfThen = IfThen()
    last_id: int = 0
    changed: datetime | None = None

    @property
    def kept_moments(self) -> tuple[Moment, ...]:
        """Moments that tell something."""
        return tuple(each for each in self.moments if each.told)

    @property
    def kept_values(self) -> tuple[Value, ...]:
        """Values that have a name, in their order."""
        return tuple(each for each in self.values if each.name)

    @property
    def kept_goals(self) -> tuple[Goal, ...]:
        """Goals that say something."""
        return tuple(each for each in self.goals if each.line)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was answered yet."""
        asked = (self.kept_moments, self.kept_values, self.kept_goals, self.statement, self.plan.cue)
        return not any((*asked, self.plan.act))

    def value(self, id_: int | None) -> Value | None:
        """The value of that id, None if there is none."""
        return next((each for each in self.kept_values if each.id == id_), None)

    def ladder(self, value: int | None) -> Ladder | None:
        """The ladder under a value, None while there is none."""
        return next((each for each in self.ladders if each.value == value), None)

    def with_ladder(self, ladder: Ladder) -> "Worksheet":
        """The same with this ladder in the place of that value's."""
        others = tuple(each for each in self.ladders if each.value != ladder.value)
        return replace(self, ladders=(*others, ladder))


class Version(Struct, frozen=True, omit_defaults=True):
    """The worksheet as it stood before it was changed again; `kept` is when it was put by."""

    kept: datetime
    worksheet: Worksheet


class Count(Struct, frozen=True, omit_defaults=True):
    """Something entered towards a goal that the book can't count; a negative amount corrects."""

    goal: int
    at: datetime
    amount: float


class Mark(Struct, frozen=True, omit_defaults=True):
    """How well a week fed a value, 0 to 9, with the name that the value had then (method V4)."""

    value: int
    name: str
    score: int


class FridayPage(Struct, frozen=True, omit_defaults=True):
    """A look back on the week that begins on the Monday `week` (method V4, Q15). `skipped` is as good an answer."""

    week: date
    marks: tuple[Mark, ...] = ()
    approach: str = ""
    """What another approach might bring: one line for the week."""
    skipped: bool = False

    def mark_of(self, value: int) -> Mark | None:
        """The mark that a value got, None if it got none."""
        return next((each for each in self.marks if each.value == value), None)
