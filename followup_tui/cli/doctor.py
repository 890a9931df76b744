"""`followup doctor`: looks the book over, mends it when told to, and chooses between two versions."""

import click

from followup_tui.actions.desk import Refused
from followup_tui.actions.keeping import choose_version, look_over, mend, versions_told
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import has_book, where
from followup_tui.cli.options import global_options
from followup_tui.cli.page import print_json, print_text, wrapped
from followup_tui.clock import make_clock

_FEW = 20


@click.command("doctor")
@click.option("--repair", is_flag=True, help="Mend what can be mended; everything is kept aside first.")
@click.option(
    "--keep",
    type=click.Choice(["file", "journal"]),
    help="Where there are two versions of the book: take this one, and keep the other aside.",
)
@global_options
@click.pass_obj
@click.pass_context
def command(context: click.Context, options: Options, *, repair: bool, keep: str | None) -> None:
    """Check the book.

    Nothing is changed unless --repair or --keep is given.
    """
    path = where(options.data)
    if (repair or keep) and options.read_only:
        raise Refused("With --read-only nothing is changed; leave it out to do this.")
    if not has_book(path):
        raise Refused(f"There is no book at {path} yet; followup add begins one.")
    did: list[str] = []
    if keep:
        did.append(choose_version(path, keep, make_clock().now()))
    if repair:
        did += mend(path, make_clock().now())
    problems = look_over(path)
    if options.json:
        print_json({"ok": not problems, "problems": problems, "repaired": did})
    else:
        says = [*_some(did), *_some(problems), *versions_told(path)]
        if not problems:
            says.append("The book is sound." if not did else "The book is sound now.")
        elif not did and not keep:
            says.append(
                "followup doctor --repair mends what can be mended, and keeps everything aside first."
            )
        print_text("\n".join(map(wrapped, says)))
    context.exit(1 if problems else 0)


def _some(sentences: list[str]) -> list[str]:
    """The first of many; --json has them all."""
    more = len(sentences) - _FEW
    return sentences if more <= 0 else [*sentences[:_FEW], f"And {more} more; --json lists them all."]
