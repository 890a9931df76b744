"""What each figure of the quarter counts, in a sentence (design §2)."""

from typing import Final, Literal, NamedTuple

from followup_tui.method.situation import LONG_AGO

Figure = Literal["days", "promises", "touches", "conversations", "noes", "lessons", "reconnected"]


class Explained(NamedTuple):
    """A figure's name, and what it counts."""

    name: str
    counts: str


FIGURES: Final[dict[Figure, Explained]] = {
    "days": Explained(
        "Days kept",
        "Working days with at least one touch with anybody in the book, on any channel. Weekends, holidays and days "
        "off are no working days; today counts once it is kept; imports and practice don't count, nor do days before "
        "you made the promise.",
    ),
    "promises": Explained(
        "Promises kept on time",
        "Of what you agreed with somebody and was due in this time: what had a touch by its end, at most a quarter of "
        "an hour after its start, or on its day where it named no time; by when its card was opened. What was kept "
        "later is kept late. One that was moved counts at its new time; a day you set yourself is no promise.",
    ),
    "touches": Explained(
        "Touches", "Every attempt and every contact, yours and theirs, on any channel, whatever came of it."
    ),
    "conversations": Explained(
        "Conversations",
        "Talks, meetings agreed or held, referrals, and a yes or no that was said to you in person.",
    ),
    "noes": Explained(
        "Noes", "No for now, no for good, and do not contact. A no is work done, and somebody else's turn."
    ),
    "lessons": Explained("Lessons", "Lines that you wrote about what a call taught you."),
    "reconnected": Explained(
        "Reconnected",
        f"Conversations with somebody you had not talked with for more than {LONG_AGO} days.",
    ),
}
