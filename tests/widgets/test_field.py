from __future__ import annotations

import asyncio

import pytest
from textual import events
from textual.app import App

from followup_tui.widgets.field import Field


class FieldApp(App):
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, *args, **kwargs):
        super().__init__()
        self.made = (args, kwargs)

    def compose(self):
        yield Field(*self.made[0], **self.made[1])

    @property
    def field(self):
        return self.screen.query_one(Field)


async def paste(pilot, text):
    pilot.app.field.post_message(events.Paste(text))
    await pilot.pause()


async def test_takes_what_is_typed_behind_what_is_there():
    app = FieldApp("Dana")
    async with app.run_test(size=(40, 3)) as pilot:
        await pilot.press("space", "R", "j", "q")
        assert app.field.value == "Dana Rjq"


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("plain", "plain"),
        ("two\nlines\r\nand three\n", "two lines and three"),
        ("a\x1b]52;c;ZXZpbA==\x07b", "a]52;c;ZXZpbA==b"),
        ("\x9b31mred\u202eback\u2069", "31mredback"),
        ("  kept  as it is  ", "  kept  as it is  "),
        ("[red]no markup[/]", "[red]no markup[/]"),
        ("e\u0301 \U0001f468\u200d\U0001f469 \u200f", "e\u0301 \U0001f468\u200d\U0001f469 \u200f"),
    ],
)
async def test_pasted_text_loses_controls_and_nothing_else(pasted, kept):
    app = FieldApp()
    async with app.run_test(size=(40, 3)) as pilot:
        await paste(pilot, pasted)
        assert app.field.value == kept


async def test_paste_goes_where_the_cursor_is():
    app = FieldApp("ab")
    async with app.run_test(size=(40, 3)) as pilot:
        await pilot.press("left")
        await paste(pilot, "X\x1b\nY")
        await pilot.press("!")
        assert app.field.value == "aX Y!b"


async def test_what_a_program_puts_in_is_cleaned_too():
    app = FieldApp("im\x1bported\nname")
    async with app.run_test(size=(40, 3)):
        assert app.field.value == "imported name"
        app.field.put("\x07bell")
        assert (app.field.value, app.field.cursor_position) == ("bell", 4)


async def test_a_joiner_can_be_typed():
    app = FieldApp("\u0645\u06cc")
    async with app.run_test(size=(40, 3)) as pilot:
        app.field.post_message(events.Key("zero_width_non_joiner", "\u200c"))
        await pilot.pause()
        assert app.field.value == "\u0645\u06cc\u200c"


async def test_is_one_line_and_never_blinks():
    app = FieldApp("Dana", placeholder="name")
    async with app.run_test(size=(40, 3)) as pilot:
        await pilot.pause()
        before = app.field.render_line(0)
        assert app.field.size.height == 1
        await asyncio.sleep(0.6)  # Textual's cursor goes dark after half a second
        assert app.field.render_line(0) == before
