"""Trains the net that weighs two texts against each other: writes knowledge/pairs/pairs.onnx.

Only for whoever fits it anew; the product needs no Python. Needs PyTorch (fitted with 2.15), onnx, onnxscript,
onnxruntime, tokenizers and numpy; about an hour on two cores:

    python3 evals/fit/pairs.py ../shared/data/practices/train knowledge/pairs/pairs.onnx

What it learns from: evals/data/pairs/fit (README.md there), the explanations of evals/data/explanations (which facts each
tells), and the questions of the company files. Nothing on the companies of evals/data/fit: they are for validation.
Two runs give nearly the same file, not the same: sums of 32-bit numbers depend on the processor.
"""

import json
import math
import random
import re
import sys
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn.functional as F
from pair_net import INPUT, RELATIONS, PairNet
from tokenizers import Tokenizer
from torch import nn

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "knowledge/model"
DATA = ROOT / "evals/data"
ENCODER_LAYERS = (2, 7, 11)  # as PieceReading of knowledge/retrieval/embedder.ts has them
PREFIX = "query: "
MOST_PIECES = 160
SIGNS = {"=": ("claim", 0), "x": ("claim", 1), "o": ("claim", 2), "!": ("question", 0), "?": ("question", 1)}
OTHER_LANGUAGE = {"en": "fr", "fr": "en"}

EPOCHS = 3
BATCH = 48
RATE = 6e-4
WARM_UP = 100  # steps
WEIGHT_DECAY = 0.02
AVERAGED = 0.996  # share of the running mean of the weights that each step keeps; the mean is what is written
SEED = 1
# Share of the lessons of a kind that a round takes, by chance, and how much each counts.
TAKEN = {"pair": 1.0, "across": 0.35, "fact": 0.5, "asked": 0.2}
COUNTS = {"pair": 1.0, "across": 1.0, "fact": 0.6, "asked": 0.25}
ASKED_ELSEWHERE = 0.12  # share of the questions of a round that are also put to another practice of their company


def pair_lessons(companies):
    """Lines of evals/data/pairs/fit, each in its own language and beside the statement in the other one."""
    for path in sorted((DATA / "pairs/fit").glob("*.txt")):
        practices = companies[path.stem.split("@")[0]]
        practice = None
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("# "):
                practice = practices[line[2:].strip()]
            elif line:
                language, sign, text = re.fullmatch(r"(en|fr) ([=xo?!]) (.+)", line).groups()
                relation, verdict = SIGNS[sign]
                for kind, declared in (("pair", language), ("across", OTHER_LANGUAGE[language])):
                    yield lesson(kind, relation, practice[declared], text, verdict, practice)


def fact_lessons(held_out):
    for path in sorted((DATA / "explanations").glob("fit*.json")):
        for situation in json.loads(path.read_text("utf-8")):
            if situation["company"] in held_out:
                continue
            for answer in situation["answers"]:
                for fact in situation["facts"]:
                    verdict = 1 if fact in answer["contradicts"] else 2 if fact in answer["missing"] else 0
                    yield lesson("fact", "fact", answer["text"], fact, verdict)


def asked_lessons(companies):
    for practices in companies.values():
        for practice in practices.values():
            for question in practice["questions"]:
                for language in OTHER_LANGUAGE:
                    yield lesson("asked", "question", practice[language], question["text"], 1, practice)


def lesson(kind, relation, first, second, verdict, practice=None):
    return {"kind": kind, "relation": relation, "first": first, "second": second, "verdict": verdict, "practice": practice}


def read_companies(folder):
    companies = {}
    for path in sorted(folder.glob("*.json")):
        file = json.loads(path.read_text("utf-8"))
        companies[path.stem] = {one["id"]: one | {"company": path.stem} for one in file["practices"]}
    return companies


class States:
    """What the encoder holds of each piece of a text: the product's own model file, one text at a time."""

    def __init__(self):
        model = onnx.load(MODEL / "model.onnx")
        self.names = [f"/m/encoder/layer.{i}/output/LayerNorm/LayerNormalization_output_0" for i in ENCODER_LAYERS]
        for name in self.names:
            model.graph.output.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
        self.session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
        self.tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.before = len(self.tokenizer.encode(PREFIX.strip()).ids) - 1
        self.known = {}

    def read_all(self, lessons):
        texts = sorted({text for one in lessons for text in (one["first"], one["second"])})
        for at, text in enumerate(texts):
            pieces = self.tokenizer.encode(PREFIX + text).ids[:MOST_PIECES]
            ids = np.array([pieces], dtype=np.int64)
            values = self.session.run(self.names, {"input_ids": ids, "attention_mask": np.ones_like(ids)})
            rows = np.concatenate([value[0] for value in values], -1)
            self.known[text] = rows[self.before : -1].astype(np.float16)
            if at % 5000 == 0:
                tell(f"{at} of {len(texts)} texts read")

    def batch(self, texts):
        rows = [self.known[text] for text in texts]
        states = torch.zeros(len(rows), max(len(one) for one in rows), INPUT)
        present = torch.zeros(states.shape[:2], dtype=torch.bool)
        for at, one in enumerate(rows):
            states[at, : len(one)] = torch.from_numpy(one.astype(np.float32))
            present[at, : len(one)] = True
        return states, present

    def length(self, one):
        return len(self.known[one["first"]]) + len(self.known[one["second"]])


def lessons_of_a_round(lessons):
    taken = [one for one in lessons if random.random() < TAKEN[one["kind"]]]
    by_company = {}
    for one in lessons:
        if one["practice"] is not None:
            by_company.setdefault(one["practice"]["company"], []).append(one["practice"])
    elsewhere = []
    for one in taken:
        if one["relation"] == "question" and random.random() < ASKED_ELSEWHERE:
            other = random.choice(by_company[one["practice"]["company"]])
            if other["id"] != one["practice"]["id"]:
                elsewhere.append(lesson("pair", "question", other[random.choice(["en", "fr"])], one["second"], 0, other))
    for one in elsewhere:
        if one["first"] not in STATES.known:
            raise KeyError(one["first"])
    return taken + elsewhere


def batches(lessons):
    """Batches of about the same length, in any order."""
    order = random.sample(lessons, len(lessons))
    made = []
    for start in range(0, len(order), 40 * BATCH):
        alike = sorted(order[start : start + 40 * BATCH], key=STATES.length)
        made += [alike[at : at + BATCH] for at in range(0, len(alike), BATCH)]
    return random.sample(made, len(made))


def loss_of(net, batch):
    names = list(RELATIONS)
    relations = F.one_hot(torch.tensor([names.index(one["relation"]) for one in batch]), len(names)).float()
    logits = net(*STATES.batch([one["first"] for one in batch]), *STATES.batch([one["second"] for one in batch]), relations)
    total, start = 0.0, 0
    for name, verdicts in RELATIONS.items():
        rows = [at for at, one in enumerate(batch) if one["relation"] == name]
        if rows:
            right = torch.tensor([batch[at]["verdict"] for at in rows])
            counts = torch.tensor([COUNTS[batch[at]["kind"]] for at in rows])
            own = logits[rows, start : start + len(verdicts)]
            total = total + (F.cross_entropy(own, right, reduction="none", label_smoothing=0.03) * counts).sum()
        start += len(verdicts)
    return total / len(batch)


def fit(net, lessons):
    matrices = [one for one in net.parameters() if one.dim() > 1]
    others = [one for one in net.parameters() if one.dim() < 2]
    optimizer = torch.optim.AdamW([{"params": matrices, "weight_decay": WEIGHT_DECAY}, {"params": others, "weight_decay": 0.0}], lr=RATE)
    steps = EPOCHS * math.ceil(len(lessons_of_a_round(lessons)) / BATCH)
    running = {name: value.detach().clone() for name, value in net.named_parameters()}
    step, begun, recent = 0, time.time(), []
    while step < steps:
        for batch in batches(lessons_of_a_round(lessons)):
            step += 1
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1.0, step / WARM_UP) * max(0.03, 1 - step / steps)
            loss = loss_of(net, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            with torch.no_grad():
                for name, value in net.named_parameters():
                    running[name].lerp_(value, max(1 - AVERAGED, 1 / step))
            recent = [*recent, loss.item()][-100:]
            if step % 100 == 0:
                tell(f"step {step} of {steps}: loss {sum(recent) / len(recent):.4f}, {time.time() - begun:.0f} s")
            if step >= steps:
                break
    with torch.no_grad():
        for name, value in net.named_parameters():
            value.copy_(running[name])


class OnePair(nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, first, second, relation):
        present = [torch.ones(one.shape[:2], dtype=torch.bool) for one in (first, second)]
        return self.net(first, present[0], second, present[1], relation[:, 0])


def write(net, path):
    net.eval()
    lengths = {"first": {1: torch.export.Dim("first_pieces", min=2, max=512)}, "second": {1: torch.export.Dim("second_pieces", min=2, max=512)}}
    program = torch.onnx.export(
        OnePair(net),
        (torch.randn(1, 20, INPUT), torch.randn(1, 9, INPUT), torch.tensor([[[0.0, 1.0, 0.0]]])),
        dynamo=True,
        input_names=["first", "second", "relation"],
        output_names=["logits"],
        dynamic_shapes={**lengths, "relation": {}},
    )
    program.optimize()
    program.save(path)


def tell(text):
    print(text, file=sys.stderr, flush=True)


def main(companies_folder, result):
    random.seed(SEED)
    torch.manual_seed(SEED)
    companies = read_companies(Path(companies_folder))
    held_out = {path.stem for path in (DATA / "fit").glob("*.json")}
    lessons = [*pair_lessons(companies), *fact_lessons(held_out), *asked_lessons(companies)]
    tell(f"{len(lessons)} lessons")
    STATES.read_all(lessons)
    net = PairNet()
    fit(net, lessons)
    write(net, result)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: pairs.py COMPANIES RESULT.onnx")
    STATES = States()
    main(*sys.argv[1:])
