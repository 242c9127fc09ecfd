"""The net that weighs two texts against each other, piece by piece; what trains it is pairs.py."""

import math

import torch
import torch.nn.functional as F
from torch import nn

LAYERS = 3  # of the encoder, side by side in each piece
LAYER = 384
INPUT = LAYERS * LAYER
WIDTH = 160
HEADS = 8
KEY = 16  # numbers by which a head compares two pieces
BLOCKS = 2
PREPARED = WIDTH + LAYERS * KEY * HEADS  # numbers by which the other text knows a piece
WIDEST = 16.0  # beyond this, either way, a number of a narrowed piece is cut in the product's 8 bits
DROPOUT = 0.15
INPUT_DROPOUT = 0.2
RELATIONS = {"claim": ["supported", "contradicted", "unsaid"], "question": ["unanswered", "answered"]}
OUTPUTS = sum(len(verdicts) for verdicts in RELATIONS.values())
ABSENT = -1e4


class Block(nn.Module):
    """Attention of all pieces to each other, and a layer on each."""

    def __init__(self):
        super().__init__()
        self.before = nn.LayerNorm(WIDTH)
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.between = nn.LayerNorm(WIDTH)
        self.up = nn.Linear(WIDTH, WIDTH)
        self.down = nn.Linear(WIDTH, WIDTH)

    def forward(self, states, absence):
        batch, pieces, width = states.shape
        split = self.query_key_value(self.before(states)).view(batch, pieces, 3, HEADS, width // HEADS)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(-1, -2) / math.sqrt(width // HEADS) + absence[:, None, None, :]
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, pieces, width)
        states = states + F.dropout(self.attended(mixed), DROPOUT, self.training)
        return states + F.dropout(self.down(F.gelu(self.up(self.between(states)))), DROPOUT, self.training)


class PairNet(nn.Module):
    """Each piece of the second text finds its like in the first, by a few heads over each layer; two blocks weigh what is left over."""

    def __init__(self):
        super().__init__()
        self.level = nn.ModuleList([nn.LayerNorm(LAYER) for _ in range(LAYERS)])
        self.narrow = nn.Linear(INPUT, WIDTH)
        self.keys = nn.ModuleList([nn.Linear(LAYER, KEY * HEADS, bias=False) for _ in range(LAYERS)])
        self.share = nn.Parameter(torch.zeros(LAYERS, HEADS))
        self.sharpness = nn.Parameter(torch.full((HEADS,), math.log(8.0)))
        self.compare = nn.Linear(4 * WIDTH + HEADS, WIDTH)
        self.relation = nn.Parameter(torch.randn(len(RELATIONS), WIDTH))
        self.blocks = nn.ModuleList([Block() for _ in range(BLOCKS)])
        self.weigh = nn.Linear(WIDTH, 1)
        self.after = nn.LayerNorm(WIDTH)
        self.out = nn.Sequential(nn.Linear(3 * WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.2), nn.Linear(WIDTH, OUTPUTS))
        for key in self.keys:
            nn.init.normal_(key.weight, std=LAYER**-0.5)

    def forward(self, first, first_present, second, second_present, relation):
        """Layers side by side (batch, pieces, INPUT), where a piece is present, and the relation as one of three; logits of all verdicts."""
        kept = None
        if self.training:  # the same numbers are left out of every piece of a pair
            kept = (torch.rand(first.shape[0], 1, INPUT) > INPUT_DROPOUT).float() / (1 - INPUT_DROPOUT)
        return self.weighed(self.prepared(first, kept), first_present, self.prepared(second, kept), second_present, relation)

    def prepared(self, states, kept=None):
        """All that the other text is to know of a text's pieces: (batch, pieces, PREPARED), from -1 to 1 but for outliers."""
        levelled = torch.cat([level(layer) for level, layer in zip(self.level, states.split(LAYER, -1))], -1)
        if kept is not None:
            levelled = levelled * kept
        shares = self.share.softmax(0).sqrt()
        keys = [
            F.normalize(key(layer).unflatten(-1, (HEADS, KEY)), dim=-1) * share[:, None]
            for key, layer, share in zip(self.keys, levelled.split(LAYER, -1), shares)
        ]
        return torch.cat([self.narrow(levelled) / WIDEST, torch.stack(keys, -2).flatten(-3)], -1)

    def weighed(self, first, first_present, second, second_present, relation):
        """What `prepared` gives of both texts; logits of all verdicts."""
        likeness = self.likeness(first[..., WIDTH:], second[..., WIDTH:])
        first, second = first[..., :WIDTH] * WIDEST, second[..., :WIDTH] * WIDEST
        states = self.compared(second, first, likeness, absence_of(first_present)) + (relation @ self.relation)[:, None]
        absence = absence_of(second_present)
        for block in self.blocks:
            states = block(states, absence)
        return self.out(torch.cat(self.pooled(self.after(states), second_present, absence), -1))

    def likeness(self, first, second):
        """How like each piece of the second is to each of the first: (batch, heads, pieces of second, pieces of first)."""
        one, other = (keys.unflatten(-1, (HEADS, LAYERS * KEY)) for keys in (first, second))
        return torch.einsum("bihd,bjhd->bhji", one, other)

    def compared(self, own, other, likeness, no_other):
        """Each piece beside the mean of its likes in the other text, and how like the likest is."""
        batch = own.shape[0]
        values = other.view(batch, -1, HEADS, WIDTH // HEADS).transpose(1, 2)
        attention = (likeness * self.sharpness.exp()[:, None, None] + no_other[:, None, None, :]).softmax(-1)
        likes = (attention @ values).transpose(1, 2).reshape(batch, -1, WIDTH)
        likest = (likeness + no_other[:, None, None, :]).amax(-1).transpose(1, 2)
        return self.compare(torch.cat([own, likes, own - likes, own * likes, likest], -1)) + own

    def pooled(self, states, present, absence):
        weight = (self.weigh(states)[..., 0] + absence).softmax(-1)
        count = present[..., None].float()
        return [
            (weight[..., None] * states).sum(1),
            (states * count).sum(1) / count.sum(1),
            (states + absence[..., None]).amax(1),
        ]


def absence_of(present):
    return torch.zeros(present.shape).masked_fill(~present, ABSENT)
