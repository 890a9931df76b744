"""`followup today`: the queue, in order."""

from datetime import date

import click

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.promised import promised_view
from followup_tui.actions.queue_words import headings, row_label, row_what
from followup_tui.actions.today import queue_of
from followup_tui.actions.views import queue_view
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk
from followup_tui.cli.options import global_options
from followup_tui.cli.page import print_json, print_text, together, wrapped
from followup_tui.method.queue import Queue, Row
from followup_tui.model.person import Person

_EMPTY = "Nobody is in your book yet: followup add, followup import, or followup demo for a sample."


@click.command("today")
@click.option("--done", is_flag=True, help="The end of the day instead: who was reached, tomorrow's first.")
@global_options
@click.pass_obj
def command(options: Options, *, done: bool) -> None:
    """Print today's queue: who is next, and why."""
    with at_desk(options, changes=False) as desk:
        if done:
            _end_of_day(options, desk)
            return
        queue = queue_of(desk)
        if options.json:
            print_json(queue_view(queue, desk.book.people, desk.now, promised_view(desk)))
        else:
            print_text(_told(desk, queue))


def _end_of_day(options: Options, desk: Desk) -> None:
    """Today looked back on (method Q8, Q10)."""
    from followup_tui.actions.day_end import (
        day_end,
        day_end_view,
    )  # here for start-up: the queue needs neither
    from followup_tui.cli.day_end import day_end_text

    end = day_end(desk)
    if options.json:
        print_json(day_end_view(desk, end))
    else:
        print_text(day_end_text(desk, end))


def _told(desk: Desk, queue: Queue) -> str:
    """The queue to be read, also aloud."""
    now = desk.now
    lines = [f"{now:%a} {now.day} {now:%b %Y}, {now.hour}:{now:%M}"]
    people = desk.book.people
    if not queue.rows:
        return "\n".join([*lines, "", wrapped("Nobody is waiting today." if people else _EMPTY)])
    folded = queue.late_folded
    hidden = {row.person for row in folded}
    numbers = max(len(str(row.person)) for row in queue.rows)
    said, heading = headings(queue), ""
    for row in queue.rows:
        if row.person in hidden:
            if row == folded[0]:
                lines.append(f"  and {len(folded)} more, oldest last; --json lists them all")
            continue
        if said[row.bucket] != heading:
            heading = said[row.bucket]
            lines += ["", heading]
        lines.append(_row(row, people[row.person], now.date(), numbers))
    kept = f", {queue.kept_for_tomorrow} kept for tomorrow" if queue.kept_for_tomorrow else ""
    count = len(queue.rows)
    return "\n".join([*lines, "", f"{count} {'person' if count == 1 else 'people'}{kept}."])


def _row(row: Row, person: Person, today: date, numbers: int) -> str:
    """One row: number, what, when, who, why, and the phone."""
    company = f", {person.company}" if person.company and person.company != called(person) else ""
    reason = f": {row.reason}" if row.reason else ""
    phone = f". {together(person.phone)}" if person.phone and row.what == "call" else ""
    start = f"  {row.person:>{numbers}}  {row_what(row):<5} {row_label(row, today):<6} "
    return wrapped(f"{called(person)}{company}{reason}{phone}", start)
