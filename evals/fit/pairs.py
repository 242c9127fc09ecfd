"""Trains the net that weighs two texts against each other: writes prepared.onnx and pairs.onnx of knowledge/pairs.

The first makes a text ready, once for all pairs that it stands in; the second weighs two such texts.

Only for whoever fits it anew; the product needs no Python. Needs PyTorch (fitted with 2.15), onnx, onnxscript,
onnxruntime, tokenizers and numpy; about an hour on two cores:

    python3 evals/fit/pairs.py ../shared/data/practices/train knowledge/pairs [WEIGHTS]

WEIGHTS: a file for the weights as PyTorch keeps them, from which conveyed.py goes on.

What it learns from: evals/data/pairs/fit, firms and follow-ups (README.md there), and the questions of the company
files. Nothing on the companies of evals/data/fit: they are for validation.
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
from pair_net import INPUT, LAYER, PREPARED, RELATIONS, PairNet
from tokenizers import Tokenizer
from torch import nn

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "knowledge/model"
DATA = ROOT / "evals/data"
ENCODER_LAYERS = (2, 7, 11)  # as PieceStates of knowledge/retrieval/embedder.ts has them
PREFIX = {"first": "passage: ", "second": "query: "}  # of the first text of a pair, and of the second
MOST_PIECES = 160
UNIT = 127  # what 1 is stored as
SIGNS = {
    **{"=": ("claim", 0), "x": ("claim", 1), "o": ("claim", 2)},
    **{"!": ("question", 0), "?": ("question", 1), "-": ("question", 0), "+": ("question", 1)},
}
FOLLOW_UPS = "+-"
OTHER_LANGUAGE = {"en": "fr", "fr": "en"}

EPOCHS = 3
BATCH = 48
RATE = 6e-4
WARM_UP = 100  # steps
WEIGHT_DECAY = 0.02
AVERAGED = 0.996  # share of the running mean of the weights that each step keeps; the mean is what is written
SEED = 1
# Share of the lessons of a kind that a round takes, by chance, and how much each counts.
TAKEN = {"pair": 1.0, "across": 0.35, "asked": 0.2}
CLAIMS_TAKEN = 0.6  # of what is said above
COUNTS = {"pair": 1.0, "across": 1.0, "asked": 0.25}
MOVED_ON = 0.12  # share of the questions that are also put behind another one
LONGEST_BEFORE = 160  # characters of that other one
ASKED_ELSEWHERE = 0.12  # share of the questions of a round that are also put to another practice of their company


def pair_lessons(companies, *folders):
    """Lines of folders of evals/data/pairs, each in its own language and beside the statement in the other one; firms join `companies`."""
    for folder in folders:
        for path in sorted((DATA / "pairs" / folder).glob("*.txt")):
            yield from lessons_of_file(path, companies.setdefault(path.stem.split("@")[0], {}))


def lessons_of_file(path, practices):
    """`practices`: the company's; those that the file itself declares (sign `:`) join them."""
    practice = None
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# "):
            id = line[2:].strip()
            practice = practices.setdefault(id, {"id": id, "company": path.stem, "questions": []})
        elif line:
            language, sign, text = re.fullmatch(r"(en|fr) ([:=xo?!+-]) (.+)", line).groups()
            if sign == ":":
                practice[language] = text
                continue
            relation, verdict = SIGNS[sign]
            if sign in FOLLOW_UPS:
                text = behind(*text.split(" | "))
            for kind, declared in (("pair", language), ("across", OTHER_LANGUAGE[language])):
                yield lesson(kind, relation, practice[declared], text, verdict, practice) | {"language": language}


def behind(before, question):
    """A question behind the one before it, as the product puts them to the net: see knowledge/answering/in-context.ts."""
    return f"{before} {question}"


def moved_on_lessons(lessons):
    """Some questions behind another one of their company: what is asked last is what counts."""
    by_company = {}
    for one in lessons:
        if one["kind"] == "pair" and one["relation"] == "question":
            by_company.setdefault((one["practice"]["company"], one["language"]), []).append(one)
    for questions in by_company.values():
        for one in questions:
            other = random.choice(questions)
            if random.random() >= MOVED_ON or other["practice"]["id"] == one["practice"]["id"] or len(other["second"]) > LONGEST_BEFORE:
                continue
            yield one | {"second": behind(other["second"], one["second"])}
            if one["verdict"] == 1:  # the practice of the first question does not answer the second
                yield one | {"second": behind(other["second"], one["second"]), "first": other["first"], "verdict": 0, "practice": other["practice"]}


def asked_lessons(companies):
    for practices in companies.values():
        for practice in practices.values():
            for question in practice["questions"]:
                for language in OTHER_LANGUAGE:
                    yield lesson("asked", "question", practice[language], question["text"], 1, practice)


def lesson(kind, relation, first, second, verdict, practice):
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
        self.before = {side: len(self.tokenizer.encode(prefix.strip()).ids) - 1 for side, prefix in PREFIX.items()}
        self.known = {side: {} for side in PREFIX}

    def read_all(self, lessons):
        texts = sorted({(side, one[side]) for one in lessons for side in PREFIX})
        for at, (side, text) in enumerate(texts):
            pieces = self.tokenizer.encode(PREFIX[side] + text).ids[:MOST_PIECES]
            ids = np.array([pieces], dtype=np.int64)
            values = self.session.run(self.names, {"input_ids": ids, "attention_mask": np.ones_like(ids)})
            rows = np.concatenate([value[0] for value in values], -1)
            self.known[side][text] = rows[self.before[side] : -1].astype(np.float16)
            if at % 5000 == 0:
                tell(f"{at} of {len(texts)} texts read")

    def batch(self, lessons, side):
        rows = [self.known[side][one[side]] for one in lessons]
        states = torch.zeros(len(rows), max(len(one) for one in rows), INPUT)
        present = torch.zeros(states.shape[:2], dtype=torch.bool)
        for at, one in enumerate(rows):
            states[at, : len(one)] = torch.from_numpy(one.astype(np.float32))
            present[at, : len(one)] = True
        return states, present

    def length(self, one):
        return sum(len(self.known[side][one[side]]) for side in PREFIX)


def lessons_of_a_round(lessons):
    taken = [one for one in lessons if random.random() < TAKEN[one["kind"]] * (CLAIMS_TAKEN if one["relation"] == "claim" else 1)]
    by_company = {}
    for one in lessons:
        by_company.setdefault(one["practice"]["company"], []).append(one["practice"])
    elsewhere = []
    for one in taken:
        if one["relation"] == "question" and random.random() < ASKED_ELSEWHERE:
            other = random.choice(by_company[one["practice"]["company"]])
            if other["id"] != one["practice"]["id"]:
                elsewhere.append(lesson("pair", "question", other[random.choice(["en", "fr"])], one["second"], 0, other))
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
    logits = net(*STATES.batch(batch, "first"), *STATES.batch(batch, "second"), relations)
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


class OneText(nn.Module):
    """Three layers of a text's pieces; what the other text is to know of them, in 8 bits."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, lower, middle, last):
        prepared = self.net.prepared(torch.cat([lower, middle, last], -1))
        return (prepared * UNIT).round().clamp(-UNIT, UNIT).to(torch.int8)


class TwoTexts(nn.Module):
    """A statement and a text beside it as OneText gives them, and the relation as one of RELATIONS; logits of all verdicts."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, statement, text, relation):
        texts = [(one.float() / UNIT, torch.ones(one.shape[:2], dtype=torch.bool)) for one in (statement, text)]
        return self.net.weighed(*texts[0], *texts[1], relation[:, 0])


def write(net, folder):
    net.eval()
    states = tuple(torch.randn(1, 20, LAYER) for _ in ENCODER_LAYERS)
    pieces = torch.export.Dim("pieces", min=2, max=512)
    write_part(OneText(net), states, {"lower": {1: pieces}, "middle": {1: pieces}, "last": {1: pieces}}, "prepared", folder / "prepared.onnx")
    texts = [torch.randint(-UNIT, UNIT, (1, length, PREPARED), dtype=torch.int8) for length in (20, 9)]
    relation = torch.tensor([[[float(at == 0) for at in range(len(RELATIONS))]]])
    lengths = {side: {1: torch.export.Dim(f"{side}_pieces", min=2, max=512)} for side in ("statement", "text")}
    write_part(TwoTexts(net), (*texts, relation), {**lengths, "relation": {}}, "logits", folder / "pairs.onnx")


def write_part(part, example, shapes, output, path):
    program = torch.onnx.export(part, example, dynamo=True, input_names=list(shapes), output_names=[output], dynamic_shapes=shapes)
    program.optimize()
    program.save(path)


def tell(text):
    print(text, file=sys.stderr, flush=True)


def main(companies_folder, result_folder, weights=None):
    random.seed(SEED)
    torch.manual_seed(SEED)
    companies = read_companies(Path(companies_folder))
    lessons = [*asked_lessons(companies), *pair_lessons(companies, "fit", "firms")]
    lessons += [*moved_on_lessons(lessons), *pair_lessons(companies, "follow-ups")]
    tell(f"{len(lessons)} lessons")
    STATES.read_all(lessons)
    net = PairNet()
    fit(net, lessons)
    write(net, Path(result_folder))
    if weights:
        torch.save(net.state_dict(), weights)


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit("usage: pairs.py COMPANIES RESULT_FOLDER [WEIGHTS]")
    STATES = States()
    main(*sys.argv[1:])
