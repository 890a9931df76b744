"""People as lines: who, where, how it stands, what comes next."""

from collections.abc import Sequence

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.queue_words import what_word
from followup_tui.method.speak import say_clock, say_day
from followup_tui.model.person import Person, Step
from followup_tui.widgets.columns import Column, Line, Piece, lay_out
from followup_tui.widgets.line_source import LineSource

_COLUMNS = (
    Column(18, share=2),
    Column(15, share=2, give_up=2),
    Column(9, give_up=3),
    Column(10, right=True, give_up=4),
    Column(26, share=2),
)
_ENDED = {"released": "let go", "no_for_good": "no for good", "do_not_contact": "do not contact"}


class PeopleSource(LineSource):
    """The people of some ids, each line made when it is drawn."""

    def __init__(self, desk: Desk, ids: Sequence[int]) -> None:
        self._desk = desk
        self._ids = ids
        self._today = desk.now.date()

    def __len__(self) -> int:
        """One row a person."""
        return len(self._ids)

    def key(self, index: int) -> str | None:
        """The person's id."""
        return str(self._ids[index])

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Name, company, stage, touches, next step."""
        id_ = self._ids[index]
        person = self._desk.book.people.get(id_)
        if person is None:
            return [[Piece("no longer in the book", "dim")]]
        name = called(person)
        touches = person.summary.touches
        pieces = (
            Piece(name, "dim" if person.closed else "plain"),
            Piece(person.company if person.company != name else "", "dim"),
            Piece("" if person.closed else self._desk.words.say(person.stage), "dim"),
            Piece(f"{touches} touch{'' if touches == 1 else 'es'}" if touches else "", "dim"),
            Piece(self._next(id_, person), "dim" if person.closed else "plain"),
        )
        return [lay_out(_COLUMNS, pieces, width)]

    def _next(self, id_: int, person: Person) -> str:
        if person.closed:
            return _ENDED.get(person.ended or "released", "let go")
        promises = self._desk.book.promises_of(id_)
        ours = [each for _, each in promises if each.owed_by == "us"]
        if ours:
            whose = "planned" if ours[0].is_plan else "promised"
            return f"{self._step_words(ours[0].step)}, {whose}"  # where there is little room the day stays
        step = person.plan.step
        if person.put_off is not None and person.put_off > self._today:
            return f"not before {say_day(person.put_off, self._today)}"
        return self._step_words(step) if step else "nothing planned"

    def _step_words(self, step: Step) -> str:
        """On the user's clock, as every time in a list."""
        when = step.when.in_zone(self._desk.zone)
        clock = f" {say_clock(when)}" if when.timed else ""
        return f"{what_word(step.what)} {say_day(when.day, self._today)}{clock}"
