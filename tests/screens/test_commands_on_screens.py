"""Each screen can do what its keys promise."""

import importlib
import pkgutil

import pytest

import followup_tui.screens
from followup_tui.commands import COMMANDS, CONTEXTS_OF, in_contexts
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.step_field import StepField

for module in pkgutil.iter_modules(followup_tui.screens.__path__):
    importlib.import_module(f"followup_tui.screens.{module.name}")


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
