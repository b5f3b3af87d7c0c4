# SPDX-License-Identifier: Apache-2.0
"""From the network's opinions on one window to rows: contents, cue and source as runs of words.

Tags say where cues, sources and contents stand; the pointers say which belong together, seen from the cue and
from the content. What one view leaves open the other decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np

from desktop_app.quotes.reading import CONTENT, CUE, SOURCE, Floats, Reading

Run = tuple[int, int]
"""Half-open range of words."""
_KINDS = (SOURCE, CUE, CONTENT)  # in the order of the tags
_FORBIDDEN = -1e4
SPEECH, ATTITUDE, NEITHER = 0, 1, 2
"""What a row may be, in the order of the network's outputs: said; thought or reputed; a deed or nobody's words."""
Acts = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How the heads are weighed; chosen on the tuning slice and kept in the model's card.

    `outside`, `content_bias`, `cue_bias`: added to the log-probability of a word outside everything, in a content,
    in a cue. `content_mix`, `source_mix`: weight of the pointers' log-odds in the tags. `content_least`,
    `source_least`: mean pointer probability from which on a run belongs to a cue. `pointed`: probability from
    which on a word belongs to an untagged content or source; `shortest`: words of such a content. `least_quoted`,
    `least_indirect`: confidence from which on a quotation is kept. `doubt`: see `reading.read`.
    """

    outside: float = 0.3
    content_bias: float = 0.0
    cue_bias: float = 0.0
    content_mix: float = 0.3
    source_mix: float = 0.15
    content_least: float = 0.4
    source_least: float = 0.3
    pointed: float = 0.6
    shortest: float = 6.0
    least_quoted: float = 0.0
    least_indirect: float = 0.0
    doubt: float = 0.4


def options(values: Mapping[str, float]) -> Options:
    """Options from a model's card; what it does not name keeps its default.

    :raises TypeError: where it names something that is none.
    """
    return Options(**values)


@dataclass(slots=True, eq=False)
class Row:
    """One quotation of a window: runs of words (the text's count).

    `acts`: the probability of each act. `scores` feed the confidence.
    """

    contents: list[Run]
    cue: Run | None = None
    source: list[Run] = field(default_factory=list)
    acts: Acts = (1.0, 0.0, 0.0)
    scores: dict[str, float] = field(default_factory=dict)

    @property
    def frame(self) -> list[Run]:
        """Cue and source."""
        return [*([self.cue] if self.cue else []), *self.source]

    @property
    def length(self) -> int:
        """Words of the contents."""
        return sum(end - begin for begin, end in self.contents)

    def shared(self, run: Run) -> int:
        """Words of the contents that stand in `run`."""
        return sum(max(0, min(end, run[1]) - max(begin, run[0])) for begin, end in self.contents)


def rows_of(reading: Reading, options: Options) -> list[Row]:
    """The rows of one window: those with contents in order, then cues that found none (the layout may know)."""
    tags = reading.tags + _biases(options)
    runs = _runs(viterbi(tags))
    if runs[CUE] and (options.content_mix or options.source_mix):
        runs = _runs(viterbi(_mixed(tags, reading.rows([cue[0] for cue in runs[CUE]]), options)))
    begins = [run[0] for run in (*runs[CUE], *runs[CONTENT])]
    anchors = dict(zip(begins, reading.rows(begins), strict=True))
    rows, loose = _linked(runs, anchors, options)
    for cue, row in zip(runs[CUE], rows, strict=True):
        _complete(row, anchors[cue[0]], runs[SOURCE], options)
    found = [row for row in rows + loose if row.contents]
    for row in found:
        row.scores.update(_scores(row, np.exp(reading.tags)))
        row.acts = _acts(row, reading)
    ordered = sorted(found, key=lambda row: row.contents[0]) + [row for row in rows if not row.contents]
    return [_moved(row, reading) for row in ordered]


def _linked(
    runs: Mapping[int, Sequence[Run]], anchors: Mapping[int, Floats], options: Options
) -> tuple[list[Row], list[Row]]:
    """A row a cue, with the contents that lead to it, and those of the contents that lead to none."""
    rows = [Row(contents=[], cue=cue) for cue in runs[CUE]]
    loose: list[Row] = []
    claims = [_sums(anchors[cue[0]][CONTENT]) for cue in runs[CUE]]
    for content in runs[CONTENT]:
        views = anchors[content[0]]
        links = _links(content, views[CUE].tolist(), runs[CUE], claims)
        surest = max(links, default=0.0)
        if links and surest >= options.content_least:
            row = rows[links.index(surest)]
            row.contents.append(content)
            row.scores["link"] = min(row.scores.get("link", 1.0), surest)
        else:
            loose.append(Row(contents=[content], source=_pick(views[SOURCE], runs[SOURCE], options)))
    return rows, loose


def _biases(options: Options) -> Floats:
    cue, content = options.cue_bias, options.content_bias
    return np.array([options.outside, 0.0, 0.0, cue, cue, content, content], dtype=np.float32)


def _scores(row: Row, chances: Floats) -> dict[str, float]:
    """What the confidence is judged by; all but `words` are probabilities. `chances` [n, 7]."""
    inside = chances[:, 5] + chances[:, 6]
    starts = [float(chances[begin, 5]) for begin, _ in row.contents]
    ends = [1.0 - float(chances[end, 6]) if end < len(chances) else 1.0 for _, end in row.contents]
    means = [float(inside[begin:end].mean()) for begin, end in row.contents]
    cue = float((chances[row.cue[0] : row.cue[1], 3:5]).sum(axis=1).mean()) if row.cue else 0.0
    return {"start": min(starts), "end": min(ends), "inside": min(means), "cue": cue}


def _acts(row: Row, reading: Reading) -> Acts:
    """The network's opinion at the words that stand for a row: the first of its cue and of each content, on average."""
    anchors = [begin for begin, _ in ([row.cue] if row.cue else []) + row.contents]
    logits = reading.acts[anchors].mean(axis=0)
    chances = np.exp(logits - logits.max())
    speech, attitude, neither = (chances / chances.sum()).tolist()
    return speech, attitude, neither


def viterbi(tags: Floats) -> list[int]:
    """The best sequence of tags in which no I follows another kind's tag. `tags` [n, 7]: log-probabilities."""
    best = [0.0, 0.0, _FORBIDDEN, 0.0, _FORBIDDEN, 0.0, _FORBIDDEN]
    back: list[tuple[int, int, int, int]] = []
    for out, b1, i1, b2, i2, b3, i3 in tags.tolist():  # plain numbers: seven states are too few for arrays to pay
        top = max(best)
        before = best.index(top)
        source = 1 if best[1] > best[2] else 2
        cue = 3 if best[3] > best[4] else 4
        content = 5 if best[5] > best[6] else 6
        back.append((before, source, cue, content))
        best = [
            top + out, top + b1, best[source] + i1, top + b2, best[cue] + i2, top + b3, best[content] + i3,
        ]  # fmt: skip
        if len(back) == 1:
            best[2] = best[4] = best[6] = _FORBIDDEN
    if not back:
        return []
    path = [best.index(max(best))]
    for before, source, cue, content in reversed(back[1:]):
        state = path[-1]
        path.append({2: source, 4: cue, 6: content}.get(state, before))
    return path[::-1]


def _runs(tags: Sequence[int]) -> dict[int, list[Run]]:
    """Runs of each kind, by relation."""
    found: dict[int, list[Run]] = {SOURCE: [], CUE: [], CONTENT: []}
    index = 0
    while index < len(tags):
        tag = tags[index]
        end = index + 1
        if tag:
            inner = tag + tag % 2
            while end < len(tags) and tags[end] == inner:
                end += 1
            found[_KINDS[(tag - 1) // 2]].append((index, end))
        index = end
    return found


def _mixed(tags: Floats, rows: Floats, options: Options) -> Floats:
    """Tags with the pointers' log-odds added: what some cue claims is more likely content or source."""
    mixed = tags.copy()
    for relation, columns, weight in ((CONTENT, [5, 6], options.content_mix), (SOURCE, [1, 2], options.source_mix)):
        best = np.clip(rows[:, relation].max(axis=0), 1e-4, 1 - 1e-4)
        mixed[:, columns] += (weight * np.log(best / (1 - best)))[:, None]
    return mixed


def _links(content: Run, back: list[float], cues: Sequence[Run], claims: Sequence[list[float]]) -> list[float]:
    """How likely a content belongs to each of `cues`, judged from both ends.

    `back`: the chance of each word to be its cue. `claims`: for each cue the sums of all words' chances to be content.
    """
    first, last = content
    seen = [(sums[last] - sums[first]) / (last - first) for sums in claims]
    return [0.5 * (one + sum(back[begin:end]) / (end - begin)) for one, (begin, end) in zip(seen, cues, strict=True)]


def _sums(values: Floats) -> list[float]:
    """Sums of the first 0, 1, … n values."""
    return [0.0, *np.cumsum(values, dtype=np.float64).tolist()]


def _complete(row: Row, view: Floats, sources: Sequence[Run], options: Options) -> None:
    """Give a cue its source, and a content where the tags show none."""
    row.source = _pick(view[SOURCE], sources, options)
    run = None if row.contents else _longest(view[CONTENT], options.pointed)
    if run is not None and run[1] - run[0] >= options.shortest:
        row.contents = [run]
        row.scores["pointed"] = 1.0


def _pick(chances: Floats, sources: Sequence[Run], options: Options) -> list[Run]:
    """The tagged source that the pointer likes best, else what it points to itself."""
    sums = _sums(chances)
    scored = [((sums[end] - sums[begin]) / (end - begin), (begin, end)) for begin, end in sources]
    score, run = max(scored, default=(-1.0, None))
    if score < options.source_least:
        run = _longest(chances, options.pointed)
    return [run] if run else []


def _longest(chances: Floats, least: float) -> Run | None:
    """The longest run of words above `least`."""
    runs: list[Run] = []
    begin = 0
    for high, some in groupby(chance > least for chance in chances.tolist()):
        end = begin + len(list(some))
        if high:
            runs.append((begin, end))
        begin = end
    return max(runs, key=lambda run: run[1] - run[0], default=None)


def _moved(row: Row, reading: Reading) -> Row:
    """The row in the text's own count of words."""

    def move(run: Run) -> Run:
        return run[0] + reading.begin, run[1] + reading.begin

    return Row(
        contents=[move(run) for run in row.contents], cue=move(row.cue) if row.cue else None,
        source=[move(run) for run in row.source], acts=row.acts, scores=row.scores,
    )  # fmt: skip
