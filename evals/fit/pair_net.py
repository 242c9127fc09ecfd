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
DROPOUT = 0.15
INPUT_DROPOUT = 0.2
RELATIONS = {"claim": ["supported", "contradicted", "unsaid"], "question": ["unanswered", "answered"], "fact": ["found", "contradicted", "missing"]}
OUTPUTS = sum(len(verdicts) for verdicts in RELATIONS.values())
ABSENT = -1e4


class Block(nn.Module):
    """Attention of all pieces of both texts to each other, and a layer on each."""

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
    """Each piece finds its like in the other text, by a few heads over each layer; two blocks weigh what is left over."""

    def __init__(self):
        super().__init__()
        self.level = nn.ModuleList([nn.LayerNorm(LAYER) for _ in range(LAYERS)])
        self.narrow = nn.Linear(INPUT, WIDTH)
        self.keys = nn.ModuleList([nn.Linear(LAYER, KEY * HEADS, bias=False) for _ in range(LAYERS)])
        self.share = nn.Parameter(torch.zeros(LAYERS, HEADS))
        self.sharpness = nn.Parameter(torch.full((HEADS,), math.log(8.0)))
        self.compare = nn.Linear(4 * WIDTH + HEADS, WIDTH)
        self.relation = nn.Parameter(torch.randn(len(RELATIONS), WIDTH))
        self.side = nn.Parameter(torch.randn(2, WIDTH))
        self.blocks = nn.ModuleList([Block() for _ in range(BLOCKS)])
        self.weigh = nn.Linear(WIDTH, 2)
        self.after = nn.LayerNorm(WIDTH)
        self.out = nn.Sequential(nn.Linear(6 * WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.2), nn.Linear(WIDTH, OUTPUTS))
        for key in self.keys:
            nn.init.normal_(key.weight, std=LAYER**-0.5)

    def forward(self, first, first_present, second, second_present, relation):
        """States (batch, pieces, INPUT), where a piece is present, and the relation as one of three; logits of all verdicts."""
        first, second = self.levelled(first), self.levelled(second)
        if self.training:  # the same numbers are left out of every piece of a pair
            kept = (torch.rand(first.shape[0], 1, INPUT) > INPUT_DROPOUT).float() / (1 - INPUT_DROPOUT)
            first, second = first * kept, second * kept
        likeness = self.likeness(first, second)
        first, second = self.narrow(first), self.narrow(second)
        no_first, no_second = absence_of(first_present), absence_of(second_present)
        of_relation = (relation @ self.relation)[:, None]
        states = torch.cat(
            [
                self.compared(second, first, likeness, no_first) + self.side[0] + of_relation,
                self.compared(first, second, likeness.transpose(-1, -2), no_second) + self.side[1] + of_relation,
            ],
            1,
        )
        absence = torch.cat([no_second, no_first], 1)
        for block in self.blocks:
            states = block(states, absence)
        states = self.after(states)
        length = second.shape[1]
        pooled = self.pooled(states[:, :length], second_present, 0) + self.pooled(states[:, length:], first_present, 1)
        return self.out(torch.cat(pooled, -1))

    def levelled(self, states):
        return torch.cat([level(layer) for level, layer in zip(self.level, states.split(LAYER, -1))], -1)

    def likeness(self, first, second):
        """How like each piece of the second is to each of the first: (batch, heads, pieces of second, pieces of first)."""
        share = self.share.softmax(0)
        total = 0
        for layer in range(LAYERS):
            own = slice(LAYER * layer, LAYER * (layer + 1))
            one = F.normalize(self.keys[layer](first[..., own]).view(first.shape[0], -1, HEADS, KEY), dim=-1)
            other = F.normalize(self.keys[layer](second[..., own]).view(second.shape[0], -1, HEADS, KEY), dim=-1)
            total = total + share[layer][:, None, None] * torch.einsum("bihd,bjhd->bhji", one, other)
        return total

    def compared(self, own, other, likeness, no_other):
        """Each piece beside the mean of its likes in the other text, and how like the likest is."""
        batch = own.shape[0]
        values = other.view(batch, -1, HEADS, WIDTH // HEADS).transpose(1, 2)
        attention = (likeness * self.sharpness.exp()[:, None, None] + no_other[:, None, None, :]).softmax(-1)
        likes = (attention @ values).transpose(1, 2).reshape(batch, -1, WIDTH)
        likest = (likeness + no_other[:, None, None, :]).amax(-1).transpose(1, 2)
        return self.compare(torch.cat([own, likes, own - likes, own * likes, likest], -1)) + own

    def pooled(self, states, present, side):
        absence = absence_of(present)
        weight = (self.weigh(states)[..., side] + absence).softmax(-1)
        count = present[..., None].float()
        return [
            (weight[..., None] * states).sum(1),
            (states * count).sum(1) / count.sum(1),
            (states + absence[..., None]).amax(1),
        ]


def absence_of(present):
    return torch.zeros(present.shape).masked_fill(~present, ABSENT)
