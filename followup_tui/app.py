"""The Textual app: opens screens, follows the book, keeps the time. What to do is decided below it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.screen import Screen

from followup_tui.actions.desk import Desk, Refused
from followup_tui.book.book import Changed
from followup_tui.book.errors import Damaged, NotSaved
from followup_tui.commands import Context
from followup_tui.config import Config
from followup_tui.screens.today import TodayScreen
from followup_tui.screens.ways import screen_at, screen_for
from followup_tui.terminal.guarded_app import GuardedApp
from followup_tui.widgets import routes
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.work_calendar import BookCalendar

if TYPE_CHECKING:
    from textual.command import Provider  # for its name alone: the palette is rarely opened

LOOK_EVERY = 2.0
"""Seconds between looks at the journal's size, so that another copy's work shows within three (design §3)."""
WARM_AFTER = 0.5
"""Seconds after the first screen at which the search index begins to be built."""


def _provider() -> type[Provider]:
    """Imported when the palette is first opened: for start-up."""
    from followup_tui.screens.palette import CommandProvider

    return CommandProvider


class FollowupApp(GuardedApp):
    """Follow-up on one book."""

    TITLE = "Follow-up"
    CSS_PATH = ["screens/today.tcss", "screens/list_screen.tcss"]  # noqa: RUF012  as Textual types it
    """Today's own: Textual 8.2 loads no CSS_PATH of a default screen."""
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_provider}

    def __init__(self, desk: Desk, config: Config, crash_file: Path, notices: tuple[str, ...] = ()) -> None:
        super().__init__(crash_file=crash_file, theme=config.theme)
        self.desk = desk
        self.config = config
        self.open_instead: str | None = None
        """The sample book, where the user asked for it: the command line opens it next."""
        self._notices = notices
        self._minute = desk.now.replace(second=0)
        self._told = len(desk.book.store.notices)
        desk.book.on_change.append(self._book_changed)

    def get_default_screen(self) -> Screen[None]:
        """Today."""
        return TodayScreen(self.desk)

    def on_mount(self) -> None:
        """Begin to follow other copies and the clock."""
        self.set_interval(LOOK_EVERY, self._look_around)
        self.call_after_refresh(self._fetch_holidays)
        self._warming = self.desk.book.warm_search(notes=False)
        self.set_timer(WARM_AFTER, self._warm)
        if self._notices:
            self.call_after_refresh(self._say, " ".join(self._notices))
        if self.desk.book.store.notices:
            self.call_after_refresh(self._offer_versions)

    def outlives(self, error: Exception) -> bool:
        """A part of the book that cannot be read is said, and all the rest goes on."""
        if not isinstance(error, Damaged):
            return False
        self.call_later(self._tell_unread, self.desk.book.store.ledger.problem or str(error))
        return True

    def _tell_unread(self, sentence: str) -> None:
        """Say that something cannot be read; a screen that was never drawn for want of it goes again."""
        if len(self.screen_stack) > 1 and not any(each.size for each in self.screen.children):
            self.pop_screen()
        self._say(sentence)

    def save_drafts(self) -> bool:
        """Keep what was typed on every open screen, when the app has to go at once; whether all of it is kept."""
        all_kept = True
        for screen in self.screen_stack:
            if isinstance(screen, CommandScreen):
                try:
                    screen.save_drafts()
                except NotSaved:  # one that cannot be kept must not cost the others
                    all_kept = False
        return all_kept

    # -- following the book and the clock -----------------------------------------------------------

    def _look_around(self) -> None:
        self.desk.book.refresh()
        self._tell_of_the_book()
        if self.desk.book.store.checkpoint_due:
            self.run_worker(asyncio.to_thread(self.desk.book.store.checkpoint), group="fold", exclusive=True)
        minute = self.desk.now.replace(second=0)
        if minute != self._minute:
            if minute.date() != self._minute.date():
                self._keep_backup()
            self._minute = minute
            self._show_book()

    def _tell_of_the_book(self) -> None:
        """Say what has happened to the book's files since the last look."""
        notices = self.desk.book.store.notices[self._told :]
        if notices:
            self._told += len(notices)
            self._say(" ".join(notices))
            self._offer_versions()

    def _offer_versions(self) -> None:
        """Where the book's file was changed underneath, let the user choose a version."""
        from followup_tui.actions.keeping import two_versions  # for start-up: seldom needed
        from followup_tui.screens.recover import RecoverScreen

        path = self.desk.book.store.path
        versions = two_versions(path)
        if versions is not None and not isinstance(self.screen, RecoverScreen):
            self.push_screen(RecoverScreen(self.desk, path, versions))

    def _keep_backup(self) -> None:
        """A new day has begun in an app that stays open: keep a backup, beside the screen."""
        from followup_tui.book.backup import keep_daily  # as above

        store = self.desk.book.store
        book = store.ledger.state.snapshot()
        self.run_worker(asyncio.to_thread(keep_daily, store, self.desk.now.date(), book), group="backup")

    def _book_changed(self, changed: Changed) -> None:
        if self.is_running and changed:
            self._fetch_holidays()
            self._show_book()

    def _fetch_holidays(self) -> None:
        """Load the country's holidays beside the screen, where no cache has them; until then weekends count."""
        calendar = self.desk.calendar
        if isinstance(calendar, BookCalendar) and calendar.waiting:
            self.run_worker(self._load(calendar), group="holidays", exclusive=True, exit_on_error=False)

    async def _load(self, calendar: BookCalendar) -> None:
        await asyncio.to_thread(calendar.load)
        self._fetch_holidays()  # the country may have been changed meanwhile
        self._show_book()

    def _warm(self) -> None:
        """Make ready to find people, between keys, so that the first letter is as quick as the others."""
        if next(self._warming, self) is None:
            self.set_timer(0.01, self._warm)

    def _show_book(self) -> None:
        if isinstance(self.screen, CommandScreen) and self.screen.is_mounted:
            self.screen.unsay_undone()
            self.screen.show_book()

    def _say(self, sentence: str) -> None:
        if isinstance(self.screen, CommandScreen):
            self.screen.say(sentence)

    # -- going places ---------------------------------------------------------------------------------
    # Screens other than Today are imported when they are first opened, here and in `screens/ways.py`: for start-up.

    @on(routes.Go)
    def go(self, message: routes.Go) -> None:
        """To a place that needs nothing else."""
        match message.place:
            case "today" | "people" | "why" | "quarter":
                self._ways[message.place]()
            case "back":
                self._back()
            case "import" | "keys" | "lessons" | "shelf" | "hand_notes" | "plans":
                self.push_screen(screen_at(self.desk, message.place, self._contexts()))
            case "palette":
                self.action_command_palette()
            case "again":
                self.save_drafts()
                self.open_instead = "again"
                self.exit()
            case "sample":
                self.open_instead = "demo"
                self.exit()

    @on(routes.DoThere)
    def do_there(self, message: routes.DoThere) -> None:
        """What the palette found on another page."""
        self._ways[message.place]()
        page = self.screen
        page.call_after_refresh(page.run_action, message.command)

    @on(routes.Open)
    def open_screen(self, message: routes.Open) -> None:
        """A screen over this one."""
        self.push_screen(screen_for(self.desk, message))

    @on(routes.OpenCard)
    def open_card(self, message: routes.OpenCard) -> None:
        """One card, outside a session."""
        from followup_tui.screens.card import CardScreen

        self._push_card(
            lambda: CardScreen.alone(self.desk, self.config, message.person, inbound=message.inbound)
        )

    @on(routes.StartSession)
    def start_session(self, message: routes.StartSession) -> None:
        """Call through a list, or gently through today's queue."""
        from followup_tui.actions.session import Session
        from followup_tui.screens.card import CardScreen

        if message.start is not None:
            session = Session.begin(self.desk, message.order, message.start)
        else:
            gentle = Session.begin_gently(self.desk)
            if gentle is None:
                self._say("Nobody is waiting just now: a adds a person, 2 shows everybody.")
                return
            session = gentle
        if not session.asks_before:
            self._push_card(lambda: CardScreen.in_session(self.desk, self.config, session))
            return
        from followup_tui.screens.how_hard import HowHardScreen

        def answered(level: int | None) -> None:
            self._push_card(lambda: CardScreen.in_session(self.desk, self.config, session))
            if level is not None and isinstance(self.screen, CommandScreen):
                self.screen.attempt(session.expect, level)

        self.push_screen(HowHardScreen(self.desk, "before"), answered)

    def _push_card(self, make: Callable[[], Screen[None]]) -> None:
        """Open a card, or say why not: another copy may have deleted them since the list was drawn."""
        try:
            card = make()
        except Refused as refused:
            self._say(str(refused))
        else:
            self.push_screen(card)

    @on(routes.ResumeSession)
    def resume_session(self) -> None:
        """Go on where a session was left."""
        from followup_tui.actions.session import Session
        from followup_tui.screens.card import CardScreen

        session = Session.resume(self.desk)
        if session is not None:
            self._push_card(lambda: CardScreen.in_session(self.desk, self.config, session))

    def _contexts(self) -> tuple[Context, ...]:
        return self.screen.contexts if isinstance(self.screen, CommandScreen) else ()

    @property
    def _ways(self) -> dict[str, Callable[[], None]]:
        """Where the digits lead."""
        return {
            "today": self._to_today,
            "people": self._to_people,
            "why": self._to_why,
            "quarter": self._to_quarter,
        }

    def _to_today(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def _to_people(self) -> None:
        from followup_tui.screens.people import PeopleScreen

        if isinstance(self.screen, PeopleScreen):
            return
        self._to_today()
        self.push_screen(PeopleScreen(self.desk))

    def _to_why(self) -> None:
        from followup_tui.screens.why import WhyScreen

        if not isinstance(self.screen, WhyScreen):
            self._to_today()
            self.push_screen(WhyScreen(self.desk))

    def _to_quarter(self) -> None:
        from followup_tui.screens.quarter import QuarterScreen

        if not isinstance(self.screen, QuarterScreen):
            self._to_today()
            self.push_screen(QuarterScreen(self.desk))

    def _back(self) -> None:
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit()
