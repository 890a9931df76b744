"""On the card: its keys and outcomes, the next step, the note, letting somebody go, the end of a session."""

from typing import Final

from followup_tui.commands.command import Command, OutcomeKey

CALLING: Final[tuple[Command, ...]] = (
    # The card. Its outcomes are OUTCOME_KEYS.
    Command("write_note", ("enter",), "card", "note", "write a note; it is kept with the outcome", 20),
    Command("dial", ("d",), "card", "dial", "dial this number", 30),
    Command("copy_number", ("c",), "card", "copy number", "copy the number or address", 40),
    Command("copy_words", ("C",), "card", "copy the words", "copy the words to say or send"),
    Command("other_number", ("tab",), "card", "other number", "show the next number or channel"),
    Command("card_put_off", ("z",), "card", "not now", "not now: come back on the next working day", 10),
    Command("next_card", ("J",), "card", "next card", "go to the next card and leave this one for later"),
    Command("previous_card", ("K",), "card", "card before", "go back to the card before"),
    Command(
        "write_message",
        ("M",),
        "card",
        "write it",
        "write a mail or message in two sentences, and hand it over",
    ),
    Command(
        "card_hand_note", ("N",), "card", "note by hand", "write them a note by hand, or see how far it is"
    ),
    Command("why_words", ("f",), "card", "why these words", "show the entries that the words rest on"),
    Command("card_why", ("H",), "card", "hide my line", "show a line of yours on the cards, or hide it"),
    Command("give", ("G",), "card", "give", "note that you give what is proposed; again: another one"),
    Command("card_shelf", ("S",), "card", "shelf", "things of value to give, and who had which"),
    Command(
        "their_clock", ("L",), "card", "their clock", "put them on the clock their address or number suggests"
    ),
    Command(
        "card_in_the_way",
        ("Z",),
        "card",
        "what is in the way",
        "not now: what is in the way, and what helps against it",
    ),
    Command("card_promises", ("P",), "card", "promises", "what each side promised, and what became of it"),
    Command("card_fit", ("F",), "card", "three questions", "is this a fit? three questions, three keys"),
    Command("card_edit", ("e",), "card", "edit", "change this person's details"),
    Command("card_they_called", ("i",), "card", "they called", "log that somebody rang or wrote to you"),
    Command("card_go_due", ("y",), "card", "the one due", "go to the promise that has just come due"),
    Command(
        "card_late_text",
        ("Y",),
        "card",
        "running late",
        "copy a text to who is due and agreed to it: it gets late",
    ),
    Command("card_undo", ("u",), "card", "undo", "take the last change back", 60),
    Command("card_redo", ("U",), "card", "redo", "do again what was undone"),
    Command("card_settings", ("comma",), "card", "settings", "zone, holidays, hours, how dates are read"),
    Command("card_keys", ("question_mark",), "card", "all keys", "show every key of the card", 99),
    Command("card_palette", ("colon", "ctrl+p"), "card", "commands", "find a command by name", palette=False),
    Command("leave_card", ("q", "escape"), "card", "leave", "leave; the session can be resumed", 90),
    Command(
        "card_outcomes",
        ("backspace",),
        "card",
        "outcomes",
        "from the words of a message: back to the outcomes",
        palette=False,
    ),
    # The next step's field, after an outcome.
    Command(
        "take_step",
        ("enter",),
        "step",
        "take it",
        "log it with the next step shown",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "other_outcome",
        ("backspace",),
        "step",
        "outcomes",
        "in the empty field: back to the outcomes",
        20,
        palette=False,
    ),
    Command(
        "flip_zone",
        ("tab",),
        "step",
        "their time",
        "read the time on their clock, or on mine again",
        30,
        palette=False,
    ),
    Command(
        "pick_reading",
        ("down", "up"),
        "step",
        "day",
        "a day later or earlier; of two readings offered, the other",
        40,
        palette=False,
        widget=True,
    ),
    # The note of a card.
    Command(
        "keep_note",
        ("enter", "escape"),
        "note",
        "keep it",
        "keep the note for the outcome",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "next_side_line",
        ("tab",),
        "note",
        "learned, asked, gave, said",
        "go to what was learned, asked for, given, said by them and why",
        20,
        palette=False,
        widget=True,
    ),
    # Letting somebody go.
    Command(
        "end_released",
        ("r",),
        "ending",
        "released",
        "let them go: not now, not planned, without guilt",
        10,
        palette=False,
    ),
    Command(
        "end_no", ("g",), "ending", "no for good", "they said no for good; it is work done", 20, palette=False
    ),
    Command(
        "end_contact",
        ("d",),
        "ending",
        "do not contact",
        "they asked for no contact: every channel is blocked",
        30,
        palette=False,
    ),
    Command(
        "end_back", ("b",), "ending", "take back", "take somebody back who was let go", 40, palette=False
    ),
    Command(
        "close_ending", ("escape", "q"), "ending", "close", "close; nothing is changed", 90, palette=False
    ),
    # The end of a session.
    Command(
        "summary_learned",
        ("l",),
        "summary",
        "one line learned",
        "keep one line that you learned",
        20,
        palette=False,
    ),
    Command(
        "close_summary", ("enter", "escape", "q"), "summary", "done", "back to the list", 10, palette=False
    ),
)

OUTCOME_KEYS: Final[tuple[OutcomeKey, ...]] = (
    OutcomeKey("t", "talked", "talked", "you talked; then which date and what time?"),
    OutcomeKey("n", "no_answer", "no answer", "it rang and nobody answered"),
    OutcomeKey("v", "voicemail", "voicemail", "the words for a voicemail; Enter logs it"),
    OutcomeKey("g", "left_word", "left word", "you left word with someone"),
    OutcomeKey("b", "busy", "busy", "the line was busy"),
    OutcomeKey("s", "sent", "send it", "write in two sentences; then the day to ring, or what follows"),
    OutcomeKey("m", "meeting", "meeting", "a meeting was agreed; its time is the next step"),
    OutcomeKey("o", "no_for_now", "no for now", "no for now: comes back in 90 days"),
    OutcomeKey("h", "hung_up", "hung up", "they hung up; it happens, and it counts as a call made"),
    OutcomeKey("w", "wrong_number", "wrong number", "this number is wrong; offers the next one"),
    OutcomeKey("p", "posted", "posted", "a note by hand is in the post"),
    OutcomeKey("r", "referred", "referred", "they named a colleague; one line adds them"),
    OutcomeKey("W", "won", "won", "they said yes"),
    OutcomeKey("X", "no_for_good", "ends here", "ends: released, no for good, or do not contact"),
)

INBOUND_KEYS: Final[tuple[OutcomeKey, ...]] = (
    OutcomeKey("t", "talked", "talked", "they rang and you talked; then which date and what time?"),
    OutcomeKey("n", "no_answer", "missed it", "they rang and you missed it: ring back today"),
    OutcomeKey("v", "voicemail", "left me word", "they left you a message: ring back today"),
    OutcomeKey("s", "sent", "wrote", "they wrote to you; the next step is your answer"),
    OutcomeKey("m", "meeting", "meeting", "a meeting was agreed; its time is the next step"),
    OutcomeKey("o", "no_for_now", "no for now", "no for now: comes back in 90 days"),
    OutcomeKey("r", "referred", "referred", "they named a colleague; one line adds them"),
    OutcomeKey("W", "won", "won", "they said yes"),
    OutcomeKey("X", "no_for_good", "ends here", "ends: released, no for good, or do not contact"),
)
"""The outcomes that make sense where they got in touch first."""
