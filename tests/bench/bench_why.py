"""What live goals cost (method V7): `python tests/bench/bench_why.py BOOK`, on a book of `followup demo --touches`.

The count runs in the background, a slice at a time: what a key may have to wait for is the longest slice.
"""

import sys
import time
from datetime import date, timedelta

from followup_tui.actions.desk import Desk
from followup_tui.actions.figures import Figures
from followup_tui.book.book import Book
from followup_tui.book.store import open_db
from followup_tui.clock import make_clock
from followup_tui.model.calendar import WeekdayCalendar


def main(path):
    store = open_db(path, read_only=True)
    desk = Desk(Book(store), make_clock(), WeekdayCalendar())
    today = desk.now.date()
    for name, since in (("a quarter", today - timedelta(days=91)), ("everything", date(2000, 1, 1))):
        figures, slices = Figures(desk, since), []
        began = time.perf_counter()
        for _ in figures.read():
            now = time.perf_counter()
            slices.append(now - began)
            began = now
        touches = figures.count("follow_ups", since, today)
        slices.sort()
        print(
            f"{name:<12}{touches:>8} touches counted{1e3 * sum(slices):>8.0f} ms in {len(slices)} slices,"
            f" median{1e3 * slices[len(slices) // 2]:>6.1f} ms, longest{1e3 * slices[-1]:>6.1f} ms"
        )
        figures.close()
    store.close(checkpoint=False)


if __name__ == "__main__":
    main(sys.argv[1])
