"""Going through a plan of touches: what comes next, when, and with what purpose (method F3–F5)."""

from datetime import date, timedelta

from msgspec.structs import replace

from followup_tui.method.days import working_day_from
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.person import Progress, Step
from followup_tui.model.plan import Plan, PlanStep
from followup_tui.model.when import When

DROP_OFF = 3
"""The unanswered attempt from which on the app leans in: where most people stop (method F4)."""


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
    return replace(step, purpose=purpose, give=give)


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


def days_left(progress: Progress, days: int, day: date) -> int:
    """Days until the last of a plan's `days`; below zero when it has been outrun."""
    return days - (day_of_plan(progress, day) or 0)


def is_drop_off(unanswered: int) -> bool:
    """Whether this is where most people stop: after the third attempt that nobody answered (method F4)."""
    return unanswered >= DROP_OFF


def is_under_way(progress: Progress, plan: Plan) -> bool:
    """Whether a plan was begun and is not over: letting go then is early, and takes a reason (method F4)."""
    return 0 < progress.done < len(plan.steps)


def advance(progress: Progress, plan: Plan, day: date) -> Progress:
    """Progress after one more touch of ours on `day`; a hello after the last touch begins a new round (Q7, F5)."""
    unbegun = progress.started is None and progress.done == 0
    if unbegun or (progress.done >= len(plan.steps) and progress.step is None):
        return replace(progress, started=day, done=1, step=None)
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
    if progress.done >= len(plan.steps):
        return None
    step = plan.steps[progress.done]
    day = working_day_from(last_touch + timedelta(days=step.gap), calendar)
    return Step(step.channel, When(day=day, zone=zone))
