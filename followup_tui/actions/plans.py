"""Plans of touches: changing and copying them, and choosing one for somebody (method F5).

Who is on a plan keeps their place: a step that comes in, or goes, before where they stand moves them along.
"""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

from msgspec.structs import replace

from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.ending import still_open
from followup_tui.actions.plan_lines import read_plan_step
from followup_tui.method.days import local_day, working_day_from
from followup_tui.method.plans import BUILT_IN, plan_id_of
from followup_tui.method.reach import channel_for
from followup_tui.model.person import Person, Progress, Step
from followup_tui.model.plan import Plan, PlanStep
from followup_tui.model.text import clean_line
from followup_tui.model.when import When


def plan_at(desk: Desk, id_: int) -> Plan:
    """A plan. Raises Refused if it is gone."""
    plan = desk.book.plans().get(id_)
    if plan is None:
        raise Refused("That plan is no longer in the book; u brings back one that was deleted here.")
    return plan


def people_on_plans(desk: Desk) -> Counter[int]:
    """How many who may still be contacted are on each plan."""
    plans = desk.book.plans()
    return Counter(plan_id_of(each, plans) for each in desk.book.people.values() if not each.closed)


# -- steps ---------------------------------------------------------------------------------------------


def change_plan_step(desk: Desk, id_: int, at: int, line: str, was: PlanStep) -> PlanStep:
    """Put what was typed in the place of the step at `at`, from 0, that `was` there when one began to type.

    Raises Refused, also where another copy has changed it meanwhile; NotSaved.
    """
    step = read_plan_step(line)

    def change(plan: Plan) -> Plan:
        if plan.steps[at : at + 1] != (was,):
            raise Refused(
                "This touch was changed meanwhile, in another copy: esc shows it; what you typed is kept."
            )
        return replace(plan, steps=(*plan.steps[:at], step, *plan.steps[at + 1 :]))

    _write(desk, id_, change)
    return step


def add_plan_step(desk: Desk, id_: int, at: int, line: str) -> PlanStep:
    """Put a new step at `at`, before the one that stands there. Raises Refused, NotSaved."""
    step = read_plan_step(line)

    def change(plan: Plan) -> Plan:
        return replace(plan, steps=(*plan.steps[:at], step, *plan.steps[at:]))

    _write(desk, id_, change, lambda done: done + (done > at))
    return step


def remove_plan_step(desk: Desk, id_: int, at: int) -> PlanStep:
    """Take a step away; the last one stays. Raises Refused, NotSaved."""
    gone = plan_at(desk, id_).steps[at]

    def change(plan: Plan) -> Plan:
        if plan.steps[at : at + 1] != (gone,):
            raise Refused("This touch was changed meanwhile, in another copy; look again before it goes.")
        if len(plan.steps) == 1:
            raise Refused("A plan has at least one touch; enter changes it.")
        return replace(plan, steps=(*plan.steps[:at], *plan.steps[at + 1 :]))

    _write(desk, id_, change, lambda done: done - (done > at))
    return gone


def _write(
    desk: Desk, id_: int, change: Callable[[Plan], Plan], place: Callable[[int], int] | None = None
) -> None:
    """Change a plan as another copy may have left it.

    `place` says how many touches are done in it of whoever had done so many before.
    """
    with desk.book.transaction(f"plan: {plan_at(desk, id_).name}"):
        plan = change(plan_at(desk, id_))
        if place is not None:
            _move_places(desk, id_, place)
        desk.book.save_plan(plan, id_)


def _move_places(desk: Desk, id_: int, place: Callable[[int], int]) -> None:
    """Everybody on a plan stays with the step that comes next for them."""
    plans = desk.book.plans()
    for each, person in list(desk.book.people.items()):
        done = place(person.plan.done)
        if done != person.plan.done and plan_id_of(person, plans) == id_:
            desk.book.save_person(replace(person, plan=replace(person.plan, done=done)), each)


# -- whole plans -----------------------------------------------------------------------------------------


def rename_plan(desk: Desk, id_: int, name: str) -> str:
    """Call a plan something else; returns its name. Raises Refused, NotSaved."""
    name = _free_name(desk, name, id_)
    _write(desk, id_, lambda plan: replace(plan, name=name))
    return name


def copy_plan(desk: Desk, id_: int, name: str) -> int:
    """A plan of one's own that begins as this one; returns its id. Raises Refused, NotSaved."""
    plan = plan_at(desk, id_)
    name = _free_name(desk, name, None)
    with desk.book.transaction(f"plan: {name}"):
        return desk.book.save_plan(replace(plan, name=name))


def delete_plan(desk: Desk, id_: int) -> str:
    """Delete a plan; whoever is on it goes on with the usual one. Returns its name. Raises Refused, NotSaved."""
    plan = plan_at(desk, id_)
    if id_ in BUILT_IN:
        raise Refused(
            f"Somebody has to be on {plan.name}: change its touches, or b brings back the first ones."
        )
    with desk.book.transaction(f"delete plan: {plan.name}"):
        desk.book.delete_plan(id_)
    return plan.name


def restore_plan(desk: Desk, id_: int) -> str:
    """Bring back one of the two plans that come with the app as it was; returns its name. Raises Refused, NotSaved."""
    plan = plan_at(desk, id_)
    if id_ not in BUILT_IN:
        raise Refused(f"{plan.name} is your own: there are no first touches to bring back.")
    if plan == BUILT_IN[id_]:
        raise Refused(f"{plan.name} is as it came.")
    first = BUILT_IN[id_]

    def place(done: int) -> int:
        steps = plan_at(desk, id_).steps
        following = steps[done] if done < len(steps) else None
        return first.steps.index(following) if following in first.steps else min(done, len(first.steps))

    _write(desk, id_, lambda _plan: first, place)
    return first.name


def _free_name(desk: Desk, name: str, id_: int | None) -> str:
    name = clean_line(name)
    if not name:
        raise Refused(f"Type a name for it, {desk.words.example('plan')}.")
    if any(each.name.casefold() == name.casefold() for at, each in desk.book.plans().items() if at != id_):
        raise Refused(f"There is a plan called {name} already; type another name.")
    return name


# -- somebody's plan ---------------------------------------------------------------------------------------


def choose_plan(desk: Desk, who: int, id_: int) -> Step | None:
    """Put somebody on a plan, at its first touch; returns that touch. None where they are on it already.

    The first touch is for today at the earliest, or the next working day where there was one today; its gap runs from
    the last touch (method F5). Promises stay, and go before it. Raises Refused, NotSaved.
    """
    with desk.book.transaction(f"plan of {called(desk.person(who))}: {plan_at(desk, id_).name}"):
        # Only now, as another copy may have left them.
        person, plan = still_open(desk, who), plan_at(desk, id_)
        if plan_id_of(person, desk.book.plans()) == id_:
            return None
        step = _first_step(desk, person, plan)
        desk.book.save_person(replace(person, plan=Progress(step=step, plan=id_), put_off=None), who)
    return step


def _first_step(desk: Desk, person: Person, plan: Plan) -> Step:
    """When the plan's first touch is, and how they can be reached for it."""
    first, today = plan.steps[0], desk.now.date()
    last = local_day(person.summary.last_touch, desk.zone) if person.summary.last_touch else None
    day = max((last or today) + timedelta(days=first.gap), today + timedelta(days=last == today))
    when = When(day=working_day_from(day, desk.calendar), zone=desk.zone)
    return Step(channel_for(person, first.channel), when)
