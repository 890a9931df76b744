"""The one field that takes a date, wherever one is asked for (method Q4): arrows, the echo, the question asked once."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType

from followup_tui.actions.date_typing import DateTyping
from followup_tui.method.speak import choice_words
from followup_tui.method.typed_date import OrderQuestion
from followup_tui.model.when import Refusal
from followup_tui.widgets.answer_field import AnswerField
from followup_tui.widgets.columns import Line, Piece, flowing, shortened, wrapped
from followup_tui.widgets.date_order import ask_date_order

Done = TypeVar("Done")
_INDENT = "   "


class DateField(AnswerField):
    """A line to type in, with a date in it where `typing` says so; ↓ and ↑ are then its own.

    A screen says what is asked by `typing`, and draws `date_lines` below; None makes it a plain line.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "pick(1)", show=False),
        Binding("up", "pick(-1)", show=False),
    ]

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        *,
        id: str | None = None,  # noqa: A002  (Textual's name for it)
        typing: DateTyping | None = None,
    ) -> None:
        super().__init__(value, placeholder, id=id)
        self.typing = typing

    def action_pick(self, step: int) -> None:
        """The day after or before, or another of the readings offered; elsewhere arrows are the screen's."""
        text = self.typing.arrow(self.value, step) if self.typing is not None else None
        if text is not None:
            self.put(text)
        else:
            raise SkipAction

    def take(self, act: Callable[[], Done | None]) -> Done | None:
        """Do what Enter does. Once done, a date in figures that was picked from two readings is asked about, once."""
        app, question = self.app, self._question
        desk = self.typing.desk if self.typing is not None else None
        done = act()
        if done is not None and question is not None and desk is not None:
            ask_date_order(app, desk, question)
        return done

    @property
    def _question(self) -> OrderQuestion | None:
        return self.typing.question(self.value) if self.typing is not None else None


def date_lines(typing: DateTyping, text: str, width: int, height: int) -> list[Line]:
    """Below the field: how the date is read and what its day holds; or why not, with the readings arrows pick.

    While nothing is typed what Enter takes; no lines where no date stands in `text`.
    """
    found = typing.read(text)
    if found is None:
        return _proposed(typing, width, height) if not text.strip() else []
    if isinstance(found, Refusal):
        lines = wrapped(found.reason, width, "warning", indent=_INDENT)
        if found.choice_words:
            lines += flowing([[Piece("  ↓ ", "accent"), Piece(each)] for each in found.choice_words], width)
        return lines
    echo = wrapped(typing.echo(text, found), width, "accent", indent=_INDENT)
    return _with_load(echo, typing.holds(text, found), width, height)


def _proposed(typing: DateTyping, width: int, height: int) -> list[Line]:
    if (step := typing.proposed) is None:
        return []
    day = choice_words(step.when, typing.desk.now, typing.desk.zone)
    said = wrapped(f"enter takes {day} · ↓ a day later · or type another day", width, "dim", indent=_INDENT)
    return _with_load(said, typing.holds("", step), width, height)


def _with_load(said: list[Line], holds: str, width: int, height: int) -> list[Line]:
    """What is said of a day, and below it what the day holds: seen also where there is no room for all that is said."""
    if not holds:
        return shortened(said, height, width)
    said = shortened(said, height - 1, width)
    return [*said, *shortened(wrapped(holds, width, "dim", indent=_INDENT), height - len(said), width)]
