"""`followup when`: how a phrase would be read."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click
import msgspec

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.queue_words import what_word
from followup_tui.actions.steps import order_note, rules_of
from followup_tui.actions.views import Json, phrase_view
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk
from followup_tui.cli.options import global_options, zone_name
from followup_tui.cli.page import print_error, print_json, print_text
from followup_tui.cli.told import why_not
from followup_tui.method.known_steps import STEPS
from followup_tui.method.next_step import parse_step
from followup_tui.method.phrase import parse
from followup_tui.method.phrases.lexer import LONGEST
from followup_tui.method.speak import say_when
from followup_tui.model.person import Step
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
    """Say how PHRASE would be read, such as "tue 3pm" or "mail fri".

    With - for it, one phrase a line is read from standard input. Where no date order was chosen, 3/12 is read as is
    usual where your clock is, and a note says so; --next asks which is meant.
    """
    with _reader(options, their_zone) as reader:
        if phrase == (_LIST,):
            # A list leaves many small values and few circles behind: seldom collected, it takes a tenth less time.
            gc.set_threshold(_SELDOM)
            if sys.stdin is None:
                raise Refused("There is nothing to read: - takes phrases from standard input, a line each.")
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
            print_text("\n".join([reader.said(read), *read.when.notes]))


class _Reader:
    """Reads phrases at one moment, with the settings of the book."""

    def __init__(self, desk: Desk, their_zone: str | None) -> None:
        self._desk, self._their_zone = desk, their_zone
        self._where = desk.now, desk.zone, their_zone, desk.calendar, rules_of(desk, alone=True)
        self._answers: dict[str, Step | Refusal] = {}

    def read(self, phrase: str) -> Step | Refusal:
        """At one moment the same phrase means the same: what was read before is not read again."""
        answer = self._answers.get(phrase)
        if answer is None:
            answer = self._understand(phrase)
            if len(self._answers) < _KEPT and len(phrase) <= LONGEST:
                self._answers[phrase] = answer
        return answer

    def _understand(self, phrase: str) -> Step | Refusal:
        """A day alone, with "" for what to do, or one of the steps that the app knows: "mail fri".

        Words of one's own are no part of a date, and refused: whoever asks how a date is read gets no guess.
        """
        when = parse(phrase, *self._where)
        if isinstance(when, When):
            notes = dict.fromkeys((*when.notes, *order_note(self._desk, phrase)))
            return Step("", msgspec.structs.replace(when, notes=tuple(notes)))
        step = parse_step(phrase, *self._where)
        slip = isinstance(step, Refusal) and step.what.casefold() not in phrase.casefold()
        if step.what not in STEPS and (isinstance(step, Step) or slip):
            return Refusal(
                f"'{step.what}' is no part of a date: with --next it is what you will do, here leave it out."
            )
        return step if isinstance(step, Step) or step.choices else when

    def view(self, phrase: str, read: Step | Refusal) -> Json:
        """As JSON; with "what" where the phrase says it."""
        said = read if isinstance(read, Refusal) else read.when
        what = {"what": read.what} if isinstance(read, Step) and read.what else {}
        return {**phrase_view(clean_line(phrase), said, self._desk.zone, self._their_zone), **what}

    def why_not(self, read: Refusal) -> str:
        return why_not(read, self._desk.zone)

    def said(self, read: Step) -> str:
        when = say_when(read.when, self._desk.now, self._desk.zone, self._their_zone)
        return f"{what_word(read.what)}, {when}" if read.what else when


@contextmanager
def _reader(options: Options, their_zone: str | None) -> Iterator[_Reader]:
    with at_desk(options, changes=False) as desk:
        yield _Reader(desk, their_zone)


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
