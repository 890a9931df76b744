"""The fixed vocabularies of the book: channels, outcomes, stages, buckets (cli.md lists them for scripts)."""

from typing import Final, Literal, get_args

Channel = Literal["call", "email", "note", "text", "message", "meeting", "other"]
"""The way a touch went. `note` is written by hand (method P3), `message` is LinkedIn and its like."""

Outcome = Literal[
    "talked",
    "no_answer",
    "busy",
    "voicemail",
    "left_word",
    "hung_up",
    "wrong_number",
    "sent",
    "posted",
    "meeting",
    "referred",
    "won",
    "no_for_now",
    "no_for_good",
    "do_not_contact",
]
"""How a touch went (a call's disposition). `meeting` means agreed; one that was held is channel `meeting`, `talked`."""

Stage = Literal["suspect", "prospect", "customer", "released"]
Side = Literal["us", "them"]
Ending = Literal["released", "no_for_good", "do_not_contact"]
Bucket = Literal["promise_now", "promise_today", "promise_late", "promise_later", "plan", "new", "reconnect"]
EntryKind = Literal[
    "touch",
    "note",
    "stage",
    "fit",
    "put_off",
    "promise_made",
    "promise_kept",
    "promise_late",
    "promise_renegotiated",
    "import",
]

Hindrance = Literal[
    "undelivered", "nuisance", "no_value", "no_words", "pushy", "thoughts", "people", "things"
]
"""What stood in the way of a call that was put off (method F6)."""

Situation = Literal[
    "promise_due",
    "promise_late",
    "promise_missed",
    "meeting_over",
    "returning",
    "they_asked",
    "after_proposal",
    "after_interview",
    "customer",
    "referral",
    "thanks",
    "stalled",
    "earlier_no",
    "silent",
    "reconnect",
    "hung_up",
    "never_reached",
    "first",
]
"""Which situation somebody is called in (method S2)."""

Kind = Literal["call", "voicemail", "email", "message", "note"]
"""What words are for: said, left on a voicemail, mailed, sent as a text or message, written by hand (method S2)."""

CHANNELS: Final[tuple[Channel, ...]] = get_args(Channel)
OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
SITUATIONS: Final[tuple[Situation, ...]] = get_args(Situation)
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
BUCKETS: Final[tuple[Bucket, ...]] = get_args(Bucket)

UNANSWERED: Final[frozenset[Outcome]] = frozenset(
    {"no_answer", "busy", "voicemail", "left_word", "sent", "posted"}
)
"""Attempts that reached nobody; the count since the last contact decides the drop-off (design §2, method F4)."""

CONTACTS: Final[frozenset[Outcome]] = frozenset(
    {"talked", "meeting", "referred", "won", "no_for_now", "no_for_good", "do_not_contact", "hung_up"}
)
"""Outcomes in which they were reached: these end a run of unanswered attempts and pause the plan (method F5)."""

CONVERSATIONS: Final[frozenset[Outcome]] = frozenset(
    {"talked", "meeting", "referred", "won", "no_for_now", "no_for_good"}
)
"""Outcomes that count as a conversation (design §2)."""

NOES: Final[frozenset[Outcome]] = frozenset({"no_for_now", "no_for_good", "do_not_contact"})
"""A no of any kind: work done, too (method F7)."""

ENDINGS: Final[dict[Outcome, Ending]] = {"no_for_good": "no_for_good", "do_not_contact": "do_not_contact"}
"""Outcomes after which nobody is contacted again (method F7)."""

OUTCOME_WORDS: Final[dict[Outcome, str]] = {
    "talked": "talked",
    "no_answer": "no answer",
    "busy": "busy",
    "voicemail": "voicemail",
    "left_word": "left word",
    "hung_up": "hung up",
    "wrong_number": "wrong number",
    "sent": "sent",
    "posted": "posted",
    "meeting": "meeting agreed",
    "referred": "referred",
    "won": "won",
    "no_for_now": "no for now",
    "no_for_good": "no for good",
    "do_not_contact": "do not contact",
}

CHANNEL_WORDS: Final[dict[Channel, str]] = {
    "call": "call",
    "email": "mail",
    "note": "note",
    "text": "text",
    "message": "msg",
    "meeting": "meet",
    "other": "other",
}
"""Short enough for a column of six."""

CHANNEL_OF_OUTCOME: Final[dict[Outcome, Channel]] = {"sent": "email", "posted": "note"}
"""The channel an outcome implies where none is given (cli.md); `call` for the rest."""
