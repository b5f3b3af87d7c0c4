# SPDX-License-Identifier: Apache-2.0
"""Finds the texts of the window and compiles their translations.

python packaging/translations.py              bring resources/translations/*.ts up to date, and compile them
python packaging/translations.py --compile    compile them: a .qm beside each .ts

Qt's own lupdate reads Python, but knows neither f-strings nor a table of a module; so the texts are found here, and
lupdate is given a list of them to merge into the files. Linguist edits these, as any other editor does.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop_app.ui.command_table import COMMANDS  # noqa: E402
from desktop_app.ui.translation import CONTEXT, LANGUAGES  # noqa: E402

UI = ROOT / "desktop_app" / "ui"
FOLDER = ROOT / "resources" / "translations"
# The argument that holds the text, of each function that takes one.
_PLACES = {"tr": 0, "mark": 0, "tr_n": 1}


def main(*, update: bool) -> None:
    """Bring the files of all languages up to date where that is asked for, and compile them."""
    if update:
        with tempfile.TemporaryDirectory() as folder:
            listed = Path(folder, "texts.cpp")
            listed.write_text("".join(_as_cpp(text, plural=plural) for text, plural in sorted(texts())), "utf-8")
            for code in [code for code in LANGUAGES if code != "en"]:
                _update(listed, FOLDER / f"inquit_{code}.ts", code)
    for path in sorted(FOLDER.glob("*.ts")):
        _run("lrelease", "-silent", str(path), "-qm", str(path.with_suffix(".qm")))


def texts() -> set[tuple[str, bool]]:
    """Every text that is translated, True beside it where it has forms for one and for many.

    :raises ValueError: where a text is put together before it is translated, so that no file can hold it.
    """
    found = {(text, False) for each in COMMANDS for text in (each.text, each.tip, each.button, each.submenu) if text}
    for path in sorted(UI.rglob("*.py")):
        found.update(_texts_of(path))
    return found


def _texts_of(path: Path) -> Iterator[tuple[str, bool]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
        if not isinstance(node, ast.Call) or name not in _PLACES:
            continue
        text = node.args[_PLACES[name]]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text.value, name == "tr_n"
        elif name != "tr" or isinstance(text, ast.JoinedStr | ast.BinOp):
            # What `tr` looks up may stand in a table, whose texts are in `mark`.
            raise ValueError(f"{path}:{node.lineno}: {ast.unparse(text)} is no literal")


def _as_cpp(text: str, *, plural: bool) -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'QCoreApplication::translate("{CONTEXT}", "{quoted}"{", nullptr, n" if plural else ""});\n'


def _update(listed: Path, path: Path, code: str) -> None:
    languages = ("-source-language", "en", "-target-language", code)
    options = ("-silent", "-no-obsolete", "-sort-messages", "-locations", "none", "-disable-heuristic", "similartext")
    _run("lupdate", *options, *languages, str(listed), "-ts", str(path))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(PySide6.__file__).parent / tool), *arguments], check=True)


if __name__ == "__main__":
    main(update="--compile" not in sys.argv[1:])
