import pytest

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.who import Ambiguous, find_who
from followup_tui.book.book import Book
from followup_tui.book.store import open_db
from followup_tui.model.person import Address, Person

PEOPLE = (
    Person(name="Sam Okafor", phones=(Address("+234 1 555 0142", "+23415550142"),)),
    Person(
        name="Samantha Lee",
        company="Chen & Daughters",
        emails=(Address("Sam@Lee.example", "sam@lee.example"),),
    ),
    Person(name="Lee Chen", company="Chen & Daughters"),
    Person(name="Lee", phones=(Address("312 555 0177", "+13125550177"),)),
    Person(name="", company="Quarry Lane Dental"),
    Person(name="José Muñoz", phones=(Address("12345", ""),)),
    Person(name="Jürgen O’Brien"),
)


@pytest.fixture
def desk(tmp_path):
    store = open_db(tmp_path / "book.json")
    book = Book(store)
    with book.transaction():
        for person in PEOPLE:
            book.save_person(person)
    yield Desk(book, None, None)
    store.close()


@pytest.mark.parametrize(
    ("who", "id_"),
    [
        ("3", 3),
        ("sam o", 1),
        ("okafor", 1),
        ("juergen obrien", 7),
        ("SAMANTHA", 2),
        ("sam@LEE.example", 2),
        ("Lee", 4),  # a whole name goes before a part of one
        ("chen lee", 3),
        ("312-555-0177", 4),
        ("+1 (312) 555 0177", 4),
        ("01 555 0142", 1),
        ("quarry", 5),
        ("jose munoz", 6),
        ("daughters sam", 2),
    ],
)
def test_one_person_is_meant(desk, who, id_):
    assert find_who(desk, who) == id_


@pytest.mark.parametrize(("who", "both"), [("sam", (1, 2)), ("daughters", (2, 3))])
def test_several_are_listed_and_none_is_taken(desk, who, both):
    with pytest.raises(Ambiguous) as refused:
        find_who(desk, who)
    assert all(f"  {id_}  " in str(refused.value) for id_ in both)


@pytest.mark.parametrize("who", ["", "  ", "99", "nobody", "no@body.example", "555 0000", "0000000"])
def test_nobody_is_refused(desk, who):
    with pytest.raises(Refused) as refused:
        find_who(desk, who)
    assert not isinstance(refused.value, Ambiguous)
    assert "\n" not in str(refused.value)
