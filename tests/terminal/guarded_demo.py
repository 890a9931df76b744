"""The smallest app on `GuardedApp`, for the tests that need a real terminal. Keys: / types, ! fails, q quits."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from followup_tui.terminal.start import prepare, refuse_reason

prepare()

from textual.widgets import Input, Static  # noqa: E402

from followup_tui.terminal.guarded_app import GuardedApp  # noqa: E402

FOLDER = Path(sys.argv[1])
NASTY = "Lee\x1b]52;c;cm0gLXJm\x07\x9b31m\u202e\x1b[2JPark"


class Demo(GuardedApp):
    AUTO_FOCUS = None
    BINDINGS = (("slash", "field", "Type"), ("exclamation_mark", "fail", "Fail"), ("q", "leave", "Quit"))
    CSS = "Input { border: none; height: 1; }"

    def compose(self):
        yield Static("", markup=False, id="state")
        yield Static(NASTY, markup=False)
        yield Input()

    def on_mount(self):
        self.query_one(Input).cursor_blink = False

    def on_ready(self):
        (FOLDER / "pid").write_text(str(os.getpid()), encoding="ascii")
        self.query_one("#state", Static).update("demo is up")

    def save_drafts(self):
        (FOLDER / "drafts").write_text(self.screen_stack[0].query_one(Input).value, encoding="utf-8")
        return True

    def action_field(self):
        self.query_one(Input).focus()
        self.query_one("#state", Static).update("demo takes text")

    def action_fail(self):
        secret = "Dana owes 400"
        raise ValueError(secret)

    def action_leave(self):
        self.exit(return_code=0)


if __name__ == "__main__":
    if reason := refuse_reason():
        sys.exit(reason)
    app = Demo(crash_file=FOLDER / "crash.txt", theme=sys.argv[2] if len(sys.argv) > 2 else None)
    app.run()
    sys.exit(app.return_code or 0)
