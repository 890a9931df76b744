"""Plans of touches: what comes next, when, and with what purpose (method F3–F5)."""

from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from followup_tui.method.days import working_day_from
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.person import Person, Progress, Step
from followup_tui.model.when import When
from followup_tui.model.words import Channel

DROP_OFF = 3
"""The unanswered attempt from which on the app leans in: where most people stop (method F4)."""


class PlanStep(Struct, frozen=True):
    """One touch of a plan. `day` counts from 1, the day of the first touch; only the gaps between days matter (F5)."""

    day: int
    channel: Channel
    purpose: str
    ask: str
    give: str


class Plan(Struct, frozen=True):
    """A sequence of touches over some days; plans are data (method F5)."""

    name: str
    days: int
    steps: tuple[PlanStep, ...]

    def gap(self, done: int) -> int | None:
        """Days from touch `done` to the one after it; None after the last. Touch 0 is the day the plan was begun on."""
        if done >= len(self.steps):
            return None
        before = self.steps[done - 1].day if done else 1
        return self.steps[done].day - before


TEN_TOUCHES = Plan(
    "ten touches",
    90,
    (
        PlanStep(
            1, "call", "say hello and hear what they need", "ten minutes this week", "why I thought of them"
        ),
        PlanStep(
            3, "email", "be easy to find again", "one question they can answer in a line", "a useful page"
        ),
        PlanStep(
            7, "call", "hear a voice", "a good time to talk", "an answer to what others in their place ask"
        ),
        PlanStep(
            12, "call", "try another hour of the day", "a good time to talk", "a short example of our work"
        ),
        PlanStep(
            19, "note", "be remembered by hand", "nothing, only a hello", "a hand-written line about them"
        ),
        PlanStep(
            28, "call", "pick up from the note", "whether it still matters to them", "something new since"
        ),
        PlanStep(40, "email", "be of use", "whether to send more of it", "something they can use without us"),
        PlanStep(54, "call", "ask what changed", "what would have to be true", "what changed on our side"),
        PlanStep(71, "email", "make it easy to say yes or no", "yes, no or later", "an honest way out"),
        PlanStep(90, "call", "close this round kindly", "whether to stay in touch", "thanks for their time"),
    ),
)
"""The built-in plan: ten touches over 90 days, by phone, e-mail and hand (method F5)."""

CUSTOMERS = Plan(
    "customers",
    90,
    (
        PlanStep(2, "note", "say thank you by hand", "nothing, only thanks", "a hand-written line"),
        PlanStep(15, "call", "check in", "what could be better", "a quick fix for whatever comes up"),
        PlanStep(
            45, "call", "ask for a referral", "who else should know", "a word on how it goes for others"
        ),
    ),
)
"""The light plan for customers, begun by winning them: thanks, a check-in, then asking for a referral (method F5)."""


def plan_of(person: Person) -> Plan:
    """The plan somebody is in: customers have a light one."""
    return CUSTOMERS if person.stage == "customer" else TEN_TOUCHES


def touch_number(progress: Progress, plan: Plan) -> int:
    """The number of the touch to come; after the last, the round begins again with 1 (method F4)."""
    if progress.done < len(plan.steps):
        return progress.done + 1
    return len(plan.steps) if progress.step is not None else 1


def plan_step(progress: Progress, plan: Plan, channel: str = "") -> PlanStep:
    """The step of the plan that comes next: what the card proposes to ask and to give (method F3).

    With a `channel` that this step is not for, as when a promise is kept by a call, the nearest step that is.
    """
    at = touch_number(progress, plan) - 1
    fitting = [number for number, step in enumerate(plan.steps) if step.channel == channel] or [at]
    return on_channel(plan.steps[min(fitting, key=lambda number: (abs(number - at), number))], channel)


def on_channel(step: PlanStep, channel: str) -> PlanStep:
    """The step as it is done on another channel than its own: what only a hand or a voice can do is not said."""
    if not channel or channel == step.channel:
        return step
    purpose, give = (_ELSEWHERE.get(each, each) for each in (step.purpose, step.give))
    return PlanStep(step.day, step.channel, purpose, step.ask, give)


_ELSEWHERE = {
    "hear a voice": "find a time to talk",
    "try another hour of the day": "try another way",
    "be remembered by hand": "be remembered",
    "a hand-written line about them": "a line about them",
    "say thank you by hand": "say thank you",
    "a hand-written line": "a line about them",
}
"""What a built-in step is for, and gives, where its own channel cannot be used."""


def day_of_plan(progress: Progress, day: date) -> int | None:
    """Day d of the plan's 90, counting its first touch as day 1; None before that (method F4, F5)."""
    return None if progress.started is None else (day - progress.started).days + 1


def days_left(progress: Progress, plan: Plan, day: date) -> int:
    """Days until the plan's last; below zero when it has been outrun."""
    return plan.days - (day_of_plan(progress, day) or 0)


def is_drop_off(unanswered: int) -> bool:
    """Whether this is where most people stop: after the third attempt that nobody answered (method F4)."""
    return unanswered >= DROP_OFF


def advance(progress: Progress, plan: Plan, day: date) -> Progress:
    """Progress after one more touch of ours on `day`; a hello after the last touch begins a new round (Q7, F5)."""
    if progress.started is None and progress.done == 0:
        return Progress(started=day, done=1)
    if progress.done >= len(plan.steps) and progress.step is None:
        return Progress(started=day, done=1)
    return replace(progress, done=progress.done + 1, step=None)


def begin_customers(day: date) -> Progress:
    """Progress on the day somebody is won: the customers' plan begins, its thank-you still to come (design §4)."""
    return Progress(started=day)


def next_step(
    progress: Progress, last_touch: date, plan: Plan, calendar: WorkCalendar, zone: str
) -> Step | None:
    """What the plan does next, or None after its last touch.

    The gap runs from the last touch, whenever that was (F5), and a day without work moves it to the next working day.
    """
    gap = plan.gap(progress.done)
    if gap is None:
        return None
    day = working_day_from(last_touch + timedelta(days=gap), calendar)
    return Step(plan.steps[progress.done].channel, When(day=day, zone=zone))
