# SPDX-License-Identifier: Apache-2.0
"""Words per second of processor time, beside textacy with spaCy's small model; start, memory and growth.

Both run on one thread: where two processors are two threads of one core, as on rented machines, work that is spread
over both takes up to half as much processor time again without being more work.
"""

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


def ours(path: Path, threads: int = 1) -> dict[str, float]:
    """Words and seconds of processor time (all threads) in a process of its own, loading left out."""
    command = [sys.executable, "-m", __spec__.name, str(path), str(threads)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def _measure(path: Path, threads: int) -> None:
    from desktop_app.model.document import Document
    from desktop_app.people.attribute import attribute
    from desktop_app.pipeline import Models, analyse

    started = time.perf_counter()
    models = Models.load(threads=threads)
    analyse(Document(text="“It is late,” she said."), models)
    load_s = time.perf_counter() - started
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    before, begun = time.process_time(), time.perf_counter()
    read = [models.extractor.read(text) for text in texts]
    extracted = time.process_time()
    for text, found in zip(texts, read, strict=True):
        attribute(Document(text=text), found.quotations, found.clues, dialogue=found.dialogue, names=found.names)
    people_s = time.process_time() - extracted
    cpu_s, wall_s = time.process_time() - before, time.perf_counter() - begun
    words = sum(len(text.split()) for text in texts)
    rss_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = {"words": words, "cpu_s": cpu_s, "wall_s": wall_s, "people_s": people_s, "load_s": load_s}
    sys.stdout.write(json.dumps({**figures, "rss_mib": rss_mib}) + "\n")


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
        spread = ours(path, os.cpu_count() or 1)
    speeds = [mine["words"] / mine["cpu_s"] for mine, _ in rounds]
    share = median(mine["people_s"] / (mine["cpu_s"] - mine["people_s"]) for mine, _ in rounds)
    one = median(mine["cpu_s"] for mine, _ in rounds)
    cpu, wall = spread["cpu_s"] / one, spread["wall_s"] / median(mine["wall_s"] for mine, _ in rounds)
    count = os.cpu_count()
    rows: list[tuple[str, str, str]] = [("Inquit, extract and attribute", f"{median(speeds):,.0f}", "1")]
    theirs = [
        (other["words"] / other["cpu_s"], speed) for (_, other), speed in zip(rounds, speeds, strict=True) if other
    ]
    if theirs:
        ratio = median(mine / other for other, mine in theirs)
        rows.append(("textacy, spaCy small", f"{median(other for other, _ in theirs):,.0f}", f"{1 / ratio:.2f}"))
    body = [
        "## Extraction: speed and memory",
        f"`make bench`, {len(docs)} articles ({name}), median of {ROUNDS} rounds, loading left out, one thread each.",
        table(("program", "words per CPU second", "ratio"), rows),
        f"- with a thread for each of {count} processors: {cpu:.2f} times the processor, {wall:.2f} of the wall time",
        f"- attribution adds {100 * share:.0f}% to the extraction",
        f"- models loaded and first answer inside the process: {median(m['load_s'] for m, _ in rounds):.2f} s",
        f"- `inquit extract` on the sample, start to end: {median(first_result_s() for _ in range(ROUNDS)):.2f} s",
        f"- peak memory: {max(spread['rss_mib'], *(m['rss_mib'] for m, _ in rounds)):.0f} MiB",
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
        _measure(Path(sys.argv[1]), int(sys.argv[2]))
    else:
        main()
