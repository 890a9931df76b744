from __future__ import annotations

import pytest
from rich.cells import cell_len
from textual.app import App

from followup_tui.widgets.columns import Piece, wrap
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource


class People(LineSource):
    """Rows named in `keys`; None is a heading."""

    def __init__(self, keys, text="{}"):
        self.keys, self.text, self.drawn = list(keys), text, []

    def __len__(self):
        return len(self.keys)

    def key(self, index):
        return self.keys[index]

    def lines(self, index, width):
        self.drawn.append(index)
        key = self.keys[index]
        return [[Piece("Promised", "heading")]] if key is None else [[Piece(self.text.format(key))]]


class Notes(People):
    tall = True

    def height(self, index, width):
        return len(wrap(self.text.format(self.keys[index]), width))

    def lines(self, index, width):
        return [[Piece(line)] for line in wrap(self.text.format(self.keys[index]), width)]


class ListApp(App):
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, source):
        super().__init__()
        self.source, self.said = source, []

    def compose(self):
        yield LineList(self.source)

    @property
    def list(self):
        return self.screen.query_one(LineList)

    def on_line_list_highlighted(self, message):
        self.said.append(("highlighted", message.key))

    def on_line_list_chosen(self, message):
        self.said.append(("chosen", message.key))

    def lines(self):
        return [self.list.render_line(y).text for y in range(self.list.size.height)]


def names(count):
    return [f"p{number}" for number in range(count)]


@pytest.fixture
def run():
    def start(source, size=(40, 10)):
        app = ListApp(source)
        return app, app.run_test(size=size)

    return start


async def test_cursor_skips_headings_and_says_where_it_is(run):
    app, running = run(People([None, "a", None, None, "b", None]))
    async with running as pilot:
        assert app.list.cursor_key == "a"
        await pilot.press("j")
        assert app.list.cursor_key == "b"
        await pilot.press("down")
        assert app.list.cursor_key == "b"
        await pilot.press("k", "k")
        assert app.list.cursor_key == "a"
        await pilot.press("enter")
    assert app.said == [("highlighted", "b"), ("highlighted", "a"), ("chosen", "a")]


async def test_the_cursor_row_is_marked_without_colour(run):
    app, running = run(People([None, "a", "b"]))
    async with running:
        assert [line.rstrip() for line in app.lines()[:3]] == [" Promised", " › a", "   b"]


async def test_only_rows_in_sight_are_made(run):
    source = People(names(100_000))
    app, running = run(source)
    async with running as pilot:
        await pilot.press("end")
        assert app.list.cursor_key == "p99999"
        await pilot.press("home")
        assert len(source.drawn) < 200
        assert max(source.drawn[:10]) < 10


async def test_at_the_edge_the_list_jumps_half_a_page(run):
    app, running = run(People(names(100)))
    async with running as pilot:
        await pilot.press(*["j"] * 9)
        assert app.list.scroll_offset.y == 0
        await pilot.press("j")
        assert app.list.scroll_offset.y == 5
        await pilot.press(*["k"] * 6)
        assert (app.list.cursor_key, app.list.scroll_offset.y) == ("p4", 0)


async def test_paging_there_and_back(run):
    app, running = run(People(names(50)))
    async with running as pilot:
        await pilot.press("pagedown")
        assert app.list.cursor_key == "p9"
        await pilot.press("pagedown", "pagedown")
        assert app.list.cursor_key == "p27"
        assert app.list.scroll_offset.y <= 27 < app.list.scroll_offset.y + 10
        await pilot.press(*["pageup"] * 5)
        assert (app.list.cursor_key, app.list.scroll_offset.y) == ("p0", 0)


async def test_the_first_heading_comes_back_into_sight(run):
    app, running = run(People([None, *names(50)]))
    async with running as pilot:
        await pilot.press("end", "home")
        assert app.list.scroll_offset.y == 0


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (["x", "y", None, "b", "c"], "b"),  # it stays on its person
        (["a", "c"], "c"),  # gone: the row that took its place
        (["a"], "a"),  # gone, and it was the last
        ([None], None),
        ([], None),
    ],
)
async def test_cursor_keeps_its_key_when_rows_change(run, after, expected):
    app, running = run(People(["a", "b", "c"]))
    async with running as pilot:
        await pilot.press("j")
        app.said.clear()
        app.list.show(People(after))
        await pilot.pause()
        assert app.list.cursor_key == expected
        assert app.said == ([] if expected == "b" else [("highlighted", expected)])
        await pilot.press("j", "enter", "pagedown", "home", "end")
        assert app.list.cursor_key in [*after, None]


async def test_find_as_you_type_starts_from_the_top(run):
    app, running = run(People(names(100)))
    async with running as pilot:
        await pilot.press("end")
        app.list.show(People(names(100)[40:]), from_top=True)
        await pilot.pause()
        assert (app.list.cursor_key, app.list.scroll_offset.y) == ("p40", 0)


async def test_a_shorter_list_is_never_scrolled_past_its_end(run):
    app, running = run(People(names(100)))
    async with running as pilot:
        await pilot.press("end")
        app.list.show(People(names(12)))
        await pilot.pause()
        assert app.list.scroll_offset.y == 2
        assert app.lines()[-1].strip() == "› p11"


async def test_tall_rows_wrap_and_are_marked_once(run):
    app, running = run(Notes(["a", "b"], text="{} wants quotes before the fit-out in spring"), size=(24, 10))
    async with running as pilot:
        await pilot.press("j")
        lines = [line.rstrip() for line in app.lines()]
        assert lines[:6] == [
            "   a wants quotes",
            "   before the fit-out",
            "   in spring",
            " › b wants quotes",
            "   before the fit-out",
            "   in spring",
        ]
        looks = [bool(next(iter(app.list.render_line(y))).style.bold) for y in range(6)]
        assert looks == [False, False, False, True, False, False]  # one line of a tall row is sent, not all


async def test_tall_rows_are_measured_again_when_the_width_changes(run):
    app, running = run(Notes(names(30), text="{} wants quotes before the fit-out"), size=(24, 10))
    async with running as pilot:
        await pilot.press("end")
        assert app.list.virtual_size.height == 60
        await pilot.resize_terminal(80, 10)
        await pilot.pause()
        assert app.list.virtual_size.height == 30
        assert app.lines()[-1].startswith(" › p29")


async def test_a_click_moves_and_a_second_click_chooses(run):
    app, running = run(People([None, "a", "b"]))
    async with running as pilot:
        await pilot.click(LineList, offset=(5, 2))
        await pilot.click(LineList, offset=(5, 0))
        await pilot.click(LineList, offset=(5, 8))
        assert app.said == [("highlighted", "b")]
        await pilot.click(LineList, offset=(5, 2))
        assert app.said[-1] == ("chosen", "b")


async def test_the_wheel_scrolls_without_moving_the_cursor(run):
    app, running = run(People(names(50)))
    async with running as pilot:
        app.list.scroll_down(animate=False)
        await pilot.pause()
        assert (app.list.scroll_offset.y, app.list.cursor_key) == (1, "p0")
        await pilot.press("j")
        assert app.list.cursor_key == "p1"


@pytest.mark.parametrize("text", ["[/red]", "[/", "[@click=app.quit]x[/]", "[b]x", "\\[x]"])
async def test_text_is_never_markup(run, text):
    app, running = run(People(["a"], text=text))
    async with running:
        assert app.lines()[0].strip() == f"› {text}"


@pytest.mark.parametrize("width", [3, 5, 11, 40])
async def test_every_line_is_exactly_as_wide_as_the_list(run, width):
    app, running = run(People(["a", None, "b"], text="家族 👩‍👩‍👧 wide and long {}"), size=(width, 5))
    async with running:
        assert {cell_len(line) for line in app.lines()} == {width}


async def test_moving_repaints_two_rows_only(run):
    source = People(names(1000))
    _, running = run(source, size=(80, 24))
    async with running as pilot:
        source.drawn.clear()
        await pilot.press("j")
        await pilot.pause()
        assert sorted(set(source.drawn)) == [0, 1]
