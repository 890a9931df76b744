"""Words of the user's own for a situation: kept, taken back, and tried on somebody of the book (method S4)."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from followup_tui.actions.card_words import days_to_offer, new_things, next_promise, opener_of
from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.people import touched_last
from followup_tui.method.opener import Opener
from followup_tui.method.template_text import fault_of, fill, known_fields, missing
from followup_tui.method.wording import built_in
from followup_tui.model.template import Template
from followup_tui.model.text import clean_line
from followup_tui.model.words import Kind, Situation

SITUATION_NAMES: Final[dict[Situation, str]] = {
    "promise_due": "a promise is due",
    "promise_late": "I am late",
    "promise_missed": "promised, not reached",
    "meeting_over": "after a meeting's time",
    "returning": "they tried me",
    "they_asked": "I have what was agreed",
    "after_proposal": "after a proposal",
    "after_interview": "after an interview",
    "customer": "a customer",
    "referral": "a referral",
    "thanks": "thanks for a referral",
    "stalled": "a talk that stalled",
    "earlier_no": "an earlier no",
    "silent": "long silence",
    "reconnect": "after a long time",
    "hung_up": "after they hung up",
    "never_reached": "never reached",
    "first": "first contact",
}
"""What each situation is called on the screen (method S2)."""

KIND_NAMES: Final[dict[Kind, str]] = {
    "call": "call",
    "voicemail": "voicemail",
    "email": "mail",
    "message": "message",
    "note": "note",
}
_AT_A_TIME = 5
"""People looked at in a step of the background."""
_MOST = 1000
"""People looked at, the latest touched first: whoever is rarer than that is no example."""
_OF_EACH = 3
"""Examples kept of each situation: of several, one may have what another lacks."""


def own_words(desk: Desk, situation: Situation, kind: Kind) -> str:
    """What the user wrote for it, "" where the app's words stand."""
    return next((each.text for _, each in _templates(desk, situation, kind)), "")


def first_words(situation: Situation, kind: Kind) -> str:
    """The app's words with their fields, to begin with: those that can be filled whenever the situation holds."""
    return built_in(situation, kind)[-1]


def keep_words(desk: Desk, situation: Situation, kind: Kind, text: str) -> str:
    """Keep words of the user's own. Raises Refused where a field in them is none (method S4), NotSaved."""
    text = clean_line(text)
    if not text:
        raise Refused("Type what you would say; b brings the first words back.")
    fault = fault_of(text)
    if fault:
        raise Refused(f"{fault}; there are {known_fields()}.")
    with desk.book.transaction(f"words: {SITUATION_NAMES[situation]}"):
        before = next(iter(_templates(desk, situation, kind)), None)
        desk.book.save_template(Template(situation, kind, text), before[0] if before is not None else None)
    return text


def drop_words(desk: Desk, situation: Situation, kind: Kind) -> str:
    """Say the app's words again. Returns those that were dropped. Raises Refused where there are none, NotSaved."""
    found = _templates(desk, situation, kind)
    if not found:
        raise Refused("These are the first words already; enter writes your own.")
    with desk.book.transaction(f"words: {SITUATION_NAMES[situation]}"):
        for id_, _ in found:
            desk.book.delete_template(id_)
    return found[0][1].text


def _templates(desk: Desk, situation: Situation, kind: Kind) -> list[tuple[int, Template]]:
    return [
        (id_, each)
        for id_, each in desk.book.templates().items()
        if (each.situation, each.kind) == (situation, kind)
    ]


class Example(NamedTuple):
    """Words tried on somebody: what they come to, or the fields that hold nothing for this person."""

    name: str
    text: str
    lacks: tuple[str, ...] = ()


class Examples:
    """Somebody of the book for each situation, looked for some people at a time."""

    def __init__(self, desk: Desk, person: int | None = None) -> None:
        self._desk = desk
        self._first = person
        self._days = days_to_offer(desk)
        self._found: dict[Situation, list[tuple[str, Opener]]] = {}

    def read(self) -> Iterator[None]:
        """Look on by a step: the one asked about, then those touched last."""
        order = touched_last(self._desk)
        if self._first is not None:
            order = list(dict.fromkeys([self._first, *order]))
        for at, id_ in enumerate(order[:_MOST]):
            if at % _AT_A_TIME == 1:
                yield
            person = self._desk.book.people.get(id_)
            if person is None or person.closed:
                continue
            found = self._opener(id_)
            several = self._found.setdefault(found.situation, [])
            if len(several) < _OF_EACH:
                several.append((called(person), found))

    def situation_of(self, person: int) -> Situation:
        """The situation somebody is in. Raises Refused if they are gone."""
        return self._opener(person).situation

    def _opener(self, person: int) -> Opener:
        desk, timeline = self._desk, self._desk.book.timeline(person)
        things = new_things(desk, desk.person(person), timeline)
        return opener_of(desk, person, timeline, next_promise(desk, person), things, self._days)

    def try_on(self, situation: Situation, kind: Kind, text: str) -> Example | None:
        """The words on somebody who has all that they need, else on anybody; None where nobody is in the situation."""
        first: Example | None = None
        for name, found in self._found.get(situation, ()):
            fields = found.fields_for(kind)
            filled = fill(text, fields)
            if filled is not None:
                return Example(name, filled.text)
            first = first or Example(name, "", tuple(missing(text, fields)))
        return first
