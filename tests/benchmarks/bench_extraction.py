# SPDX-License-Identifier: Apache-2.0
"""Words per second of processor time, beside textacy with spaCy's small model; start, memory and growth."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.report import ROOT, put, table

PEER = ROOT / "build" / "peers" / "bin" / "python"
SHARED = ROOT.parent / "shared" / "corpus" / "polnear-dev.jsonl"
OWN = ROOT / "tests" / "gold" / "own" / "own.jsonl"
ROUNDS = 3


def articles() -> tuple[str, list[dict[str, str]]]:
    """The 84 articles that every figure is measured on; our own test part where they are absent."""
    if SHARED.exists():
        docs = [json.loads(line) for line in SHARED.read_text(encoding="utf-8").splitlines()]
        return "polnear-dev", docs
    docs = [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]
    return "own corpus, test part", [doc for doc in docs if int(doc["doc"].rsplit("-", 1)[1]) >= 28]


def ours(path: Path) -> dict[str, float]:
    """Words and seconds of processor time (all threads) in a process of its own, loading left out."""
    done = subprocess.run([sys.executable, "-m", __spec__.name, str(path)], cwd=ROOT, capture_output=True, check=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def _measure(path: Path) -> None:
    from desktop_app.model.document import Document
    from desktop_app.people.attribute import attribute
    from desktop_app.pipeline import Models, analyse

    started = time.perf_counter()
    models = Models.load()
    analyse(Document(text="“It is late,” she said."), models)
    load_s = time.perf_counter() - started
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    before = time.process_time()
    read = [models.extractor.read(text) for text in texts]
    extracted = time.process_time()
    for text, found in zip(texts, read, strict=True):
        attribute(Document(text=text), found.quotations, found.clues)
    people_s = time.process_time() - extracted
    cpu_s = time.process_time() - before
    words = sum(len(text.split()) for text in texts)
    rss_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = {"words": words, "cpu_s": cpu_s, "people_s": people_s, "load_s": load_s, "rss_mib": rss_mib}
    sys.stdout.write(json.dumps(figures) + "\n")


def peer(path: Path) -> dict[str, float] | None:
    """The same for textacy; None where its environment is absent."""
    if not PEER.exists():
        return None
    script = Path(__file__).with_name("peer_textacy.py")
    # Two threads help it no more than one; its libraries are kept from spinning in idle ones.
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    done = subprocess.run([str(PEER), str(script), str(path)], env=environment, capture_output=True, check=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def first_result_s() -> float:
    """From the start of the command to its end on the sample article, seconds."""
    sample = ROOT / "resources" / "samples" / "alibaba-axa.txt"
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "desktop_app", "extract", str(sample)], cwd=ROOT, stdout=-3, check=True)
    return time.perf_counter() - started


def growth(texts: list[str]) -> list[tuple[int, float, float]]:
    """(characters, seconds, MiB) for single documents that grow to 2,000,000 characters."""
    rows = []
    whole = "\n\n".join(texts)
    for length in (250_000, 500_000, 1_000_000, 2_000_000):
        text = (whole * (length // len(whole) + 1))[:length]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "long.jsonl"
            path.write_text(json.dumps({"text": text}) + "\n", encoding="utf-8")
            measured = ours(path)
        rows.append((length, measured["cpu_s"], measured["rss_mib"]))
    return rows


def main() -> None:
    """Measure in rounds, ours and theirs in turn, and write the report."""
    name, docs = articles()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps({"text": doc["text"]}) + "\n" for doc in docs), encoding="utf-8")
        rounds = [(ours(path), peer(path)) for _ in range(ROUNDS)]
    speeds = [mine["words"] / mine["cpu_s"] for mine, _ in rounds]
    share = median(mine["people_s"] / (mine["cpu_s"] - mine["people_s"]) for mine, _ in rounds)
    rows: list[tuple[str, str, str]] = [("Inquit, extract and attribute", f"{median(speeds):,.0f}", "1")]
    theirs = [
        (other["words"] / other["cpu_s"], speed) for (_, other), speed in zip(rounds, speeds, strict=True) if other
    ]
    if theirs:
        ratio = median(mine / other for other, mine in theirs)
        rows.append(("textacy, spaCy small", f"{median(other for other, _ in theirs):,.0f}", f"{1 / ratio:.2f}"))
    body = [
        "## Extraction: speed and memory",
        f"`make bench`, {len(docs)} articles ({name}), median of {ROUNDS} rounds, loading left out.",
        table(("program", "words per CPU second", "ratio"), rows),
        f"- attribution adds {100 * share:.0f}% to the extraction",
        f"- models loaded and first answer inside the process: {median(m['load_s'] for m, _ in rounds):.2f} s",
        f"- `inquit extract` on the sample, start to end: {median(first_result_s() for _ in range(ROUNDS)):.2f} s",
        f"- peak memory: {max(m['rss_mib'] for m, _ in rounds):.0f} MiB",
        "",
        table(
            ("one document of", "CPU s", "s per million characters", "peak MiB"),
            [
                (f"{n:,} characters", f"{s:.1f}", f"{1e6 * s / n:.1f}", f"{m:.0f}")
                for n, s, m in growth([d["text"] for d in docs])
            ],
        ),
    ]
    put("extraction", "\n".join(body))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _measure(Path(sys.argv[1]))
    else:
        main()
