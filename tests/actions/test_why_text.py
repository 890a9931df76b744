import pytest

from followup_tui.actions.why_text import without_because


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("because nobody buys from a stranger", "nobody buys from a stranger"),
        ("Because nobody does", "nobody does"),
        ("nobody does, because they forgot", "nobody does, because they forgot"),
        ("becausewise it holds", "becausewise it holds"),
    ],
)
def test_a_because_is_said_once_however_it_was_typed(typed, said):
    assert without_because(typed) == said
