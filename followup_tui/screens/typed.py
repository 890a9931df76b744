"""One typed line that is never lost: it comes back where it was not saved (design §3, drafts)."""

from contextlib import suppress
from typing import Any

from followup_tui.book.errors import NotSaved
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.field import Field


class TypedLine:
    """The text of a screen's field `#typed`, and its draft under a key; `first`, which stands there anyhow, is none."""

    def __init__(self, screen: CommandScreen[Any], key: str, first: str = "") -> None:
        self._screen = screen
        self._drafts = screen.desk.book.store.drafts
        self._key = key
        self._first = first
        self._told = False

    @property
    def text(self) -> str:
        """What stands in the field now."""
        return self._screen.query_one("#typed", Field).value

    def kept(self) -> str:
        """What was typed last time and not saved, else what stands there first."""
        try:
            draft = self._drafts.get(self._key) or {}
        except NotSaved:
            return self._first
        return str(draft.get("line", self._first))

    def keep(self) -> None:
        """Keep what stands in the field. Raises NotSaved where the disk refuses."""
        if self.text.strip() and self.text != self._first:
            self._drafts.put(self._key, {"line": self.text})
        else:
            self._drafts.drop(self._key)

    def done(self, sentence: str) -> None:
        """The line was saved: forget the draft, close the screen, and say so on the one below."""
        self.forget()
        app = self._screen.app
        app.pop_screen()
        if isinstance(app.screen, CommandScreen):
            app.screen.say(sentence)

    def forget(self) -> None:
        """Drop the draft. What it was for is safe in the book: one that can't be dropped only comes back once more."""
        with suppress(NotSaved):
            self._drafts.drop(self._key)

    def leave(self) -> None:
        """Keep the line and close the screen. Where it can't be kept say so once, and stay."""
        if self.may_leave():
            self._screen.app.pop_screen()

    def may_leave(self) -> bool:
        """Keep the line; False, and a sentence about it, the first time that it can't be kept."""
        try:
            self.keep()
        except NotSaved as error:
            if not self._told:
                self._told = True
                self._screen.say(f"{error} Esc again closes without it.", "warning")
                return False
        return True
