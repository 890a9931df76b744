from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from followup_tui.widgets.columns import Column, Piece, cut, fit, fitted, lay_out, pad, wrap

WHAT = Column(5)
WHEN = Column(6, right=True, give_up=1)
NAME = Column(12, share=1)
COMPANY = Column(12, share=1, give_up=2)
REASON = Column(10, share=2, give_up=3)
QUEUE = (WHAT, WHEN, NAME, COMPANY, REASON)

columns = st.lists(
    st.builds(Column, st.integers(1, 20), st.booleans(), st.integers(0, 3), st.integers(0, 3)), min_size=1
).map(tuple)


def test_columns_leave_in_the_order_they_were_told_to():
    assert all(fit(QUEUE, 76))
    assert [bool(cells) for cells in fit(QUEUE, 50)] == [True, True, True, True, False]
    assert [bool(cells) for cells in fit(QUEUE, 36)] == [True, True, True, False, False]
    assert [bool(cells) for cells in fit(QUEUE, 22)] == [True, False, True, False, False]
    assert fit(QUEUE, 15) == (5, 0, 8, 0, 0)
    assert fit(QUEUE, 3) == (3, 0, 0, 0, 0)


@given(columns, st.integers(0, 120))
def test_columns_never_take_more_than_there_is(columns, width):
    shown = [cells for cells in fit(columns, width) if cells]
    assert sum(shown) + 2 * max(0, len(shown) - 1) <= max(width, 0)


@pytest.mark.parametrize("parts", [("abcdef",), ("abc", "def"), ("abcd", "e"), ("abcd", "", "ef")])
def test_what_does_not_fit_ends_in_an_ellipsis_wherever_a_piece_ends(parts):
    assert "".join(piece.text for piece in fitted([Piece(part) for part in parts], 4)) == "abc…"
    assert "".join(piece.text for piece in fitted([Piece("abc"), Piece("d"), Piece("")], 4)) == "abcd"


@given(columns, st.integers(0, 120), st.text())
def test_a_line_is_never_wider_than_the_row(columns, width, text):
    line = lay_out(columns, [Piece(text)] * len(columns), width)
    assert sum(cell_len(piece.text) for piece in line) <= width


def test_figures_line_up_on_the_right():
    line = lay_out((Column(6, right=True), Column(4)), [Piece("9"), Piece("days")], 20)
    assert [piece.text for piece in line] == ["     9  ", "days"]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Dana Ruiz", 9, "Dana Ruiz"),
        ("Dana Ruiz", 6, "Dana …"),
        ("Dana", 1, "…"),
        ("Dana", 0, ""),
        ("家族会社", 5, "家族…"),
        ("家族会社", 4, "家 …"),
    ],
)
def test_cut(text, width, expected):
    assert cut(text, width) == expected


@given(st.text(), st.integers(0, 40))
def test_pad_is_exact(text, width):
    assert cell_len(pad(text, width)) == width


@given(st.text(alphabet="ab 家族👩\n"), st.integers(2, 30))
def test_wrapping_keeps_every_word_and_the_width(text, width):
    lines = wrap(text, width)
    assert lines
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_wrapping_breaks_at_blanks_and_paragraphs():
    assert wrap("wants quotes before\n\nthe fit-out", 12) == ("wants quotes", "before", "", "the fit-out")
    assert wrap("", 5) == ("",)
