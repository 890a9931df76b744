"""Pins what `terminal/private.py` overrides: when one of these fails, Textual changed under it."""

from __future__ import annotations

import inspect
from importlib.metadata import version

from rich.segment import Segment
from textual import app as textual_app
from textual import screen as textual_screen
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.drivers import linux_driver
from textual.drivers._writer_thread import WriterThread
from textual.geometry import Region
from textual.message_pump import MessagePump
from textual.strip import Strip

from followup_tui.terminal import private


def test_the_version_all_this_was_read_in():
    assert version("textual").startswith("8.2.")


def test_every_frame_goes_through_display():
    assert list(inspect.signature(App._display).parameters) == ["self", "screen", "renderable"]
    source = inspect.getsource(App._display)
    assert "isinstance(renderable, CompositorUpdate)" in source
    assert source.count("renderable.render_segments(console)") == 2  # one of them inline, which we never are
    assert inspect.getsource(textual_app).count("._display(") == 0
    assert inspect.getsource(textual_screen).count("app._display(") == 2


def test_updates_have_the_parts_we_read():
    assert list(inspect.signature(LayoutUpdate).parameters) == ["strips", "region"]
    assert list(inspect.signature(ChopsUpdate).parameters) == ["chops", "spans", "chop_ends"]
    assert issubclass(private.NewsOnly, CompositorUpdate)


def test_errors_end_in_fatal_error():
    source = inspect.getsource(App._handle_exception)
    assert "self._fatal_error()" in source
    assert "self.panic(error)" in source
    assert "self._exception = error" in source
    assert "show_locals=True" in inspect.getsource(App._fatal_error)  # the day this goes, so may our override
    assert inspect.getsource(App.panic).rstrip().endswith("self._close_messages_no_wait()")


def test_every_message_is_dispatched_where_errors_are_outlived():
    process = inspect.getsource(MessagePump._process_messages_loop)
    assert process.count("await self._dispatch_message(message)") == 1
    assert process.count("self.app._handle_exception(error)") == 2
    assert (
        process.count("break") >= 3
    )  # after an error a pump handles nothing more, which is why we step in before


def test_the_driver_looks_up_what_we_replace():
    source = inspect.getsource(linux_driver.LinuxDriver)
    assert 'getincrementaldecoder("utf-8")().decode' in source
    assert "WriterThread(self._file)" in source
    assert {"getincrementaldecoder", "WriterThread"} <= vars(linux_driver).keys()
    run = inspect.getsource(WriterThread.run)
    assert "self._file.write" in run
    assert "self._file.flush" in run


def test_the_spans_of_a_whole_frame():
    update = LayoutUpdate(
        [[Strip([Segment("ab")]), Strip([Segment("c")])], [Strip([Segment("d")])]], Region(2, 5, 3, 2)
    )
    assert list(private.spans_of(update)) == [(5, 2, [Segment("ab"), Segment("c")]), (6, 2, [Segment("d")])]


def test_the_spans_of_a_part():
    chops = [{0: Strip([Segment("abcd")]), 4: None, 6: Strip([Segment("efgh")])}]
    update = ChopsUpdate(chops, [(0, 0, 8)], [[4, 6, 10]])
    assert list(private.spans_of(update)) == [(0, 0, [Segment("abcd")]), (0, 6, [Segment("ef")])]
