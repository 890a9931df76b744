"""`followup quarter`: the challenge and the figures."""

import click

from followup_tui.actions.quarter import QuarterNow, promised_ahead, quarter_here
from followup_tui.actions.quarter_view import quarter_view
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk
from followup_tui.cli.options import global_options
from followup_tui.cli.page import print_json, print_text, wrapped
from followup_tui.method.explained import FIGURES
from followup_tui.method.spans import say_span

_NAMES = max(len(each.name) for each in FIGURES.values())


@click.command("quarter")
@click.option("--explain", is_flag=True, help="Say under each figure what it counts.")
@global_options
@click.pass_obj
def command(options: Options, *, explain: bool) -> None:
    """Print the quarter: days kept, and what they brought."""
    with at_desk(options, changes=False) as desk:
        now, record = quarter_here(desk)
        if options.json:
            print_json(quarter_view(desk, now, record))
        else:
            print_text(_told(now, promised_ahead(desk), explain=explain))


def _told(now: QuarterNow, ahead: str, *, explain: bool) -> str:
    """The quarter to be read, also aloud; `ahead` says what is promised for later."""
    quarter = now.quarter
    lines = [say_span(quarter.start, quarter.end)]
    if ahead:
        lines.append(wrapped(ahead))
    elif quarter.promised is None:
        lines.append("Not promised yet: open followup and press 4, then p.")
    lines += [wrapped(each) for each in (quarter.promise, quarter.worth) if each]
    lines.append("")
    for figure, (name, counts) in FIGURES.items():
        in_all = f", {now.days.working} working days in all" if figure == "days" else ""
        lines.append(f"{name + ':':<{_NAMES + 1}}  {now.said(figure)}{in_all}")
        if explain:
            lines.append(wrapped(counts, "  "))
    return "\n".join(lines)
