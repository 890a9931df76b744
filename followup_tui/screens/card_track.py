"""What a card learns once it is shown, so that no key waits: the user's own figure where most people stop, their clock.

Method F4, P4, F8.
"""

import asyncio

from textual import work

from followup_tui.actions.counting import BREATH
from followup_tui.actions.their_zone import clock_hint
from followup_tui.actions.track import Track
from followup_tui.screens.card_state import CardState
from followup_tui.screens.card_view import CardView


class CardTrack(CardView):
    """A card that counts what its user's yeses took, from the first card on that leans in."""

    _track: Track | None = None

    def _open(self, state: CardState) -> None:
        state.yeses = self._counted()
        super()._open(state)
        if state.leans_in:
            self._count()
        if not state.card.person.zone:
            self.call_after_refresh(self._look_for_clock, state)

    def _look_for_clock(self, state: CardState) -> None:
        """Say where somebody seems to be whose clock is not known."""
        state.clock_hint = self.attempt(clock_hint, self.desk, state.person) or ""
        if state.clock_hint and state is self._state:
            self._draw()

    def on_unmount(self) -> None:
        """Follow the book no longer."""
        if self._track is not None:
            self._track.close()

    def _counted(self) -> tuple[int, ...]:
        """How many touches each yes took, as far as that is known."""
        return tuple(self._track.record.yeses.values()) if self._track is not None else ()

    @work(exclusive=True, exit_on_error=False)
    async def _count(self) -> None:
        """Count some milliseconds' worth at a time; then say it, where it is new."""
        if self._track is None:
            self._track = Track(self.desk)
        for _ in self._track.read():
            await asyncio.sleep(BREATH)
        if self._state.yeses != self._counted():
            self._state.yeses = self._counted()
            if self.is_current:
                self.show_book()
