"""What a logged touch changes: the person, and the promises it settles (design §2). Pure; the action writes it."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from followup_tui.method.cadence import advance, begin_customers
from followup_tui.method.days import due_day, local_day
from followup_tui.method.plans import BUILT_IN, Plans, plan_of
from followup_tui.method.reach import as_channel, with_wrong
from followup_tui.method.standing import BEFORE, GRACE, earliest_first, is_late
from followup_tui.method.summary import after
from followup_tui.model.entry import Entry
from followup_tui.model.person import Person, Progress, Step, Summary
from followup_tui.model.promise import Promise, PromiseState
from followup_tui.model.words import CONVERSATIONS, ENDINGS, UNANSWERED, Outcome, Side, Stage

_NOON = timedelta(hours=12)
_RANG_IN_VAIN: frozenset[Outcome] = frozenset({"no_answer", "busy", "voicemail", "left_word", "hung_up"})


def apply_touch(
    person: Person,
    entry: Entry,
    step: Step | None,
    zone: str,
    *,
    rest: date | None = None,
    took_back: bool = False,
    summary: Summary | None = None,
    plans: Plans = BUILT_IN,
) -> Person:
    """The person after a touch of theirs was logged.

    `step` is what comes next where it is no promise (see `becomes_promise`), None otherwise. `rest` comes from the
    proposal. A touch dated back needs `summary`, recomputed from the whole timeline. Contact or not, our touch is one
    more of the plan (method F5); any touch ends a put-off. A wrong number is marked (`with_wrong`). With `took_back`
    they are a prospect again (`yes_taken_back`).
    """
    plan = person.plan
    if entry.by == "us":
        plan = advance(plan, plan_of(person, plans), local_day(entry.at, zone))
    stage = _stage_after(person.stage, entry.outcome)
    if took_back:
        stage, plan = "prospect", Progress()
    if entry.outcome == "won":
        plan = begin_customers(local_day(entry.at, zone))
    if entry.outcome == "wrong_number":
        person = with_wrong(person, entry.number)
    ends = ENDINGS.get(entry.outcome) if entry.outcome else None
    return replace(
        person,
        summary=after(person.summary, entry) if summary is None else summary,
        plan=replace(plan, step=None if ends or step is None else Step(step.what, step.when.bare())),
        stage="released" if ends else stage,
        ended=ends or person.ended,
        do_not_contact=person.do_not_contact or ends == "do_not_contact",
        put_off=None if ends else rest,
    )


def settle(
    promises: Sequence[tuple[int, Promise]], entry: Entry, zone: str, agreed: Step | None = None
) -> list[tuple[int, PromiseState]]:
    """The promises that a touch settles, and how: all open ones that fall on or before its day (design §2).

    `agreed` is the next step that becomes a promise: the one that it takes the place of is renegotiated (method Q6).
    Ours are settled by our touch, answered or not, and by their getting in touch first; theirs only by the latter. A
    wrong number is no attempt to reach them: what was promised stays open, and the next way to them carries it. So
    does what the attempt did not do (`leaves_open`).
    Kept or late is judged by when the card was opened, or else when the talk began (see `is_late`).
    """
    if entry.outcome == "wrong_number":
        return []
    day = local_day(entry.at, zone)
    began = (entry.opened or entry.at - timedelta(minutes=entry.minutes or 0)).astimezone(UTC)
    old = None
    if agreed is not None and entry.outcome is not None:
        old = replaced_by(promises, entry.outcome, agreed, entry.at, zone)
    settled: list[tuple[int, PromiseState]] = [] if old is None else [(old[0], "renegotiated")]
    for id_, promise in promises:
        due = due_day(promise.when, zone)
        theirs = promise.owed_by == "them" and entry.by == "us"
        if not promise.is_open or due > day or theirs or (old is not None and old[0] == id_):
            continue
        if entry.by == "us" and leaves_open(promise, entry.outcome, entry.at):
            continue
        settled.append((id_, "late" if is_late(promise.when, began, zone) else "kept"))
    return settled


def leaves_open(promise: Promise, outcome: Outcome | None, at: datetime) -> bool:
    """Whether an attempt of ours that reached nobody did not do what was promised.

    A call that nobody answers delivers no quote; and one well ahead of the hour that was agreed is not the one at it.
    """
    if outcome in _RANG_IN_VAIN and as_channel(promise.what) not in {"call", "meeting"}:
        return True
    early = promise.when.timed and promise.when.starts_at() - at > GRACE
    return early and outcome in UNANSWERED and as_channel(promise.what) in {"call", "meeting"}


def replaced_by(
    promises: Iterable[tuple[int, Promise]], outcome: Outcome, step: Step, at: datetime, zone: str
) -> tuple[int, Promise] | None:
    """The open promise of ours that a newly agreed step takes the place of (method Q6), None where it stands beside.

    In a talk at `at`, the next one of the same kind made before it and due after its day; others stay open. A meeting
    of that day whose hour is still to come is moved, too: the talk in which it is moved does not keep it.
    """
    if outcome not in CONVERSATIONS:
        return None
    day = local_day(at, zone)
    return next(
        (
            (each.id, each.promise)
            for each in earliest_first(promises)
            if each.promise.owed_by == "us"
            and each.promise.what == step.what
            and each.promise.made <= at
            and (due_day(each.promise.when, zone) > day or _meets_later(each.promise, at))
        ),
        None,
    )


def _meets_later(promise: Promise, at: datetime) -> bool:
    return promise.what == "meeting" and promise.when.timed and promise.when.starts_at() > at


def becomes_promise(
    outcome: Outcome, step: Step, *, typed: bool, by: Side = "us", standing: bool = False
) -> bool:
    """Whether a next step was agreed with them, and so is a promise of ours; else it is a step of the plan (method Q4).

    What was typed after a conversation is agreed; so is a time that whoever took the message named, and a call back to
    somebody who rang. With a promise already `standing`, what is typed is kept beside it as one more.
    """
    if by == "them" and outcome in UNANSWERED:
        return True
    if not typed:
        return False
    return outcome in CONVERSATIONS or (outcome == "left_word" and step.when.timed) or standing


def who_asked(step: Step, *, by: Side, said: str = "") -> Side:
    """Who asked for what was agreed in a touch of `by`; "us" where it is only known that I am to do it (method S1).

    A call-back is theirs to ask for (method Q4), and so is what they rang for or what they `said` of it. A quote, a
    mail or a meeting typed after a talk was settled by both: they need not have asked.
    """
    return "them" if by == "them" or said or step.what == "call" else "us"


def yes_taken_back(timeline: Iterable[Entry]) -> Entry | None:
    """The yes that a no takes back: the last thing said before it. A no later on is about something else."""
    said = [each for each in timeline if each.is_conversation]
    return said[-1] if said and said[-1].outcome == "won" else None


def met_at(step: Step | None, now: datetime) -> datetime | None:
    """When a meeting took place whose time has come: "talked" then says that we met (cli.md). None where none was due.

    One for a whole day was at noon.
    """
    if step is None or step.what != "meeting":
        return None
    start = step.when.starts_at()
    if start - BEFORE > now:
        return None
    return min(now, start if step.when.timed else start + _NOON)


def _stage_after(stage: Stage, outcome: Outcome | None) -> Stage:
    """A talk makes a prospect of a suspect, a sale makes a customer."""
    if outcome == "won":
        return "customer"
    return "prospect" if stage == "suspect" and outcome in {"talked", "meeting"} else stage
