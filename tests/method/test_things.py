"""Nobody gets a thing of value twice (method F3)."""

from hypothesis import given
from hypothesis import strategies as st
from method_makers import person, touch

from followup_tui.method.shelf import named_in, same_thing, to_give, was_given
from followup_tui.model.shelf import Thing

THINGS = {1: Thing("Two photos"), 2: Thing("the fit-out checklist"), 3: Thing("a page", "joinery, quotes")}


def names(who, *values):
    return [
        thing.name for _, thing in to_give(who, [touch(3, "sent", value=each) for each in values], THINGS)
    ]


def test_what_was_given_is_not_proposed_again_however_it_was_written():
    assert names(person()) == ["Two photos", "the fit-out checklist", "a page"]
    assert names(person(), "two  PHOTOS.") == ["the fit-out checklist", "a page"]
    assert names(person(), "the fit-out checklist; a page") == ["Two photos"]
    assert names(person(), "two photos", "a page, the fit-out checklist") == []


def test_what_touches_on_their_need_comes_first():
    assert names(person(need="Quotes before the spring")) == ["a page", "Two photos", "the fit-out checklist"]
    assert names(person(tags=("checklist",)))[0] == "the fit-out checklist"
    assert names(person(need="A PAGE, please!"))[0] == "a page", "four letters are a word"
    assert names(person(need="the fit"))[0] == "Two photos", "three letters say nothing of what fits"


def test_a_thing_with_a_comma_in_its_name_is_one_thing():
    given = [touch(3, "sent", value="Oak, ash and elm")]
    assert to_give(person(), given, {1: Thing("oak, ash and elm")}) == []


@given(st.lists(st.sampled_from([each.name for each in THINGS.values()]), max_size=4))
def test_proposed_and_given_are_the_whole_shelf(values):
    entries = [touch(3, "talked", value=each) for each in values]
    proposed = {id_ for id_, _ in to_give(person(), entries, THINGS)}
    assert proposed == {id_ for id_, thing in THINGS.items() if not was_given(thing, entries)}
    assert all(was_given(thing, entries) == (thing.name in values) for thing in THINGS.values())


def test_a_name_is_the_same_in_another_case():
    assert same_thing("A Page.", "a  page")
    assert not same_thing("A page", "Pages")
    assert names(person(), "Two photos.; a page") == ["the fit-out checklist"]


def test_a_message_names_a_thing_in_any_letters():
    assert named_in("Here are TWO photos.", ["a page", "Two photos"]) == "Two photos"
    assert named_in("Hello.", ["a page"]) == ""
