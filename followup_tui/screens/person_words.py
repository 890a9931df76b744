"""A person in words: the heading of their timeline, what comes next, and their details."""

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from followup_tui.actions.deals import say_deal
from followup_tui.actions.desk import Desk, called
from followup_tui.actions.ending import stage_words
from followup_tui.method.speak import say_ago, say_day
from followup_tui.model.person import Address, Person
from followup_tui.model.text import clean_line
from followup_tui.model.vocabulary import Vocabulary
from followup_tui.screens.moment_words import say_step
from followup_tui.widgets.columns import Line, Look, Piece, wrap


def title_words(person: Person, words: Vocabulary) -> str:
    """Name, company, stage, and whether following up is a duty, or F asks (method F1): "Dana Ruiz · prospect"."""
    name = called(person)
    company = person.company if person.company != name else ""
    fit = ""
    if not person.closed:
        fit = (
            "three yeses" if person.fit.three_yeses else "a fit? F asks" if person.stage == "suspect" else ""
        )
    return " · ".join(clean_line(each) for each in (name, company, stage_words(person, words), fit) if each)


def next_words(desk: Desk, id_: int, person: Person) -> str:
    """What comes next with somebody: a promise, else the plan's step, else that nothing does."""
    if person.do_not_contact:
        return "asked not to be contacted"
    if person.closed:
        return clean_line(person.ended_why) or "let go"
    today = desk.now.date()
    promises = [each for _, each in desk.book.promises_of(id_)]
    for owed_by, lead in (("us", "promised: "), ("them", "they promised: ")):
        found = next((each for each in promises if each.owed_by == owed_by), None)
        if found is not None:
            return ("planned: " if found.is_plan else lead) + clean_line(
                say_step(found.step, desk.zone, today, desk.words)
            )
    if person.put_off is not None and person.put_off > today:
        return f"not before {say_day(person.put_off, today)}"
    step = person.plan.step
    return f"next: {clean_line(say_step(step, desk.zone, today, desk.words))}" if step else "nothing planned"


def detail_lines(desk: Desk, person: Person, width: int) -> list[Line]:
    """What the book knows of a person beside their story, a label and its lines each; labels stand in a column."""
    lines: list[Line] = []
    for name, text in _details(desk, person):
        look: Look = "plain"
        for nth, line in enumerate(wrap(text, max(8, width - 11))):
            lines.append([Piece(f" {name if nth == 0 else '':<9} ", "dim"), Piece(line, look)])
    return lines


def _details(desk: Desk, person: Person) -> Iterator[tuple[str, str]]:
    """Labels and values, those that are there."""
    if person.role:
        yield "role", person.role
    yield from _addresses("phone", person.phones)
    yield from _addresses("mail", person.emails)
    yield from _addresses("link", person.links)
    if person.zone:
        yield "zone", f"{person.zone}, {_clock_there(desk, person.zone)}"
    named = (
        ("address", person.address),
        ("need", person.need),
        ("why", person.why),
        ("tags", ", ".join(person.tags)),
        ("source", person.source),
        (desk.words.say("deal"), say_deal(person.deal, desk.book.settings.currency) if person.deal else ""),
    )
    yield from ((name, text) for name, text in named if text)
    if person.referred_by is not None and (by := desk.book.people.get(person.referred_by)):
        yield "through", called(by)
    if person.created is not None:
        yield "imported" if person.imported else "added", say_ago(person.created, desk.now)


def _addresses(name: str, addresses: Sequence[Address]) -> Iterator[tuple[str, str]]:
    for nth, each in enumerate(addresses):
        label = f" ({each.about})" if each.about else ""
        yield "" if nth else name, each.full + label


def _clock_there(desk: Desk, zone: str) -> str:
    """The time it is there now; nothing of a zone that this machine does not know."""
    try:
        return f"{desk.now.astimezone(ZoneInfo(zone)):%a %H:%M} there"
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "a zone this machine does not know"
