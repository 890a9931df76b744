"""Two screens with a line list and a field, guarded or as Textual comes: what the terminal layer alone costs.

`two_screens.py [--bare] [--rows N] [--theme NAME]`; Enter opens the second screen, q goes back, / is the field.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from followup_tui.terminal.start import prepare

prepare()

from textual.app import App, ComposeResult  # noqa: E402
from textual.containers import Vertical  # noqa: E402
from textual.screen import Screen  # noqa: E402
from textual.widgets import Input, Static  # noqa: E402

from followup_tui.terminal.guarded_app import GuardedApp  # noqa: E402
from followup_tui.widgets.columns import Column, Piece, lay_out  # noqa: E402
from followup_tui.widgets.line_list import LineList  # noqa: E402
from followup_tui.widgets.line_source import LineSource  # noqa: E402

COLUMNS = (
    Column(5),
    Column(6, right=True, give_up=1),
    Column(14, share=1),
    Column(14, share=1),
    Column(12, share=2),
)


class Rows(LineSource):
    def __init__(self, count: int) -> None:
        self.count = count

    def __len__(self) -> int:
        return self.count

    def key(self, index: int) -> str | None:
        return None if index == 0 else str(index)

    def lines(self, index: int, width: int):
        if index == 0:
            return [[Piece("Promised", "heading")]]
        pieces = (
            Piece("call", "accent"),
            Piece(f"{index}", "dim"),
            Piece(f"Dana Ruiz {index}"),
            Piece(f"Ruiz Joinery {index}"),
            Piece("asked you to call", "warning" if index % 3 else "dim"),
        )
        return [lay_out(COLUMNS, pieces, width)]


class Timeline(Screen):
    BINDINGS = (("q", "app.pop_screen", "Back"),)

    def compose(self) -> ComposeResult:
        yield Static("Dana Ruiz · Ruiz Joinery · prospect", markup=False)
        yield LineList(Notes(400))
        yield Static("s call   f filter   q back", markup=False)


class Notes(Rows):
    def lines(self, index: int, width: int):
        if index == 0:
            return [[Piece("November 2026", "heading")]]
        return [
            [Piece(f"Tue {index % 28 + 1:2}  10:12  ", "dim"), Piece("call  talked 6 min   wants quotes")]
        ]


class Common:
    CSS = "Input { border: none; height: 1; padding: 0; display: none; } Input.shown { display: block; }"

    def __init__(self, rows: int, **options) -> None:
        super().__init__(**options)
        self.rows = rows

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static("Follow-up   1 Today  2 People", markup=False)
            yield LineList(Rows(self.rows))
            field = Input()
            field.cursor_blink = False
            yield field
            yield Static("s call this one   q quit", markup=False)

    def on_line_list_chosen(self) -> None:
        self.push_screen(Timeline())

    def action_find(self) -> None:
        field = self.screen.query_one(Input)
        field.add_class("shown")
        field.focus()


KEYS = [("slash", "find", "Find"), ("q", "quit", "Quit")]


class Guarded(Common, GuardedApp):
    BINDINGS = KEYS


class Bare(Common, App):
    BINDINGS = KEYS


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--bare", action="store_true")
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--theme")
    chosen = parser.parse_args()
    if chosen.bare:
        app = Bare(chosen.rows)
        app.theme = "ansi-dark" if chosen.theme == "ansi" else "textual-dark"
    else:
        app = Guarded(
            chosen.rows,
            crash_file=Path(tempfile.gettempdir()) / "followup-bench-crash.txt",
            theme=chosen.theme,
        )
    app.run()
