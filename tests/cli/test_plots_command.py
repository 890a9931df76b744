from xml.etree import ElementTree as ET

from followup_tui.cli.plots import svg_of
from followup_tui.method.insight import Insight


def test_each_plot_with_enough_to_tell_becomes_a_picture(sample, followup, tmp_path):
    folder = tmp_path / "plots"
    found = followup("export", "plots", str(folder), "--json").json
    assert found["files"] == ["sessions.svg", "hours.svg", "yeses.svg", "waits.svg", "reasons.svg"]
    for name in found["files"]:
        texts = [each.text for each in ET.parse(folder / name).iter() if each.tag.endswith("text")]
        assert "n = " in texts[0]
        assert any(mark in text for text in texts for mark in "█▁▂▃▄▅▆▇")


def test_how_hard_is_drawn_only_where_it_is_asked_for(sample, followup, tmp_path):
    plain, asked = (
        followup("export", "plots", str(tmp_path / "plots"), "--json", *option).json["files"]
        for option in ((), ("--how-hard",))
    )
    assert asked == [*plain, "how_hard.svg"]
    assert "how_hard" not in followup("quarter", "--json").json["easier"]


def test_too_little_is_said(followup, tmp_path):
    ran = followup("export", "plots", str(tmp_path / "plots"))
    assert ran.status == 1
    assert "too little" in ran.err
    assert not (tmp_path / "plots").exists()


def test_a_folder_is_needed_and_must_be_one(sample, followup, tmp_path):
    assert followup("export", "plots").status == 2
    (tmp_path / "file").write_text("mine")
    ran = followup("export", "plots", str(tmp_path / "file"))
    assert (ran.status, (tmp_path / "file").read_text()) == (1, "mine")


def test_text_is_text():
    drawn = svg_of(Insight("reasons", 5, (("<b>&", 5),)))
    assert "&lt;b&gt;&amp;" in drawn
    ET.fromstring(drawn)
