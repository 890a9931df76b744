"""Undo and redo of labelled actions (design §3): which can be undone, and the acts on them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from followup_tui.book.errors import ChangedSince
from followup_tui.book.journal import DeleteDoc, Op, Step
from followup_tui.book.layout import UNDO, is_private
from followup_tui.book.staging import Staged
from followup_tui.book.state import State
from followup_tui.book.steps import Effect, StepHeader, checksum, decode_header, decode_step, encode_step

KEPT = 500
"""How many actions can be undone, at least."""
SPARE = 50
"""How many more there may be before the oldest go, all at once."""
_CHANGED = "Something in that change was changed again afterwards, so it was left as it is."


class Undo:
    """The steps' labels in memory, and the acts on them. `run` names this copy's run of the program."""

    def __init__(self, run: str) -> None:
        self._run = run
        self._done: dict[int, StepHeader] | None = None  # in order, so that the oldest is found at once
        self._undone: dict[int, StepHeader] = {}

    def note(self, state: State, steps: Iterable[tuple[str, int]]) -> None:
        """Stored steps have changed."""
        if self._done is None:
            return
        table = state.table(UNDO)
        in_order = True
        for _, number in sorted(steps):
            self._done.pop(number, None)
            self._undone.pop(number, None)
            raw = table.raw(number)
            if raw is None:
                continue
            header = decode_header(raw)
            if header.undone:
                self._undone[number] = header
            else:
                in_order = in_order and number > next(reversed(self._done), 0)
                self._done[number] = header
        if not in_order:
            self._done = dict(sorted(self._done.items()))

    def next_undo(self, state: State) -> int | None:
        """The step to undo: this run's own newest, else the newest of all."""
        done = self._read(state)
        return max(self._own(done) or done, default=None)

    def next_redo(self, state: State) -> int | None:
        """The step to do again: the one undone last, this run's own first."""
        self._read(state)
        return min(self._own(self._undone) or self._undone, default=None)

    def label(self, state: State, number: int | None) -> str | None:
        """What the user calls that action."""
        done = self._read(state)
        return None if number is None else (done.get(number) or self._undone[number]).label

    def ids(self, state: State, number: int | None, table: str) -> list[int]:
        """Which documents of a table that action changed."""
        raw = None if number is None else state.table(UNDO).raw(number)
        return [] if raw is None else [item.id for item in decode_step(raw).docs if item.table == table]

    def begin(self, label: str, effects: Sequence[Effect], state: State) -> tuple[Step | None, list[Op]]:
        """The step that a change of documents is, None for what is ours alone; and what goes for it.

        Old steps go, and so does what could be redone.
        """
        for effect in effects:
            if not is_private(effect[0]):
                break
        else:
            return None, []
        done = self._done or self._read(state)
        gone = [*self._undone]
        if len(done) >= KEPT + SPARE:
            gone += islice(done, len(done) - KEPT + 1)
        old: list[Op] = [DeleteDoc(UNDO, number) for number in gone] if gone else []
        return Step(state.next_step, label, self._run), old

    def made(self, step: Step) -> None:
        """A step that was begun is on the disk."""
        if self._done is not None:
            self._done[step.number] = StepHeader(step.label, step.by, undone=False)

    def turn(self, number: int, staged: Staged, state: State) -> str:
        """Stage the undoing (or redoing) of an action; its label. `ChangedSince` if that would overwrite a change."""
        step = decode_step(state.table(UNDO).raw(number) or b"")
        effects: list[Effect] = []
        for item in step.docs:
            now = staged.raw(item.table, item.id)
            if checksum(now) != item.crc:
                raise ChangedSince(_CHANGED)
            effects.append((item.table, item.id, now, item.raw))
            staged.put(item.table, item.id, item.raw)
        staged.put(UNDO, number, encode_step(step.label, step.by, effects, undone=not step.undone))
        return step.label

    def _own(self, headers: dict[int, StepHeader]) -> list[int]:
        return [number for number, header in headers.items() if header.by == self._run]

    def _read(self, state: State) -> dict[int, StepHeader]:
        if self._done is None:
            self._done = {}
            self.note(state, ((UNDO, number) for number in state.table(UNDO).ids()))
        return self._done
