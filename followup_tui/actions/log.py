"""Logging a touch and its next step: what every card, list and command line does with an outcome (design §2, §4)."""

from collections.abc import Collection
from datetime import datetime
from typing import Literal, NamedTuple

import msgspec
from msgspec.structs import replace

from followup_tui.actions.afterwards import (
    came_before,
    gave_way,
    moment_of,
    summary_with,
    takes_back,
    what_stands,
)
from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.ending import close_out
from followup_tui.actions.steps import ask_when
from followup_tui.method.days import due_day
from followup_tui.method.inbound import they_did
from followup_tui.method.proposal import Proposal, propose
from followup_tui.method.touching import apply_touch, becomes_promise, settle, who_asked
from followup_tui.model.entry import Entry
from followup_tui.model.person import Person, Step
from followup_tui.model.promise import Promise
from followup_tui.model.text import clean, clean_line
from followup_tui.model.words import (
    CHANNEL_OF_OUTCOME,
    CONVERSATIONS,
    ENDINGS,
    Channel,
    Outcome,
    Side,
)

NO_NUMBER = "The book has no number of theirs that could be wrong; add the right one, then ring it."
_SAID, _WANTED = "they said: ", "they want it: "


class TouchDraft(msgspec.Struct, frozen=True, kw_only=True):
    """A touch as it is about to be logged.

    `channel` None is the one that the outcome implies. `at` is when it was, None for now; `opened` when its card was
    opened. `step` is what was typed; "default" takes the proposal (design §4), None says that nothing follows, or that
    later touches said what does. `said` is what they said of it, and `reason` why they want it (method Q4): kept with
    the promise, else with the note.
    """

    person: int
    outcome: Outcome
    channel: Channel | None = None
    by: Side = "us"
    minutes: int | None = None
    number: str = ""
    note: str = ""
    ask: str = ""
    value: str = ""
    learned: str = ""
    said: str = ""
    reason: str = ""
    at: datetime | None = None
    opened: datetime | None = None
    step: Step | Literal["default"] | None = "default"


class Logged(NamedTuple):
    """What was written. `next` is the person's next step now, `promise` the id of the promise that it became.

    `settled` are the promises that the touch settled.
    """

    entry: int
    person: Person
    next: Step | None
    promise: int | None
    settled: tuple[int, ...]


def channel_of(outcome: Outcome, channel: Channel | None = None) -> Channel:
    """The channel given, else the one that the outcome implies, else a call (cli.md)."""
    return channel or CHANNEL_OF_OUTCOME.get(outcome, "call")


def proposal_for(
    desk: Desk,
    id_: int,
    outcome: Outcome,
    channel: Channel | None = None,
    *,
    by: Side = "us",
    number: str = "",
    yeses: Collection[int] = (),
) -> Proposal:
    """What would follow this outcome unless something else is typed (design §4). Raises Refused if they are gone."""
    return propose(
        outcome,
        desk.person(id_),
        channel_of(outcome, channel),
        desk.now,
        desk.zone,
        desk.book.settings,
        desk.calendar,
        desk.book.promises_of(id_),
        by=by,
        number=number,
        plans=desk.book.plans(),
        yeses=yeses,
    )


def log_touch(desk: Desk, draft: TouchDraft) -> Logged:
    """Write a touch, what it settles and what follows it, as one step of undo.

    Raises Refused where a next step is missing (method S5), the time is still to come or too long ago, or the person
    wants no contact; NotSaved where the disk refuses. Either way nothing was changed.
    """
    at = moment_of(desk, draft.at)
    name = called(desk.person(draft.person))
    with desk.book.transaction(f"{touch_label(desk, draft)}, {name}"):
        person = desk.person(draft.person)
        proposal = _checked(desk, draft, person)
        typed = isinstance(draft.step, Step)
        step = step_to_save(draft.step, draft.outcome) if isinstance(draft.step, Step) else proposal.step
        if person.closed and step is not None:
            person = _taken_back(person)
        if draft.outcome == "posted" and draft.by == "us":
            draft, person = _with_note(draft, person)
        if overtaken := step is not None and gave_way(desk, draft.person, draft.outcome, step, at):
            proposal = what_stands(desk, draft.person)
        promised = (step is not None and not overtaken) and becomes_promise(
            draft.outcome, step, typed=typed, by=draft.by, standing=proposal.stands is not None
        )
        entry = _entry(draft if promised else _said_in_note(draft), at, person, step)
        after = apply_touch(
            person,
            entry,
            None if promised or overtaken else step,
            desk.zone,
            rest=None if typed else proposal.rest,
            took_back=takes_back(desk, entry, person),
            summary=summary_with(desk, entry, person),
            plans=desk.book.plans(),
        )
        if overtaken or (step is None and came_before(desk, draft.person, at)):
            after = replace(after, plan=replace(after.plan, step=person.plan.step), put_off=person.put_off)
        ending = ENDINGS.get(draft.outcome)
        if ending is not None:
            after = replace(after, ended_why=clean_line(draft.note))
        entry_id = desk.book.save_entry(entry)
        desk.book.save_person(after, draft.person)
        settled = _settle(desk, entry, entry_id, step if promised else None)
        if draft.outcome == "wrong_number" and step is not None:
            _carry(desk, draft.person, step)
        promise_id = _promise(desk, draft, entry, entry_id, step) if promised and step is not None else None
        if ending is not None:
            close_out(desk, draft.person, after, ending, settled)
    standing = proposal.stands.step if proposal.stands is not None else None
    following = None if overtaken else step
    return Logged(entry_id, after, following or standing or after.plan.step, promise_id, settled)


def touch_label(desk: Desk, draft: TouchDraft) -> str:
    """What came of it, in two or three words: "no answer", "they left word", "met"."""
    channel = channel_of(draft.outcome, draft.channel)
    if draft.by == "them":
        return they_did(channel, draft.outcome, desk.words)
    return "met" if (channel, draft.outcome) == ("meeting", "talked") else desk.words.outcome(draft.outcome)


def _checked(desk: Desk, draft: TouchDraft, person: Person) -> Proposal:
    """The proposal that the draft is judged against; refuses a touch that nothing follows (method S5, F7)."""
    name = called(person)
    final = (
        person.closed and person.ended != "released" and (person.do_not_contact or person.ended is not None)
    )
    if final and draft.by == "us":
        said = "asked not to be contacted" if person.do_not_contact else "said no for good"
        raise Refused(f"{name} {said}, and that holds; nothing was logged.")
    if person.do_not_contact and isinstance(draft.step, Step):
        raise Refused(f"{name} asked not to be contacted, so nothing can be planned with them.")
    if final and not isinstance(draft.step, Step):
        return Proposal(words="nothing more is planned")
    if draft.outcome == "wrong_number" and not (person.numbers or draft.number):
        raise Refused(NO_NUMBER)
    proposal = proposal_for(
        desk, draft.person, draft.outcome, draft.channel, by=draft.by, number=draft.number
    )
    if proposal.ends is not None and isinstance(draft.step, Step):
        raise Refused(f"“{desk.words.outcome(draft.outcome)}” ends it here, so no next step goes with it.")
    if draft.step is None and proposal.ends is None and came_before(desk, draft.person, draft.at):
        return what_stands(desk, draft.person)
    if proposal.must_ask and not isinstance(draft.step, Step):
        raise Refused(ask_when(desk))
    if draft.step is None and proposal.step is not None:
        raise Refused("What comes next? Type a day, take what is proposed, or let them go with X.")
    return proposal


def _taken_back(person: Person) -> Person:
    """Somebody let go with whom something is planned after all."""
    stage = "customer" if person.summary.last_outcome == "won" else "prospect"
    return replace(person, ended=None, ended_why="", stage=stage)


def _with_note(draft: TouchDraft, person: Person) -> tuple[TouchDraft, Person]:
    """The note by hand that was drafted is in the post: its words go with the touch (method P3)."""
    words = f"“{person.hand_note.text}”" if person.hand_note is not None else ""
    note = draft.note if words in draft.note else f"{draft.note}\n{words}".strip()
    return replace(draft, note=note), replace(person, hand_note=None)


def _entry(draft: TouchDraft, at: datetime, person: Person, step: Step | None) -> Entry:
    """The touch as the timeline keeps it."""
    return Entry(
        person=draft.person,
        at=at,
        channel=channel_of(draft.outcome, draft.channel),
        outcome=draft.outcome,
        by=draft.by,
        minutes=draft.minutes,
        number=clean_line(draft.number),
        note=clean(draft.note).strip(),
        ask=clean_line(draft.ask),
        value=clean_line(draft.value),
        learned=clean_line(draft.learned),
        step=person.plan.done + 1 if draft.by == "us" else 0,
        next=step,
        opened=draft.opened,
    )


def _said_in_note(draft: TouchDraft) -> TouchDraft:
    """What they said, where no promise came of it that would keep it."""
    said = ((_SAID, clean_line(draft.said)), (_WANTED, clean_line(draft.reason)))
    return replace(draft, note="\n".join([draft.note, *(mark + text for mark, text in said if text)]))


def told_apart(note: str) -> tuple[str, str, str]:
    """A note without what they said, where that is in it; what they said, and why they want it."""
    lines: dict[str, list[str]] = {"": [], _SAID: [], _WANTED: []}
    for line in note.split("\n"):
        mark = next((each for each in (_SAID, _WANTED) if line.startswith(each)), "")
        lines[mark].append(line.removeprefix(mark))
    rest, said, wanted = ("\n".join(each) for each in lines.values())
    return rest, said, wanted


def _settle(desk: Desk, entry: Entry, entry_id: int, agreed: Step | None) -> tuple[int, ...]:
    """Close the promises that the touch settles, and the one that what was agreed takes the place of."""
    settled = settle(desk.book.promises_of(entry.person), entry, desk.zone, agreed)
    for promise_id, state in settled:
        promise = desk.book.promises[promise_id]
        closed = replace(promise, state=state, settled=entry.at, settled_by=entry_id)
        desk.book.save_promise(closed, promise_id)
    return tuple(promise_id for promise_id, _ in settled)


def _carry(desk: Desk, id_: int, step: Step) -> None:
    """A promise that a wrong number left open is taken up with the next step (design §2): late, never forgotten."""
    day, today = step.when.in_zone(desk.zone).day, desk.now.date()
    if day <= today:
        return
    for promise_id, promise in desk.book.promises_of(id_):
        if promise.owed_by == "us" and due_day(promise.when, desk.zone) <= today:
            desk.book.save_promise(replace(promise, put_off=day), promise_id)


def _promise(desk: Desk, draft: TouchDraft, entry: Entry, entry_id: int, step: Step) -> int:
    """Keep a next step as a promise of ours, with what they said of it.

    After a talk, a word left or a call of theirs it was agreed in that touch, else I set it myself; who asked for it
    is `who_asked` (method Q4).
    """
    agreed = entry.by == "them" or entry.outcome == "left_word" or entry.outcome in CONVERSATIONS
    said, reason = clean_line(draft.said), clean_line(draft.reason)
    promise = Promise(
        person=entry.person,
        what=step.what,
        when=step.when,
        made=entry.at,
        asked_by=who_asked(step, by=entry.by, said=said or reason) if agreed else "us",
        entry=entry_id if agreed else None,
        words=said,
        reason=reason,
    )
    return desk.book.save_promise(promise)


def step_to_save(step: Step, outcome: Outcome) -> Step:
    """What was typed, as it is saved; the time agreed for a meeting is the meeting's (design §4)."""
    what = "meeting" if outcome == "meeting" and step.what == "call" else step.what
    return Step(what, step.when.bare())
