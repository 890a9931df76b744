"""The pictures in screenshots/ are the app as it is: they are our snapshots, and a stale one fails here."""

import importlib.util
import re
from html import unescape
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "screenshots"
SPEC = importlib.util.spec_from_file_location("build_pictures", FOLDER / "build.py")
build = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(build)

_TEXT = re.compile(
    r'<text class="(?P<class>[^"]*)" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)"[^>]*>(?P<text>.*?)</text>'
)
_STYLE = re.compile(r"\.[\w-]*?-(r\d+) \{([^}]*)\}")


def shown(svg: str) -> list[tuple[float, float, str, str]]:
    """Where each stretch of text stands, what it says, and how it looks: all that a reader sees, and no more.

    The numbers of the style classes and the frame around the picture are Rich's own business.
    """
    looks = {name: " ".join(rule.split()) for name, rule in _STYLE.findall(svg)}
    return [
        (
            float(found["y"]),
            float(found["x"]),
            unescape(found["text"]),
            looks.get(found["class"].rpartition("-")[2], ""),
        )
        for found in _TEXT.finditer(svg)
    ]


@pytest.mark.parametrize("size", build.SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", build.SCENES, ids=lambda scene: scene.name)
async def test_a_picture_shows_the_app_as_it_is(scene, size, tmp_path):
    kept = (FOLDER / f"{scene.name}-{size[0]}x{size[1]}.svg").read_text(encoding="utf-8")
    now = await build.picture(scene, size, tmp_path)
    assert shown(now), "the picture is empty"
    assert shown(now) == shown(kept), "run: python screenshots/build.py, and look at what changed"


def test_every_picture_is_of_a_scene_and_has_its_png():
    scenes = {f"{scene.name}-{size[0]}x{size[1]}" for scene in build.SCENES for size in build.SIZES}
    assert {path.stem for path in FOLDER.glob("*.svg")} == scenes
    assert {path.stem for path in FOLDER.glob("*.png")} == scenes


def test_the_readme_shows_pictures_that_are_there():
    readme = (FOLDER.parent / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"\(screenshots/([\w.-]+)\)", readme)
    assert named
    assert all((FOLDER / name).is_file() for name in named)
