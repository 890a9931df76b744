"""`followup add`: adds a prospect."""

import click

from followup_tui.actions.add import NewPerson, add_person, make_person
from followup_tui.actions.desk import Refused, called
from followup_tui.actions.known import Known
from followup_tui.actions.steps import read_step
from followup_tui.actions.views import next_view, prospect_view
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk
from followup_tui.cli.options import global_options, zone_name
from followup_tui.cli.page import print_json, print_text, wrapped
from followup_tui.cli.told import said_step, why_not
from followup_tui.method.reach import usual_channel
from followup_tui.model.person import Step
from followup_tui.model.text import clean_line
from followup_tui.model.when import Refusal


@click.command("add")
@click.argument("name")
@click.option("--company", default="", help="Where they work.")
@click.option("--role", default="", help="What they do there.")
@click.option("--phone", "phones", multiple=True, help="A phone number; may be given several times.")
@click.option("--email", "emails", multiple=True, help="An e-mail address; may be given several times.")
@click.option("--link", "links", multiple=True, help="A LinkedIn or other link; may be given several times.")
@click.option("--zone", default="", callback=zone_name, help="Their time zone, such as Europe/Berlin.")
@click.option("--source", default="", help="Where you know them from.")
@click.option("--need", default="", help="What they need, in their words.")
@click.option("--tag", "tags", multiple=True, help="A tag; may be given several times.")
@click.option("--next", "phrase", default="", metavar="PHRASE", help='The next step, such as "tue 3pm".')
@global_options
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917  one argument an option of cli.md
    options: Options,
    name: str,
    company: str,
    role: str,
    phones: tuple[str, ...],
    emails: tuple[str, ...],
    links: tuple[str, ...],
    zone: str,
    source: str,
    need: str,
    tags: tuple[str, ...],
    phrase: str,
) -> None:
    """Add NAME to the book."""
    with at_desk(options, begins=True) as desk:
        person = make_person(
            desk,
            name=name,
            company=company,
            role=role,
            phones=phones,
            emails=emails,
            links=links,
            zone=zone,
            need=need,
            tags=tags,
        )
        step: Step | None = None
        if phrase:
            read = read_step(desk, phrase, person, usual=usual_channel(person))
            if isinstance(read, Refusal):
                raise Refused(why_not(read, desk.zone))
            step = read
        like = Known(desk).like(person)
        id_ = add_person(desk, NewPerson(person, step), clean_line(source))
        added = desk.person(id_)
        following = next_view(added, desk.book.promises_of(id_), desk.zone)
        if options.json:
            print_json({"id": id_, "prospect": prospect_view(id_, added), "next": following})
            return
        lines = [f"Added {called(added)} as number {id_}."]
        if like is not None:
            lines.append(f"{called(desk.person(like))}, number {like}, has the same phone, mail or profile.")
        lines += [
            f"{each.raw} is no number I know; it is kept as typed." for each in added.phones if not each.norm
        ]
        lines += [
            f"{each.raw} is no e-mail I know; it is kept as typed." for each in added.emails if not each.norm
        ]
        if step:
            lines += [f"Next: {said_step(desk, step, added)}.", *step.when.notes]
        print_text("\n".join(map(wrapped, lines)))
