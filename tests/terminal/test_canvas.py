from __future__ import annotations

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from followup_tui.terminal.canvas import Canvas
from followup_tui.terminal.cells import PLAIN, Pen, cells_of, change_of_pen, pen_of
from followup_tui.widgets.columns import pad

WIDTH, HEIGHT = 24, 4
STYLES = [
    Style.parse(style)
    for style in (
        "none",
        "bold",
        "dim",
        "red",
        "#d6d8dc on #1b1d22",
        "bold red on blue",
        "reverse",
        "underline",
    )
]
segments = st.builds(Segment, st.text(alphabet="ab  é›…", min_size=1, max_size=9), st.sampled_from(STYLES))
spans = st.tuples(
    st.integers(0, HEIGHT - 1), st.integers(0, WIDTH - 9), st.lists(segments, min_size=1, max_size=1)
)


def whole_line(y, text_segments):
    """A line as the compositor renders it: as wide as the screen."""
    used = sum(len(segment.text) for segment in text_segments)
    return (y, 0, [*text_segments, Segment(" " * (WIDTH - used))])


frames = st.lists(
    st.lists(spans, min_size=1, max_size=4)
    | st.lists(
        st.builds(whole_line, st.integers(0, HEIGHT - 1), st.lists(segments, max_size=2)),
        min_size=1,
        max_size=4,
    ),
    min_size=1,
    max_size=6,
)


class Terminal:
    def __init__(self):
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.stream = pyte.Stream(self.screen)

    def shows(self):
        """What can be seen: a blank without background or decoration has no other property."""
        seen = []
        for y in range(HEIGHT):
            for x in range(WIDTH):
                cell = self.screen.buffer[y][x]
                marks = (cell.reverse, cell.underscore, cell.strikethrough)
                visible = cell.data != " " or any(marks)
                seen.append((cell.data, cell.bg, marks, (cell.fg, cell.bold) if visible else None))
        return seen


@settings(max_examples=150)
@given(frames)
def test_differences_show_what_painting_all_of_it_shows(all_frames):
    canvas, told, plainly = Canvas(), Terminal(), Terminal()
    canvas.forget(WIDTH)
    for frame in all_frames:
        told.stream.feed(canvas.paint(frame, ColorSystem.TRUECOLOR))
        for span in frame:
            fresh = Canvas()  # knows nothing, so it writes all of it
            plainly.stream.feed(fresh.paint([span], ColorSystem.TRUECOLOR))
        assert told.shows() == plainly.shows()


@given(frames)
def test_the_same_again_costs_nothing(all_frames):
    canvas = Canvas()
    for frame in all_frames:
        canvas.paint(frame, ColorSystem.TRUECOLOR)
        last_of_each = {}
        for y, x, parts in frame:
            last_of_each = {key: span for key, span in last_of_each.items() if key != y} | {y: (y, x, parts)}
        assert canvas.paint(last_of_each.values(), ColorSystem.TRUECOLOR) == ""


def test_after_forgetting_all_is_written_again():
    canvas = Canvas()
    line = [(0, 0, [Segment("Dana")])]
    assert canvas.paint(line, ColorSystem.TRUECOLOR) == "\x1b[1;1HDana"
    assert canvas.paint(line, ColorSystem.TRUECOLOR) == ""
    canvas.forget(WIDTH)
    assert canvas.paint(line, ColorSystem.TRUECOLOR) == "\x1b[1;1HDana"


def test_only_what_changed_is_written():
    canvas = Canvas()
    canvas.paint([(2, 0, [Segment("call  10:30  Dana Ruiz")])], ColorSystem.TRUECOLOR)
    sent = canvas.paint([(2, 0, [Segment("call  10:31  Dana Cruz")])], ColorSystem.TRUECOLOR)
    assert sent == "\x1b[3;11H1\x1b[19GCru"


def test_a_line_with_text_of_doubtful_width_is_written_whole():
    canvas = Canvas()
    canvas.paint([(0, 0, [Segment("👩‍👩‍👧 Park "), Segment("today")])], ColorSystem.TRUECOLOR)
    sent = canvas.paint([(0, 0, [Segment("👩‍👩‍👧 Park "), Segment("later")])], ColorSystem.TRUECOLOR)
    assert sent == "\x1b[1;1H  \x1b[1G👩‍👩‍👧\x1b[3G Park later"


@pytest.mark.parametrize("family", ["👩‍👩‍👧", "❤️"])
@pytest.mark.parametrize("cells", [0, 1, 2, 3])
def test_what_stands_beside_emoji_stands_where_it_should(family, cells):
    """Whatever a terminal takes the family to be, `cells` x's here: nothing moves, and nothing old is left."""
    canvas, terminal = Canvas(), Terminal()
    canvas.forget(WIDTH)
    for line in ("old " * 6, pad(f"{family} Park, {family} the end!", WIDTH)):
        sent = canvas.paint([(0, 0, [Segment(line)])], ColorSystem.TRUECOLOR)
        terminal.stream.feed(sent.replace(family, "x" * cells))
    shown = terminal.screen.display[0]
    assert shown[2:8] == " Park,"
    assert shown[11:].rstrip() == " the end!"
    assert "o" not in shown


def test_other_writing_keeps_its_last_sign():
    sent = Canvas().paint([(0, 0, [Segment("क्षि Ltd")])], ColorSystem.TRUECOLOR)
    assert sent == "\x1b[1;1Hक्षि Ltd"


def test_blanks_to_the_edge_are_erased_unless_they_have_a_background():
    canvas = Canvas()
    canvas.forget(WIDTH)
    assert canvas.paint([(0, 0, [Segment("a" + " " * 23)])], ColorSystem.TRUECOLOR) == "\x1b[1;1Ha\x1b[K"
    on_grey = Style.parse("on #1b1d22")
    sent = canvas.paint([(0, 0, [Segment("a" + " " * 23, on_grey)])], ColorSystem.TRUECOLOR)
    assert "\x1b[K" not in sent
    assert sent.endswith("\x1b[m")


@pytest.mark.parametrize(
    ("before", "after", "sent"),
    [
        (PLAIN, Pen("1", "31"), "\x1b[1;31m"),
        (Pen("1", "31"), Pen("1", "32"), "\x1b[32m"),
        (Pen("1", "31"), Pen("2", "31"), "\x1b[0;2;31m"),
        (Pen("", "31", "44"), Pen("", "", "44"), "\x1b[39m"),
        (Pen("1", "31"), PLAIN, "\x1b[m"),
        (PLAIN, Pen(link="id=1;tel:+1312"), "\x1b]8;id=1;tel:+1312\x1b\\"),
        (Pen(link="id=1;tel:+1312"), PLAIN, "\x1b]8;;\x1b\\"),
    ],
)
def test_change_of_pen(before, after, sent):
    assert change_of_pen(before, after) == sent


def test_colours_come_down_to_what_the_terminal_has():
    style = Style.parse("#ff0000 on default")
    assert pen_of(style, ColorSystem.TRUECOLOR).foreground == "38;2;255;0;0"
    assert pen_of(style, ColorSystem.EIGHT_BIT).foreground == "38;5;196"
    assert pen_of(style, ColorSystem.TRUECOLOR).background == ""


def test_combining_marks_stay_with_their_letter():
    cells = cells_of([Segment("e"), Segment("\u0301"), Segment("x")], ColorSystem.TRUECOLOR)
    assert [cell.text for cell in cells] == ["e\u0301", "x"]
