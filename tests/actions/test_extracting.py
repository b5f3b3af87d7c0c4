# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.actions.analysts import analysed
from desktop_app.actions.extracting import Refusal, extract
from desktop_app.base.errors import BrokenModel, Cancelled, UnreadableFile
from desktop_app.base.progress import Progress, Stoppable
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document, Source
from tests.actions.analysts import simple


class Heard:
    def __init__(self) -> None:
        self.steps: list[tuple[int, int, str]] = []

    def advance(self, done: int, total: int, what: str) -> None:
        self.steps.append((done, total, Path(what).name))


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    texts = {"a.txt": "Jane Roe: “Yes.”", "empty.txt": "", "fault.txt": "FAULT", "b.txt": "John Poe: “No.”"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in ("a.txt", "empty.txt", "missing.txt", "fault.txt", "b.txt")]


@pytest.mark.parametrize("workers", [0, 2])
def test_good_files_are_analysed_and_bad_ones_told(
    files: list[Path], workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[Refusal] = []
    monkeypatch.chdir(files[0].parent)
    named = [Path(path.name) for path in files]
    found = list(extract(named, on_refused=refused.append, workers=workers, analyst=simple))
    assert [a.document.name for a in found] == ["a", "b"]
    assert [a.quotations[0].attribution.speaker for a in found] == ["Jane Roe", "John Poe"]
    assert [a.document.file for a in found] == ["a.txt", "b.txt"]
    assert [r.name for r in refused] == ["empty.txt", "missing.txt", "fault.txt"]
    assert [r.reason for r in refused][:2] == ["is empty", "there is no such file"]
    assert "fault of this program" in refused[2].reason


def test_progress_names_each_file(files: list[Path]) -> None:
    heard = Heard()
    list(extract(files, progress=heard, on_refused=lambda r: None, workers=0, analyst=simple))
    assert [step for step in heard.steps if step[2]] == [(n, 5, path.name) for n, path in enumerate(files)]
    assert heard.steps[-1] == (5, 5, "")


@pytest.mark.parametrize("workers", [0, 2])
def test_the_documents_of_a_file_come_in_its_place(tmp_path: Path, workers: int) -> None:
    box, after = tmp_path / "a.mbox", tmp_path / "b.txt"
    mail = "From jane\nFrom: Jane Roe\nMessage-ID: <{0}>\nSubject: {0}\n\nJane Roe: “Yes {0}.”\n\n"
    box.write_text(mail.format(1) + mail.format(2))
    after.write_text("John Poe: “No.”")
    heard, refused = Heard(), list[Refusal]()
    named = [box, after]
    found = list(extract(named, progress=heard, on_refused=refused.append, workers=workers, analyst=simple))
    assert [a.document.name for a in found] == ["a-1", "a-2", "b"]
    assert heard.steps[0] == (0, 2, "a.mbox")
    assert heard.steps[-1] == (3, 3, "")


def test_it_is_made_as_it_is_asked_for(files: list[Path]) -> None:
    heard = Heard()
    found = extract(files, progress=heard, on_refused=lambda r: None, workers=0, analyst=simple)
    next(found)
    assert len(heard.steps) == 1


def test_it_can_be_stopped_within_a_long_file(tmp_path: Path) -> None:
    (tmp_path / "slow.txt").write_text("SLOW")
    progress = Stoppable()

    def stop_at_once(document: Document, within: Progress) -> Analysis:
        progress.stop()
        return simple(document, within)

    with pytest.raises(Cancelled):
        list(
            extract(
                [tmp_path / "slow.txt"], progress=progress, on_refused=lambda r: None, workers=0, analyst=stop_at_once
            )
        )


def test_named_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Иван Петров: “Да.”".encode("cp1251", "replace"))
    found = list(extract([tmp_path / "a.txt"], encoding="cp1251", on_refused=lambda r: None, workers=0, analyst=simple))
    assert found[0].document.text.startswith("Иван Петров")


def test_faults_are_told_from_what_stops_everything() -> None:
    source = Source(document=Document(text="FAULT"), original=b"")

    def without_model(document: Document, progress: Progress) -> Analysis:
        raise BrokenModel("damaged")

    with pytest.raises(UnreadableFile, match="pasted text: could not be analysed"):
        analysed(source.document, analyst=simple)
    with pytest.raises(BrokenModel):
        analysed(source.document, analyst=without_model)
