"""The steps the app knows by name, as one types them."""

KNOWN: dict[str, str] = {
    word: what
    for what, words in {
        "call": "call|call back|callback|call again|ring|ring back|phone|tel|talk|speak",
        "email": "email|mail|e mail|e-mail|emails|send email|send an email|send mail",
        "note": "note|card|letter|write|handwritten note",
        "text": "text|sms|txt|send a text",
        "message": "message|msg|linkedin|dm|inmail|whatsapp",
        "meeting": "meeting|meet|visit|lunch|coffee|breakfast|dinner|demo|interview|zoom",
    }.items()
    for word in words.split("|")
} | {
    f"{verb} {whom}": what
    for what, verbs in {
        "call": "call|call back|ring|ring back|phone|talk to|talk with|speak to|speak with",
        "email": "email|mail",
        "text": "text",
        "message": "message|msg",
        "meeting": "meet|visit",
    }.items()
    for verb in verbs.split("|")
    for whom in ("him", "her", "them")
}
"""Words for the steps the app knows, and what each is kept as."""
STEPS = frozenset(KNOWN.values())
"""What they are kept as."""
