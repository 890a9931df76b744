"""The chosen words take the place of those of sales, and of nothing else."""

import pytest

from followup_tui.model.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("prospects", "contacts"),
        ("Meeting", "Interview"),
        ("a meeting was agreed", "an interview was agreed"),
        ("three customers, one suspect", "three employers, one lead"),
        ("a prospect", "a contact"),
        ("they named a colleague", "they named a colleague"),
        ("after a proposal", "after an application"),
        ("won", "yes"),
        ("prospective", "prospective"),
    ],
)
def test_a_job_hunt_has_words_of_its_own(text, said):
    assert vocabulary("job").say(text) == said
    assert vocabulary("sales").say(text) == text
