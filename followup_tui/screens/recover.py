"""Two versions of the book: its file was changed by something else. The user chooses; the other one is kept aside."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult

from followup_tui.actions.desk import Desk
from followup_tui.actions.keeping import TwoVersions, choose_version
from followup_tui.commands import Context
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece, wrap
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.routes import Go

_WHAT = (
    "The book's file was changed by something else: a sync, git, or a copy put back."
    " Nothing was written over. Which version do you want to go on with? The other one is kept."
)


class RecoverScreen(CommandScreen[None]):
    """Shows what the two versions hold, and takes one."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("recover",)
    AUTO_FOCUS: ClassVar[str | None] = ""
    CSS_PATH = "recover.tcss"

    def __init__(self, desk: Desk, path: Path, versions: TwoVersions) -> None:
        super().__init__(desk)
        self._path = path
        self._versions = versions

    def compose(self) -> ComposeResult:
        """What happened, the two versions, how they differ."""
        yield Lines(self._told, id="told")
        yield Lines(id="status")
        yield KeyBar()

    def on_mount(self) -> None:
        """Its own keys."""
        self.query_one(KeyBar).tell(self.CONTEXTS)

    def _told(self, width: int, _height: int) -> Sequence[Line]:
        lines: list[Line] = [[Piece(" There are two versions of your book", "strong")], []]
        lines += [[Piece(f" {each}")] for each in wrap(_WHAT, max(20, width - 2))]
        for key, name, version in (
            ("f", "the file as it is now", self._versions.file),
            ("s", "what Follow-up saved here", self._versions.journal),
        ):
            lines += [[], [Piece(f"   {key} ", "accent"), Piece(name)]]
            lines += [[Piece(f"     {each}", "dim")] for each in wrap(version, max(20, width - 6))]
        lines.append([])
        return lines + [
            [Piece(f" {each}", "dim")]
            for each in wrap(f"They differ: {self._versions.differs}.", max(20, width - 2))
        ]

    def action_take_file(self) -> None:
        """Go on with the file."""
        self._take("file")

    def action_take_saved(self) -> None:
        """Go on with what was saved here."""
        self._take("journal")

    def _take(self, which: str) -> None:
        if self.attempt(choose_version, self._path, which, self.desk.now) is not None:
            self.post_message(Go("again"))

    def action_close_recover(self) -> None:
        """Decide later; until then nothing is saved over either of them."""
        self.dismiss(None)
