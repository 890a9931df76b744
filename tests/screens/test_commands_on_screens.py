"""Each screen can do what its keys promise."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from screens.showing import showing

import followup_tui.screens
from followup_tui.commands import COMMANDS, CONTEXTS_OF, in_contexts
from followup_tui.screens.settings_fields import FIELDS
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.step_field import StepField

for module in pkgutil.iter_modules(followup_tui.screens.__path__):
    importlib.import_module(f"followup_tui.screens.{module.name}")

_HOLIDAYS = [*["j"] * [each.name for each in FIELDS].index("holidays"), "enter"]
"""From the settings to the holidays."""


def _all(kind: type) -> list[type]:
    return [each for child in kind.__subclasses__() for each in (child, *_all(child))]


SCREENS = [
    each for each in _all(CommandScreen) if each.CONTEXTS and each.__module__.startswith("followup_tui.")
]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_a_screen_has_an_action_for_each_of_its_commands(screen):
    missing = [
        each.id
        for each in in_contexts(screen.CONTEXTS)
        if not each.widget and not hasattr(screen, f"action_{each.id}")
    ]
    assert not missing


def test_every_command_is_on_a_screen():
    shown = {context for screen in (*SCREENS, StepField) for context in screen.CONTEXTS}
    assert {each.context for each in COMMANDS} <= shown


def test_every_screen_stands_in_the_list_of_all_keys():
    listed = {context for contexts in CONTEXTS_OF.values() for context in contexts}
    assert {context for screen in (*SCREENS, StepField) for context in screen.CONTEXTS} <= listed


def test_no_handler_runs_twice():
    """Textual calls the handler of each class of a screen by itself: one that calls the one above runs it again."""
    root = Path(followup_tui.__file__).parent
    twice = re.compile(r"super\(\)\.on_(?!event\b)")
    files = [each for folder in ("screens", "widgets") for each in (root / folder).glob("*.py")]
    assert not [each.name for each in files if twice.search(each.read_text())]


async def test_a_key_pressed_on_its_own_screen_opens_no_second_one(desk):
    keys = [each.keys[0] for each in in_contexts(("app",)) if each.id != "back"]
    async with showing(desk) as pilot:
        app = pilot.app
        for pressed in (*([key, key] for key in keys), ["R", "enter", "R"], ["comma", *_HOLIDAYS, "comma"]):
            await pilot.press(*pressed)
            await pilot.pause()
            kinds = [type(each) for each in app.screen_stack]
            assert len(kinds) == len(set(kinds)), pressed
            while len(app.screen_stack) > 1:
                await app.pop_screen()
