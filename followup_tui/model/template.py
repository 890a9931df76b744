"""Words of the user's own for a situation, with merge fields in curly brackets (method S4)."""

from msgspec import Struct

from followup_tui.model.words import Kind, Situation


class Template(Struct, frozen=True, omit_defaults=True):
    """What to say, or to write, in one situation: "{name}, {talked}. Shall we go on?"."""

    situation: Situation
    kind: Kind
    text: str
