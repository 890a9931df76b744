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
        ("it won't be a meeting; a prospect's won", "it won't be an interview; a contact's won"),
        ("prospective", "prospective"),
    ],
)
def test_a_job_hunt_has_words_of_its_own(text, said):
    assert vocabulary("job").say(text) == said
    assert vocabulary("sales").say(text) == text


def test_an_outcome_has_a_word_of_its_own_also_on_a_key():
    job, sales = vocabulary("job"), vocabulary("sales")
    assert (job.outcome("won"), job.outcome("won", "won"), sales.outcome("won")) == ("yes", "yes", "won")
    assert job.outcome("meeting") == "interview agreed"
    assert (job.outcome("meeting", "meeting"), sales.outcome("sent", "send it")) == ("interview", "send it")


def test_each_trade_has_examples_of_its_own():
    job, sales = vocabulary("job").examples, vocabulary("sales").examples
    assert job.keys() == sales.keys()
    assert not set(job.values()) & set(sales.values())
