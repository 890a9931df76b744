"""The next step that is proposed after an outcome, shown before it is saved (design §4, "Default next steps")."""

from collections.abc import Callable, Collection, Iterable
from datetime import UTC, date, datetime, timedelta

from msgspec import Struct

from followup_tui.method.attempt import Attempt
from followup_tui.method.brief import brief_day
from followup_tui.method.cadence import next_step, on_channel, touch_number
from followup_tui.method.days import due_day, local_day, next_working_day, working_day_from
from followup_tui.method.inbound import missed_before
from followup_tui.method.lean_in import lean_in
from followup_tui.method.plans import BUILT_IN, Plans
from followup_tui.method.proposal_words import plan_words, step_words
from followup_tui.method.reach import (
    FIND_NUMBER,
    another_channel,
    as_channel,
    can_reach,
    channel_for,
    first_channel,
    with_wrong,
)
from followup_tui.method.standing import earliest_first
from followup_tui.method.touching import leaves_open
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.person import Person, Step
from followup_tui.model.promise import Promise
from followup_tui.model.settings import Settings
from followup_tui.model.words import ENDINGS, UNANSWERED, Channel, Ending, Outcome, Side

WHICH = "which date and what time?"
"""What is asked of everybody one talked with (method Q4)."""
REST = timedelta(days=30)
"""How long somebody is left in peace after a plan's last touch, before a hello is proposed (method Q7)."""
NO_FOR_NOW = timedelta(days=90)
HUNG_UP = timedelta(days=7)
RING_ABOUT_IT = 3
"""Working days after which one rings about what was sent."""


class Proposal(Struct, frozen=True, kw_only=True):
    """What happens next unless something else is typed. `words` is the one line that is shown, `why` explains it.

    With `must_ask` there is no default: the answer to "which date and what time?" is needed (method Q4). `ends`
    closes the person. A step of None is a stated end, or means that `stands` (a promise made before) is the next
    step. `rest` is the day until which no hello is due, set when the plan is over.
    """

    step: Step | None = None
    must_ask: bool = False
    ends: Ending | None = None
    stands: Promise | None = None
    rest: date | None = None
    words: str = ""
    why: str = ""


def propose(  # noqa: PLR0913  the rule of design §4 names what it depends on
    outcome: Outcome,
    person: Person,
    channel: Channel,
    now: datetime,
    zone: str,
    settings: Settings,
    calendar: WorkCalendar,
    promises: Iterable[tuple[int, Promise]] = (),
    *,
    by: Side = "us",
    number: str = "",
    plans: Plans = BUILT_IN,
    yeses: Collection[int] = (),
) -> Proposal:
    """The default next step (design §4): never in the past, never a time outside decent hours there (method F8).

    `promises` are the person's open ones; `number` is the phone number that was dialled, for "wrong number". `yeses`
    are how many touches each yes so far took (method F4).
    """
    today = local_day(now, zone)
    ours = [each.promise for each in earliest_first(promises) if each.promise.owed_by == "us"]
    standing = [
        each
        for each in ours
        if due_day(each.when, zone) > today or (by == "us" and leaves_open(each, outcome, now))
    ]
    answered = [each for each in ours if each not in standing]
    attempt = Attempt(
        outcome=outcome,
        person=person,
        channel=channel,
        by=by,
        now=now.astimezone(UTC),
        zone=zone,
        settings=settings,
        calendar=calendar,
        answered=answered[0] if answered else None,
        standing=standing[0] if standing else None,
        number=number,
        plans=plans,
        yeses=yeses,
    )
    return _rule(attempt)(attempt)


def _rule(attempt: Attempt) -> Callable[[Attempt], Proposal]:
    """Which rule an outcome falls under; a promise for a later day goes before any proposal of ours."""
    outcome = attempt.outcome
    if outcome in ENDINGS:
        return _end
    if outcome in {"talked", "meeting"}:
        return _ask
    if outcome in {"won", "no_for_now"}:
        return _RULES[outcome]
    if attempt.standing is not None:
        return _keep
    if attempt.by == "them" and outcome in UNANSWERED:
        return _return_their_call
    return _RULES[outcome]


def _ask(attempt: Attempt) -> Proposal:
    """Talked: which date and what time? (method Q4). A meeting's time is the promise."""
    if attempt.outcome == "meeting":
        return Proposal(must_ask=True, words="when do you meet? " + WHICH, why="its time is the promise")
    return Proposal(must_ask=True, words=WHICH, why="the next step is always yours")


def _end(attempt: Attempt) -> Proposal:
    """No for good, do not contact: final, and counted as work done (method F7)."""
    return Proposal(
        ends=ENDINGS[attempt.outcome], words="nothing more is planned", why="a no is work done, too"
    )


def _keep(attempt: Attempt) -> Proposal:
    """A promise for a later day stays the next step (design §2); what nobody asked for was only planned."""
    if attempt.standing is None:
        return Proposal()
    mine = attempt.standing.is_plan or missed_before(attempt.person, attempt.standing)
    still, stays = ("planned", "planned") if mine else ("agreed", "promised")
    words = f"still {still}: {step_words(attempt.standing.step, attempt)}"
    return Proposal(stands=attempt.standing, words=words, why=f"what was {stays} stays")


def _return_their_call(attempt: Attempt) -> Proposal:
    """They tried us: "please call me" with no time is a promise for today (design §2).

    A call is called back, also where the book has no number yet; who wrote to us can be written to.
    """
    best = first_channel(attempt.person)
    what = attempt.channel if attempt.channel == "call" or best == "other" else best
    step = Step(what, attempt.today_or_next())
    return _proposed(attempt, step, why="they are waiting to hear from you")


def _no_answer(attempt: Attempt) -> Proposal:
    """The next working day, another part of day; a promise is tried again in 20 minutes first."""
    if attempt.answered is not None:
        return _in_twenty(attempt)
    if attempt.plan_is_over:
        return _plan_over(attempt)
    step = Step(_channel_again(attempt), attempt.on(attempt.tomorrow))
    part = "afternoon" if attempt.their_time(attempt.now).hour < 12 else "morning"
    words = f"{step_words(step, attempt, again=True)}, try the {part}"
    return Proposal(step=step, words=words, why=_lean_in(attempt) or "another part of the day")


def _in_twenty(attempt: Attempt) -> Proposal:
    """Busy, or nobody there for a promise: again in 20 minutes."""
    step = Step(_channel_again(attempt), attempt.in_twenty_minutes())
    return Proposal(step=step, words=step_words(step, attempt, again=True), why=_lean_in(attempt))


def _plan_goes_on(attempt: Attempt) -> Proposal:
    """Voicemail, left word, sent, posted: the plan's next step, counted from today; won: the customers' plan (F5)."""
    step = next_step(attempt.progress, attempt.today, attempt.plan, attempt.calendar, attempt.zone)
    if step is None:
        return _plan_over(attempt)
    channel, number = _channel(attempt, step.what), touch_number(attempt.progress, attempt.plan)
    purpose = on_channel(attempt.plan.steps[number - 1], channel).purpose
    step = Step(_said(channel, purpose), step.when)
    words = plan_words(step, attempt, number, len(attempt.plan.steps))
    return Proposal(step=step, words=words, why=_lean_in(attempt) or purpose)


def _sent(attempt: Attempt) -> Proposal:
    """The plan's next step where that is a call, or they have no phone; else the day to ring about it (design §5)."""
    planned = _plan_goes_on(attempt)
    if planned.step is None or planned.step.what == "call" or not can_reach(attempt.person, "call"):
        return planned
    day = attempt.today
    for _ in range(RING_ABOUT_IT):
        day = next_working_day(day, attempt.calendar)
    step = Step("call", attempt.on(day))
    number = touch_number(attempt.progress, attempt.plan)
    words = plan_words(step, attempt, number, len(attempt.plan.steps))
    return Proposal(step=step, words=words, why=_lean_in(attempt) or "to ring about what you sent")


def _plan_over(attempt: Attempt) -> Proposal:
    """After the plan's last touch nothing is planned; after a rest a hello is (method F5, Q7)."""
    rest = working_day_from(attempt.today + REST, attempt.calendar)
    words = f"that was the plan's last touch; a hello from {brief_day(rest, attempt.today)} on"
    return Proposal(rest=rest, words=words, why="a rest, then a hello")


def _hung_up(attempt: Attempt) -> Proposal:
    """A week, another channel (method Q11)."""
    day = working_day_from(attempt.today + HUNG_UP, attempt.calendar)
    step = Step(another_channel(attempt.person, attempt.channel), attempt.on(day))
    return _proposed(attempt, step, why="a week of peace, then another way")


def _wrong_number(attempt: Attempt) -> Proposal:
    """Their next number, else another channel, today; it reached nobody, so a promise of today or before stays open."""
    person = with_wrong(attempt.person, attempt.number)
    owed = "; what you promised stays open" if attempt.answered and not attempt.answered.is_plan else ""
    if person.numbers:
        step = Step("text" if attempt.channel == "text" else "call", attempt.today_or_next())
        words = f"{step_words(step, attempt)}, on {person.phone}"
        return Proposal(step=step, words=words, why=f"the next number they have{owed}")
    other = first_channel(person)
    if other != "other":
        return _proposed(
            attempt, Step(other, attempt.today_or_next()), why=f"the next way to reach them{owed}"
        )
    step = Step(FIND_NUMBER, attempt.on(attempt.today))
    return _proposed(attempt, step, why=f"the book has no other way to reach them{owed}")


def _referred(attempt: Attempt) -> Proposal:
    """A referral is thanked for by hand, where there is an address (method P3)."""
    thanks = "say thank you"
    step = Step(_said(channel_for(attempt.person, "note"), thanks), attempt.on(attempt.tomorrow))
    words = step_words(step, attempt) + ("" if step.what == thanks else f", to {thanks}")
    return Proposal(step=step, words=words, why="thanks for the name")


def _no_for_now(attempt: Attempt) -> Proposal:
    """A no for now comes back in 90 days (method F7)."""
    day = working_day_from(attempt.today + NO_FOR_NOW, attempt.calendar)
    step = Step(first_channel(attempt.person), attempt.on(day))
    why = "no for now comes back later"
    if attempt.person.stage == "customer":
        why += "; as the first word after a yes, it takes the yes back"
    return _proposed(attempt, step, why=why)


def _proposed(attempt: Attempt, step: Step, why: str) -> Proposal:
    return Proposal(step=step, words=step_words(step, attempt), why=why)


def _channel(attempt: Attempt, wanted: str) -> Channel:
    """A plan's channel, or the nearest one they can be reached on."""
    return channel_for(attempt.person, as_channel(wanted) or "call")


def _said(channel: Channel, purpose: str) -> str:
    """What is to be done: the channel, or where the book has no way to reach them, what it is for."""
    return purpose if channel == "other" and purpose else channel


def _channel_again(attempt: Attempt) -> Channel:
    """The channel to try again on; after a missed meeting, the best one."""
    return first_channel(attempt.person) if attempt.channel in {"meeting", "other"} else attempt.channel


def _lean_in(attempt: Attempt) -> str:
    """The word of encouragement where most people stop (method F4)."""
    return lean_in(attempt.person.summary.unanswered + 1, attempt.yeses) if attempt.by == "us" else ""


_RULES: dict[Outcome, Callable[[Attempt], Proposal]] = {
    "no_answer": _no_answer,
    "busy": _in_twenty,
    "voicemail": _plan_goes_on,
    "left_word": _plan_goes_on,
    "sent": _sent,
    "posted": _plan_goes_on,
    "hung_up": _hung_up,
    "wrong_number": _wrong_number,
    "referred": _referred,
    "won": _plan_goes_on,
    "no_for_now": _no_for_now,
}
