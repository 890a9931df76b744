"""Filling in the worksheet: each answer is saved as it was typed, by itself, and is one step of undo."""

from datetime import timedelta

import msgspec
from msgspec.structs import replace

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.steps import rules_of
from followup_tui.method.answers import Day, Unclear, answered
from followup_tui.method.goal_line import say_amount
from followup_tui.method.goal_words import code_of
from followup_tui.method.worksheet import STEPS, answers
from followup_tui.model.text import clean_line
from followup_tui.model.values import Count, Goal, Version, Worksheet

SITTING = timedelta(hours=1)
"""Without an answer for this long, the page as it stands is put by as a version before the next one."""
_DRAFT = "why"


class Draft(msgspec.Struct, omit_defaults=True):
    """Where the worksheet was left; `typed`, by question, is what stood in the field and was no answer yet."""

    step: int = 1
    path: str = ""
    typed: dict[str, str] = {}

    @property
    def left(self) -> int | None:
        """The step it was left at, which may have nothing to ask; None where it was finished or never begun."""
        return self.step if (self.path or self.step > 1) and 0 < self.step <= len(STEPS) else None


def day_of(desk: Desk) -> Day:
    """What reading an answer needs of the desk."""
    return Day(desk.now, desk.zone, desk.calendar, code_of(desk.book.settings.currency), rules_of(desk))


def save_answer(desk: Desk, path: str, text: str) -> Worksheet:
    """Put an answer in its place; the page before it is kept as a version where something would be lost.

    Raises Refused where one of a few choices was asked for, NotSaved where the disk refuses.
    """
    typed = clean_line(text)
    if _with(desk, path, typed) == desk.book.worksheet:
        return desk.book.worksheet
    with desk.book.transaction(f"why: {_called(path)}"):
        before = desk.book.worksheet
        after = replace(_with(desk, path, typed), changed=desk.now)
        if _is_put_by(desk, before, after):
            desk.book.save_version(Version(desk.now, before))
        desk.book.save_worksheet(after)
    return after


def _with(desk: Desk, path: str, typed: str) -> Worksheet:
    try:
        return answered(desk.book.worksheet, path, typed, day_of(desk))
    except Unclear as unclear:
        raise Refused(str(unclear)) from None


def refusal(desk: Desk, path: str, text: str) -> str:
    """Why this would be no answer, in a sentence; "" where it is one."""
    try:
        _with(desk, path, clean_line(text))
    except Refused as refused:
        return str(refused)
    return ""


def _is_put_by(desk: Desk, before: Worksheet, after: Worksheet) -> bool:
    """Whether the page is kept before it changes: after a pause, or where words would be lost that no version has.

    So changing many answers in one sitting keeps one version, and an answer that is only added to keeps none.
    """
    if before.is_blank or before.changed is None:
        return False
    if desk.now - before.changed >= SITTING:
        return True
    now = answers(after)
    lost = [(path, said) for path, said in answers(before).items() if said not in now.get(path, "")]
    if not lost:
        return False
    newest = next(iter(versions(desk)), None)
    kept = answers(newest.worksheet) if newest is not None else {}
    return any(kept.get(path) != said for path, said in lost)


def add_count(desk: Desk, goal: int, amount: float = 1.0) -> float:
    """Enter something towards a goal that the book can't count; returns what it comes to now.

    Raises Refused where there is no such goal, the book counts it by itself, or it would be less than nothing;
    NotSaved.
    """
    found = goal_of(desk, goal)
    if found.measure != "own":
        raise Refused(counted_by_itself(desk, found))
    before = sum(each.amount for each in desk.book.counts().values() if each.goal == goal)
    if before + amount < 0:
        raise Refused(f"That would be less than nothing: it is {say_amount(before, found.currency)} so far.")
    with desk.book.transaction(f"why: {found.line}"):
        desk.book.save_count(Count(goal, desk.now, amount))
    return before + amount


def counted_by_itself(desk: Desk, goal: Goal) -> str:
    """Why nothing is entered by hand for a goal that the book counts, and what it counts."""
    if goal.measure != "revenue":
        return "The book counts this one by itself, from what you log."
    worth = desk.words.say("deal")
    return f"The book adds it up by itself: e on a person's page keeps what theirs is worth, as “{worth}”."


def goal_of(desk: Desk, id_: int) -> Goal:
    """One goal. Raises Refused if it is gone."""
    found = next((each for each in desk.book.worksheet.kept_goals if each.id == id_), None)
    if found is None:
        raise Refused("That goal is no longer on the worksheet; step 4 has those that are.")
    return found


def versions(desk: Desk) -> list[Version]:
    """Earlier pages, the newest first."""
    kept = desk.book.versions()
    return [kept[id_] for id_ in sorted(kept, key=lambda id_: (kept[id_].kept, id_), reverse=True)]


def toggle_card_line(desk: Desk) -> str:
    """Show the user's own words on the cards, or hide them (method V8); returns what holds now, as a sentence.

    Raises NotSaved.
    """
    with desk.book.transaction("why: words on the card"):
        settings = desk.book.settings
        shown = not settings.why_on_card
        desk.book.save_settings(replace(settings, why_on_card=shown))
    if shown:
        return "The cards show a line of yours; H on a card hides it."
    return "The cards show no line of yours; H on a card shows it again."


def read_draft(desk: Desk) -> Draft:
    """Where the worksheet was left; the first step where it never was."""
    kept = desk.book.store.drafts.get(_DRAFT)
    try:
        return msgspec.convert(kept, Draft) if kept is not None else Draft()
    except msgspec.ValidationError:
        return Draft()


def keep_draft(desk: Desk, draft: Draft) -> None:
    """Keep where the worksheet is being left. Raises NotSaved where the disk refuses."""
    if desk.book.store.drafts.get(_DRAFT) != msgspec.to_builtins(draft):
        desk.book.store.drafts.put(_DRAFT, msgspec.to_builtins(draft))


def _called(path: str) -> str:
    """What an answer is called in "Undone: …"."""
    kind, _, field = path.partition(".")
    names = {
        "fed": "what a moment fed",
        "means": "what a value needs",
        "secondary": "a rung of the ladder",
        "tertiary": "a rung of the ladder",
        "because": "a because",
        "tertiary_because": "a because",
        "by_words": "a goal's day",
        "value": "a goal's value",
        "brings": "what a goal would bring",
        "choice": "what a goal measures",
    }
    kinds = {"moment": "a moment", "value": "a value", "goal": "a goal", "statement": "the statement"}
    return names.get(field.rpartition(".")[2]) or kinds.get(kind, "the plan for starting")
