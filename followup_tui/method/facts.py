"""What both sides know happened, as values taken from a timeline; only these are ever said (method S1)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from followup_tui.method.reach import as_channel
from followup_tui.method.summary import is_attempt, is_contact
from followup_tui.model.entry import Entry
from followup_tui.model.person import Step
from followup_tui.model.promise import Promise
from followup_tui.model.words import CONVERSATIONS, Channel, Outcome, Side

Timeline = Sequence[tuple[int, Entry]]
"""A person's entries with their ids, oldest first."""


class Talked(Struct, frozen=True):
    """We were in conversation; how it ended decides whether it may be called a good talk."""

    at: datetime
    channel: Channel | None
    outcome: Outcome
    entry: int

    @property
    def sources(self) -> tuple[int, ...]:
        """The timeline entry it comes from."""
        return (self.entry,)


class Tried(Struct, frozen=True):
    """Attempts of ours of one kind since we were last in touch, unanswered. They may know only some of them.

    `how` is "call" for those that reached nobody, else what was sent: an email, text, message or note.
    """

    how: Channel
    times: int
    first: datetime
    last: datetime
    entries: tuple[int, ...]

    @property
    def sources(self) -> tuple[int, ...]:
        """The timeline entries it comes from."""
        return self.entries


class Agreed(Struct, frozen=True):
    """A next step of ours was agreed: what, when, and who asked for it; `relayed` by whoever took the message."""

    made: datetime
    step: Step
    asked_by: Side
    relayed: bool
    entry: int
    words: str = ""
    """What they said then (method Q4)."""

    @property
    def sources(self) -> tuple[int, ...]:
        """The timeline entry it comes from."""
        return (self.entry,)


class Missed(Struct, frozen=True):
    """We tried what was agreed, on its day or `late`, and have not reached them since; `tried` begins with that try."""

    agreed: Agreed
    late: bool
    tried: tuple[Tried, ...]
    first: Channel
    after: tuple[Tried, ...]
    """The same but for the first."""

    @property
    def sources(self) -> tuple[int, ...]:
        """The timeline entries it comes from."""
        return (self.agreed.entry, *(entry for each in self.tried for entry in each.entries))


class TheyTried(Struct, frozen=True):
    """They got in touch, and we have not answered yet; with `word` they left a message."""

    at: datetime
    channel: Channel | None
    word: bool
    entry: int

    @property
    def sources(self) -> tuple[int, ...]:
        """The timeline entry it comes from."""
        return (self.entry,)


class Sent(Struct, frozen=True):
    """A proposal of ours that they have; `what` is the word for it: the quote, the offer (see PROPOSALS)."""

    at: datetime
    what: str
    written: bool
    arrives: datetime
    entry: int

    @property
    def sources(self) -> tuple[int, ...]:
        """The timeline entry it comes from."""
        return (self.entry,)


class Known(Struct, frozen=True):
    """All that may be said of a timeline. None of it comes from a note: notes are private (method S1)."""

    talked: Talked | None = None
    tried: tuple[Tried, ...] = ()
    """One of each kind, in the order of the last of each."""
    agreed: Agreed | None = None
    missed: Missed | None = None
    they_tried: TheyTried | None = None
    sent: Sent | None = None
    """Since the last contact, or in it."""
    hung_up: Talked | None = None
    """Our call that they cut short, where they were not reached since."""
    won: bool = False
    """Whether they have said yes."""

    @property
    def unanswered(self) -> int:
        """How many attempts of any kind, since we were last in touch."""
        return sum(each.times for each in self.tried)


IN_THE_POST = timedelta(days=3)
"""So long what was posted may still be on its way."""

PROPOSALS = ("proposal", "quote", "quotation", "offer", "estimate", "tender", "contract", "application")
"""Words that name a proposal where they stand in what was given; nothing else of that line is ever said."""


def know(timeline: Timeline, promise: Promise | None, zone: str, settled: Sequence[Promise] = ()) -> Known:
    """Gather the facts, told on the clock of `zone`, theirs; `settled` are promises of ours that were kept, or late.

    A promise is one only if the timeline holds the touch in which it was made; a plan of mine is not.
    """
    place = ZoneInfo(zone)
    touches = [(id_, entry) for id_, entry in timeline if entry.is_touch]
    talked: Talked | None = None
    hung_up: Talked | None = None
    sent: Sent | None = None
    tries: list[tuple[int, Entry]] = []
    for id_, entry in touches:
        if is_contact(entry):
            sent = None
        sent = _proposal(id_, entry, place) or sent
        if entry.outcome in CONVERSATIONS:
            talked = Talked(entry.at.astimezone(place), entry.channel, entry.outcome, id_)
        if is_contact(entry):
            cut = entry.by == "us" and entry.outcome == "hung_up"
            hung_up = Talked(entry.at.astimezone(place), entry.channel, "hung_up", id_) if cut else None
            tries = []
        elif is_attempt(entry):
            tries.append((id_, entry))
    return Known(
        talked=talked,
        tried=_tried(tries, place),
        agreed=_agreed(touches, promise, zone),
        missed=_missed(touches, tries, settled, zone),
        they_tried=_they_tried(touches, place),
        sent=sent,
        hung_up=hung_up,
        won=any(entry.outcome == "won" for _, entry in touches),
    )


def _tried(tries: Timeline, place: ZoneInfo) -> tuple[Tried, ...]:
    """Attempts by their kind: a letter is no ring at the door."""
    kinds: dict[Channel, list[tuple[int, Entry]]] = {}
    for id_, entry in tries:
        kinds.setdefault(_how(entry), []).append((id_, entry))
    found = [
        Tried(
            how,
            len(each),
            each[0][1].at.astimezone(place),
            each[-1][1].at.astimezone(place),
            tuple(id_ for id_, _ in each),
        )
        for how, each in kinds.items()
    ]
    return tuple(sorted(found, key=lambda each: each.last))


def _how(entry: Entry) -> Channel:
    """What was done in an attempt."""
    if entry.outcome == "posted":
        return "note"
    if entry.outcome == "sent":
        return entry.channel if entry.channel in {"text", "message", "note"} else "email"
    return "call"


def _agreed(touches: Timeline, promise: Promise | None, zone: str) -> Agreed | None:
    """The promise, if the touch in which it was made is there, and something was said in it.

    A missed call of theirs, or a day that I set myself after an attempt, is no agreement they would know of.
    """
    if promise is None:
        return None
    for id_, entry in touches:
        made = entry.at == promise.made if promise.entry is None else id_ == promise.entry
        relayed = entry.outcome == "left_word" and entry.by == "us"
        if made and (relayed or entry.outcome in CONVERSATIONS):
            step = Step(promise.what, promise.when.in_zone(zone))
            said = promise.words if promise.asked_by == "them" else ""
            return Agreed(promise.made.astimezone(ZoneInfo(zone)), step, promise.asked_by, relayed, id_, said)
    return None


def _missed(touches: Timeline, tries: Timeline, settled: Sequence[Promise], zone: str) -> Missed | None:
    """The agreed step that we tried last without reaching anybody. What is in their hands by the try was done."""
    begun = {id_: at for at, (id_, _) in enumerate(tries)}
    place = ZoneInfo(zone)
    for promise in sorted(
        settled, key=lambda each: (begun.get(each.settled_by or 0, -1), each.made), reverse=True
    ):
        at = begun.get(promise.settled_by or 0)
        agreed = _agreed(touches, promise, zone) if at is not None else None
        if at is None or agreed is None or not _still_waits(promise.what, tries[at][1]):
            continue
        since = tries[at:]
        return Missed(
            agreed, promise.state == "late", _tried(since, place), _how(since[0][1]), _tried(since[1:], place)
        )
    return None


def _still_waits(what: str, attempt: Entry) -> bool:
    """Whether they still wait for what was agreed: a call is made by talking, what was to be sent by sending it."""
    if what == "call":
        return True
    return as_channel(what) in {None, "other"} and _how(attempt) == "call"


def _proposal(id_: int, entry: Entry, place: ZoneInfo) -> Sent | None:
    """The proposal that was given in a touch of ours, if there was one."""
    given = entry.by == "us" and (entry.outcome in {"sent", "posted"} or entry.outcome in CONVERSATIONS)
    if not given or not entry.value:
        return None
    words = [word.strip(".,;:!?()") for word in entry.value.casefold().split()]
    what = next((each for each in PROPOSALS if each in words), None)
    if what is None:
        return None
    at = entry.at.astimezone(place)
    arrives = at + IN_THE_POST if _how(entry) == "note" else at
    return Sent(at, what, entry.outcome in {"sent", "posted"}, arrives, id_)


def _they_tried(touches: Timeline, place: ZoneInfo) -> TheyTried | None:
    """Their last attempt to reach us, unless there was a touch after it; a wrong number of mine is no answer."""
    answers = [each for each in touches if each[1].outcome != "wrong_number"]
    if not answers:
        return None
    id_, last = answers[-1]
    if last.by == "us" or last.outcome in CONVERSATIONS:
        return None
    return TheyTried(last.at.astimezone(place), last.channel, last.outcome == "voicemail", id_)
