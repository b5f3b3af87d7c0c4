# SPDX-License-Identifier: Apache-2.0
"""What Windows, macOS and Flatpak are given: none of it can be run on Linux, so each is read as its system reads it."""

from __future__ import annotations

import ast
import os
import plistlib
import re
import shutil
import subprocess
import sys
import types
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest
import yaml
from PySide6.QtGui import QImage, QImageReader

from desktop_app import APPLICATION_ID, __version__
from desktop_app.base import paths
from desktop_app.readers.registry import suffixes
from tests.test_supply import pins

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
MANIFEST = PACKAGING / "flatpak" / f"{APPLICATION_ID}.yml"
SCRIPT = PACKAGING / "windows" / "inquit.iss"
WORKFLOW = ROOT / ".github" / "workflows" / "build.yml"
APPLICATION = "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore"


@pytest.fixture
def step(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    """A module of packaging/steps by its name."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.syspath_prepend(str(PACKAGING / "steps"))
    return import_module


@pytest.fixture
def made(step: Callable[[str], Any], tmp_path: Path) -> Path:
    """What the steps write for Windows and macOS."""
    step("windows").main(tmp_path / "windows")
    step("macos").main(tmp_path / "macos")
    return tmp_path


@pytest.mark.parametrize(
    ("icon", "sizes"),
    [("windows/inquit.ico", {16, 20, 24, 32, 40, 48, 64, 256}), ("macos/inquit.icns", {32, 64, 128, 256, 512, 1024})],
)
def test_the_icons_hold_the_drawing_in_every_size(made: Path, icon: str, sizes: set[int]) -> None:
    reader = QImageReader(str(made / icon))
    images: list[QImage] = []
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        images.append(reader.read())
    assert {image.width() for image in images} == sizes
    for image in images:
        ground = image.pixelColor(image.width() // 2, image.height() // 8)
        assert (image.pixelColor(0, 0).alpha(), ground.blue() > ground.red()) == (0, True)


def test_the_version_resource_is_what_pyinstaller_evaluates(made: Path) -> None:
    tree = ast.parse((made / "windows" / "version.txt").read_text(encoding="utf-8"), mode="eval")
    calls = {
        node.func.id: node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    numbers = next(word.value for word in calls["FixedFileInfo"].keywords if word.arg == "filevers")
    assert ".".join(map(str, ast.literal_eval(numbers))) == f"{__version__}.0"
    words = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "StringStruct"]
    told = dict(ast.literal_eval(ast.Tuple(word.args, ast.Load())) for word in words)
    assert told["ProductVersion"] == __version__
    assert told["LegalCopyright"] == "© 2023 The Inquit project. Apache License 2.0."


def test_macos_is_told_files_links_and_its_oldest_release(made: Path) -> None:
    told = plistlib.loads((made / "macos" / "Info.plist").read_bytes())
    assert (told["CFBundleIdentifier"], told["CFBundleShortVersionString"]) == (APPLICATION_ID, __version__)
    assert told["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["inquit"]
    assert told["LSMinimumSystemVersion"] == "14.0"
    assert told["NSHumanReadableCopyright"].startswith("© 2023 ")
    library, article = told["CFBundleDocumentTypes"]
    assert library["LSItemContentTypes"] == [told["UTExportedTypeDeclarations"][0]["UTTypeIdentifier"]]
    assert {f".{each}" for each in article["CFBundleTypeExtensions"]} == set(suffixes())
    assert (library["LSHandlerRank"], article["LSHandlerRank"]) == ("Owner", "Alternate"), "takes no file from others"
    entitled = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert set(entitled) == {"com.apple.security.cs.allow-unsigned-executable-memory"}


# The installer of Windows


def entries(text: str) -> dict[str, list[dict[str, str]]]:
    """The parameters of each entry of an Inno Setup script, by section; a quotation mark inside is doubled."""
    found: dict[str, list[dict[str, str]]] = {}
    section = ""
    for line in text.removeprefix("\ufeff").splitlines():
        if head := re.fullmatch(r"\[(\w+)\]", line):
            section = head[1]
        elif line and line[0] not in ";#" and section != "CustomMessages":
            if section == "Setup":
                name, _, value = line.partition("=")
                fields = {"name": name, "value": value}
            else:
                parts = re.findall(r'(\w+): ("(?:[^"]|"")*"|[^;]+)(?:; |$)', line)
                assert "; ".join(f"{name}: {value}" for name, value in parts) == line, line
                fields = {name: value[1:-1].replace('""', '"') if value[0] == '"' else value for name, value in parts}
            found.setdefault(section, []).append(fields)
    return found


@pytest.fixture
def script(made: Path) -> dict[str, list[dict[str, str]]]:
    """The script with what it includes."""
    text = SCRIPT.read_text(encoding="utf-8")
    included = (made / "windows" / "associations.iss").read_text(encoding="utf-8-sig")
    assert text.count('#include Made + "\\associations.iss"') == 1
    return entries(text.replace('#include Made + "\\associations.iss"', included))


def test_the_installer_asks_for_no_administrator_and_names_files_that_are_there(
    script: dict[str, list[dict[str, str]]], made: Path, step: Callable[[str], Any]
) -> None:
    setup = {each["name"]: each["value"] for each in script["Setup"]}
    assert setup["PrivilegesRequired"] == "lowest"
    command = step("installer").setup(made, made / "dist")
    given = dict(re.findall(r"/D(\w+)=(.+)", "\n".join(command)))
    assert set(re.findall(r"\{#(\w+)\}", SCRIPT.read_text(encoding="utf-8"))) == set(given)
    assert Path(command[-1]) == SCRIPT
    assert given["Version"] == __version__
    assert (SCRIPT.parent / PureWindowsPath(setup["LicenseFile"])).is_file()
    assert (made / "windows" / setup["SetupIconFile"].removeprefix("{#Made}\\")).is_file()
    assert PureWindowsPath(given["Made"]).parts[-2:] == ("work", "windows")
    programs = {each["Filename"] for each in (*script["Icons"], *script["Run"])}
    assert programs == {"{app}\\inquitw.exe"}


def test_links_are_ours_and_kinds_of_files_only_where_the_user_wishes(script: dict[str, list[dict[str, str]]]) -> None:
    (associate,) = (each for each in script["Tasks"] if each["Name"] == "associate")
    assert associate["Flags"] == "unchecked"
    keys = {each["Subkey"]: each for each in script["Registry"]}
    assert {each["Root"] for each in script["Registry"]} == {"HKA"}, "of this user"
    link = keys["Software\\Classes\\inquit\\shell\\open\\command"]
    assert link["ValueData"] == '"{app}\\inquitw.exe" "%1"'
    assert any(each.get("ValueName") == "URL Protocol" for each in script["Registry"])
    of_files = [each for each in script["Registry"] if not each["Subkey"].startswith("Software\\Classes\\inquit")]
    assert {each["Tasks"] for each in of_files} == {"associate"}
    opened = {f"Software\\Classes\\{suffix}\\OpenWithProgids" for suffix in suffixes()}
    assert {key for key in keys if key.endswith("OpenWithProgids")} == opened
    assert not {f"Software\\Classes\\{suffix}" for suffix in suffixes()} & keys.keys(), "takes no file from others"


def test_uninstalling_leaves_what_is_the_users(
    script: dict[str, list[dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not script.keys() & {"UninstallDelete", "UninstallRun", "Code"}
    assert [each["Name"] for each in script["InstallDelete"]] == ["{app}\\_internal"]
    setup = {each["name"]: each["value"] for each in script["Setup"]}
    # Both folders are below %LOCALAPPDATA%, whose names know no case.
    program = setup["DefaultDirName"].replace("{autopf}", "Programs").lower()
    assert not PureWindowsPath(paths.NAME).is_relative_to(PureWindowsPath(program))
    assert not PureWindowsPath(program).is_relative_to(PureWindowsPath(paths.NAME))


# The bundle


class Spec:
    """packaging/inquit.spec, run with a PyInstaller that only notes what it is asked for."""

    def __init__(self, system: str, folder: Path, monkeypatch: pytest.MonkeyPatch, *, binaries: list[str]) -> None:
        self.programs: list[dict[str, Any]] = []
        self.collected: list[str] = []
        self.bundle: dict[str, Any] = {}
        work = folder / "inquit"
        work.mkdir(exist_ok=True)
        fakes: dict[str, dict[str, Any]] = {
            "PyInstaller.config": {"CONF": {"workpath": str(work)}},
            "PyInstaller.depend.bindepend": {"get_imports": lambda _path: set()},
            "PyInstaller.utils.hooks": dict.fromkeys(
                ("collect_data_files", "collect_dynamic_libs", "collect_submodules", "copy_metadata"),
                lambda *_, **__: [],
            ),
        }
        for name, members in fakes.items():
            for number in range(name.count(".") + 1):
                whole = ".".join(name.split(".")[: number + 1])
                monkeypatch.setitem(sys.modules, whole, types.ModuleType(whole))
            vars(sys.modules[name]).update(members)
        monkeypatch.setattr(sys, "platform", system)
        # Where the system's libraries are found is asked of the path alone.
        found = [(name, f"/elsewhere/{PureWindowsPath(name).name}", "BINARY") for name in binaries]
        analysis = types.SimpleNamespace(binaries=found, datas=[], scripts=[("run", "run.py", "PYSOURCE")], pure=[])
        code = (PACKAGING / "inquit.spec").read_text(encoding="utf-8")
        given = {
            "SPECPATH": str(PACKAGING),
            "Analysis": lambda *_, **__: analysis,
            "PYZ": lambda _pure: "archive",
            "EXE": self._program,
            "COLLECT": lambda *parts, **_: self.collected.extend(entry[0] for part in parts[-2:] for entry in part),
            "Tree": lambda root, prefix: [
                (f"{prefix}/{each.name}", str(each), "DATA") for each in Path(root).iterdir()
            ],
            "BUNDLE": lambda *_, **how: self.bundle.update(how),
        }
        exec(compile(code, "inquit.spec", "exec"), given)

    def _program(self, _archive: str, scripts: list[tuple[str, ...]], **how: Any) -> str:
        self.programs.append({**how, "options": [name for name, _, kind in scripts if kind == "OPTION"]})
        return str(how["name"])


def test_windows_has_a_program_with_a_window_and_one_for_the_terminal(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = ["PySide6\\Qt6Core.dll", "PySide6\\plugins\\platforms\\qwindows.dll", "onnxruntime\\capi\\onnxruntime.dll"]
    left_out = ["PySide6\\Qt6Pdf.dll", "PySide6\\plugins\\tls\\qschannelbackend.dll", "PySide6\\opengl32sw.dll"]
    left_out += ["PySide6\\plugins\\imageformats\\qpdf.dll", "PySide6\\Qt6QmlMeta.dll", "babel\\locale-data\\de.dat"]
    spec = Spec("win32", made, monkeypatch, binaries=[*kept, *left_out])
    assert [(each["name"], each["console"], each["options"]) for each in spec.programs] == [
        ("inquit", True, ["X utf8"]),
        ("inquitw", False, ["X utf8"]),
    ]
    for each in spec.programs:
        assert Path(each["icon"]).is_file()
        assert Path(each["version"]).is_file()
    assert spec.collected == kept


def test_linux_has_one_program_without_what_nothing_is_linked_with(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = ["PySide6/Qt/plugins/platforms/libqxcb.so"]
    left_out = ["PySide6/Qt/lib/libQt6Unknown.so.6", "PySide6/Qt/plugins/platforms/libqvnc.so"]
    spec = Spec("linux", made, monkeypatch, binaries=[*kept, *left_out])
    assert [each["name"] for each in spec.programs] == ["inquit"]
    assert spec.collected == kept


def test_macos_has_an_application_with_its_licences_and_whole_frameworks(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (made / "macos" / "licences").mkdir()
    (made / "macos" / "licences" / "LIST.txt").touch()
    kept = [
        APPLICATION,
        "PySide6/Qt/lib/QtCore.framework/Versions/Current",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    ]
    left_out = [
        "PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick",
        "PySide6/Qt/plugins/tls/libqopensslbackend.dylib",
    ]
    spec = Spec("darwin", made, monkeypatch, binaries=[*kept, *left_out])
    (program,) = spec.programs
    assert Path(program["entitlements_file"]).is_file()
    assert spec.collected == [*kept, "licences/LIST.txt"]
    assert spec.bundle["name"] == "Inquit.app"
    assert spec.bundle["bundle_identifier"] == spec.bundle["info_plist"]["CFBundleIdentifier"] == APPLICATION_ID
    assert Path(spec.bundle["icon"]).is_file()


# Flatpak


def test_the_flatpak_has_no_network_and_builds_of_what_is_pinned() -> None:
    manifest = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    assert manifest["id"] == APPLICATION_ID
    shared = [each for each in manifest["finish-args"] if each.startswith("--share=")]
    assert shared == ["--share=ipc"]
    assert not [each for each in manifest["finish-args"] if "home" in each or "host" in each]
    for module in manifest["modules"]:
        for source in module["sources"]:
            assert source == "python.json" or source["type"] == "dir" or re.fullmatch(r"[0-9a-f]{64}", source["sha256"])
        for line in module.get("build-commands", ()):
            assert "pip3 install" not in line or ("--no-index" in line and "--no-deps" in line)


def test_the_flatpak_holds_the_releases_of_the_lock() -> None:
    """Where this fails: make lock."""
    import json

    sources = json.loads((MANIFEST.parent / "python.json").read_text(encoding="utf-8"))
    here = {"sys_platform": "linux", "python_version": "3.13", "python_full_version": "3.13.1"}
    wanted = [pin for pin in pins("run.txt") if not pin.requirement.marker or pin.requirement.marker.evaluate(here)]
    for machine in ("x86_64", "aarch64"):
        taken = [each["sha256"] for each in sources if machine in each.get("only-arches", [machine])]
        assert [len(pin.hashes & set(taken)) for pin in wanted] == [1] * len(wanted), machine
        assert len(taken) == len(wanted), machine
    assert {each["url"].split("/")[2] for each in sources} == {"files.pythonhosted.org"}


def test_flatpak_builder_reads_the_manifest() -> None:
    builder = shutil.which("flatpak-builder")
    if builder is None:
        pytest.skip("flatpak-builder is not installed (apt install flatpak-builder)")
    shown = subprocess.run([builder, "--show-manifest", MANIFEST], capture_output=True, text=True, check=True)
    assert "onnxruntime" in shown.stdout


# The workflow


def steps() -> Iterator[dict[str, Any]]:
    for job in yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"].values():
        yield from job["steps"]


def test_the_workflow_runs_on_three_systems_with_pinned_actions() -> None:
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    for job in ("test", "package"):
        systems = {each.split("-")[0] for each in workflow["jobs"][job]["strategy"]["matrix"]["os"]}
        assert systems == {"ubuntu", "windows", "macos"}
    assert workflow["permissions"] == {"contents": "read"}
    for each in steps():
        if "uses" in each:
            assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", each["uses"])
    # A name of what anybody may write is never part of a command.
    assert not [each for each in steps() if "${{" in each.get("run", "")]


@pytest.mark.posix
def test_the_workflow_installs_and_tests_as_make_does() -> None:
    made = subprocess.run(["make", "-Bn", "test"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    flags = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["env"]
    locked = [line for line in made.splitlines() if "packaging/lock/test.txt" in line and "--require-hashes" in line]
    assert [line.endswith(f"{flags['INSTALL']} packaging/lock/test.txt") for line in locked] == [True]
    own = {line.strip() for line in made.splitlines() if "--editable" in line}
    assert [line.endswith(f"{flags['INSTALL_SELF']} --editable .") for line in own] == [True]
    (tested,) = (line for line in made.splitlines() if "pytest" in line)
    (without,) = (each for each in steps() if each.get("name") == "Test without make")
    assert without["run"].splitlines()[-1].removeprefix(".venv/Scripts/") == tested.removeprefix(".venv/bin/")


def test_files_that_the_workflow_names_are_there() -> None:
    named = {word for each in steps() for word in re.findall(r"(?:packaging|resources)/[\w./-]+", each.get("run", ""))}
    assert {"packaging/steps/bundle.py", "packaging/lock/test.txt"} <= named
    assert [word for word in named if not (ROOT / word.rstrip(".")).exists()] == []


@pytest.mark.posix
@pytest.mark.parametrize("group", ["python", "window", "tests", "package"])
def test_elsewhere_than_on_linux_no_system_package_is_asked_for(tmp_path: Path, group: str) -> None:
    (tmp_path / "uname").write_text("#!/bin/sh\necho Darwin\n", encoding="utf-8")
    (tmp_path / "uname").chmod(0o755)
    alone = {**os.environ, "PATH": f"{tmp_path}:/usr/bin:/bin", "PYTHON": "/nowhere"}
    asked = [str(PACKAGING / "system_packages.sh"), group]
    assert subprocess.run(asked, env=alone, capture_output=True, check=False).returncode == 0
