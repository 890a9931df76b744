"""`followup log`: what happened with somebody, and what comes next."""

from datetime import datetime
from typing import Literal, cast, get_args

import click

from followup_tui.actions.afterwards import came_before
from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.log import Logged, TouchDraft, log_touch, proposal_for, touch_label
from followup_tui.actions.steps import read_step
from followup_tui.actions.views import entry_view, step_view
from followup_tui.actions.who import find_who
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk
from followup_tui.cli.options import WHO_HELP, Count, global_options
from followup_tui.cli.page import print_json, print_text, wrapped
from followup_tui.cli.told import said_step, why_not
from followup_tui.method.proposal import WHICH
from followup_tui.method.reach import usual_channel
from followup_tui.model.person import Step
from followup_tui.model.settings import Words
from followup_tui.model.text import joined
from followup_tui.model.vocabulary import vocabulary
from followup_tui.model.when import Refusal
from followup_tui.model.words import CHANNELS, OUTCOMES, Channel, Outcome

_SAID = {
    said.replace(" ", "_"): word
    for trade in map(vocabulary, get_args(Words))
    for word in (*OUTCOMES, *CHANNELS)
    for said in (trade.say(word), trade.outcome(word) if word in OUTCOMES else word)
}
"""What the app calls an outcome or a channel, in the words of each trade: "interview" is meeting."""


_A_DAY = 24 * 60
"""Minutes; no talk is longer."""


class _Words(click.Choice[str]):
    """A choice that takes "no answer" and "No-answer" for no_answer, and what the app calls it."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        typed = value.lower().replace("-", "_").replace(" ", "_")
        word = _SAID.get(typed, typed)
        if word not in self.choices:
            name = param.name if param is not None else ""
            raise click.UsageError(f"“{value}” is no {name}: say {joined(self.choices, 'or')}", ctx)
        return word


@click.command("log", epilog=f"{WHO_HELP}\n\nOUTCOME: {joined(OUTCOMES, 'or')}.")
@click.argument("who")
@click.argument("outcome", metavar="OUTCOME", type=_Words(OUTCOMES))
@click.option("--channel", type=_Words(CHANNELS), help="How; a call, unless the outcome says otherwise.")
@click.option("--inbound", is_flag=True, help="They rang or wrote to you.")
@click.option("--minutes", type=Count(0, _A_DAY), metavar="N", help="How long you talked.")
@click.option("--note", default="", help="A private note.")
@click.option("--ask", default="", help="What you asked of them.")
@click.option("--value", default="", help="What you gave them.")
@click.option("--learned", default="", help="What you learned.")
@click.option("--said", default="", help="What they said as you agreed on the next step, in their words.")
@click.option("--reason", default="", help="Why they want it.")
@click.option(
    "--at",
    "at",
    metavar="ISO",
    help="When it was, such as 2026-11-24T15:30; now, if left out. What others came after needs no --next.",
)
@click.option("--next", "phrase", metavar="PHRASE", help='The next step, such as "tue 3pm" or "mail fri".')
@global_options
@click.pass_obj
@click.pass_context
def command(  # noqa: PLR0913, PLR0917  one argument an option of cli.md
    context: click.Context,
    options: Options,
    who: str,
    outcome: str,
    channel: str | None,
    inbound: bool,
    minutes: int | None,
    note: str,
    ask: str,
    value: str,
    learned: str,
    said: str,
    reason: str,
    at: str | None,
    phrase: str | None,
) -> None:
    """Log a touch with WHO and its next step."""
    moment = _moment(context, at)
    with at_desk(options) as desk:
        id_ = find_who(desk, who)
        draft = TouchDraft(
            person=id_,
            outcome=cast("Outcome", outcome),
            channel=cast("Channel | None", channel),
            by="them" if inbound else "us",
            minutes=minutes,
            note=note,
            ask=ask,
            value=value,
            learned=learned,
            said=said,
            reason=reason,
            at=moment,
            step=_step(desk, id_, cast("Outcome", outcome), moment, phrase),
        )
        if (
            draft.step == "default"
            and proposal_for(desk, id_, draft.outcome, draft.channel, by=draft.by).must_ask
        ):
            after = desk.words.outcome(draft.outcome)
            raise click.UsageError(f'After "{after}": {WHICH} Add it, such as --next "tue 3pm"', context)
        logged = log_touch(desk, draft)
        if options.json:
            print_json(_as_json(desk, draft, logged))
        else:
            print_text("\n".join(map(wrapped, _told(desk, draft, logged))))


def _moment(context: click.Context, at: str | None) -> datetime | None:
    """The time that was given; None for now."""
    if at is None:
        return None
    try:
        return datetime.fromisoformat(at)
    except ValueError:
        raise click.UsageError(f"“{at}” is no time: write it like 2026-11-24T15:30", context) from None


def _step(
    desk: Desk, id_: int, outcome: Outcome, moment: datetime | None, phrase: str | None
) -> Step | Literal["default"] | None:
    """The next step that was typed; else the default, or none for a touch that others came after."""
    if not phrase:
        return None if moment is not None and came_before(desk, id_, moment) else "default"
    person = desk.person(id_)
    read = read_step(desk, phrase, person, usual=usual_channel(person, outcome))
    if isinstance(read, Refusal):
        raise Refused(why_not(read, desk.zone))
    return read


def _as_json(desk: Desk, draft: TouchDraft, logged: Logged) -> dict[str, object]:
    entry = desk.book.entry(logged.entry)
    return {
        "id": logged.entry,
        "touch": entry_view(logged.entry, entry, desk.zone) if entry else None,
        "next": {**step_view(logged.next, desk.zone), "promise": logged.promise} if logged.next else None,
        "settled": list(logged.settled),
        "notes": list(_notes(draft)),
    }


def _notes(draft: TouchDraft) -> tuple[str, ...]:
    """What there is to say of the next step as it was typed: a holiday, an odd hour; no notes are saved with it."""
    return draft.step.when.notes if isinstance(draft.step, Step) else ()


def _told(desk: Desk, draft: TouchDraft, logged: Logged) -> list[str]:
    """What was logged, and what comes next."""
    name = called(logged.person)
    lines = [f"Logged: {touch_label(desk, draft)}, {name}."]
    if logged.next is None:
        return [*lines, "Nothing more is planned with them."]
    return [*lines, f"Next: {said_step(desk, logged.next, logged.person)}.", *_notes(draft)]
