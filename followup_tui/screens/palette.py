"""The command palette: every command of the screen one came from, by name, from `commands.py`.

What is looked for is found as well where it belongs to another page, and that page is opened for it.
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import Final

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from followup_tui.commands import Command, Context, in_contexts, shown
from followup_tui.model.vocabulary import SALES
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.routes import DoThere, OpenSettings, Place

_PAGES: Final[dict[Context, Place]] = {"today": "today", "list": "today", "why": "why", "quarter": "quarter"}
"""The page on which the commands of a context are done."""


class CommandProvider(Provider):
    """Offers the commands that hold on the screen below the palette."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for command in self._offered():
            yield DiscoveryHit(self._name(command), partial(self._run, command))
        for setting, name, _ in self._settings():
            yield DiscoveryHit(name, partial(self._change, setting))

    async def search(self, query: str) -> Hits:
        """Those whose name is like the query, or whose help has its words; letters strewn over a help find anything."""
        matcher, found = self.matcher(query), False
        for command in chain(self._offered(), self._elsewhere()):
            name = self._name(command)
            score = matcher.match(command.label) or _begun(query, f"{name} {command.sought}")
            if score > 0:
                found = True
                yield Hit(score, Content(name), partial(self._run, command), text=name)
        for setting, name, sought in self._settings():
            score = matcher.match(setting) or _begun(query, f"{name} {sought}")
            if score > 0:
                found = True
                yield Hit(score, Content(name), partial(self._change, setting), text=name)
        keys = next((each for each in self._offered() if each.id.endswith("keys")), None)
        if not found and keys is not None:
            yield Hit(1, f"Nothing found: {shown(keys.keys[0])} shows every key", partial(self._run, keys))

    def _offered(self) -> Iterator[Command]:
        if isinstance(self.screen, CommandScreen):
            yield from (each for each in in_contexts(self.screen.contexts) if each.palette)

    def _elsewhere(self) -> Iterator[Command]:
        """What other pages can do, wherever the digits lead to them."""
        if isinstance(self.screen, CommandScreen) and "app" in self.screen.contexts:
            yield from (each for each in in_contexts(_PAGES) if each.anywhere and self._is_elsewhere(each))

    def _settings(self) -> Iterator[tuple[str, str, str]]:
        """Each setting, its line, and other words it is found by; wherever settings can be opened."""
        if any(each.id in {"settings", "card_settings"} for each in self._offered()):
            from followup_tui.screens.settings_fields import FIELDS  # for start-up

            for field in FIELDS:
                yield field.name, f"settings: {field.name}. {field.meaning}", field.sought

    async def _change(self, name: str) -> None:
        self.screen.post_message(OpenSettings(name))

    async def _run(self, command: Command) -> None:
        if self._is_elsewhere(command):
            self.screen.post_message(DoThere(_PAGES[command.context], command.id))
        else:
            await self.screen.run_action(command.id)

    def _name(self, command: Command) -> str:
        words = self.screen.desk.words if isinstance(self.screen, CommandScreen) else SALES
        return words.say(
            f"{command.label}: {command.help} ({self._page_of(command)}{shown(command.keys[0])})"
        )

    def _page_of(self, command: Command) -> str:
        """The key of the page on which a command's own key holds, where that is another one."""
        if not self._is_elsewhere(command):
            return ""
        place = _PAGES[command.context]
        return next(f"{shown(each.keys[0])}, then " for each in in_contexts(("app",)) if each.id == place)

    def _is_elsewhere(self, command: Command) -> bool:
        return isinstance(self.screen, CommandScreen) and command.context not in self.screen.contexts


def _begun(query: str, text: str) -> float:
    """Whether each word of a query begins a word of the text: 1 or 0, below any match in a name."""
    words = re.findall(r"\w+", text.casefold())
    sought = re.findall(r"\w+", query.casefold())
    return float(bool(sought) and all(any(word.startswith(each) for word in words) for each in sought))
