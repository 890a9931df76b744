"""Who is the same person, who might be, and who asked not to be contacted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.method.identity import Index, bare_link, blocked_keys, keys, linkedin_profile, loose_keys
from followup_tui.model.person import Address, Person


def mail(text):
    return Address(text, text.casefold())


ANN = Person(
    name="Ann Lee",
    company="Acme",
    emails=(mail("Ann@Acme.example"),),
    phones=(Address("(312) 555-0142", "+13125550142"),),
    links=(Address("https://www.linkedin.com/in/Ann-Lee/"),),
)


def test_keys():
    assert keys(ANN) == {"mail:ann@acme.example", "phone:+13125550142", "link:in/ann-lee"}
    assert loose_keys(ANN) == {"line:+13125550142", "place:ann lee|acme"}


def test_an_extension_makes_another_phone():
    at_9 = Person(name="Bob", phones=(Address("x", "+13125550142", "", "9"),))
    assert keys(at_9) == {"phone:+13125550142x9"}
    assert not keys(at_9) & keys(ANN)
    match = Index([(1, ANN)]).match(at_9)
    assert (match.ref, match.exact, match.reason) == (1, False, "the same phone without the extension")


@pytest.mark.parametrize(
    "link",
    [
        "https://www.linkedin.com/in/ann-lee",
        "http://linkedin.com/in/ann-lee/",
        "linkedin.com/in/Ann-Lee?trk=x#top",
        "https://de.linkedin.com/in/ann-lee/de",
        "  www.linkedin.com/in/ann-lee  ",
        "HTTPS://m.linkedin.com/in/ann%2Dlee",
    ],
)
def test_one_profile_however_it_was_copied(link):
    assert linkedin_profile(link) == "in/ann-lee"


@pytest.mark.parametrize(
    "link", ["", "acme.example", "linkedin.com/company/acme", "evil.example/linkedin.com/in/ann"]
)
def test_no_profile(link):
    assert linkedin_profile(link) == ""


def test_a_companys_site_makes_nobody_the_same():
    site = (Address("https://acme.example", "acme.example"),)
    assert Index([(1, Person(name="Ann", links=site))]).match(Person(name="Bob", links=site)) is None


def test_a_number_that_could_not_be_read_still_counts():
    assert keys(Person(name="A", phones=(Address("(02) 5550 1234"),))) == {"phone:?0255501234"}
    assert keys(Person(name="A", phones=(Address("12"),))) == {"name:a|"}


def test_without_any_address_name_and_company_decide():
    index = Index([(1, Person(name="Ann  Lee", company="ACME")), (2, Person(name="Bob"))])
    match = index.match(Person(name="ann lee", company="acme"))
    assert (match.ref, match.exact) == (1, True)
    assert index.match(Person(name="ann lee")) is None
    assert index.match(Person(name="BOB")).ref == 2


def test_a_bare_name_matches_who_was_given_a_phone_since():
    match = Index([(1, ANN)]).match(Person(name="Ann Lee", company="Acme"))
    assert (match.ref, match.exact) == (1, True)


def test_same_name_and_company_with_another_mail_is_only_possible():
    match = Index([(1, ANN)]).match(
        Person(name="Ann Lee", company="Acme", emails=(mail("ann@home.example"),))
    )
    assert (match.exact, match.reason) == (False, "the same name and company")


def test_exact_goes_before_possible_and_mail_before_phone():
    index = Index(
        [
            (1, Person(name="Ann Lee", company="Acme")),
            (2, Person(name="X", emails=(mail("ann@acme.example"),))),
        ]
    )
    match = index.match(ANN)
    assert (match.ref, match.exact, match.reason) == (2, True, "the same e-mail")


def at_desk(name, company="", email="", phone="+13125550199"):
    """Somebody on a switchboard."""
    mails = (mail(email),) if email else ()
    return Person(name=name, company=company, emails=mails, phones=(Address(phone, phone),))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (at_desk("Al One", "Acme", "al@acme.example"), at_desk("Zed Same", "Beta", "zed@beta.example")),
        (at_desk("Al One"), at_desk("Zed Same")),
        (at_desk("Dr. Anna Meier"), at_desk("Dr. Bob Schulz")),
        (at_desk("Jo de la Cruz"), at_desk("Ann de la Vega")),
        (at_desk("Ann Q Lee"), at_desk("Bob Q Ray")),
        (at_desk("Karl Weber", "", "karl@weber.example"), at_desk("Petra Weber", "", "petra@weber.example")),
        (at_desk("Acme", "Acme"), at_desk("Beta", "Beta")),
        (at_desk("Acme", "Acme"), at_desk("Al One", "Beta")),
        (at_desk("Al One", "Acme"), at_desk("bob@acme.example", "", "bob@acme.example")),
        (at_desk("a@acme.example", "", "a@acme.example"), at_desk("b@acme.example", "", "b@acme.example")),
    ],
)
def test_the_same_phone_under_another_name_is_only_possible(one, two):
    for known, new in ((one, two), (two, one)):
        match = Index([(1, known)]).match(new)
        assert (match.ref, match.exact, match.reason) == (1, False, "the same phone")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (at_desk("Al One", "Acme", "al@acme.example"), at_desk("AL ONE", "", "al.one@home.example")),
        (at_desk("Al One"), at_desk("One, Al")),
        (at_desk("Jose Nunez"), at_desk("José Núñez")),
        (at_desk("Mr. Ruiz"), at_desk("Dana Ruiz")),
        (at_desk("Ann Lee"), at_desk("Ann Miller", "", "ann.miller@home.example")),
        (at_desk("A. O."), at_desk("Al One")),
        (at_desk("Al"), at_desk("Al")),
        (at_desk("Acme", "Acme"), at_desk("Acme GmbH", "Acme GmbH")),
        (at_desk("Acme", "Acme", "info@acme.example"), at_desk("Acme", "Acme", "office@acme.example")),
        (at_desk("Acme", "Acme"), at_desk("Al One", "Acme", "al@acme.example")),
        (at_desk("+1 312 555 0199"), at_desk("Al One", "Acme")),
        (at_desk("aone@acme.example", "", "aone@acme.example"), at_desk("Al One")),
        (at_desk("山田 太郎"), at_desk("山田 太郎", "株式会社")),
    ],
)
def test_the_same_phone_and_names_that_agree_are_one_person(one, two):
    for known, new in ((one, two), (two, one)):
        match = Index([(1, known)]).match(new)
        assert (match.ref, match.exact, match.reason) == (1, True, "the same phone")


def test_a_whole_switchboard_is_found_again():
    desks = [at_desk(f"{first}x {last}y") for first in "abcdefghij" for last in "klmnopqrst"]
    index = Index(enumerate(desks))
    assert [index.match(each).ref for each in desks] == list(range(100))
    assert not index.match(at_desk("Zed Same")).exact


def test_an_unreadable_phone_under_another_name_is_only_possible():
    one, two = (Person(name=name, phones=(Address("(02) 5550 1234"),)) for name in ("Al One", "Zed Same"))
    assert Index([(1, one)]).match(two) == (1, False, "the same phone")


def test_who_came_first_keeps_a_key():
    index = Index([(1, ANN), (2, ANN)])
    assert index.match(ANN).ref == 1


def test_blocked_keys_say_nothing_without_the_salt():
    assert not blocked_keys(ANN, "one") & blocked_keys(ANN, "two")
    assert blocked_keys(ANN, "one") == blocked_keys(ANN, "one")
    assert not any("ann" in key or "312" in key[:4] for key in blocked_keys(ANN, "one"))


def test_blocked_on_every_extension_and_by_mail_alone():
    at_9 = Person(name="Z", phones=(Address("x", "+13125550142", "", "9"),))
    assert blocked_keys(at_9, "s") < blocked_keys(ANN, "s")
    assert blocked_keys(Person(name="Z", emails=(mail("ANN@acme.example"),)), "s") < blocked_keys(ANN, "s")
    assert blocked_keys(Person(name="Ann Lee", company="Acme"), "s") == frozenset()


def test_bare_link():
    assert bare_link("https://www.acme.example/shop/") == "acme.example/shop"


ADDRESSES = st.builds(
    Address, raw=st.text(max_size=12), norm=st.sampled_from(["", "a@b.example", "+13125550142"])
)
PEOPLE = st.builds(
    Person,
    name=st.text(min_size=1, max_size=8),
    company=st.text(max_size=8),
    emails=st.lists(ADDRESSES, max_size=2).map(tuple),
    phones=st.lists(ADDRESSES, max_size=2).map(tuple),
    links=st.lists(ADDRESSES, max_size=1).map(tuple),
)


@given(PEOPLE)
def test_everybody_is_found_again(person):
    match = Index([("me", person)]).match(person)
    if match is None:
        assert not person.name.strip()
    else:
        assert (match.ref, match.exact) == ("me", True)
