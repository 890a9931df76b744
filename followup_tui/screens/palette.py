"""The command palette: every command of the screen one came from, by name, from `commands.py`."""

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from followup_tui.commands import Command, in_contexts, shown
from followup_tui.model.vocabulary import SALES
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.routes import OpenSettings


class CommandProvider(Provider):
    """Offers the commands that hold on the screen below the palette."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for command in self._offered():
            yield DiscoveryHit(self._name(command), partial(self._run, command))
        for setting, name in self._settings():
            yield DiscoveryHit(name, partial(self._change, setting))

    async def search(self, query: str) -> Hits:
        """Those whose name or help matches."""
        matcher = self.matcher(query)
        for command in self._offered():
            name = self._name(command)
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, Content(name), partial(self._run, command), text=name)
        for setting, name in self._settings():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, Content(name), partial(self._change, setting), text=name)

    def _offered(self) -> Iterator[Command]:
        if isinstance(self.screen, CommandScreen):
            yield from (each for each in in_contexts(self.screen.contexts) if each.palette)

    def _settings(self) -> Iterator[tuple[str, str]]:
        """Each setting, and what it is found by: its name and what it means; wherever settings can be opened."""
        if any(each.id in {"settings", "card_settings"} for each in self._offered()):
            from followup_tui.screens.settings_fields import FIELDS  # for start-up

            yield from ((field.name, f"settings: {field.name}. {field.meaning}") for field in FIELDS)

    async def _change(self, name: str) -> None:
        self.screen.post_message(OpenSettings(name))

    async def _run(self, command: Command) -> None:
        await self.screen.run_action(command.id)

    def _name(self, command: Command) -> str:
        words = self.screen.desk.words if isinstance(self.screen, CommandScreen) else SALES
        return words.say(f"{command.label}: {command.help} ({shown(command.keys[0])})")
