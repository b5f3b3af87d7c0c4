# SPDX-License-Identifier: Apache-2.0
"""Corpus, settings, vocabulary, thresholds and the comparison of figures."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from desktop_app.training import corpus, evaluate, settings
from desktop_app.training.page_labels import judged_rows, labelled_pages, said_rows
from desktop_app.training.tune import logistic
from desktop_app.training.vocabulary import SPECIAL, prune

SHARED = Path(__file__).parents[3] / "shared" / "corpus"


@pytest.mark.parametrize("name", ["quotes", "pages"])
def test_settings_file_is_complete(name: str) -> None:
    read = settings.read(settings.DEFAULT.with_name(f"{name}.toml"))
    assert read.run.minutes > 0
    assert 0 < read.optimiser.warmup < 1
    assert read.batch.shortest_window < read.batch.longest_window


def test_unknown_setting_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "s.toml"
    file.write_text(settings.DEFAULT.read_text(encoding="utf-8").replace("seed =", "sed ="), encoding="utf-8")
    with pytest.raises(TypeError):
        settings.read(file)


def test_pruned_vocabulary_keeps_what_every_word_needs() -> None:
    full = [*SPECIAL, "a", "b", "##a", "##b", "the", "of", "rare", "##rare", "bab"]
    kept = prune(full, [["bab", "bab", "rare"]], size=12, general=1)
    assert {"a", "b", "##a", "##b", "the", "bab"} <= set(kept)
    assert kept[: len(SPECIAL)] == SPECIAL
    assert "of" not in kept


def test_a_drop_is_told_and_a_rise_is_not() -> None:
    before = {"own-test": {"all": {"found": 90.0, "exact": 80.0}}}
    now = {"own-test": {"all": {"found": 91.0, "exact": 79.0}}}
    assert evaluate.drops(now, before) == ["own-test, all, exact: 80.0 fell to 79.0"]
    assert evaluate.drops(before, before) == []


def test_a_missing_set_is_a_drop() -> None:
    assert evaluate.drops({}, {"own-test": {"all": {"found": 90.0}}})


def test_figures_survive_the_file(tmp_path: Path) -> None:
    figures = {"own-test": {"all": {"found": 90.0}}}
    evaluate.save(figures, tmp_path / "deep" / "f.json", about={"model": "m"})
    assert evaluate.saved(tmp_path / "deep" / "f.json") == figures


def test_logistic_finds_what_made_the_data() -> None:
    rng = np.random.default_rng(1)
    values = np.hstack([rng.normal(size=(4000, 1)), np.ones((4000, 1))])
    chance = 1 / (1 + np.exp(-(values @ np.array([1.5, -0.5]))))
    weights = logistic(values, (rng.random(4000) < chance).astype(float))
    assert np.allclose(weights, [1.5, -0.5], atol=0.2)


def test_entities_are_found_word_for_word(tmp_path: Path) -> None:
    row = {
        "doc": "local-001", "register": "local", "text": "Ann Lee won. Leeds saw Lee.",
        "attributions": [{"content": [], "cue": [], "source": [], "form": "direct", "act": "speech", "kind": "person",
                          "speaker": "Ann Lee", "role": [], "organization": []}],
    }  # fmt: skip
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "own.jsonl").write_text(json.dumps(row), encoding="utf-8")
    article = next(a for a in corpus.load_own(tmp_path) if a.doc == "local-001")
    assert article.entities is not None
    assert [article.text[e.start : e.end] for e in article.entities] == ["Ann Lee", "Lee"]


@pytest.mark.skipif(not SHARED.exists(), reason="the corpora are not on this machine")
def test_the_parts_share_no_article() -> None:
    found = corpus.load(SHARED)
    aside = corpus.pages_aside(SHARED)
    tested = corpus.own_test(SHARED)
    told_aside = {article.doc for article in aside if article.parties is not None}  # of these only the acts are aside
    known_acts = {row.act for article in found.train if article.doc in told_aside for row in article.attributions}
    assert known_acts == {""}
    rest = [article for article in aside if article.doc not in told_aside]
    parts = [found.train, found.tune, tested, corpus.news_dev(SHARED), rest]
    names = [article.doc for part in parts for article in part]
    more = (corpus.OWN / "more.jsonl").read_text(encoding="utf-8").count("\n")
    labelled = {page["doc"] for page in labelled_pages(corpus.page_texts(SHARED))}
    pages = len(labelled)
    persons = [json.loads(line)["doc"] for line in corpus.PERSONS.read_text(encoding="utf-8").splitlines()]
    assert said_rows().keys() <= set(persons)
    told = {doc for doc in persons if doc.startswith("abc-") and corpus.is_told_page(SHARED, doc)}
    stories = judged_rows("abc").keys() | (told - labelled)
    hidden = {doc for doc, _, _ in corpus.hidden_stories(SHARED)}
    assert len(hidden) > 700  # kept for the rankers
    assert hidden.isdisjoint(article.doc for article in found.train if article.parties is not None)
    assert pages >= 39 + 142  # pages off the web and stories; those of packages only where their texts are
    assert len(names) == len(set(names)) == 840 + 84 + 320 + more + pages + len(stories)
    assert pages / 4 < sum(article.page for article in aside) < pages / 2
    assert len(found.tune) == 73
    assert len(tested) == 96


def test_settings_that_are_like_others_tell_the_differences(tmp_path: Path) -> None:
    from desktop_app.training import settings

    (tmp_path / "quotes.toml").write_text(settings.DEFAULT.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "one.toml").write_text('like = "quotes.toml"\n[run]\nminutes = 3\n', encoding="utf-8")
    (tmp_path / "two.toml").write_text('like = "one.toml"\n[run]\nseed = 4\n', encoding="utf-8")
    plain, two = settings.read(), settings.read(tmp_path / "two.toml")
    assert (two.run.minutes, two.run.seed, two.run.processes) == (3, 4, plain.run.processes)
    assert two.rates == plain.rates
