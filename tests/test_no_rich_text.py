# SPDX-License-Identifier: Apache-2.0
"""Nothing of an article may reach Qt as rich text: what goes around `ui/plain_text.py` and `ui/views/label.py`.

A line that is found here is mended by `set_tip`, `tip` or `Label`, which show a text letter for letter.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parent.parent / "desktop_app" / "ui"
DOORS = {"plain_text.py", "views/label.py"}
# Where Qt may be given HTML that is ours: the pages of the help, and what other programs get from the clipboard. The
# reader is Qt's rich editor, into whose document only plain text is inserted.
ALLOWED = {
    ("dialogs/sheets.py", "QTextBrowser"),
    ("dialogs/sheets.py", "setHtml"),
    ("dialogs/guide.py", "QTextBrowser"),
    ("dialogs/guide.py", "QTextDocument"),
    ("dialogs/guide.py", "QTextEdit"),
    ("dialogs/guide.py", "setHtml"),
    ("clipboard.py", "setHtml"),
    ("views/reader_text.py", "QTextEdit"),
}
# Each looks at a text that it is given and lays it out as HTML where that looks like HTML.
CLASSES = frozenset(
    "QLabel QMessageBox QErrorMessage QInputDialog QProgressDialog QWizard QWizardPage QSplashScreen QStatusBar"
    " QToolTip QWhatsThis QTextEdit QTextBrowser QTextDocument QTextDocumentFragment QStaticText QGraphicsTextItem"
    " QSystemTrayIcon".split()
)
METHODS = frozenset(
    "setToolTip setWhatsThis setStatusTip setTextFormat setFormat setHtml insertHtml appendHtml setMarkdown"
    " setInformativeText setDetailedText setLabelText showMessage statusBar".split()
)
# The binding takes properties as keywords, too.
KEYWORDS = frozenset(("toolTip", "whatsThis", "statusTip", "textFormat"))
ROLES = frozenset(("ToolTipRole", "WhatsThisRole", "StatusTipRole"))


def ways_around(source: str) -> Iterator[tuple[int, str]]:
    """Line and name of everything in `source` that may show a text as HTML."""
    tree = ast.parse(source)
    answered = set(_answers(tree))
    for node in ast.walk(tree):
        for name in _names(node):
            if name in CLASSES | METHODS or (name in ROLES and node not in answered):
                yield getattr(node, "lineno", 0), name
        if isinstance(node, ast.Call):
            yield from ((node.lineno, word.arg) for word in node.keywords if word.arg in KEYWORDS)
            if _makes_label(node):
                yield node.lineno, "addRow"


def _names(node: ast.AST) -> tuple[str, ...]:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return (name,)
        case ast.alias(name=name, asname=other):
            return (name, other or "")
        case ast.Constant(value=str(name)):
            # getattr and string annotations.
            return (name,)
    return ()


def _answers(tree: ast.AST) -> Iterator[ast.AST]:
    """The roles that a model answers with `return tip(...)` and nothing else."""
    for node in ast.walk(tree):
        match node:
            case ast.If(
                test=ast.Compare(comparators=[ast.Attribute(attr="ToolTipRole") as role]),
                body=[ast.Return(value=ast.Call(func=ast.Name(id="tip")))],
            ):
                yield role


def _makes_label(call: ast.Call) -> bool:
    """`form.addRow("text", field)` makes a label of Qt's."""
    named = isinstance(call.func, ast.Attribute) and call.func.attr == "addRow"
    return named and bool(call.args) and not isinstance(call.args[0], ast.Call)


def test_nothing_goes_around_plain_text() -> None:
    found = []
    for path in sorted(UI.rglob("*.py")):
        place = path.relative_to(UI).as_posix()
        if place not in DOORS:
            ways = ways_around(path.read_text(encoding="utf-8"))
            found += [f"{place}:{line} {name}" for line, name in ways if (place, name) not in ALLOWED]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "label = QLabel(title)",
        "from PySide6.QtWidgets import QLabel as Plain",
        "class Shown(QtWidgets.QLabel): ...",
        "item.setToolTip(title)",
        "getattr(item, 'setToolTip')(title)",
        "button = QPushButton('Show', self, toolTip=title)",
        "item.setData(Qt.ItemDataRole.ToolTipRole, title)",
        "if role == Qt.ItemDataRole.ToolTipRole:\n    return row.title",
        "if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):\n    return tip(row.title)",
        "QMessageBox.warning(self, 'Inquit', title)",
        "bar.setFormat(title)",
        "form.addRow(title, field)",
        "page.setHtml(f'<p>{title}')",
        "window.statusBar().showMessage(title)",
    ],
)
def test_the_rule_sees(source: str) -> None:
    assert list(ways_around(source))


def test_the_rule_lets_pass_what_is_shown_letter_by_letter() -> None:
    source = "if role == Qt.ItemDataRole.ToolTipRole:\n    return tip(row.title)\nset_tip(Label(title, self), title)"
    assert list(ways_around(source)) == []
