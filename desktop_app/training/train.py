# SPDX-License-Identifier: Apache-2.0
"""The training run: some single-thread processes that average their gradients at every step.

The forward pass of the encoder runs in bfloat16 on a working copy where the processor has instructions for it (four
times as fast as single precision, else three times as slow); the weights that are updated, and the heads, are in
single precision.
"""

from __future__ import annotations

import copy
import json
import os
import random
import time
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import torch
import torch.distributed as dist
from torch import Tensor
from torch.nn import functional as fn

from desktop_app.quotes.features import words_of_text
from desktop_app.quotes.pieces import Pieces
from desktop_app.training.augment import Augmenter
from desktop_app.training.batches import Batch, Stream, fixed
from desktop_app.training.corpus import Corpora, load
from desktop_app.training.labels import NONE, cue_acts
from desktop_app.training.network import Encoder, Masks, Network, branched, fill, freeze, freeze_but_people, pretrained
from desktop_app.training.settings import Loss, Optimiser, Settings
from desktop_app.training.thaw import thaw
from desktop_app.training.vocabulary import prune

LAST, AVERAGE = "last.pt", "average.pt"
"""Files of a run: the state to resume, and the averaged weights."""
_HEADS = 6
_POINTER_SCALE = 40.0  # words over which an anchor's loss is spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Losses:
    """Mean losses of the heads."""

    tags: Tensor
    pointer: Tensor
    act: Tensor
    entity: Tensor
    who: Tensor
    far: Tensor

    def total(self, weights: Loss) -> Tensor:
        """The sum that is minimised."""
        return (
            self.tags
            + weights.pointer * self.pointer
            + weights.act * self.act
            + weights.entity * self.entity
            + weights.who * self.who
            + weights.far * self.far
        )

    def all(self) -> Tensor:
        """The losses side by side."""
        return torch.stack([self.tags, self.pointer, self.act, self.entity, self.who, self.far]).detach()


def losses(network: Network, hidden: Tensor, people: Tensor, batch: Batch, *, smoothing: float = 0.0) -> Losses:
    """`hidden` and `people` [windows, length, width] from the encoder; `smoothing` of the tags' labels (Szegedy et al.
    2016)."""
    of_people = losses_of_people(network, people, batch)
    logits = network.tags(hidden).transpose(1, 2)
    tags = fn.cross_entropy(logits, batch.tags, ignore_index=NONE, label_smoothing=smoothing)
    zero = hidden.sum() * 0.0
    pointer = act = zero
    if len(batch.anchor):
        rows = network.pointer(hidden)[batch.window, :, batch.anchor]
        each = fn.binary_cross_entropy_with_logits(rows, batch.targets, reduction="none")
        pointer = (each * batch.known[:, None, :]).sum() / (_POINTER_SCALE * len(batch.anchor))
        sure = batch.act >= 0
        if bool(sure.any()):
            act = fn.cross_entropy(network.act(hidden[batch.window[sure], batch.anchor[sure]]), batch.act[sure])
    return replace(of_people, tags=tags, pointer=pointer, act=act)


def losses_of_people(network: Network, hidden: Tensor, batch: Batch) -> Losses:
    """The losses of names and of who is who alone; the others are 0."""
    zero = hidden.sum() * 0.0
    entity = zero
    if bool((batch.entities != NONE).any()):
        entity = fn.cross_entropy(network.entity(hidden).transpose(1, 2), batch.entities, ignore_index=NONE)
    who = far = zero
    if len(batch.who):
        rows = network.who(hidden)[batch.who_window, :, batch.who]
        each = fn.binary_cross_entropy_with_logits(rows, batch.who_targets, reduction="none")
        who = (each * batch.who_known).sum() / (_POINTER_SCALE * len(batch.who))
        if bool(batch.far_known.any()):
            rows = network.who_elsewhere(hidden, batch.who_window, batch.who)
            each = fn.binary_cross_entropy_with_logits(rows, batch.far_targets, reduction="none")
            far = (each * batch.far_known).sum() / (_POINTER_SCALE * len(batch.who))
    return Losses(tags=zero, pointer=zero, act=zero, entity=entity, who=who, far=far)


def start(settings: Settings, *, corpus: Path, work: Path, first: Path | None = None) -> None:
    """Train in `work` until the settings' time is over; goes on from the last checkpoint there, if any.

    `first`: the folder of a shipped model to begin with, in place of the published encoder.

    Leaves `last.pt` (to resume) and `average.pt` (averaged weights and vocabulary, for export).
    """
    work.mkdir(parents=True, exist_ok=True)
    count = settings.run.processes
    if count == 1:
        _process(0, settings, corpus, work, first)
        return
    context = torch.multiprocessing.get_context("spawn")
    store = work / f"rendezvous-{os.getpid()}"
    others = [
        context.Process(target=_joined, args=(rank, count, store, settings, corpus, work, first))
        for rank in range(1, count)
    ]
    for process in others:
        process.start()
    _joined(0, count, store, settings, corpus, work, first)
    for process in others:
        process.join()
    store.unlink(missing_ok=True)


def _joined(
    rank: int, count: int, store: Path, settings: Settings, corpus: Path, work: Path, first: Path | None
) -> None:
    dist.init_process_group(
        "gloo", init_method=f"file://{store}", rank=rank, world_size=count, timeout=timedelta(minutes=20)
    )
    _process(rank, settings, corpus, work, first)
    dist.destroy_process_group()


def _process(rank: int, settings: Settings, corpus: Path, work: Path, first: Path | None) -> None:
    torch.set_num_threads(1)
    _Trainer(rank, settings, load(corpus, everybody=settings.run.everybody), work, first).run()


def rate_at(progress: float, options: Optimiser) -> float:
    """The learning rate as a share of its peak at `progress` in [0, 1]: warm-up, then linear decay to 0."""
    return max(0.0, min(progress / options.warmup, (1.0 - progress) / (1.0 - options.warmup)))


def _fast(encoder: Encoder) -> Encoder:
    """A copy in the numbers with which this processor calculates fastest."""
    found = copy.deepcopy(encoder)
    return found.bfloat16() if torch.cpu.get_capabilities().get("avx512_bf16") else found


def _fresh(settings: Settings, corpora: Corpora) -> tuple[Network, list[str]]:
    """The published encoder with the part of its vocabulary that the articles need, and untrained heads."""
    source = pretrained()
    forms = (words_of_text(article.text).forms for article in corpora.train)
    vocabulary = prune(source.vocabulary, forms, size=settings.vocabulary.size, general=settings.vocabulary.general)
    network = Network(len(vocabulary))
    fill(network, source, vocabulary)
    return network, vocabulary


class _Trainer:
    def __init__(self, rank: int, settings: Settings, corpora: Corpora, work: Path, first: Path | None) -> None:
        self.rank = rank
        self.settings = settings
        self.work = work
        self.began = time.monotonic()
        self.spent = 0.0
        self.step = 0
        seed = settings.run.seed
        torch.manual_seed(seed)
        self.network, vocabulary = thaw(first) if first else _fresh(settings, corpora)
        self.vocabulary = vocabulary
        if settings.optimiser.branch:
            if not self.network.encoder.branch:
                self.network = branched(self.network, settings.optimiser.branch)
            freeze_but_people(self.network)
            corpora = replace(corpora, train=[a for a in corpora.train if a.entities is not None])
        else:
            freeze(self.network.encoder, settings.optimiser.frozen)
        self.average = copy.deepcopy(self.network)
        encoder = Pieces(vocabulary)
        acts = cue_acts(corpora.train)
        self.stream = Stream(
            corpora.train, encoder=encoder, acts=acts, sizes=settings.batch, noise=settings.noise,
            augmenter=Augmenter(settings.rates, random.Random(seed * 100 + rank + self.step), corpora.train),
            rng=random.Random(seed * 100 + 50 + rank),
        )  # fmt: skip
        self.checks = fixed(corpora.tune, encoder=encoder, acts=acts, sizes=settings.batch) if rank == 0 else []
        generator = torch.Generator().manual_seed(seed * 100 + rank)
        self.masks = Masks(settings.optimiser.dropout, generator)
        inside = [p for p in self.network.encoder.parameters() if p.requires_grad]
        named = self.network.named_parameters()
        heads = [p for name, p in named if p.requires_grad and not name.startswith("encoder.")]
        self.params = inside + heads
        options = settings.optimiser
        self.optimiser = torch.optim.AdamW(
            [{"params": inside, "peak": options.encoder_rate}, {"params": heads, "peak": options.head_rate}],
            lr=0.0, weight_decay=options.decay, betas=(0.9, 0.98), foreach=True,
        )  # fmt: skip
        self.best = float("inf")
        self.worse = 0
        self._resume()
        self.working = _fast(self.network.encoder)

    def _resume(self) -> None:
        path = self.work / LAST
        if path.exists():
            state = torch.load(path, weights_only=True)
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.spent, self.step = state["spent"], state["step"]
            self.stream.rng.seed(self.step * 1000 + self.rank)

    def _progress(self) -> float:
        return (self.spent + time.monotonic() - self.began) / (60.0 * self.settings.run.minutes)

    def run(self) -> None:
        """Steps until the time is over."""
        saved = checked = time.monotonic()
        total, seen, since = torch.zeros(_HEADS), 0, time.monotonic()
        for batch in self.stream:
            progress, stop, parts = self._one_step(batch)
            total += parts
            seen += batch.pieces.numel()
            if self.rank == 0:
                now = time.monotonic()
                if self.step % 20 == 0:
                    mean = [round(float(x) / 20, 4) for x in total]
                    self._log(
                        step=self.step,
                        epochs=round(self.stream.epochs * self.settings.run.processes, 2),
                        progress=round(progress, 4),
                        losses=mean,
                        pieces_s=round(seen / (now - since)),
                    )
                    total.zero_()
                    seen, since = 0, now
                if now - saved > 60 * self.settings.run.save_minutes or stop:
                    self._save()
                    saved = time.monotonic()
                if now - checked > 60 * self.settings.run.check_minutes or stop:
                    self._check(progress)
                    checked = since = time.monotonic()
                    seen = 0
            if stop:
                return

    def _one_step(self, batch: Batch) -> tuple[float, bool, Tensor]:
        alone = self.settings.optimiser.branch > 0
        inputs = (batch.pieces, batch.case, batch.state, batch.start, self.masks)
        hidden, people = (part.float() for part in self.working(*inputs, whole=not alone))
        if alone:
            found = losses_of_people(self.network, people, batch)
        else:
            smoothing = self.settings.loss.smoothing
            found = losses(self.network, hidden, people, batch, smoothing=smoothing)
        found.total(self.settings.loss).backward()
        for own, work in zip(self.network.encoder.parameters(), self.working.parameters(), strict=True):
            if own.requires_grad and work.grad is not None:
                own.grad = work.grad.float()
                work.grad = None
        progress, stop = self._share()
        options = self.settings.optimiser
        torch.nn.utils.clip_grad_norm_(self.params, options.clip)
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * rate_at(progress, options)
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.step += 1
        with torch.no_grad():
            for own, work in zip(self.network.encoder.parameters(), self.working.parameters(), strict=True):
                if own.requires_grad:
                    work.copy_(own)
            if self.rank == 0:
                keep = min(options.average, self.step / (self.step + 10))
                averaged = list(self.average.parameters())
                torch._foreach_lerp_(averaged, list(self.network.parameters()), 1 - keep)
        return progress, stop, found.all()

    def _share(self) -> tuple[float, bool]:
        """Average the gradients over the processes; all follow the clock of the first."""
        for param in self.params:
            if param.grad is None:
                param.grad = torch.zeros_like(param)
        stop = self.worse >= self.settings.run.patience
        mine = torch.tensor([self._progress(), float(stop)]) if self.rank == 0 else torch.zeros(2)
        if self.settings.run.processes > 1:
            flat = torch.cat([p.grad.flatten() for p in self.params if p.grad is not None] + [mine])
            dist.all_reduce(flat)
            at = 0
            for param in self.params:
                size = param.numel()
                param.grad = (flat[at : at + size] / self.settings.run.processes).view_as(param)
                at += size
            mine = flat[at:]
        progress = float(mine[0])
        return min(progress, 1.0), progress >= 1.0 or float(mine[1]) > 0

    def _check(self, progress: float) -> None:
        network = self.average
        sums, hits = torch.zeros(_HEADS), torch.zeros(3, 7)
        encoder = _fast(network.encoder)
        with torch.no_grad():
            for batch in self.checks:
                inputs = (batch.pieces, batch.case, batch.state, batch.start, None)
                hidden, people = (part.float() for part in encoder(*inputs))
                found = losses(network, hidden, people, batch)
                sums += found.all()
                guess, gold = network.tags(hidden).argmax(-1), batch.tags
                for tag in range(7):
                    mine, real = (guess == tag) & (gold != NONE), gold == tag
                    hits[:, tag] += torch.stack([(mine & real).sum(), mine.sum(), real.sum()])
        mean = sums / len(self.checks)
        scores = 200 * hits[0] / (hits[1] + hits[2]).clamp(min=1)
        loss = float(mean[3] + mean[4] if self.settings.optimiser.branch else mean[0] + mean[1])
        self.worse = 0 if loss < self.best or progress < 0.5 else self.worse + 1
        self.best = min(self.best, loss)
        self._log(check=[round(float(x), 4) for x in mean], tag_f1=[round(float(x), 1) for x in scores])

    def _save(self) -> None:
        state = {
            "network": self.network.state_dict(), "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(), "step": self.step,
            "spent": self.spent + time.monotonic() - self.began,
        }  # fmt: skip
        _write(state, self.work / LAST)
        _write({"average": self.average.state_dict(), "vocabulary": self.vocabulary}, self.work / AVERAGE)

    def _log(self, **values: object) -> None:
        line = json.dumps({"time": time.strftime("%H:%M:%S"), **values})
        print(line, flush=True)
        with (self.work / "log.jsonl").open("a", encoding="utf-8") as handle:
            handle.write(line + "\n")


def _write(state: dict[str, object], path: Path) -> None:
    """Write beside and rename, so that a broken run leaves the old checkpoint whole."""
    beside = path.with_suffix(".new")
    torch.save(state, beside)
    beside.replace(path)
