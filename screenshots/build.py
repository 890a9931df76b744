"""Rebuild every picture in this folder from the sample book, with the clock stopped: `python screenshots/build.py`.

SVG always; PNG beside it where cairosvg, the system's cairo and the Fira Code font are there: `pip install
'.[pictures]'`, `apt-get install libcairo2 fonts-firacode`. Without that very font the columns would not line up.
"""

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup_tui.actions.demo import sample_content, write_sample
from followup_tui.actions.desk import Desk
from followup_tui.app import FollowupApp
from followup_tui.book.book import Book
from followup_tui.book.store import open_db
from followup_tui.clock import FrozenClock
from followup_tui.config import Config
from followup_tui.model.calendar import WeekdayCalendar

HERE = Path(__file__).parent
ZONE = "America/Chicago"
NOW = datetime(2026, 11, 25, 10, 24, tzinfo=ZoneInfo(ZONE))
SIZES = ((80, 24), (120, 40))
SAMPLE = HERE.parent / "tests" / "exchange" / "samples" / "hubspot_contacts.csv"


class Scene(NamedTuple):
    """A picture: its name, and the keys that lead to it from Today. A word in angle brackets is typed as it stands."""

    name: str
    keys: Sequence[str]
    empty: bool = False


SCENES = (
    Scene("welcome", (), empty=True),
    Scene("today", ()),
    Scene("card", ("s",)),
    Scene("next-step", ("s", "t", "<tue 3pm>")),
    Scene("timeline", ("enter",)),
    Scene("people", ("2",)),
    Scene("why", ("3",)),
    Scene("ladder", ("3", *["down"] * 4, "enter")),
    Scene("friday", ("3", "f", "7")),
    Scene("quarter", ("4",)),
    Scene("easier", ("4", "g")),
    Scene("find", ("slash", "<joi>")),
    Scene("add", ("a", "<Ada Byron, Byron Looms, 312 555 0188, fri 10>")),
    Scene("import", ("I", f"<{SAMPLE.name}>", "enter"), empty=True),
    Scene("keys", ("s", "question_mark")),
)


async def picture(scene: Scene, size: tuple[int, int], folder: Path) -> str:
    """One scene at one size, as SVG."""
    path = folder / f"{scene.name}-{size[0]}" / "followup.json"
    path.parent.mkdir()
    if not scene.empty:
        write_sample(path, sample_content(NOW, ZONE, WeekdayCalendar()))
    shutil.copy(SAMPLE, path.parent)
    os.chdir(path.parent)  # so that the import scene names its file without a path of this machine
    store = open_db(path)
    desk = Desk(Book(store), FrozenClock(NOW, ZONE), WeekdayCalendar())
    app = FollowupApp(desk, Config(dial="softphone {number}"), folder / "crash.txt")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        for key in scene.keys:
            for each in key[1:-1] if key.startswith("<") else (key,):
                await pilot.press(each)
            await app.workers.wait_for_complete()
            await pilot.pause(0.1)
        svg = app.export_screenshot()
    store.close()
    # The font comes from the reader's machine, not from somebody's server.
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def to_png(svg: Path) -> None:
    """The same picture as PNG."""
    import cairosvg  # here, since SVG alone needs none of it

    cairosvg.svg2png(url=str(svg), write_to=str(svg.with_suffix(".png")), scale=1.0)


def can_png() -> str:
    """Why PNG cannot be made on this machine, "" where it can."""
    try:
        import cairosvg  # noqa: F401  only whether it is there
    except (ImportError, OSError) as error:
        return f"cairosvg or the cairo library is missing ({error})"
    found = subprocess.run(["fc-list", ":family=Fira Code"], capture_output=True, text=True, check=False)  # noqa: S607
    return "" if found.stdout.strip() else "the font Fira Code is missing"


async def build() -> None:
    """Every scene at every size."""
    with tempfile.TemporaryDirectory() as folder:
        for scene in SCENES:
            for size in SIZES:
                target = HERE / f"{scene.name}-{size[0]}x{size[1]}.svg"
                target.write_text(await picture(scene, size, Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(build())
    if reason := can_png():
        sys.exit(f"The SVG pictures are built; no PNG: {reason}.")
    for svg in sorted(HERE.glob("*.svg")):
        to_png(svg)
