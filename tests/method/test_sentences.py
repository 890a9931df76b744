"""One sentence, two at the most, counted as one writes (method P2)."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from method_makers import NOW, ZONE, person

from followup_tui.method.mail_link import mail_link, subject_of
from followup_tui.method.opener import opener
from followup_tui.method.sentences import count_sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("   ", 0),
        ("Dana", 1),
        ("We talked on Monday.", 1),
        ("We talked on Monday. Shall we go on?", 2),
        ("We talked on Monday. Shall we go on", 2),
        ("One. Two! Three?", 3),
        ("I saw Dr. Ruiz at 10 a.m. on Friday.", 1),
        ("The price is 3.50 a piece, i.e. less than before.", 1),
        ("J. R. Ruiz asked for it.", 1),
        ("See www.ruiz.example/index.html for it.", 1),
        ("Wait ... there is more.", 1),
        ("Really?! Yes.", 2),
        ("Really?! you said.", 1),
        ("“Is Friday good?” asked Dana.", 1),
        ("Is that good? 3 p.m. is.", 2),
        ("“Come by.” We did.", 2),
        ("He (Mr. Chen) left. She stayed.", 2),
        ("Hi Dana,\nwe talked on Monday.\nBest,\nSam", 1),
        ("Hello Dana\nIs Friday good?\nKind regards\nSam Okafor. Okafor Ltd.", 1),
        ("Dear Dana, is Friday good?", 1),
        ("It costs no. 4 less than it did. Good?", 2),
        ("Mañana está bien. ¿Y a qué hora?", 2),
        ("So do I. You too?", 2),
        ("You said no. We rang again.", 2),
        ("Friday at 3 p.m. Is that good?", 1),
    ],
)
def test_sentences_are_counted(text, count):
    assert count_sentences(text) == count


@given(st.text(max_size=200))
def test_any_text_is_counted_and_a_blank_one_has_none(text):
    count = count_sentences(text)
    assert 0 <= count <= len(text.split())
    assert (count == 0) >= (not any(map(str.isalnum, text)))


@given(st.lists(st.sampled_from(["we met", "Dana wrote", "it is there"]), min_size=1, max_size=5))
def test_as_many_as_were_joined(parts):
    assert count_sentences(". ".join(part.capitalize() for part in parts) + ".") == len(parts)


def test_what_the_app_composes_is_two():
    assert count_sentences(opener(person(), [], None, NOW, ZONE).wording("email").text) == 2


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_mail_link_gives_back_what_went_in(subject, body):
    body = body.replace("\r", "")
    link = mail_link(
        "dana+ruiz@ruiz.example",
        subject.encode("utf-8", "ignore").decode(),
        body.encode("utf-8", "ignore").decode(),
    )
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "dana%2Bruiz@ruiz.example")
    fields = parse_qs(parts.query, keep_blank_values=True)
    assert fields["subject"] == [subject.encode("utf-8", "ignore").decode()]
    assert fields["body"] == [body.encode("utf-8", "ignore").decode().replace("\n", "\r\n")]
    assert not any(each.isspace() for each in link)


def test_a_subject_is_the_first_words_as_far_as_a_line_goes():
    assert subject_of("Dana, a week ago") == "Dana, a week ago"
    assert (
        subject_of(f"Dana, here are the photos{' of it' * 9}") == f"Dana, here are the photos{' of it' * 4}"
    )
    assert subject_of("x" * 60) == ""
