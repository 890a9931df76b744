"""The words for one person: what both of you know happened, then a light question (method S1–S4, Q5)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from followup_tui.method.call_name import call_name
from followup_tui.method.decent import place_spoken_of
from followup_tui.method.errand_words import is_thing
from followup_tui.method.facts import Known, Timeline, know
from followup_tui.method.merge_fields import Beside, Fields, Merged, fields_of
from followup_tui.method.reach import as_channel
from followup_tui.method.situation import is_early, situation_of
from followup_tui.method.telling import Telling
from followup_tui.method.template_text import Wording, fill
from followup_tui.method.wording import Early, built_in
from followup_tui.model.person import Person
from followup_tui.model.promise import Promise
from followup_tui.model.settings import Words
from followup_tui.model.text import with_capital
from followup_tui.model.words import KINDS, Channel, Kind, Situation

_ARTICLE = 3
"""Letters up to which a word names no thing."""

Own = Mapping[tuple[Situation, Kind], str]
"""Words that the user wrote, by what they are for (method S4)."""
_SENT: frozenset[Kind] = frozenset({"email", "message"})
_WRITTEN_AS: dict[Channel, frozenset[Kind]] = {
    "email": frozenset({"email"}),
    "text": frozenset({"message"}),
    "message": frozenset({"message"}),
    "note": frozenset({"note"}),
}


class Around(Struct, frozen=True):
    """What the book has besides the timeline.

    Who gave me their name, what of my shelf they have not had, my trade, the words that I wrote, and my own name.
    """

    referred_by: str = ""
    things: tuple[str, ...] = ()
    trade: Words = "sales"
    own: Own = {}
    me: str = ""
    settled: tuple[Promise, ...] = ()
    """Promises of mine that an attempt settled, since they were last reached."""


class Opener(Struct, frozen=True, kw_only=True):
    """Somebody's situation, and all that can be told of it on their clock.

    Words rest on the timeline alone: they invent nothing, and quote no note (method S1).
    """

    situation: Situation
    fields: Fields
    dated: Fields
    """The same for a letter, which is read days later."""
    tries: int = 0
    own: Own = {}
    early: Early = ""
    delivers: frozenset[Kind] = frozenset()
    """Kinds of words that are, or bring, what was agreed: the mail that I said I would write."""
    clock: datetime | None = None
    """The moment of telling, on their clock."""

    def trying_again(self, day: date | None) -> "Opener":
        """The same where the next call is on this day; None where there is none, or it is not known yet."""
        if self.clock is None:
            return self
        return replace(
            self,
            fields=_again(self.fields, day, Telling(self.clock)),
            dated=_again(self.dated, day, Telling(self.clock, dated=True)),
        )

    def wording(self, kind: Kind) -> Wording:
        """The user's own words where every field of theirs holds something, else the app's."""
        own = self.own.get((self.situation, kind))
        ours = built_in(self.situation, kind, self.tries, self.early, delivers=kind in self.delivers)
        texts = [*([own] if own else []), *ours]
        filled = (fill(text, self.fields_for(kind)) for text in texts)
        return next((each for each in filled if each is not None), Wording())

    def fields_for(self, kind: Kind) -> Fields:
        """What the fields hold in words of this kind."""
        return self.dated if kind == "note" else self.fields

    @property
    def sources(self) -> tuple[int, ...]:
        """The timeline entries that words of any kind rest on."""
        return tuple(sorted({source for kind in KINDS for source in self.wording(kind).sources}))


def opener(
    person: Person,
    timeline: Timeline,
    promise: Promise | None,
    now: datetime,
    zone: str,
    days: Sequence[date] = (),
    around: Around = Around(),  # noqa: B008  a frozen value
    again: date | None = None,
) -> Opener:
    """The opener for somebody, from their timeline (oldest first) and the open promise that is their next step.

    `zone` is the user's, and all is told on *their* clock. `days` are those that the question may offer, best first
    (`light_days`), `again` is the day of my next call after a voicemail.
    """
    there = place_spoken_of(person.zone, zone, *([promise.when] if promise else []))
    clock = now.astimezone(there)
    known = know(timeline, promise, there.key, around.settled)
    situation = situation_of(
        known,
        clock,
        has_it=_has_it(known, around.things),
        referred=bool(around.referred_by),
        job=around.trade == "job",
        customer=person.stage == "customer",
    )

    def told(telling: Telling) -> Fields:
        beside = Beside(
            name=call_name(person),
            company=person.company,
            me=around.me,
            need=person.need,
            days=days,
            referrer=around.referred_by,
            thing=around.things[0] if around.things else "",
            again=again,
        )
        return fields_of(known, beside, telling)

    return Opener(
        situation=situation,
        fields=told(Telling(clock)),
        dated=told(Telling(clock, dated=True)),
        tries=known.unanswered,
        own=around.own,
        clock=clock,
        early=_early(known, clock) if situation == "promise_due" else "",
        delivers=_delivering(known),
    )


def _again(fields: Fields, day: date | None, telling: Telling) -> Fields:
    others = {name: held for name, held in fields.items() if name != "again"}
    return others if day is None else others | {"again": Merged(telling.day(day))}


def _early(known: Known, clock: datetime) -> Early:
    """For what the hour is well ahead, later today."""
    if known.agreed is None or not is_early(known, clock):
        return ""
    what = known.agreed.step.what
    return "meeting" if what == "meeting" else "call" if what == "call" else ""


def _delivering(known: Known) -> frozenset[Kind]:
    """The kinds of words by which what was agreed is done."""
    if known.agreed is None:
        return frozenset()
    what = known.agreed.step.what
    channel = as_channel(what)
    if channel is None:
        return _SENT if is_thing(what) else frozenset()
    return _WRITTEN_AS.get(channel, frozenset())


def addressed(name: str, clause: str) -> str:
    """A sentence to somebody: "Dana, we talked yesterday.", or without a name "We talked yesterday."."""
    sentence = clause if clause.endswith(".") else f"{clause}."
    return f"{name}, {sentence}" if name else with_capital(sentence)


def _has_it(known: Known, things: Sequence[str]) -> bool:
    """Whether the shelf holds what was agreed by name; a call or a meeting is no thing."""
    agreed = known.agreed
    if agreed is None or agreed.relayed or as_channel(agreed.step.what):
        return False
    words = {word for word in agreed.step.what.casefold().split() if len(word) > _ARTICLE}
    return any(words & set(thing.casefold().replace(",", " ").split()) for thing in things)
