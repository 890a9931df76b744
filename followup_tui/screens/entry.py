"""One entry of a timeline, whole."""

from collections.abc import Iterator, Sequence

from followup_tui.actions.desk import Desk
from followup_tui.actions.story import Moment
from followup_tui.method.speak import say_ago
from followup_tui.screens.moment_words import how_of, say_step, told_of, way_of
from followup_tui.screens.reading import ReadingScreen
from followup_tui.widgets.columns import Line, Piece, wrap
from followup_tui.widgets.line_source import LineSource


class _Whole(LineSource):
    """Parts of an entry, a name and a text each; a text is wrapped in full when it is drawn."""

    tall = True

    def __init__(self, parts: Sequence[tuple[str, str]]) -> None:
        self._parts = parts

    def __len__(self) -> int:
        return len(self._parts)

    def key(self, index: int) -> str | None:  # noqa: ARG002  (nothing here can be chosen)
        return None

    def height(self, index: int, width: int) -> int:
        return len(self._wrapped(index, width)) + bool(self._parts[index][0])

    def lines(self, index: int, width: int) -> Sequence[Line]:
        name = self._parts[index][0]
        head: list[Line] = [[Piece(name, "heading")]] if name else []
        return [*head, *([Piece(line)] for line in self._wrapped(index, width))]

    def _wrapped(self, index: int, width: int) -> Sequence[str]:
        name, text = self._parts[index]
        return (*wrap(text, max(8, width)), "") if name else wrap(text, max(8, width))


class EntryScreen(ReadingScreen):
    """One entry of a timeline."""

    def __init__(self, desk: Desk, moment: Moment) -> None:
        super().__init__(desk)
        self._moment = moment

    def heading(self) -> Line:
        """When, what, and how long ago."""
        at = self._moment.at
        what = " ".join(filter(None, (way_of(self._moment), how_of(self._moment, self.desk.words))))
        ago = say_ago(at, self.desk.now)
        return [
            Piece(f" {at:%a} {at.day} {at:%b %Y}  {at:%H:%M}  ", "dim"),
            Piece(what, "strong"),
            Piece(f"  {ago}", "dim"),
        ]

    def source(self) -> LineSource:
        """Its parts."""
        return _Whole(list(self._parts()))

    def _parts(self) -> Iterator[tuple[str, str]]:
        entry = self._moment.entry
        today = self.desk.now.date()
        if entry is not None:
            named = (
                ("", entry.note),
                ("Learned", entry.learned),
                ("Asked for", entry.ask),
                ("Gave", entry.value),
                ("Number or address", entry.number),
                (
                    "Next step set",
                    say_step(entry.next, self.desk.zone, today, self.desk.words) if entry.next else "",
                ),
                ("Touch of the plan", str(entry.step) if entry.step else ""),
            )
            yield from ((name, text) for name, text in named if text)
        promises = self._moment._replace(entry=None)
        if promises.made or promises.settled:
            yield "Promise", told_of(promises, self.desk.zone, today, self.desk.words)
        if entry is not None and not entry.note:
            yield "", "No note was written."
