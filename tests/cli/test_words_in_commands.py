"""What a job hunter reads on the command line has the words of a job hunt too (method Q14)."""

import re

from msgspec.structs import replace

from followup_tui.book.book import Book
from followup_tui.book.store import open_db

SALES = re.compile(r"\b(prospect|suspect|customer|deal|sale|meeting|client)\w*", re.IGNORECASE)


def test_no_command_speaks_of_sales(followup, book):
    followup("add", "Dana Ruiz", "--company", "Ruiz Joinery", "--next", "meeting tue 3pm")
    store = open_db(book)
    with store.transaction("words"):
        kept = Book(store)
        kept.save_settings(replace(kept.settings, words="job"))
    store.close()
    refused = followup("log", "dana", "meeting")
    assert "interview agreed" in refused.err
    said = refused.err
    for command in (
        ("log", "dana", "meeting", "--next", "thu 2pm"),
        ("show", "dana"),
        ("today",),
        ("quarter",),
        ("log", "dana", "won"),
        ("show", "dana"),
        ("undo",),
        ("undo",),
    ):
        ran = followup(*command)
        said += ran.out + ran.err
    assert not SALES.findall(said), said
