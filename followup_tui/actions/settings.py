"""Changing one setting, in one step of undo (design §2).

All settings are one document: each change reads it within its transaction, as another copy may have left it.
"""

from datetime import date

import msgspec

from followup_tui.actions.days_off import after_typed, planned_then
from followup_tui.actions.desk import Desk
from followup_tui.actions.setting_text import with_typed
from followup_tui.actions.undo import SETTINGS
from followup_tui.method.days_off import DaysOff
from followup_tui.method.speak import say_day
from followup_tui.model.settings import DateOrder, Settings
from followup_tui.model.text import clean_line
from followup_tui.model.when import When


def change_setting(desk: Desk, name: str, text: str) -> str:
    """Set what was typed for a setting; says so in a sentence. Raises Refused where it cannot be read, NotSaved."""
    with desk.book.transaction():
        return _write(desk, name, with_typed(desk, name, clean_line(text)))


def toggle_holiday(desk: Desk, name: str) -> str:
    """Work on a public holiday from now on, each year, or keep it again; `name` as the calendar has it.

    Returns which, in a sentence. Raises NotSaved.
    """
    with desk.book.transaction():
        worked = desk.book.settings.worked_holidays
        now = tuple(each for each in worked if each != name) if name in worked else (*worked, name)
        _write(desk, "holidays", msgspec.structs.replace(desk.book.settings, worked_holidays=now))
    return (
        f"{name} is a working day for you. u undoes." if name in now else f"{name} is kept again. u undoes."
    )


def toggle_day_off(desk: Desk, day: date) -> str:
    """Take one day off, or work on it again; says which. Raises NotSaved."""
    whole = When(day=day, zone=desk.zone)
    with desk.book.transaction():
        days, out = after_typed(desk, DaysOff(whole, whole))
        _write(desk, "days off", msgspec.structs.replace(desk.book.settings, days_off=days))
    said = say_day(day, desk.now.date())
    if out:
        return f"{said}: a working day again."
    return f"{said}: a day off, never missed.{planned_then(desk, [day])}"


def answer_date_order(desk: Desk, order: DateOrder | None) -> str:
    """The answer to the question that is asked once, how "3/12" is meant; None goes on asking for each date.

    Raises NotSaved.
    """
    with desk.book.transaction():
        settings = msgspec.structs.replace(desk.book.settings, date_order=order, order_asked=True)
        return _write(desk, "date order", settings)


def _write(desk: Desk, name: str, settings: Settings) -> str:
    before = desk.book.settings
    stays = msgspec.structs.replace(settings, order_asked=before.order_asked) == before
    if settings != before:
        # That the order was asked, or chosen as it stood, would only stand in the way of `u`.
        with desk.book.transaction(None if stays else f"{SETTINGS}{name}"):
            desk.book.save_settings(settings)
    if stays:
        return f"{name.capitalize()}: as it was."
    planned = planned_then(desk, set(settings.days_off) - set(before.days_off))
    return f"{name.capitalize()}: changed.{planned} u undoes."
