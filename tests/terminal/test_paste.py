"""A paste with an ESC inside stays one paste: nothing of it acts as a key."""

from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual._xterm_parser import XTermParser

from followup_tui.terminal.paste import END, START
from followup_tui.terminal.private import PatientDecoder

PIECES = st.sampled_from(["q", "é", "\x1b", "\x1b[31m", "\x1b[20", "\x1b[A", "\n", "x" * 40, "[200~"])


@given(
    body=st.lists(PIECES, max_size=8).map("".join),
    cuts=st.lists(st.integers(0, 400), max_size=6),
)
def test_a_paste_is_one_event_however_it_is_cut_and_keys_around_it_stay_keys(body, cuts):
    sent = f"a{START}{body}{END}\x1b[Bz".encode()
    ends = sorted({*(min(cut, len(sent)) for cut in cuts), len(sent)} - {0})
    decoder, parser = PatientDecoder(), XTermParser()
    came = []
    for first, after in zip([0, *ends], ends, strict=False):
        if text := decoder.decode(sent[first:after]):
            came += parser.feed(text)
    wanted = body.replace("\x1b", "")
    assert [type(each) for each in came] == [events.Key, events.Paste, events.Key, events.Key]
    assert came[1].text == wanted
    assert [each.key for each in came if isinstance(each, events.Key)] == ["a", "down", "z"]
