"""A desk to work at: an empty book of its own, or a small one, on Wed 25 Nov 2026, 10:24 in Chicago."""

from __future__ import annotations

import gc
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, settings

from followup_tui.actions.desk import Desk
from followup_tui.book.book import Book
from followup_tui.book.store import open_db
from followup_tui.clock import FrozenClock
from followup_tui.model.calendar import WeekdayCalendar
from followup_tui.model.entry import Entry
from followup_tui.model.person import Address, Fit, Person, Progress, Step, Summary
from followup_tui.model.promise import Promise
from followup_tui.model.when import When

# Time decides no test: a busy machine is no fault of the code.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

# Collecting garbage was a fifth of the suite's time: none is made while modules are imported, and what they hold stays.
gc.disable()


def pytest_collection_finish():
    gc.freeze()
    gc.set_threshold(100_000, 50, 20)
    gc.enable()


ZONE = "America/Chicago"
NOW = datetime(2026, 11, 25, 16, 24, tzinfo=UTC)


@pytest.fixture(scope="session", autouse=True)
def _holiday_cache(tmp_path_factory):
    """Holidays are reckoned once for the whole run, never in the user's own cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOLLOWUP_CACHE", str(tmp_path_factory.getbasetemp().parent / "followup-cache"))
        yield


@pytest.fixture(scope="session", autouse=True)
def _quick_and_steady_pilots():
    import pilots  # loads Textual, which tests below the screens run without

    with pytest.MonkeyPatch.context() as patch:
        pilots.install(patch)
        yield


@pytest.fixture
def make_desk(tmp_path):
    """Makes desks; each book has a name of its own, and the same name opens the same book again."""
    stores = []

    def make(name="book", now=NOW, zone=ZONE, **opened):
        store = open_db(tmp_path / name / "followup.json", **opened)
        stores.append(store)
        return Desk(Book(store), FrozenClock(now, zone), WeekdayCalendar())

    yield make
    for store in stores:
        store.close()


@pytest.fixture
def desk(make_desk):
    """Dana (1, promised 10:30 today, four entries), Lee (2, a plan), Priya (3, untouched)."""
    desk = make_desk()
    now = desk.now

    def touch(days, **told):
        return Entry(person=1, at=now - timedelta(days=days), **told)

    with desk.book.transaction():
        desk.book.save_person(
            Person(
                name="Dana Ruiz",
                company="Ruiz Joinery",
                role="owner",
                phones=(Address("+1 312 555 0142", "+13125550142", "mobile"),),
                emails=(Address("dana@ruiz.example", "dana@ruiz.example"),),
                zone=ZONE,
                tags=("joiners",),
                need="quotes before the spring fit-out",
                pinned=("Gatekeeper is Maria. Never on Fridays.",),
                fit=Fit(want=True, will_buy=True, as_good=True),
                stage="prospect",
                plan=Progress(started=date(2026, 10, 28), done=4),
                summary=Summary(
                    touches=4,
                    last_touch=now - timedelta(days=8),
                    last_channel="call",
                    last_outcome="talked",
                    last_contact=now - timedelta(days=8),
                ),
                created=now - timedelta(days=40),
            )
        )
        desk.book.save_person(
            Person(
                name="Lee Chen",
                company="Chen & Daughters",
                phones=(Address("312 555 0199", "+13125550199"),),
                plan=Progress(step=Step("call", When(day=date(2026, 11, 25), zone=ZONE))),
                created=now - timedelta(days=3),
            )
        )
        desk.book.save_person(Person(name="Priya Raman", company="Acme", created=now - timedelta(days=1)))
        for entry in (
            touch(28, channel="call", outcome="no_answer"),
            touch(20, channel="call", outcome="voicemail"),
            touch(16, channel="email", outcome="sent", note="the fit-out checklist", value="the checklist"),
            touch(
                8,
                channel="call",
                outcome="talked",
                minutes=6,
                note="wants quotes before the fit-out; asked me to ring 25 Nov 10:30",
                learned="ask first",
            ),
        ):
            desk.book.save_entry(entry)
        desk.book.save_promise(
            Promise(
                person=1,
                when=When(day=date(2026, 11, 25), zone=ZONE, start=time(10, 30)),
                made=now - timedelta(days=8),
                entry=4,
            )
        )
    return desk
