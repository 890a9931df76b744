"""A paste comes in whole: an ESC inside it would end it early, and the rest would act as keys.

Textual takes an ESC within a bracketed paste for the begin of a key's sequence, and reports what it does not know as
keys: the note is left, and letters of it are commands. The terminal says where a paste begins and ends, so all ESC
between the two are taken out before Textual looks.
"""

START, END = "\x1b[200~", "\x1b[201~"
_ESC = "\x1b"


class WholePastes:
    """What the terminal sends, in the pieces in which it comes."""

    def __init__(self) -> None:
        self._inside = False
        self._last = ""
        """Outside: the end of what was let through, in which a start may have begun. Inside: the begin of an end."""

    def clean(self, text: str) -> str:
        """The next piece, without the ESC of pastes; of a paste's end that is cut in two the first part waits."""
        out = ""
        while text:
            if not self._inside:
                passed, mark, text = (self._last + text).partition(START)
                out += (passed + mark)[len(self._last) :]
                self._inside, self._last = bool(mark), "" if mark else passed[1 - len(START) :]
                continue
            body, mark, text = (self._last + text).partition(END)
            self._last = "" if mark else _begun(body)
            out += body.removesuffix(self._last).replace(_ESC, "") + mark
            self._inside = not mark
        return out


def _begun(body: str) -> str:
    """The longest begin of a paste's end with which `body` ends, "" where it ends with none."""
    return next((END[:size] for size in range(len(END) - 1, 0, -1) if body.endswith(END[:size])), "")
