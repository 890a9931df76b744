"""The opener: what both of you know happened, then a light question (method S1–S3, Q5)."""

from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct

from followup_tui.method.decent import place_of
from followup_tui.method.facts import Known, Referred, Timeline, know
from followup_tui.method.questions import asked_aloud, asked_in_writing
from followup_tui.method.reach import as_channel
from followup_tui.method.sayings import Fact, say, say_tried_since
from followup_tui.method.situation import Situation, situation_of
from followup_tui.method.spoken import spoken_choice, spoken_day
from followup_tui.model.person import Person
from followup_tui.model.promise import Promise
from followup_tui.model.settings import Words

_ARTICLE = 3
"""Letters up to which a word names no thing."""
_TITLES = frozenset({"dr", "mr", "mrs", "ms", "miss", "prof", "professor", "sir", "herr", "frau"})


class Around(Struct, frozen=True):
    """What the book has besides the timeline: who gave me their name, what of my shelf they have not had, my trade."""

    referred_by: str = ""
    things: tuple[str, ...] = ()
    trade: Words = "sales"


class Opener(Struct, frozen=True, kw_only=True):
    """The first sentence, and the light question that follows it.

    `facts` are all that the sentence rests on, `sources` the timeline entries they come from. `written` is the question
    as a message asks it.
    """

    situation: Situation
    first: str
    question: str
    written: str
    facts: tuple[Fact, ...] = ()

    @property
    def text(self) -> str:
        """What to say on the telephone."""
        return f"{self.first} {self.question}"

    @property
    def sources(self) -> tuple[int, ...]:
        """The timeline entries that the words rest on."""
        return tuple(sorted({source for fact in self.facts for source in fact.sources}))


def opener(
    person: Person,
    timeline: Timeline,
    promise: Promise | None,
    now: datetime,
    zone: str,
    days: Sequence[date] = (),
    around: Around = Around(),  # noqa: B008  a frozen value
) -> Opener:
    """The opener for somebody, from their timeline (oldest first) and the open promise that is their next step.

    `zone` is the user's, and all is told on *their* clock. `days` are those offered in the question (`light_days`).
    `around` is what else the book has. The opener invents nothing and quotes no note (method S1).
    """
    there = place_of(person.zone, zone)
    clock = now.astimezone(there)
    known = know(timeline, promise, there.key)
    situation = situation_of(
        known,
        clock,
        has_it=_has_it(known, around.things),
        referred=bool(around.referred_by),
        job=around.trade == "job",
    )
    facts = _facts(situation, known, around)
    tries = known.tried.times if known.tried else 0
    offer = spoken_choice(days, clock.date())
    return Opener(
        situation=situation,
        first=addressed(call_name(person), _clause(situation, facts, known, clock)),
        question=asked_aloud(situation, offer, tries),
        written=asked_in_writing(situation, offer, tries),
        facts=facts,
    )


def message_words(words: Opener) -> str:
    """What to write: two sentences, never more (method P2)."""
    return f"{words.first} {words.written}"


def voicemail_words(words: Opener, again: date | None, today: date) -> str:
    """What to leave on a voicemail; `again` is the day on which the next attempt is proposed."""
    if again is None:
        return f"{words.first} I am sorry to miss you; you can reach me at this number."
    return f"{words.first} I am sorry to miss you, and will try again {spoken_day(again, today)}."


def running_late_words(person: Person, minutes: int) -> str:
    """The text for somebody whose promised time comes in mid-call (design §1)."""
    return addressed(call_name(person), f"I am running {minutes} minutes late and will ring you then.")


def call_name(person: Person) -> str:
    """The name to say: the first one, without a title; "" where the book has a company or an address in its place."""
    if person.name == person.company:
        return ""
    name = person.name.partition(",")[2].strip() or person.name
    for word in name.split():
        if word.casefold().rstrip(".") not in _TITLES:
            return "" if "@" in word or not any(map(str.isalpha, word)) else word
    return ""


def addressed(name: str, clause: str) -> str:
    """A sentence to somebody: "Dana, we talked yesterday.", or without a name "We talked yesterday."."""
    sentence = clause if clause.endswith(".") else f"{clause}."
    return f"{name}, {sentence}" if name else sentence[0].upper() + sentence[1:]


def _has_it(known: Known, things: Sequence[str]) -> bool:
    """Whether the shelf holds what they asked for by name; a call or a meeting is no thing."""
    agreed = known.agreed
    if agreed is None or agreed.asked_by != "them" or agreed.relayed or as_channel(agreed.step.what):
        return False
    words = {word for word in agreed.step.what.casefold().split() if len(word) > _ARTICLE}
    return any(words & set(thing.casefold().replace(",", " ").split()) for thing in things)


def _facts(situation: Situation, known: Known, around: Around) -> tuple[Fact, ...]:
    """Which facts a situation speaks of."""
    wanted: tuple[Fact | None, ...]
    match situation:
        case "promise_due" | "promise_late" | "they_asked":
            wanted = (known.agreed,)
        case "returning":
            wanted = (known.they_tried,)
        case "stalled" | "silent" | "customer":
            wanted = (known.talked, known.tried)
        case "after_proposal":
            wanted = (known.sent,)
        case "referral":
            wanted = (Referred(around.referred_by), known.tried)
        case "earlier_no" | "reconnect" | "after_interview":
            wanted = (known.talked,)
        case "never_reached":
            wanted = (known.tried,)
        case "first":
            wanted = ()
    return tuple(fact for fact in wanted if fact is not None)


def _clause(situation: Situation, facts: tuple[Fact, ...], known: Known, clock: datetime) -> str:
    """The first sentence, without the name."""
    if not facts:
        return "we have not really talked yet" if known.touches else "we have not spoken yet"
    said = say(facts[0], clock)
    if known.tried and situation in {"stalled", "silent", "referral", "customer"}:
        return f"{said}, and {say_tried_since(known.tried)}"
    return said + _AFTER.get(situation, "")


_AFTER: dict[Situation, str] = {
    "promise_late": ", and I am sorry to be late",
    "returning": ", and I am getting back to you",
    "they_asked": ", and I have it now",
    "after_interview": ", and thank you again for the interview",
    "customer": ", and thank you for your trust",
    "earlier_no": ", and the time was not right then",
    "reconnect": ", and I would like to hear how you are",
}
