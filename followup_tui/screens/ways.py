"""Which screen a route leads to. Each is imported when it is first opened: for start-up."""

from typing import Any, assert_never

from textual.screen import Screen

from followup_tui.actions.desk import Desk
from followup_tui.commands import Context
from followup_tui.widgets import routes


def screen_at(desk: Desk, place: routes.Page, contexts: tuple[Context, ...]) -> Screen[None]:
    """The screen of a place that needs nothing else; `contexts` are those whose keys the help shows."""
    match place:
        case "import":
            from followup_tui.screens.import_people import ImportScreen

            return ImportScreen(desk)
        case "lessons":
            from followup_tui.screens.lessons import LessonsScreen

            return LessonsScreen(desk)
        case "shelf":
            from followup_tui.screens.shelf import ShelfScreen

            return ShelfScreen(desk)
        case "hand_notes":
            from followup_tui.screens.hand_notes import HandNotesScreen

            return HandNotesScreen(desk)
        case "plans":
            from followup_tui.screens.plans import PlansScreen

            return PlansScreen(desk)
        case "keys":
            from followup_tui.screens.keys import KeysScreen

            return KeysScreen(desk, contexts)
        case _ as never:
            assert_never(never)


def screen_for(desk: Desk, route: routes.Open) -> Screen[Any]:  # noqa: PLR0911  one screen a case
    """The screen that a message asks for, on the person it names."""
    match route:
        case routes.OpenTimeline(person=person):
            from followup_tui.screens.timeline import TimelineScreen

            return TimelineScreen(desk, person)
        case routes.OpenFind(inbound=inbound):
            from followup_tui.screens.find import FindScreen

            return FindScreen(desk, inbound=inbound)
        case routes.OpenAdd(line=line):
            from followup_tui.screens.add import AddScreen

            return AddScreen(desk, line)
        case routes.OpenEdit(person=person):
            from followup_tui.screens.edit import EditScreen

            return EditScreen(desk, person)
        case routes.OpenEnding(person=person):
            from followup_tui.screens.ending import EndingScreen

            return EndingScreen(desk, person)
        case routes.OpenFit(person=person):
            from followup_tui.screens.fit import FitScreen

            return FitScreen(desk, person)
        case routes.OpenPromises(person=person):
            from followup_tui.screens.promises import PromisesScreen

            return PromisesScreen(desk, person)
        case routes.OpenTemplates(person=person):
            from followup_tui.screens.templates import TemplatesScreen

            return TemplatesScreen(desk, person)
        case routes.OpenSettings(name=name):
            from followup_tui.screens.settings import SettingsScreen

            return SettingsScreen(desk, name)
        case _:
            raise TypeError(f"no screen for {type(route).__name__}")
