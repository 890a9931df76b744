"""Which plans there are, and whose is which: the built-in ones until the user writes others (method F4, F5)."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from followup_tui.model.person import Person
from followup_tui.model.plan import Plan, PlanStep

Plans: TypeAlias = Mapping[int, Plan]
"""Plans by id; the two below are always among them."""
PROSPECTS: Final = 1
"""The id of the plan that everybody is on who was given no other."""
CUSTOMERS: Final = 2
"""The id of the customers' plan, begun by winning them."""

TEN_TOUCHES: Final = Plan(
    "ten touches",
    (
        PlanStep(
            0,
            "call",
            "say hello and hear what they look for",
            "ten minutes of their time",
            "why I thought of them",
        ),
        PlanStep(
            2, "email", "be easy to find again", "one question they can answer in a line", "a useful page"
        ),
        PlanStep(
            4, "call", "hear a voice", "a good time to talk", "an answer to what others in their place ask"
        ),
        PlanStep(
            5, "call", "try another hour of the day", "a good time to talk", "a short example of my work"
        ),
        PlanStep(
            7, "note", "be remembered by hand", "nothing, only a hello", "a hand-written line about them"
        ),
        PlanStep(
            9, "call", "pick up from the note", "whether it still matters to them", "something new since"
        ),
        PlanStep(12, "email", "be of use", "whether to send more of it", "something they can use as it is"),
        PlanStep(14, "call", "ask what changed", "what a yes would take", "what changed on my side"),
        PlanStep(17, "email", "make it easy to say yes or no", "yes, no or later", "an honest way out"),
        PlanStep(19, "call", "close this round kindly", "whether to stay in touch", "thanks for their time"),
    ),
)
"""Ten touches over 90 days, by phone, e-mail and hand (method F5)."""

LIGHT: Final = Plan(
    "after a yes",
    (
        PlanStep(1, "note", "say thank you by hand", "nothing, only thanks", "a hand-written line"),
        PlanStep(13, "call", "check in", "what could be better", "a hand with whatever comes up"),
        PlanStep(30, "call", "ask for a referral", "who else I should talk with", "a word on how it goes"),
    ),
)
"""The light plan for customers: thanks, a check-in, then asking for a referral (method F5)."""

BUILT_IN: Final[Plans] = {PROSPECTS: TEN_TOUCHES, CUSTOMERS: LIGHT}


def plan_id_of(person: Person, plans: Plans) -> int:
    """The id of the plan somebody is on: the one chosen for them, else the usual one of their stage."""
    if person.plan.plan in plans:
        return person.plan.plan
    return CUSTOMERS if person.stage == "customer" else PROSPECTS


def plan_of(person: Person, plans: Plans = BUILT_IN) -> Plan:
    """The plan somebody is on."""
    return plans[plan_id_of(person, plans)]


def plan_in_short(plan: Plan) -> str:
    """Such as "10 touches over 90 days"."""
    touches = "touch" if len(plan.steps) == 1 else "touches"
    days = "day" if plan.days == 1 else "days"
    return f"{len(plan.steps)} {touches} over {plan.days} {days}"
