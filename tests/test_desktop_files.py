# SPDX-License-Identifier: Apache-2.0
"""What a Linux desktop is told: menu entry, description, icons, MIME types and man page, as the packages hold them."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from desktop_app import APPLICATION_ID, __version__
from desktop_app.cli import commands
from desktop_app.readers.registry import suffixes
from desktop_app.ui.app import AT_START
from desktop_app.ui.commands import command

pytestmark = pytest.mark.posix

ROOT = Path(__file__).resolve().parent.parent
WEB = "https://inquit.example"


def staged(folder: Path, *arguments: str) -> Path:
    made = [sys.executable, str(ROOT / "packaging" / "steps" / "share.py"), str(folder), *arguments]
    subprocess.run(made, check=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"})
    return folder


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files laid out as in /usr/share."""
    return staged(tmp_path_factory.mktemp("share"))


@pytest.fixture(scope="module")
def entry(share: Path) -> ConfigParser:
    parsed = ConfigParser(interpolation=None)
    parsed.optionxform = str  # type: ignore[method-assign, assignment]  # as configparser's manual does it
    parsed.read(share / "applications" / f"{APPLICATION_ID}.desktop", encoding="utf-8")
    return parsed


def needs(program: str, package: str) -> str:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not installed (apt install {package})")
    return found


def complaints(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 and not done.stdout.count("W:") else done.stdout + done.stderr


def test_the_menu_entry_is_valid(share: Path) -> None:
    validate = needs("desktop-file-validate", "desktop-file-utils")
    assert complaints(validate, "--warn-kde", share / "applications" / f"{APPLICATION_ID}.desktop") == ""


def test_links_to_quotations_come_to_the_program(share: Path, tmp_path: Path) -> None:
    entry = share / "applications" / f"{APPLICATION_ID}.Link.desktop"
    assert "\nExec=inquit %u\n" in entry.read_text(encoding="utf-8")
    assert complaints(needs("desktop-file-validate", "desktop-file-utils"), entry) == ""
    update = needs("update-desktop-database", "desktop-file-utils")
    ask = needs("gio", "libglib2.0-bin")
    shutil.copytree(share / "applications", tmp_path / "applications")
    subprocess.run([update, tmp_path / "applications"], check=True)
    # A program of this name is on the path, as the entry asks for.
    program = tmp_path / "inquit"
    program.touch(mode=0o755)
    env = {**os.environ, "XDG_DATA_HOME": str(tmp_path), "XDG_DATA_DIRS": str(tmp_path)}
    env["PATH"] = f"{tmp_path}:{env['PATH']}"
    shown = subprocess.run(
        [ask, "mime", "x-scheme-handler/inquit"], env=env, capture_output=True, text=True, check=True
    )
    assert f"{APPLICATION_ID}.Link.desktop" in shown.stdout


def test_the_menu_entry_opens_files_and_offers_what_the_program_does(entry: ConfigParser) -> None:
    assert entry["Desktop Entry"]["Exec"] == "inquit %F"
    actions = entry["Desktop Entry"]["Actions"].strip(";").split(";")
    assert len(actions) == 3
    for action in actions:
        assert entry[f"Desktop Action {action}"]["Exec"] == f"inquit --do {action}"
        assert action in AT_START
        command(action)


def test_every_kind_of_file_that_is_read_is_offered(entry: ConfigParser) -> None:
    """Where this fails: name the new kind here and in packaging/linux/org.inquit.Inquit.desktop."""
    kinds = {
        "application/epub+zip": (".epub",),
        "application/pdf": (".pdf",),
        "application/rtf": (".rtf",),
        "application/vnd.oasis.opendocument.text": (".odt",),
        "application/vnd.oasis.opendocument.text-template": (".ott",),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (".docx",),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template": (".dotx",),
        "application/vnd.ms-word.document.macroEnabled.12": (".docm",),
        "application/x-mimearchive": (".mhtml", ".mht"),
        "application/x-subrip": (".srt",),
        "application/xhtml+xml": (".xhtml",),
        "application/mbox": (".mbox",),
        "application/json": (".json",),
        "application/jsonl": (".jsonl",),
        "application/x-ndjson": (".ndjson",),
        "text/csv": (".csv",),
        "text/tab-separated-values": (".tsv",),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (".xlsx",),
        "application/vnd.ms-excel.sheet.macroEnabled.12": (".xlsm",),
        "application/zip": (".zip",),
        "message/rfc822": (".eml",),
        "text/html": (".html", ".htm"),
        "text/markdown": (".md", ".markdown"),
        "text/plain": (".txt", ".text"),
        "text/vtt": (".vtt",),
    }
    offered = set(entry["Desktop Entry"]["MimeType"].strip(";").split(";"))
    assert offered == {*kinds, "application/vnd.inquit.library"}
    assert sorted(suffixes()) == sorted(suffix for each in kinds.values() for suffix in each)


@pytest.mark.parametrize("web", ["", WEB])
def test_the_description_is_valid(tmp_path: Path, web: str) -> None:
    validate = needs("appstreamcli", "appstream")
    metainfo = staged(tmp_path, *([web] if web else [])) / "metainfo" / f"{APPLICATION_ID}.metainfo.xml"
    # As long as the project has no page of its own none can be named.
    without = [] if web else ["--override=url-homepage-missing=info"]
    assert complaints(validate, "validate", "--no-net", *without, metainfo) == ""
    images = [image.text for image in ElementTree.parse(metainfo).iter("image")]
    assert images == ([f"{WEB}/window.png"] if web else [])


def test_the_description_names_this_release_and_the_menu_entry(share: Path) -> None:
    tree = ElementTree.parse(share / "metainfo" / f"{APPLICATION_ID}.metainfo.xml")
    (release,) = tree.iter("release")
    assert (release.get("version"), release.get("date")) == (__version__, "2023-11-14")
    assert tree.findtext("launchable") == f"{APPLICATION_ID}.desktop"
    assert tree.find("content_rating") is not None


def test_the_icon_is_there_in_every_size(share: Path) -> None:
    theme = share / "icons" / "hicolor"
    sizes = [16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512]
    assert sorted(path.name for path in theme.iterdir()) == sorted([*(f"{size}x{size}" for size in sizes), "scalable"])
    for size in sizes:
        image = QImage(str(theme / f"{size}x{size}" / "apps" / f"{APPLICATION_ID}.png"))
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(0, 0).alpha() == 0
        ground = image.pixelColor(size // 2, size // 8)
        assert (ground.alpha(), ground.blue() > ground.red()) == (255, True), size
    scalable = theme / "scalable" / "apps" / f"{APPLICATION_ID}.svg"
    assert scalable.read_bytes() == (ROOT / "resources" / "icons" / "inquit.svg").read_bytes()


def test_a_library_is_known_by_its_name_and_by_its_first_bytes(share: Path, tmp_path: Path) -> None:
    update = needs("update-mime-database", "shared-mime-info")
    ask = needs("gio", "libglib2.0-bin")
    mime = tmp_path / "data" / "mime"
    shutil.copytree(share / "mime", mime)
    subprocess.run([update, mime], check=True, capture_output=True)
    from desktop_app.actions.opening import open_library

    open_library(tmp_path / "archive.inquit").close()
    shutil.copyfile(tmp_path / "archive.inquit", tmp_path / "unnamed")
    for name in ("archive.inquit", "unnamed"):
        asked = [ask, "info", "-a", "standard::content-type", str(tmp_path / name)]
        env = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data")}
        shown = subprocess.run(asked, env=env, capture_output=True, text=True, check=True).stdout
        assert "application/vnd.inquit.library" in shown, name


def test_the_man_page_has_every_command_and_no_fault(share: Path) -> None:
    page = share / "man" / "man1" / "inquit.1.gz"
    text = gzip.decompress(page.read_bytes()).decode()
    assert f"Inquit {__version__}" in text
    assert "@" not in text
    for name in commands.commands:
        assert f"\n.B {name}" in text
    man = needs("man", "man-db")
    warned = {**os.environ, "LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80"}
    shown = subprocess.run([man, "--warnings", "-l", str(page)], env=warned, capture_output=True, text=True, check=True)
    assert shown.stderr == ""


def test_the_same_commit_makes_the_same_files(share: Path, tmp_path: Path) -> None:
    again = staged(tmp_path)
    made = {path.relative_to(share): path.read_bytes() for path in share.rglob("*") if path.is_file()}
    assert {path.relative_to(again): path.read_bytes() for path in again.rglob("*") if path.is_file()} == made
