"""`followup show`: one person's card and whole timeline."""

import click

from followup_tui.actions.card import Card, card_of
from followup_tui.actions.desk import Desk
from followup_tui.actions.ending import stage_words
from followup_tui.actions.views import entry_view, next_view, prospect_view
from followup_tui.actions.who import find_who
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk
from followup_tui.cli.options import WHO_HELP, global_options
from followup_tui.cli.page import print_json, print_text, wrapped
from followup_tui.cli.told import said_step
from followup_tui.method.inbound import they_did
from followup_tui.model.entry import Entry
from followup_tui.model.text import with_capital
from followup_tui.model.words import CHANNEL_WORDS


@click.command("show", epilog=WHO_HELP)
@click.argument("who")
@global_options
@click.pass_obj
def command(options: Options, who: str) -> None:
    """Show WHO: the card and the whole timeline, oldest first."""
    with at_desk(options, changes=False) as desk:
        id_ = find_who(desk, who)
        card = card_of(desk, id_)
        timeline = desk.book.timeline(id_)
        if not options.json:
            print_text("\n".join([*_card(desk, card), *_timeline(desk, timeline)]))
            return
        print_json(
            {
                "prospect": prospect_view(id_, card.person),
                "next": next_view(card.person, desk.book.promises_of(id_), desk.zone),
                "opener": card.opener,
                "timeline": [entry_view(entry_id, entry, desk.zone) for entry_id, entry in timeline],
            }
        )


def _card(desk: Desk, card: Card) -> list[str]:
    """Who they are, what comes next, and the words."""
    person = card.person
    name = f"{card.name}, {card.about}" if card.about else card.name
    lines = [wrapped(f"{name} (number {card.id}, {stage_words(person, desk.words)})")]
    facts = [
        (CHANNEL_WORDS[way.channel], _labelled(way.address.full, way.address.about)) for way in card.ways
    ]
    facts += [("their clock", card.there), ("needs", person.need), ("why", person.why)]
    facts += [("pinned", each) for each in person.pinned]
    facts += [("by hand", card.by_hand)]
    facts += [("tags", ", ".join(person.tags)), ("source", person.source)]
    lines += [wrapped(text, f"  {name:<12}") for name, text in facts if text]
    if card.closed:
        lines += ["", wrapped(card.closed)]
    elif card.step:
        lines += ["", wrapped(f"Next: {said_step(desk, card.step, person)}")]
    lines += [wrapped(with_capital(each)) for each in card.agreed]
    lines += [wrapped(f"Planned: {each}") for each in card.planned]
    if card.find:
        lines += ["", wrapped(card.find)]
    elif card.opener:
        heading, words = card.to_begin
        lines += ["", heading, wrapped(words, "  ")]
    return lines


def _timeline(desk: Desk, timeline: list[tuple[int, Entry]]) -> list[str]:
    """Every entry, oldest first."""
    if not timeline:
        return ["", "Nothing logged here yet."]
    return ["", "So far", *(_entry(desk, entry) for _, entry in timeline)]


def _entry(desk: Desk, entry: Entry) -> str:
    """One entry: when, how, how it went, and what was noted."""
    at = entry.at.astimezone(desk.now.tzinfo)
    if entry.is_touch:
        channel = CHANNEL_WORDS[entry.channel] if entry.channel else ""
        how = desk.words.outcome(entry.outcome) if entry.outcome else ""
        if entry.by == "them":
            how = they_did(entry.channel, entry.outcome, desk.words)
        minutes = f", {entry.minutes} min" if entry.minutes else ""
        head = f"{channel}, {how}{minutes}"
    else:
        head = entry.kind.replace("_", " ")
    noted = [("", entry.note), ("asked: ", entry.ask), ("gave: ", entry.value), ("learned: ", entry.learned)]
    lines = [wrapped(head, f"  {at:%a} {at.day:>2} {at:%b %Y %H:%M}  ")]
    lines += [wrapped(f"{name}{text}", "      ") for name, text in noted if text]
    return "\n".join(lines)


def _labelled(text: str, label: str) -> str:
    return f"{text} ({label})" if label else text
