"""The command palette: every command of the screen one came from, by name, from `commands.py`."""

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from followup_tui.commands import Command, in_contexts, shown
from followup_tui.widgets.command_screen import CommandScreen


class CommandProvider(Provider):
    """Offers the commands that hold on the screen below the palette."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for command in self._offered():
            yield DiscoveryHit(_name(command), partial(self._run, command))

    async def search(self, query: str) -> Hits:
        """Those whose name or help matches."""
        matcher = self.matcher(query)
        for command in self._offered():
            name = _name(command)
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, Content(name), partial(self._run, command), text=name)

    def _offered(self) -> Iterator[Command]:
        if isinstance(self.screen, CommandScreen):
            yield from (each for each in in_contexts(self.screen.contexts) if each.palette)

    async def _run(self, command: Command) -> None:
        await self.screen.run_action(command.id)


def _name(command: Command) -> str:
    return f"{command.help} ({shown(command.keys[0])})"
