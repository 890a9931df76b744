"""A person in the book: prospect, customer, or somebody let go (design §2).

What is frozen and holds only such things can be in no circle, so the collector need not know of it (`gc=False`): ten
thousand people are read a tenth quicker.
"""

from datetime import date, datetime

from msgspec import Struct

from followup_tui.model.when import When
from followup_tui.model.words import Channel, Ending, Outcome, Stage


class Address(Struct, frozen=True, omit_defaults=True, gc=False):
    """One way to reach somebody: a phone, an e-mail or a link.

    `raw` is what was typed or imported; `norm` is its comparable form (E.164, a casefolded e-mail, a bare
    link), or "" where it has none: such an address is kept, shown and flagged, never thrown away.
    """

    raw: str
    norm: str = ""
    label: str = ""
    ext: str = ""
    wrong: bool = False
    """Whether somebody else answered there: nobody dials it again."""

    @property
    def about(self) -> str:
        """What is said of it beside it: its label, and that it is wrong."""
        return ", ".join(filter(None, (self.label, "wrong number" if self.wrong else "")))

    @property
    def full(self) -> str:
        """As it is shown: `raw`, and the extension where `raw` does not hold it already."""
        figures = "".join(each for each in self.raw if each.isdigit())
        before = figures.removesuffix(self.ext)
        held = before != figures and before.endswith(self.norm[-_LAST:] or before)
        return self.raw if held or not self.ext else f"{self.raw} ext {self.ext}"


_LAST = 6
"""Figures of a number that are the same however it is written, with or without its country."""


class Deal(Struct, frozen=True, omit_defaults=True, gc=False):
    """What the business with them is worth."""

    amount: float
    currency: str = ""


class Fit(Struct, frozen=True, omit_defaults=True, gc=False):
    """The answers to the three questions of method F1; None is unasked."""

    want: bool | None = None
    will_buy: bool | None = None
    as_good: bool | None = None

    @property
    def three_yeses(self) -> bool:
        """Whether following up is a duty (method F1)."""
        return bool(self.want and self.will_buy and self.as_good)


class Step(Struct, frozen=True, omit_defaults=True, gc=False):
    """A next step: what to do, and when. `what` is a channel or free words such as "quote"."""

    what: str
    when: When


class Progress(Struct, frozen=True, omit_defaults=True, gc=False):
    """Where somebody stands in their plan (method F4, F5).

    `started` is the day of the plan's first touch; `done` counts our touches since. `step` is what comes next when no
    promise is open: proposed by the plan or typed by the user, agreed with nobody. `plan` is the id of the plan chosen
    for them, 0 for the usual one.
    """

    started: date | None = None
    done: int = 0
    step: Step | None = None
    plan: int = 0


class HandNote(Struct, frozen=True, omit_defaults=True, gc=False):
    """A note by hand that is not in the post yet: drafted, then written out, where `written` is the day (method P3).

    Once it is posted it is a touch, and its words are in the timeline.
    """

    text: str
    begun: date
    written: date | None = None


class Summary(Struct, frozen=True, omit_defaults=True, gc=False):
    """What the queue needs to know of a timeline, so that it never reads one.

    Always equal to `method.summary.summarise(timeline)`; the doctor recomputes and compares it. `unanswered` counts our
    attempts since the last contact, `rang` those of them that were calls.
    """

    touches: int = 0
    unanswered: int = 0
    rang: int = 0
    last_touch: datetime | None = None
    last_channel: Channel | None = None
    last_outcome: Outcome | None = None
    last_contact: datetime | None = None


class Person(Struct, frozen=True, omit_defaults=True, kw_only=True, gc=False):
    """Somebody to follow up with. First phone, e-mail and link are the primary ones; wrong numbers stand last."""

    name: str
    company: str = ""
    role: str = ""
    phones: tuple[Address, ...] = ()
    emails: tuple[Address, ...] = ()
    links: tuple[Address, ...] = ()
    address: str = ""
    zone: str = ""
    tags: tuple[str, ...] = ()
    source: str = ""
    need: str = ""
    why: str = ""
    """Why I want them as a customer, in my words (method V8)."""
    pinned: tuple[str, ...] = ()
    fit: Fit = Fit()
    stage: Stage = "suspect"
    ended: Ending | None = None
    ended_why: str = ""
    do_not_contact: bool = False
    deal: Deal | None = None
    referred_by: int | None = None
    created: datetime | None = None
    imported: bool = False
    """Whether they came in from a file; `created` says when."""
    put_off: date | None = None
    """Not before this day (a plain "not now", design §4); promises are not moved by it."""
    hand_note: HandNote | None = None
    """The note by hand that they are to get; `address` is where it goes."""
    plan: Progress = Progress()
    summary: Summary = Summary()

    @property
    def numbers(self) -> tuple[Address, ...]:
        """The phones that may be dialled: those not known to be wrong."""
        return tuple(each for each in self.phones if not each.wrong)

    @property
    def phone(self) -> str:
        """The first number to dial as it was given, or ""."""
        return next((each.raw for each in self.phones if not each.wrong), "")

    @property
    def email(self) -> str:
        """The primary e-mail as it was given, or ""."""
        return self.emails[0].raw if self.emails else ""

    @property
    def closed(self) -> bool:
        """Whether nothing more is to be proposed for them (method F1, F7)."""
        return self.do_not_contact or self.ended is not None or self.stage == "released"
