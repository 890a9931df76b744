"""How hard a session looked beforehand and how hard it was, in the user's own judgement (method S6)."""

from datetime import datetime

from msgspec import Struct

HARDEST = 7
"""The scale runs from 1, easy, to this."""


class HowHard(Struct, frozen=True, omit_defaults=True):
    """What was said of one session: `before` its first call how hard it will be, `after` its last how hard it was.

    Both run from 1 to HARDEST; `after` is None where it was left out, and then there is no gap to draw. `at` is when
    the session began. Kept in the table "how_hard"; it is no score, and no export holds it unless it is asked for.
    """

    at: datetime
    before: int
    after: int | None = None
