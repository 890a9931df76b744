"""The app as the terminal meets it: leaves it whole, sends it little, and shows it nothing dangerous."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from rich.console import RenderableType
from textual import events
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.filter import LineFilter
from textual.reactive import Initialize, Reactive
from textual.theme import Theme

from followup_tui.terminal.crash import write_crash_file
from followup_tui.terminal.key_order import KeyOrder
from followup_tui.terminal.line_filter import ControlFilter
from followup_tui.terminal.private import QuietApp, guard_the_driver
from followup_tui.terminal.start import over_ssh, started
from followup_tui.terminal.themes import ANSI, DARK, THEMES
from followup_tui.terminal.too_small import TooSmall, is_too_small


class GuardedApp(QuietApp):
    """Base of our app. A subclass says what to save in `save_drafts` when the app has to go at once.

    `crash_file` is where the one crash file goes; `theme` one of `THEMES`, None for the one that fits: the
    terminal's own colours over SSH (a third fewer bytes), else dark.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "suspend_process", "Suspend", show=False, priority=True),
        Binding("ctrl+l", "redraw", "Draw again", show=False, priority=True),
    ]

    def __init__(self, *, crash_file: Path, theme: str | None = None) -> None:
        self._control_filter = ControlFilter()
        self._first_theme = theme if theme in THEMES else (ANSI if over_ssh() else DARK).name
        super().__init__()
        self._crash_file = crash_file
        self._has_failed = False
        self.keys_in_order = KeyOrder(self, super().on_event)
        self.animation_level = "none"
        for own in THEMES.values():
            self.register_theme(own)

    def _begin_with(self) -> str:
        return self._first_theme

    theme: Reactive[str] = Reactive(Initialize(_begin_with))
    """Ours from the first line of Textual's own setup: a theme that is set later makes it read all styles again."""

    def get_theme(self, theme_name: str) -> Theme | None:
        """As in Textual, which asks before ours can be registered."""
        return THEMES.get(theme_name) or super().get_theme(theme_name)

    def save_drafts(self) -> bool:
        """Put what was typed and not saved where it will be found again, when all ends; whether that worked."""
        return True

    # -- what the terminal is sent -------------------------------------------------------------------------

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and ours last: it sees what is really sent."""
        return [*super().get_line_filters(), self._control_filter]

    def action_redraw(self) -> None:
        """Write everything again, after something else wrote on the terminal."""
        self.canvas.forget(self.size.width)
        self.refresh()

    # -- what comes in -------------------------------------------------------------------------------------

    async def on_event(self, event: events.Event) -> None:
        """Keys one after another; everything else as Textual has it."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self.keys_in_order.take(event)
        else:
            await super().on_event(event)

    # -- the way out ---------------------------------------------------------------------------------------

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver, guarded."""
        driver = super().get_driver_class()
        guard_the_driver()
        return driver

    def on_mount(self) -> None:
        """From here on a signal finds somebody who puts things in order."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGHUP, signal.SIGTERM):
            loop.add_signal_handler(number, self._leave, number)
        self.app_resume_signal.subscribe(self, self._on_resumed)

    def on_ready(self) -> None:
        """The first screen is up."""
        started()

    def _on_resumed(self, _app: object) -> None:
        self.action_redraw()

    def _leave(self, number: signal.Signals) -> None:
        self._save_what_was_typed()
        self.exit(return_code=128 + number)

    def _save_what_was_typed(self) -> bool:
        try:
            return self.save_drafts()
        except Exception as error:  # noqa: BLE001  (nothing may stop the way out)
            write_crash_file(self._crash_file, error)
            return False

    def failed(self, error: BaseException | None) -> None:
        """Save what was typed, keep where it happened, and say one sentence once the terminal is back."""
        if self._has_failed:  # what fails on the way out is a consequence, and Textual would count it aloud
            return
        self._has_failed = True
        typed = "is kept" if self._save_what_was_typed() else "could not be kept"
        told = write_crash_file(self._crash_file, error)
        where = f"is in {self._crash_file}" if told else "could not be written down"
        super().panic(
            f"Sorry, Follow-up had to stop. What you saved is safe, what you typed {typed}. Where it happened {where}."
        )

    def panic(self, *_renderables: RenderableType) -> None:
        """What Textual calls for its own errors. Theirs may show data, so they go the same way."""
        self.failed(self._exception)

    # -- the size ------------------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        """Forget what a resize may have moved; below the smallest size say so."""
        self.canvas.forget(event.size.width)
        shown = isinstance(self.screen, TooSmall)
        if is_too_small(event.size) and not shown:
            self.push_screen(TooSmall())
        elif shown and not is_too_small(event.size):
            self.pop_screen()
