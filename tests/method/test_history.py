import pytest
from method_makers import NOW, TODAY, ZONE, at, touch, when

from followup_tui.method.brief import brief_day
from followup_tui.method.history import last_touches, standing_note, touch_words
from followup_tui.method.spoken import spoken_day, spoken_time
from followup_tui.model.entry import Entry
from followup_tui.model.person import Step


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (touch(17, "talked", minutes=6, note="wants quotes\nfirst"), "talked 6 min: wants quotes first"),
        (
            touch(17, "talked", next=Step("call", when(25, "10:30"))),
            "talked; agreed call today 10:30",
        ),
        (touch(17, "meeting", next=Step("meeting", when(25))), "meeting agreed; agreed meeting today"),
        (touch(17, "referred", next=Step("call", when(25))), "referred; next call today"),
        (touch(17, "referred", next=Step("say thank you", when(24))), "referred; next say thank you 24 Nov"),
        (touch(17, "talked", next=Step("call", when(23, "10:30"))), "talked; agreed call 23 Nov 10:30"),
        (touch(17, "talked", next=Step("call", when(26))), "talked; agreed call tomorrow"),
        (touch(17, "no_for_now", next=Step("call", when(25))), "no for now; next call today"),
        (touch(9, "sent", channel="email", value="the fit-out checklist"), "you sent the fit-out checklist"),
        (touch(9, "sent", channel="email"), "sent"),
        (touch(5, "voicemail", next=Step("call", when(9))), "voicemail"),
        (touch(5, "voicemail", by="them"), "they left word"),
        (touch(5, "left_word", by="them"), "they left word"),
        (touch(5, "no_answer", by="them"), "they rang, missed"),
        (touch(5, "talked", by="them", minutes=6), "they rang, talked 6 min"),
        (touch(5, "talked", by="them", channel="message"), "they wrote, talked"),
        (touch(5, "talked", by="them", channel="other"), "they got in touch, talked"),
    ],
)
def test_a_touch_in_a_line(entry, words):
    assert touch_words(entry, TODAY, ZONE) == words


def test_the_card_shows_the_latest_first_and_touches_only():
    note = Entry(person=1, at=at(24), kind="note", note="gatekeeper is Maria")
    timeline = list(enumerate([touch(n, "no_answer") for n in (2, 3, 4, 5)] + [note], 1))
    assert [line.entry for line in last_touches(timeline, NOW, ZONE)] == [4, 3, 2]
    assert last_touches([], NOW, ZONE) == ()


def test_a_note_stands_on_the_card_until_a_contact_has_more_to_say():
    def noted(day, text):
        return Entry(person=1, at=at(day), kind="note", note=text)

    story = [noted(1, "from\nthe import"), touch(2, "no_answer"), touch(3, "talked"), noted(4, "oak")]
    story.append(touch(5, "talked", note="wants ash"))
    assert [standing_note(list(enumerate(story[:n], 1))) for n in range(6)] == [
        "", *["from the import"] * 3, "oak", "",
    ]  # fmt: skip  # a line a moment


@pytest.mark.parametrize(
    ("day", "brief", "spoken"),
    [
        (when(25), "today", "today"),
        (when(24), "yesterday", "yesterday"),
        (when(26), "tomorrow", "tomorrow"),
        (when(23), "Monday", "on Monday"),
        (when(19), "Thursday", "on Thursday"),
        (when(18), "18 Nov", "on 18 November"),
        (when(30), "Mon 30 Nov", "on Monday"),
        (when(4, month=1), "4 Jan", "on 4 January 2026"),
    ],
)
def test_days_in_a_column_and_in_a_sentence(day, brief, spoken):
    assert (brief_day(day.day, TODAY), spoken_day(day.day, TODAY)) == (brief, spoken)


@pytest.mark.parametrize(
    ("clock", "spoken"),
    [
        ("10:30", "at half past ten"),
        ("15:00", "at three"),
        ("12:00", "at noon"),
        ("11:45", "at quarter to twelve"),
        ("00:15", "at quarter past twelve at night"),
        ("10:50", "at 10:50"),
    ],
)
def test_times_as_one_says_them(clock, spoken):
    assert spoken_time(when(25, clock).start) == spoken
