"""`followup demo`: the sample book, as a book of its own."""

import click

from followup_tui.actions.demo import (
    DEFAULT_SEED,
    made_up_content,
    new_sample_path,
    sample_content,
    write_sample,
)
from followup_tui.actions.desk import Refused
from followup_tui.cli.asked import Options
from followup_tui.cli.options import Count, global_options
from followup_tui.cli.page import print_json, print_text, wrapped
from followup_tui.clock import make_clock
from followup_tui.model.calendar import WeekdayCalendar
from followup_tui.terminal.start import refuse_reason

_TOUCHES_EACH = 10


@click.command("demo")
@click.option("--people", type=Count(1), metavar="N", help="Make up so many people, for measuring.")
@click.option(
    "--touches", type=Count(0), metavar="N", help="Make up so many touches; ten a person if left out."
)
@click.option(
    "--seed", type=Count(0), metavar="N", default=DEFAULT_SEED, help="Another number makes up other people."
)
@click.option("--no-open", is_flag=True, help="Only write the book and say where it is.")
@global_options
@click.pass_obj
@click.pass_context
def command(
    context: click.Context,
    options: Options,
    people: int | None,
    touches: int | None,
    seed: int,
    no_open: bool,
) -> None:
    """Write a sample book to a new file and open it.

    Your own book is not touched.
    """
    opens = not no_open and not options.json
    reason = refuse_reason() if opens else None
    if reason:
        raise Refused(f"{reason} followup demo --no-open writes the sample book all the same.")
    clock, calendar = make_clock(), WeekdayCalendar()
    path = new_sample_path(options.data)
    if people is None and touches is None:
        content = sample_content(clock.now(), clock.zone, calendar)
    else:
        people = people or max(1, (touches or 0) // _TOUCHES_EACH)
        wanted = people * _TOUCHES_EACH if touches is None else touches
        content = made_up_content(clock.now(), clock.zone, calendar, people, wanted, seed)
    write_sample(path, content, seed)
    if options.json:
        print_json({"path": str(path), "people": len(content.people), "touches": content.touches})
        return
    print_text(wrapped(f"The sample book is in {path}; followup --data {path} opens it again."))
    if opens:
        from followup_tui.cli.open_app import open_app  # here for start-up: --no-open does without

        context.exit(open_app(str(path), read_only=options.read_only, sample=True))
