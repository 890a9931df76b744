"""The list of the app: any number of rows, drawn line by line (design §6).

Textual's own lists make every row at once (`OptionList` 1.6 s, `DataTable` 2 s at 10k rows); this one asks
its source for the rows in sight only, and a cursor move repaints two lines: the cursor is a sign in the gutter and a
look for its row's first line, however tall the row is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from followup_tui.widgets.columns import Look
from followup_tui.widgets.line_source import LineSource, RowLines

GUTTER, GUTTER_CURSOR = "   ", " › "
MARGIN = 1
"""Cells kept free on the right, and before a heading."""


class LineList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows of a `LineSource` with a cursor that stays on its key when the rows change under it."""

    ALLOW_SELECT: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "cursor(1)", "Next", show=False),
        Binding("k,up", "cursor(-1)", "Previous", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("home", "first", "First", show=False),
        Binding("end", "last", "Last", show=False),
        Binding("enter", "choose", "Choose", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line-list--cursor", "line-list--strong", "line-list--dim",
        "line-list--accent", "line-list--warning", "line-list--heading",
    }  # fmt: skip
    DEFAULT_CSS = """
    LineList {
        width: 100%;  /* a field with a margin that opens beside it does not make it narrower */
        height: 1fr;
        overflow: hidden;
        & > .line-list--strong { text-style: bold; }
        & > .line-list--dim { color: $text-muted; }
        & > .line-list--accent { color: $text-accent; }
        & > .line-list--warning { color: $text-warning; }
        & > .line-list--heading { color: $text-muted; }
        & > .line-list--cursor { background: $block-cursor-background; text-style: bold; }
        &:ansi > .line-list--dim { text-style: dim; }
        &:ansi > .line-list--heading { text-style: dim; }
    }
    """

    @dataclass
    class Highlighted(Message):
        """The cursor came to rest on another row; `key` is None when the list has no row to rest on."""

        list: LineList
        key: str | None

        @property
        def control(self) -> LineList:
            """The list, so that `@on(LineList.Highlighted, "#queue")` works."""
            return self.list

    @dataclass
    class Chosen(Message):
        """Enter, or a second click, on the row that stands for `key`."""

        list: LineList
        key: str

        @property
        def control(self) -> LineList:
            """The list, so that `@on(LineList.Chosen, "#queue")` works."""
            return self.list

    def __init__(
        self,
        source: LineSource | None = None,
        *,
        id: str | None = None,  # noqa: A002  (Textual's name for it)
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._source = source or LineSource()
        self._row_lines = RowLines(self._source, 0)
        self._cursor = self._nearest(0)
        self._looks: dict[tuple[Look, bool], Style] = {}

    # -- what is shown -------------------------------------------------------------------------------------

    @property
    def source(self) -> LineSource:
        """The rows shown now."""
        return self._source

    @property
    def cursor_key(self) -> str | None:
        """The key of the row under the cursor; None in a list without rows that can be chosen."""
        return None if self._cursor is None else self._source.key(self._cursor)

    def show(self, source: LineSource, *, cursor: str | None = None, from_top: bool = False) -> None:
        """Show other rows. The cursor goes to the key `cursor`, else stays on its key, else near its place.

        With `from_top` it goes to the first row instead, as finding while one types wants it.
        """
        before, place = self.cursor_key, 0 if from_top else self._cursor or 0
        keys = [key for key in (cursor, None if from_top else before) if key is not None]
        self._source = source
        found = next((row for key in keys if (row := source.find(key, near=place)) is not None), place)
        self._cursor = self._nearest(found)
        self._measure()
        self.refresh()
        if self.cursor_key != before:
            self.post_message(self.Highlighted(self, self.cursor_key))

    def reload(self) -> None:
        """Show the same source again after its rows changed."""
        self.show(self._source)

    def move_to(self, key: str) -> bool:
        """Put the cursor on the row that stands for `key`; False if there is none."""
        index = self._source.find(key, near=self._cursor or 0)
        if index is None:
            return False
        self._move(index)
        return True

    # -- geometry ------------------------------------------------------------------------------------------

    @property
    def allow_vertical_scroll(self) -> bool:
        """The mouse wheel scrolls, although there is no scrollbar (it would cost bytes on every move)."""
        return self.max_scroll_y > 0

    @property
    def _row_width(self) -> int:
        """Cells for a row, headings with them: each is drawn in the width that it was measured in."""
        return max(0, self.size.width - len(GUTTER) - MARGIN)

    def _measure(self) -> None:
        """Find the rows' lines anew, after the source or the width changed, with the cursor in sight."""
        self._row_lines = RowLines(self._source, self._row_width)
        # Set past the reactive: nothing else moves when the list grows, so no new layout of the whole screen.
        self.set_reactive(Widget.virtual_size, Size(self.size.width, self._row_lines.total))
        self.set_scroll(None, max(0, min(self.scroll_offset.y, self.max_scroll_y)))
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """Scroll, half a page at a time, if the cursor's row is out of sight (890 bytes a key, not 4,700)."""
        height = self.size.height
        if self._cursor is None or not height:
            return
        top, lines = self._row_lines.span(self._cursor)
        first = self.scroll_offset.y
        # The heading above the first row comes into sight with it.
        if self._nearest(0) == self._cursor and top < height:
            wanted = 0
        elif top < first:
            wanted = min(top, first - height // 2)
        elif top + lines > first + height:
            wanted = min(top, max(top + lines - height, first + height // 2))
        else:
            return
        self.scroll_to(y=max(0, wanted), animate=False, force=True)

    def on_resize(self) -> None:
        """Rows are as wide as the list."""
        self._measure()
        if self._source.tall:  # what is drawn already stands on the lines of the old width
            self.refresh()

    # -- the cursor ----------------------------------------------------------------------------------------

    def _nearest(self, index: int, step: int = 1) -> int | None:
        """The row at `index`, or the next that can be chosen, first in the direction of `step`."""
        if not (count := len(self._source)):
            return None
        index = max(0, min(index, count - 1))
        onward = range(index, count) if step > 0 else range(index, -1, -1)
        back = range(index - 1, -1, -1) if step > 0 else range(index + 1, count)
        for rows in (onward, back):
            for row in rows:
                if self._source.key(row) is not None:
                    return row
        return None

    def _move(self, index: int, step: int = 1) -> None:
        target = self._nearest(index, step)
        if target is None or target == self._cursor:
            return
        self._refresh_cursor()
        self._cursor = target
        self._bring_into_sight()
        self._refresh_cursor()
        self.post_message(self.Highlighted(self, self.cursor_key))

    def _refresh_cursor(self) -> None:
        if self._cursor is not None:
            top, _ = self._row_lines.span(self._cursor)
            self.refresh(Region(0, top - self.scroll_offset.y, self.size.width, 1))

    def action_cursor(self, step: int) -> None:
        """One row down (1) or up (-1)."""
        if self._cursor is not None:
            self._move(self._cursor + step, step)

    def action_page(self, step: int) -> None:
        """One page down (1) or up (-1)."""
        if self._cursor is None:
            return
        line = self._row_lines.span(self._cursor)[0] + step * max(1, self.size.height - 1)
        self._move(self._row_lines.row_at(line), step)

    def action_first(self) -> None:
        """To the first row."""
        self._move(0)

    def action_last(self) -> None:
        """To the last row."""
        self._move(len(self._source) - 1, -1)

    def action_choose(self) -> None:
        """Say that the row under the cursor was chosen."""
        if (key := self.cursor_key) is not None:
            self.post_message(self.Chosen(self, key))

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor, a click on the cursor's row chooses it."""
        line = event.y + self.scroll_offset.y
        if line >= self._row_lines.total:
            return
        row = self._row_lines.row_at(line)
        if row == self._cursor:
            self.action_choose()
        elif self._source.key(row) is not None:
            self._move(row)

    # -- drawing -------------------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Forget the looks: the theme or the focus changed."""
        super().notify_style_update()
        self._looks.clear()

    def _look(self, look: Look, under_cursor: bool) -> Style:
        style = self._looks.get((look, under_cursor))
        if style is None:
            style = self.rich_style
            if look != "plain":
                style += self.get_component_rich_style(f"line-list--{look}", partial=True)
            if under_cursor:
                style += self.get_component_rich_style("line-list--cursor", partial=True)
            self._looks[look, under_cursor] = style
        return style

    def render_line(self, y: int) -> Strip:
        """The line `y` of the visible part."""
        width, line = self.size.width, y + self.scroll_offset.y
        if line >= self._row_lines.total:
            return Strip.blank(width, self._look("plain", under_cursor=False))
        index = self._row_lines.row_at(line)
        nth = line - self._row_lines.span(index)[0]
        under_cursor = index == self._cursor and nth == 0
        passed_over = " " * MARGIN if self._source.key(index) is None else GUTTER
        gutter = GUTTER_CURSOR if under_cursor else passed_over
        lines = self._source.lines(index, self._row_width)
        pieces = lines[nth] if nth < len(lines) else ()
        plain = self._look("plain", under_cursor)
        segments = [Segment(gutter, self._look("accent", under_cursor=True) if under_cursor else plain)]
        segments += [Segment(text, self._look(look, under_cursor)) for text, look in pieces if text]
        return Strip(segments).adjust_cell_length(width, plain)
