"""Every private name of Textual 8.2 that we override or rely on, in this one place.

`tests/terminal/test_private.py` pins each of them: an upgrade of Textual starts there.
"""

from __future__ import annotations

import codecs
import os
import signal
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO, Any

from rich.color import ColorSystem
from rich.console import Console, RenderableType
from rich.segment import Segment
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.drivers import linux_driver
from textual.drivers._writer_thread import WriterThread
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen

from followup_tui.terminal.canvas import Canvas
from followup_tui.terminal.paste import WholePastes

_SYSTEMS = {
    "standard": ColorSystem.STANDARD,
    "256": ColorSystem.EIGHT_BIT,
    "truecolor": ColorSystem.TRUECOLOR,
}


# -- what is sent ------------------------------------------------------------------------------------------


class NewsOnly(CompositorUpdate):
    """An update of Textual's, sent as its difference from what the terminal shows already."""

    def __init__(self, update: LayoutUpdate | ChopsUpdate, canvas: Canvas) -> None:
        self._update = update
        self._canvas = canvas

    def render_segments(self, console: Console) -> str:
        """What to send; called once, when the update is really displayed."""
        system = _SYSTEMS.get(console.color_system or "", ColorSystem.TRUECOLOR)
        return self._canvas.paint(spans_of(self._update), system)


def spans_of(update: LayoutUpdate | ChopsUpdate) -> Iterator[tuple[int, int, list[Segment]]]:
    """The line, first column and segments of each stretch of an update."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            yield y, update.region.x, [segment for strip in strips for segment in strip]
        return
    for y, first, after in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            # The compositor renders whole chops; what lies left of the span is as it was, so it costs nothing.
            if strip is not None and x < after and end > first:
                yield y, x, list(strip if end <= after else strip.crop(0, after - x))


class QuietApp(App[None]):
    """An app that sends news only, and fails without showing anybody's data."""

    def __init__(self) -> None:
        super().__init__()
        self.canvas = Canvas()

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        if isinstance(renderable, LayoutUpdate | ChopsUpdate):
            news = NewsOnly(renderable, self.canvas)
            super()._display(screen, news)  # type: ignore[arg-type]  # as CompositorUpdate, itself no renderable
        else:
            super()._display(screen, renderable)

    def _fatal_error(self) -> None:
        """Textual would print the traceback with every local variable, people's data among them."""
        self.failed(self._exception)
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        if not self.outlives(error):
            super()._handle_exception(error)

    def failed(self, error: BaseException | None) -> None:
        """Called once the app can't go on, because of `error`."""

    def outlives(self, error: Exception) -> bool:  # noqa: ARG002  (for subclasses)
        """Whether the app goes on all the same; then this has told the user why what they did came to nothing."""
        return False


def spare_the_pumps() -> None:
    """Let widgets go on where the app `outlives` an error: Textual stops handling the messages of one that had it."""
    dispatch = MessagePump._dispatch_message  # noqa: SLF001  (private names have their place here)

    async def sparing(self: MessagePump, message: Message) -> None:
        try:
            await dispatch(self, message)
        except Exception as error:
            if not (isinstance(self.app, QuietApp) and self.app.outlives(error)):
                raise

    MessagePump._dispatch_message = sparing  # type: ignore[method-assign]  # noqa: SLF001  (as above)


spare_the_pumps()


# -- what comes in -----------------------------------------------------------------------------------------


class PatientDecoder:
    """UTF-8 as it is typed, pastes whole. A byte that is none becomes `�` (Textual crashes: textual #6456).

    An end of file means that the terminal is gone. Textual would ask for more as fast as it can; we say
    SIGHUP to ourselves, which is what the kernel says when it knows us.
    """

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._pastes = WholePastes()
        self._told = False

    def decode(self, data: bytes, final: bool = False) -> str:
        """The text in `data`; half a character waits for its rest."""
        if not data and not final:
            if not self._told:
                self._told = True
                os.kill(os.getpid(), signal.SIGHUP)
            time.sleep(0.05)
        return self._pastes.clean(self._decoder.decode(data, final))


class LastingWriter(WriterThread):
    """The thread that writes to the terminal. Textual's dies with it, and the app then waits for it forever."""

    def __init__(self, file: IO[str]) -> None:
        super().__init__(file)
        self._file = _Forgiving(file)  # type: ignore[assignment]  # has the four methods the thread uses


class _Forgiving:
    """A file whose other end may be gone: from then on what is written is dropped."""

    def __init__(self, file: IO[str]) -> None:
        self.fileno = file.fileno
        self._file = file

    def write(self, text: str) -> None:
        self._try(partial(self._file.write, text))

    def flush(self) -> None:
        self._try(self._file.flush)

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except OSError:
            # What stays in the buffer would fail again at exit, and turn a true exit status into 120.
            with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123  (a descriptor is needed)
                os.dup2(nowhere.fileno(), self._file.fileno())


def guard_the_driver() -> None:
    """Make Textual's driver use the decoder and the writer above. Both are looked up when it starts."""
    vars(linux_driver).update(
        getincrementaldecoder=lambda _encoding: PatientDecoder, WriterThread=LastingWriter
    )
