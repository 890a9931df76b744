"""`followup when`: how a phrase would be read."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import click

from followup_tui.actions.steps import rules_of
from followup_tui.actions.views import Json, phrase_view
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk
from followup_tui.cli.options import global_options, zone_name
from followup_tui.cli.page import print_error, print_json, print_text
from followup_tui.cli.told import why_not
from followup_tui.method.phrase import PhraseRules, parse
from followup_tui.method.phrases.lexer import LONGEST
from followup_tui.method.speak import say_when
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.text import clean_line
from followup_tui.model.when import Refusal, When

_REFUSED = 1
_LIST = "-"
_KEPT = 10_000
_SELDOM = 100_000


@click.command("when")
@click.argument("phrase", nargs=-1, required=True)
@click.option(
    "--zone", "their_zone", metavar="ZONE", callback=zone_name, help="Their time zone, such as Europe/Berlin."
)
@global_options
@click.pass_obj
@click.pass_context
def command(
    context: click.Context, options: Options, phrase: tuple[str, ...], their_zone: str | None
) -> None:
    """Say how PHRASE would be read, such as "tue 3pm".

    With - for it, one phrase a line is read from standard input.
    """
    with _reader(options, their_zone) as reader:
        if phrase == (_LIST,):
            # A list leaves many small values and few circles behind: seldom collected, it takes a tenth less time.
            gc.set_threshold(_SELDOM)
            refused = [_answer_line(options, reader, line) for line in sys.stdin]
            context.exit(_REFUSED if any(refused) else 0)
        text = " ".join(phrase)
        read = reader.read(text)
        if options.json:
            print_json(reader.view(text, read))
        if isinstance(read, Refusal):
            print_error(reader.why_not(read))
            context.exit(_REFUSED)
        if not options.json:
            print_text("\n".join([reader.said(read), *read.notes]))


class _Reader:
    """Reads phrases at one moment."""

    def __init__(
        self, now: datetime, zone: str, their_zone: str | None, rules: PhraseRules, calendar: WorkCalendar
    ) -> None:
        self._now, self._zone, self._their_zone, self._rules = now, zone, their_zone, rules
        self._calendar = calendar
        self._answers: dict[str, When | Refusal] = {}

    def read(self, phrase: str) -> When | Refusal:
        """At one moment the same phrase means the same: what was read before is not read again."""
        answer = self._answers.get(phrase)
        if answer is None:
            answer = parse(phrase, self._now, self._zone, self._their_zone, self._calendar, self._rules)
            if len(self._answers) < _KEPT and len(phrase) <= LONGEST:
                self._answers[phrase] = answer
        return answer

    def view(self, phrase: str, read: When | Refusal) -> Json:
        return phrase_view(clean_line(phrase), read, self._zone, self._their_zone)

    def why_not(self, read: Refusal) -> str:
        return why_not(read, self._zone)

    def said(self, read: When) -> str:
        return say_when(read, self._now, self._zone, self._their_zone)


@contextmanager
def _reader(options: Options, their_zone: str | None) -> Iterator[_Reader]:
    """A reader with the settings of the book."""
    with at_desk(options, changes=False) as desk:
        yield _Reader(desk.now, desk.zone, their_zone, rules_of(desk, alone=True), desk.calendar)


def _answer_line(options: Options, reader: _Reader, line: str) -> bool:
    """One answer on one line; whether the phrase was refused."""
    phrase = line.rstrip("\r\n")
    read = reader.read(phrase)
    refused = isinstance(read, Refusal)
    if options.json:
        print_json(reader.view(phrase, read))
    else:
        said = f"not read: {reader.why_not(read)}" if isinstance(read, Refusal) else reader.said(read)
        print_text(f"{clean_line(phrase)}: {said}")
    return refused
