"""The floor of the start-up budget: a bare Textual app with one label (design §6)."""

from __future__ import annotations

from textual.app import App
from textual.widgets import Label


class Floor(App):
    def compose(self):
        yield Label("Queue ready")


if __name__ == "__main__":
    Floor().run()
