from hypothesis import given
from hypothesis import strategies as st
from method.worksheets import moments

from followup_tui.method.tally import Tally, suggested, tally
from followup_tui.model.values import Moment

many = st.lists(moments, max_size=6)


def test_the_most_fed_come_first_and_case_is_no_difference():
    found = tally([Moment("a", ("craft", "Calm")), Moment("b", ("calm", "learning")), Moment("c", ("CALM",))])
    assert found == (Tally("Calm", 3), Tally("craft", 1), Tally("learning", 1))


def test_three_are_suggested():
    assert suggested([Moment("a", ("craft", "calm", "play", "order"))]) == ("craft", "calm", "play")
    assert suggested([]) == ()


@given(many)
def test_a_moment_counts_once_for_a_quality_and_none_is_lost(found):
    counts = tally(found)
    assert {each.name.casefold() for each in counts} == {word.casefold() for m in found for word in m.fed}
    for each in counts:
        assert each.moments == sum(each.name.casefold() in {word.casefold() for word in m.fed} for m in found)
    assert [each.moments for each in counts] == sorted((each.moments for each in counts), reverse=True)


@given(many, moments)
def test_one_more_moment_never_takes_from_a_quality(found, more):
    before = {each.name.casefold(): each.moments for each in tally(found)}
    after = {each.name.casefold(): each.moments for each in tally([*found, more])}
    assert all(after[name] >= count for name, count in before.items())
