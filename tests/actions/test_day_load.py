"""What a day already holds (issue 4's field of dates, method S3's light days)."""

from datetime import date

from msgspec.structs import replace

from followup_tui.method.light import load_by_day

DANA, LEE = 1, 2
MONDAY = date(2026, 11, 30)


def load(desk):
    return load_by_day(desk.book.people, desk.book.open_promises, desk.zone)[MONDAY]


def test_what_was_put_off_counts_on_the_day_it_was_put_off_to(desk):
    with desk.book.transaction():
        id_, promise = desk.book.promises_of(DANA)[0]
        desk.book.save_promise(replace(promise, put_off=MONDAY), id_)
    assert load(desk) == 1
    with desk.book.transaction():
        desk.book.save_person(replace(desk.book.people[LEE], put_off=MONDAY), LEE)
    assert load(desk) == 2
