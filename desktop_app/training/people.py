# SPDX-License-Identifier: Apache-2.0
"""Train the rankers of antecedents, roles and organizations, and the calibration of the rows.

    python -m desktop_app.training.people --corpus ../shared/corpus --out resources/models/people-1/model.json

The ranker of antecedents is fitted on all training articles as they were marked by hand, with the names that the
network finds. How much the network's clues count beside it, and the rankers of roles and organizations, are fitted on
the articles whose speakers the network was not told, as the program itself hears them (the latter also on stories of
which only the persons are labelled); so is the calibration, fold by fold. Pages kept aside are in the calibration
alone. Everything is deterministic for a seed and a quotation model.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.model.document import Document
from desktop_app.model.quotation import Quotation
from desktop_app.model.speaker import Attribution
from desktop_app.people.affiliation.choosing import Decision
from desktop_app.people.affiliation.posts import Posts
from desktop_app.people.attribute import answers
from desktop_app.people.resolve.anaphors import Choice, Resolution
from desktop_app.people.resolve.features import Features
from desktop_app.people.resolve.ranker import COMMON, PARTS, Calibration, Ranker
from desktop_app.people.resolve.reading import read_people
from desktop_app.people.resolve.resolve import resolve
from desktop_app.people.text.clues import Clues
from desktop_app.training.calibrating import Outcome, Right, calibration_error, fit_calibration, levelled
from desktop_app.training.corpus import is_page_aside
from desktop_app.training.heard import Heard, hear, hear_all, hear_stories, is_kept, named
from desktop_app.training.people_corpus import (
    Article,
    Gold,
    level_pages,
    read_articles,
    same_name,
    same_phrase,
    same_role,
)
from desktop_app.training.ranking import Example, fit_ranker

SEED = 20160512
ROUNDS = 2
"""Passes over the corpus: in the first the ranker knows nothing, in the next it meets its own earlier choices."""
FOLDS = 5
BASE = "base"
"""Stands for the score of the ranker that knows no clues, while it is weighed against them."""
CLUE_PENALTIES = 2.0, 6.0
POST_PENALTIES = 40.0, 80.0
"""Of the weights for all sorts of decisions and for one sort."""
REAL_POSTS = 3.0
"""What a role or organization of a real text counts; 1 of an invented one, of which there are more."""


def examples_of(article: Article, ranker: Ranker) -> list[Example]:
    """Every decision that the gold rows of `article` answer, without clues."""
    return _examples(article, Clues(), ranker)


def _examples(article: Article | Heard, clues: Clues, ranker: Ranker) -> list[Example]:
    found: list[Example] = []

    def teach(choice: Choice) -> int | None:
        gold = article.gold[choice.quotation]
        right = right_candidates(choice, gold) if gold is not None else ()
        if not right:
            return None
        found.append(Example(choice.anaphor.sort, choice.features, right))
        return right[0]

    reading = read_people(article.text, article.quotations, names=article.names)
    resolve(reading, article.quotations, ranker, clues, teacher=teach)
    return found


def right_candidates(choice: Choice, gold: Gold) -> tuple[int, ...]:
    """The candidates with the right name; the last one, nobody, where the gold names nobody that is known."""
    named = [i for i, c in enumerate(choice.candidates) if gold.speaker and same_name(gold.speaker, c.name)]
    if named:
        return tuple(named)
    if gold.speaker is None or gold.kind in ("unnamed", "document", "organization"):
        return (len(choice.candidates),)
    return ()


def train_base(articles: Sequence[Article]) -> Ranker:
    """The ranker that knows no clues: fit, resolve again with what was learnt, fit again."""
    ranker = Ranker({})
    for _ in range(ROUNDS):
        ranker = fit_ranker([e for a in articles for e in examples_of(a, ranker)])
    return ranker


def weigh_clues(heard: Sequence[Heard], base: Ranker) -> tuple[float, Ranker]:
    """What the score of `base` counts beside the clues, and the weights of the clues."""
    examples = [e for a in heard for e in _examples(a, Clues(a.clues), base)]
    reduced = [
        Example(e.sort, tuple(_reduced(base, e.sort, features) for features in e.features), e.right) for e in examples
    ]
    for_all, for_one = CLUE_PENALTIES
    fitted = fit_ranker(reduced, common=for_all, own=for_one)
    common = dict(fitted.weights.get(COMMON, {}))
    share = common.pop(BASE, 1.0)
    tables = {sort: {n: w for n, w in table.items() if n != BASE} for sort, table in fitted.weights.items()}
    return share, Ranker({**tables, COMMON: common})


def _reduced(base: Ranker, sort: str, features: Features) -> Features:
    kept = {name: value for name, value in features.items() if "clue" in name}
    return {BASE: base.scores(sort, [features])[0], **kept}


def joined(base: Ranker, share: float, clues: Ranker) -> Ranker:
    """One ranker out of both: `base` with all weights times `share`, and the weights of the clues."""
    tables: dict[str, dict[str, float]] = {}
    for sort in {*base.weights, *clues.weights}:
        table = {name: round(weight * share, 4) for name, weight in base.weights.get(sort, {}).items()}
        tables[sort] = {**table, **clues.weights.get(sort, {})}
    return Ranker(tables)


def post_examples(article: Heard, ranker: Ranker, posts: Ranker) -> list[Example]:
    """Every decision about a role or an organization where the speaker is right, or a person of whom all is known."""
    found: list[Example] = []
    reading = read_people(article.text, article.quotations, names=article.names)
    clues = Clues(article.clues)
    resolutions = resolve(reading, article.quotations, ranker, clues)
    known = _known(article, resolutions)
    weight = REAL_POSTS if article.weight > 1 or article.persons else 1.0

    def teach(decision: Decision) -> int | None:
        gold = known[decision.quotation]
        wanted = gold.role if decision.sort.startswith("role") else gold.organization
        right = tuple(i for i, option in enumerate(decision.options) if same_phrase(wanted, option.words))
        if not right:
            return None
        features = tuple(option.features for option in decision.options)
        found.append(Example(decision.sort, features, right, weight))
        return None if decision.sort.startswith("organization") else right[0]

    chooser = Posts(reading, clues, posts, list(zip(article.quotations, resolutions, strict=True)), teach)
    for quotation, resolution in zip(article.quotations, resolutions, strict=True):
        if quotation in known:
            chooser.of(quotation, resolution)
    return found


def _known(article: Heard, resolutions: Sequence[Resolution]) -> dict[Quotation, Gold]:
    """What is right of the speakers as they were resolved: by the gold row, else by the one person of the name."""
    found: dict[Quotation, Gold] = {}
    for quotation, gold, resolution in zip(article.quotations, article.gold, resolutions, strict=True):
        names = " and ".join(referent.name for referent in resolution.referents)
        golds = article.persons if gold is None else (gold,)
        same = [one for one in golds if names and same_name(one.speaker, names)]
        if len(same) == 1:
            found[quotation] = same[0]
    return found


def train_posts(heard: Sequence[Heard], ranker: Ranker) -> Ranker:
    """The ranker of roles and organizations."""
    examples = [e for a in heard for e in post_examples(a, ranker, Ranker({}))]
    common, own = POST_PENALTIES
    return fit_ranker(examples, common=common, own=own)


def outcomes_of(article: Heard, ranker: Ranker, posts: Ranker) -> list[Outcome]:
    """The rows of `article` against its gold."""
    found = []
    given = answers(Document(text=article.text), article.quotations, ranker, posts, article.clues, names=article.names)
    for gold, answer in zip(article.gold, given, strict=True):
        if gold is not None:
            right = right_parts(gold, answer.attribution)
            found.append(Outcome(answer.features, right, answer.resolution.sort, article.weight, article.page))
    return found


def right_parts(gold: Gold, found: Attribution) -> Right:
    """Which parts of the row are right, by the measure of the shared benchmark."""
    speaker = same_name(gold.speaker, found.speaker)
    organization = same_phrase(gold.organization, found.organization)
    if gold.kind == "organization":
        organization = organization or not found.organization or same_name(gold.speaker, found.organization)
    return Right(speaker, same_role(gold, found.role), organization)


def _fitted(heard: Sequence[Heard]) -> list[Heard]:
    """Those that rankers are fitted on: not the pages kept aside, which judge them."""
    return [article for article in heard if not (article.page and is_page_aside(article.name))]


def held_out(heard: Sequence[Heard], stories: Sequence[Heard], base: Ranker) -> list[Outcome]:
    """Rows of every heard article by rankers that have not seen it; `stories` have no rows."""
    order = np.random.default_rng(SEED).permutation(len(heard))
    found: list[Outcome] = []
    for fold in range(FOLDS):
        inside = {int(i) for i in order[fold::FOLDS]}
        rest = _fitted([a for i, a in enumerate(heard) if i not in inside])
        ranker = joined(base, *weigh_clues(rest, base))
        posts = train_posts([*rest, *stories], ranker)
        for i in sorted(inside):
            found.extend(outcomes_of(heard[i], ranker, posts))
    return found


def build(corpus: Path, quotes: Path | None) -> dict[str, Any]:
    """Train everything on `corpus`; the model with its card, ready to be written as JSON."""
    articles = named(read_articles(corpus), quotes)
    heard, stories = hear(corpus, quotes), hear_stories(corpus, quotes)
    apart = train_base([a for a in articles if not is_kept(corpus, a)])
    share, clues = weigh_clues(_fitted(heard), apart)
    outcomes = held_out(heard, stories, apart)
    calibrations = {part: fit_calibration(outcomes, part) for part in PARTS}
    posts = train_posts([*_fitted(heard), *stories], joined(apart, share, clues))
    ranker = joined(train_base(articles), share, clues)
    return {
        "name": "people-1",
        "task": "antecedents of sources, roles and organizations (rankers); probability that "
        "each part is right (calibrations)",
        "method": "conditional logit over candidates; logistic calibrations on held-out folds, their level set on "
        "the rows of real pages",
        "corpus": "PolNeAR 1.0 (724 training articles, speakers annotated for this project) and the training articles "
        "of the project's own corpus",
        "licence": "Apache-2.0 for the weights; PolNeAR states no licence for its text, none of which is contained",
        "seed": SEED,
        "command": "python -m desktop_app.training.people --corpus CORPUS --out resources/models/people-1/model.json",
        "scores": scores_of(articles, heard, outcomes, calibrations["speaker"]),
        "ranker": _sorted(ranker.weights),
        "posts": _sorted(posts.weights),
        "calibrations": {part: dict(calibration.weights) for part, calibration in calibrations.items()},
    }


def set_level(model: dict[str, Any], corpus: Path, quotes: Path | None) -> None:
    """Set the level of the calibrations of `model` on real pages of which nothing was trained, where there are any."""
    pages = hear_all(level_pages(corpus), quotes)
    ranker, posts = Ranker(model["ranker"]), Ranker(model["posts"])
    outcomes = [outcome for page in pages for outcome in outcomes_of(page, ranker, posts)]
    if outcomes:
        for part, weights in model["calibrations"].items():
            model["calibrations"][part] = dict(levelled(Calibration(weights), outcomes, part).weights)
        model["scores"]["level_rows"] = len(outcomes)


def scores_of(
    articles: Sequence[Article], heard: Sequence[Heard], outcomes: Sequence[Outcome], calibration: Calibration
) -> dict[str, float]:
    """What the card says: sizes, and shares of rows right in held-out folds."""
    confidences = [calibration.probability(o.features) for o in outcomes]
    return {
        "articles": len(articles),
        "articles_heard": len(heard),
        "rows": len(outcomes),
        "speaker_held_out": round(float(np.mean([o.right.speaker for o in outcomes])), 4),
        "row_held_out": round(float(np.mean([o.right.row for o in outcomes])), 4),
        "calibration_error": round(calibration_error(confidences, [o.right.speaker for o in outcomes]), 4),
    }


def _sorted(weights: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    return {sort: dict(sorted(table.items())) for sort, table in sorted(weights.items())}


def main(arguments: Sequence[str] | None = None) -> int:
    """Train and write the model; prints the held-out scores."""
    parser = argparse.ArgumentParser(description="Train who spoke: antecedents, roles, organizations, confidence.")
    parser.add_argument("--corpus", type=Path, required=True, help="folder with people-train.jsonl, own/, …")
    parser.add_argument("--quotes", type=Path, help="folder of the quotation model; the shipped one if left out")
    parser.add_argument("--out", type=Path, required=True, help="the JSON file to write")
    parser.add_argument("--level", action="store_true", help="only set the level of the confidence of that file anew")
    options = parser.parse_args(arguments)
    if options.level:
        model = json.loads(options.out.read_text(encoding="utf-8"))
    else:
        model = build(options.corpus, options.quotes)
    set_level(model, options.corpus, options.quotes)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(model, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(json.dumps(model["scores"]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
