from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.book.search import Haystack, SearchIndex, fold
from followup_tui.model.entry import Entry
from followup_tui.model.person import Address, Person

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
PEOPLE = {
    1: Person(name="Dana Ruiz", company="Ruiz Joinery", phones=(Address("312 555 0142", "+13125550142"),)),
    2: Person(name="José Muñoz", company="Muñoz Hnos.", tags=("fair",)),
    3: Person(name="Bogdana Kos", emails=(Address("b@kos.example", "b@kos.example"),)),
    4: Person(name="Ann Lee", company="Dana Foods"),
}


def index() -> SearchIndex:
    found = SearchIndex(PEOPLE)
    found.add_notes([Entry(person=4, at=NOW, kind="note", note="Gatekeeper is Maria")])
    return found


def test_a_name_that_starts_so_comes_first_then_words_then_the_rest():
    assert index().find("dana") == [1, 4, 3]


def test_accents_and_case_do_not_matter():
    assert index().find("munoz") == [2]
    assert index().find("JOSÉ") == [2]


@pytest.mark.parametrize(
    ("name", "queries"),
    [
        ("Jürgen Müller", ("mueller", "muller", "müller", "juergen mue", "MÜLLER", "mu\u0308ller")),
        ("Ute Mueller", ("mueller", "müller")),
        ("Søren Großmann", ("grossmann", "großmann", "soren", "soeren")),
        ("Mary O’Brien", ("obrien", "o'brien", "o’brien")),
        ("Jean-Luc Noël", ("jean-luc", "jean luc", "jeanluc noel", "luc")),
        ("Anna Lena Kurz", ("anna-lena", "anna lena")),
        ("J.P. Łukasz", ("jp", "j.p.", "lukasz")),
    ],
)
def test_a_name_is_found_however_its_letters_and_signs_are_typed(name, queries):
    found = SearchIndex({**PEOPLE, 7: Person(name=name)})
    assert [query for query in queries if 7 not in found.find(query)] == []


def test_company_tag_mail_phone_and_note_are_found():
    assert index().find("joinery") == [1]
    assert index().find("fair") == [2]
    assert index().find("kos.ex") == [3]
    assert index().find("5550142") == [1]
    assert index().find("maria") == [4]


@pytest.mark.parametrize(
    ("raw", "norm", "queries"),
    [
        (
            "+49 (0)30 1234567",
            "+49301234567",
            (
                "0301234567",
                "030 1234567",
                "+49 30 1234567",
                "+49 (0)30 1234567",
                "004930123",
                "030/123",
                "(030) 12",
            ),
        ),
        ("030 / 123 45 67", "+49301234567", ("0301234567", "+49301234567", "+49 (0) 30 1234567")),
        ("030-1234567 Zentrale", "", ("0301234567",)),
        ("030 1234567", "", ("0301234567", "+49301234567", "+490301234567", "00 49 30 1234567", "301234567")),
        ("+39 06 69812345", "+390669812345", ("0669812345", "+39 06 698", "0039 06 69812345")),
        ("312-555-0142", "+13125550142", ("3125550142", "+1 312 555", "(312) 555-0142")),
    ],
)
def test_a_number_is_found_however_it_is_typed(raw, norm, queries):
    found = SearchIndex({**PEOPLE, 7: Person(name="Kim", phones=(Address(raw, norm),))})
    assert [query for query in queries if 7 not in found.find(query)] == []


def test_few_figures_are_no_number():
    found = SearchIndex({7: Person(name="Kim", phones=(Address("+49 301 5550142", "+493015550142"),))})
    assert found.find("0555") == []
    assert found.find("0555014") == [7]


def test_every_word_counts_and_nothing_typed_finds_nobody():
    assert index().find("dana ruiz") == [1]
    assert index().find("dana nobody") == []
    assert index().find("  ") == []


def test_a_limit_keeps_the_best():
    assert index().find("dana", limit=2) == [1, 4]


def test_changes_are_followed():
    found = index()
    found.follow(1, Person(name="Renamed"))
    found.follow(4, None)
    found.follow(9, Person(name="Dana New"))
    assert found.find("dana") == [9, 3]
    assert found.find("renamed") == [1]
    assert found.find("maria") == []


texts = st.lists(st.tuples(st.integers(1, 9), st.text(alphabet="ab ñÉ\n\tß", max_size=8)), max_size=8)


@given(texts, st.text(alphabet="ab é", min_size=1, max_size=3))
def test_a_haystack_finds_just_what_a_slow_search_does(pairs, word):
    folded = [(owner, fold(text)) for owner, text in pairs]
    needle = fold(word)
    if needle:
        expected = [(owner, text) for owner, text in folded if needle in text]
        assert list(Haystack(folded).owners_of(needle)) == expected
        starting = [(owner, text) for owner, text in folded if text.startswith(needle)]
        assert list(Haystack(folded).owners_of("\n" + needle)) == starting
