from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.model.text import clean, clean_line, without_controls

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
JOINERS_AND_MARKS = "\u200c\u200d\u200e\u200f"
anything = st.text(alphabet=st.characters(codec=None)) | st.text(
    alphabet=st.sampled_from(
        "ab é\n\t\r\x00\x07\x1b\x7f\x85\x9b\u2028\ud800\ufeff" + BIDI + JOINERS_AND_MARKS
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dana Ruiz", "Dana Ruiz"),
        ("two\r\nlines\rand\x0bone\u2028more\u2029\x85", "two\nlines\nand\none\nmore\n\n"),
        ("a\tb", "a b"),
        ("\x1b]52;c;cm0gLXJm\x07Lee", "]52;c;cm0gLXJmLee"),
        ("\x9b31mLee\x7f\x00", "31mLee"),
        ("Le\u202ee\u2066x\u2069", "Leex"),
        ("\ud83dLee\ufeff", "Lee"),
        (
            "👩\u200d👩\u200d👧 می\u200cخواهم \u200fאב\u200e",
            "👩\u200d👩\u200d👧 می\u200cخواهم \u200fאב\u200e",
        ),
        ("e\u0301 \u00a0 [/red]", "e\u0301 \u00a0 [/red]"),
    ],
)
def test_clean(text, expected):
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("  Dana\t \u00a0Ruiz\n", "Dana Ruiz"), ("a\r\nb", "a b"), ("\x1b\x07", ""), ("", ""), ("a  b", "a b")],
)
def test_clean_line(text, expected):
    assert clean_line(text) == expected


@given(anything)
def test_nothing_that_steers_a_terminal_comes_through(text):
    for result, allowed in ((clean(text), "\n"), (clean_line(text), ""), (without_controls(text), "")):
        unsafe = {c for c in result if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} or c in BIDI}
        assert unsafe <= set(allowed)


@given(anything)
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(
    st.text(
        alphabet=st.characters(
            exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters=BIDI + "\ufeff"
        )
    )
)
def test_all_other_text_is_kept_as_it_came(text):
    assert clean(text) == without_controls(text) == text
