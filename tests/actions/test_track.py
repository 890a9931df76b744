from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.promised import touched_days
from followup_tui.actions.put_off import put_off
from followup_tui.actions.track import Track
from followup_tui.actions.undo import undo
from followup_tui.model.entry import Entry
from followup_tui.model.person import Person


def told(track):
    record = track.record
    return (
        dict(record.touches),
        dict(record.conversations),
        dict(record.lessons),
        dict(record.reasons),
        dict(record.calls),
        record.waits,
        record.sessions,
        record.yeses,
    )


def whole(desk):
    track = Track(desk)
    track.read_all()
    track.close()
    return told(track)


def test_touches_are_counted_on_the_users_days(desk):
    track = Track(desk)
    record = track.read_all()
    today = desk.now.date()
    assert record.touches == {today - timedelta(days=each): 1 for each in (28, 20, 16, 8)}
    assert record.lessons == {today - timedelta(days=8): 1}
    track.close()


def test_what_is_logged_next_counts_at_once_and_what_is_taken_back_no_more(desk):
    track = Track(desk)
    track.read_all()
    today = desk.now.date()
    log_touch(desk, TouchDraft(person=2, outcome="no_answer", learned="mornings"))
    assert track.ready
    assert (track.record.touches[today], track.record.lessons[today]) == (1, 1)
    undo(desk)
    assert not track.ready
    assert track.known
    assert track.read_all().touches[today] == 0
    track.close()


def test_imports_put_offs_and_notes_keep_no_day(desk):
    with desk.book.transaction():
        for kind in ("import", "put_off", "note", "stage"):
            desk.book.save_entry(Entry(person=1, at=desk.now, kind=kind))
    track = Track(desk)
    assert desk.now.date() not in track.read_all().touches
    track.close()


def test_the_days_alone_are_those_of_the_whole_count(desk):
    log_touch(desk, TouchDraft(person=2, outcome="no_answer", at=desk.now.replace(hour=0, minute=5)))
    with desk.book.transaction():
        desk.book.save_entry(Entry(person=1, at=desk.now - timedelta(days=1), kind="note"))
        desk.book.save_entry(Entry(person=1, at=(desk.now - timedelta(days=12)).astimezone(UTC)))
    track = Track(desk)
    today = desk.now.date()
    for ago in (0, 8, 12, 16, 40):
        first = today - timedelta(days=ago)
        whole_count = {day for day in track.read_all().touches if first <= day <= today}
        assert touched_days(desk, first, today) == whole_count
    track.close()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["no_answer", "voicemail", "undo", "put_off", "no_for_now", "earlier", "read"]),
        max_size=7,
    )
)
def test_following_gives_what_counting_anew_gives(make_desk, acts):
    desk = make_desk(f"book{len(acts)}{hash(tuple(acts))}")
    with desk.book.transaction():
        lee = desk.book.save_person(Person(name="Lee"))
    track = Track(desk)
    track.read_all()
    for act in acts:
        if act == "undo":
            if desk.book.store.undo_label:
                undo(desk)
        elif act == "read":
            track.read_all()
        elif act == "put_off":
            put_off(desk, lee, because="nuisance")
        elif act == "earlier":
            log_touch(desk, TouchDraft(person=lee, outcome="no_answer", at=desk.now - timedelta(days=90)))
        else:
            log_touch(
                desk, TouchDraft(person=lee, outcome=act, learned="mornings" if act == "voicemail" else "")
            )
    track.read_all()
    assert told(track) == whole(desk)
    entries = [each for _, each in desk.book.timeline(lee)]
    assert track.record.lessons.total() == sum(bool(each.learned) for each in entries)
    assert track.record.reasons.total() == sum(each.because == "nuisance" for each in entries)
    track.close()


def test_a_touch_logged_two_dates_away_is_on_the_day_it_has_here(make_desk):
    desk = make_desk(zone="Pacific/Kiritimati")
    here = datetime(2026, 11, 20, 0, 30, tzinfo=ZoneInfo("Pacific/Kiritimati"))
    at = here.astimezone(timezone(timedelta(hours=-12)))
    assert (here.date() - at.date()).days == 2
    with desk.book.transaction():
        desk.book.save_entry(Entry(person=1, at=at))
    assert touched_days(desk, here.date(), here.date()) == {here.date()}
