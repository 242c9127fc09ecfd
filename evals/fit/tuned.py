"""Tunes the encoder's upper layers to wishes: writes rights/recognition/tuned.onnx.

Only for whoever fits it anew; the product needs no Python. Needs PyTorch (fitted with 2.15), onnx and numpy; about
twenty minutes on two cores:

    npx limpide fit wishes --data ../shared/data/practices/train --lessons var/fit/lessons.jsonl
    python3 evals/fit/tuned.py knowledge/model/model.onnx var/fit/lessons.jsonl rights/recognition/tuned.onnx
    npx limpide fit wishes --data ../shared/data/practices/train      # the thresholds

The lower layers stay as they are, so that one run of the encoder serves both. A lesson: pieces, targets, weights.
Two runs give nearly the same file, not the same: sums of 16-bit numbers depend on the processor.
"""

import json
import math
import random
import sys
import time

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper
from torch import nn

LAYERS = 12
KEPT = 3  # lower layers that are not tuned: LOWER_LAYER of knowledge/retrieval/onnx-embedder.ts
WIDTH = 384
HEADS = 12
MOST_PIECES = 128
EPOCHS = 4
BATCH = 32
RATE = 1e-4
HEAD_RATE = 10  # times RATE
WARM_UP = 100  # steps
DROPOUT = 0.1
AVERAGED = 0.998  # share of the running mean of the weights that each step keeps; the mean is what is written
SEED = 1

# Where the weights of a layer stand in model.onnx.
MATRICES = {
    "qkv": lambda i: f"Attention_{i}_qkv_weight",
    "out": lambda i: f"onnx::MatMul_{1378 + 13 * i}",
    "up": lambda i: f"onnx::MatMul_{1379 + 13 * i}",
    "down": lambda i: f"onnx::MatMul_{1380 + 13 * i}",
}
VECTORS = {
    "qkv_bias": lambda i: f"Attention_{i}_qkv_bias",
    "out_bias": lambda i: f"m.encoder.layer.{i}.attention.output.dense.bias",
    "gain_1": lambda i: f"m.encoder.layer.{i}.attention.output.LayerNorm.weight",
    "shift_1": lambda i: f"m.encoder.layer.{i}.attention.output.LayerNorm.bias",
    "up_bias": lambda i: f"m.encoder.layer.{i}.intermediate.dense.bias",
    "down_bias": lambda i: f"m.encoder.layer.{i}.output.dense.bias",
    "gain_2": lambda i: f"m.encoder.layer.{i}.output.LayerNorm.weight",
    "shift_2": lambda i: f"m.encoder.layer.{i}.output.LayerNorm.bias",
}


def layer_output(i):
    return f"/m/encoder/layer.{i}/output/LayerNorm/LayerNormalization_output_0"


class Weights:
    """The constants of the model file; 8-bit ones come back as 32-bit ones."""

    def __init__(self, model):
        self.raw = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}

    def get(self, name):
        if name in self.raw:
            return torch.tensor(self.raw[name])
        steps = self.raw[name + "_quantized"].astype(np.float32) - self.raw[name + "_zero_point"].astype(np.float32)
        return torch.tensor(steps * self.raw[name + "_scale"])


class Layer(nn.Module):
    def __init__(self, weights, i):
        super().__init__()
        for name, place in {**MATRICES, **VECTORS}.items():
            self.register_parameter(name, nn.Parameter(weights.get(place(i)).clone()))

    def forward(self, states, bias):
        batch, pieces, width = states.shape
        heads = (states @ self.qkv + self.qkv_bias).view(batch, pieces, 3, HEADS, width // HEADS)
        query, key, value = heads.permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(-1, -2) / math.sqrt(width // HEADS) + bias
        attended = F.dropout(scores.softmax(-1), DROPOUT, self.training) @ value
        attended = attended.transpose(1, 2).reshape(batch, pieces, width) @ self.out + self.out_bias
        dropped = F.dropout(attended, DROPOUT, self.training)
        states = F.layer_norm(states + dropped, (width,), self.gain_1, self.shift_1, 1e-12)
        inner = F.gelu(states @ self.up + self.up_bias) @ self.down + self.down_bias
        dropped = F.dropout(inner, DROPOUT, self.training)
        return F.layer_norm(states + dropped, (width,), self.gain_2, self.shift_2, 1e-12)


class Tuned(nn.Module):
    """Kept layers, tuned layers, and logits from the mean of the pieces and the first of them."""

    def __init__(self, weights, outputs):
        super().__init__()
        self.words = weights.get("m.embeddings.word_embeddings.weight")
        first_type = weights.get("m.embeddings.token_type_embeddings.weight")[0]
        self.places = weights.get("m.embeddings.position_embeddings.weight") + first_type
        self.gain = weights.get("m.embeddings.LayerNorm.weight")
        self.shift = weights.get("m.embeddings.LayerNorm.bias")
        self.kept = [Layer(weights, i).eval() for i in range(KEPT)]  # a list: no parameters of this module
        self.layers = nn.ModuleList([Layer(weights, i) for i in range(KEPT, LAYERS)])
        self.head = nn.Linear(2 * WIDTH, outputs)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, pieces, present):
        bias = torch.zeros(present.shape).masked_fill(~present, -1e9)[:, None, None, :]
        with torch.no_grad():
            states = F.layer_norm(self.words[pieces] + self.places[: pieces.shape[1]], (WIDTH,), self.gain, self.shift, 1e-12)
            for layer in self.kept:
                states = layer(states, bias)
        for layer in self.layers:
            states = layer(states, bias)
        weight = present[..., None].float()
        mean = (states.float() * weight).sum(1) / weight.sum(1)
        return self.head(F.dropout(torch.cat([mean, states[:, 0].float()], -1), DROPOUT, self.training))


def read_lessons(path):
    with open(path, encoding="utf-8") as lines:
        lessons = [json.loads(line) for line in lines]
    for lesson in lessons:
        if len(lesson["pieces"]) > MOST_PIECES:
            lesson["pieces"] = lesson["pieces"][: MOST_PIECES - 1] + lesson["pieces"][-1:]
    return lessons


def batch_of(lessons):
    longest = max(len(one["pieces"]) for one in lessons)
    pieces = torch.ones(len(lessons), longest, dtype=torch.long)
    present = torch.zeros(len(lessons), longest, dtype=torch.bool)
    for row, one in enumerate(lessons):
        count = len(one["pieces"])
        pieces[row, :count] = torch.tensor(one["pieces"])
        present[row, :count] = True
    targets = torch.tensor([one["targets"] for one in lessons]).float()
    return pieces, present, targets, torch.tensor([one["weights"] for one in lessons]).float()


def shuffled_batches(lessons):
    """Batches of about the same length, in any order."""
    order = random.sample(lessons, len(lessons))
    batches = []
    for start in range(0, len(order), 20 * BATCH):
        alike = sorted(order[start : start + 20 * BATCH], key=lambda one: len(one["pieces"]))
        batches += [alike[at : at + BATCH] for at in range(0, len(alike), BATCH)]
    return random.sample(batches, len(batches))


def optimizer_of(model):
    upper = list(model.layers.parameters())
    groups = [
        {"params": [one for one in upper if one.dim() > 1], "weight_decay": 0.01, "times": 1},
        {"params": [one for one in upper if one.dim() == 1], "weight_decay": 0.0, "times": 1},
        {"params": list(model.head.parameters()), "weight_decay": 0.01, "times": HEAD_RATE},
    ]
    return torch.optim.AdamW(groups, lr=RATE)


def fit(model, lessons):
    optimizer = optimizer_of(model)
    steps = EPOCHS * math.ceil(len(lessons) / BATCH)
    step = 0
    running = {name: value.detach().clone() for name, value in model.named_parameters()}
    for epoch in range(EPOCHS):
        model.train()
        total, begun = 0.0, time.time()
        for batch in shuffled_batches(lessons):
            step += 1
            share = min(1.0, step / WARM_UP) * max(0.02, 1 - step / steps)
            for group in optimizer.param_groups:
                group["lr"] = RATE * share * group["times"]
            pieces, present, targets, weights = batch_of(batch)
            with torch.autocast("cpu", torch.bfloat16):
                logits = model(pieces, present)
            losses = F.binary_cross_entropy_with_logits(logits.float(), targets, reduction="none")
            loss = (losses * weights).sum() / (3 * len(batch))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            with torch.no_grad():
                for name, value in model.named_parameters():
                    running[name].lerp_(value, max(1 - AVERAGED, 1 / step))
            total += loss.item() * len(batch)
        print(f"round {epoch + 1} of {EPOCHS}: loss {total / len(lessons):.4f}, {time.time() - begun:.0f} s", file=sys.stderr, flush=True)
    with torch.no_grad():
        for name, value in model.named_parameters():
            value.copy_(running[name])


def quantized(name, matrix):
    """8-bit columns at 7-bit range, as in model.onnx, so that processors without VNNI do not saturate."""
    scale = np.maximum(np.abs(matrix).max(0), 1e-8) / 63
    steps = np.clip(np.round(matrix / scale), -63, 63).astype(np.int8)
    return [
        numpy_helper.from_array(steps, name + "_quantized"),
        numpy_helper.from_array(scale.astype(np.float32), name + "_scale"),
        numpy_helper.from_array(np.zeros(matrix.shape[1], np.int8), name + "_zero_point"),
    ]


def upper_nodes(graph):
    """The nodes between the last kept layer and the last one, in an order in which they can run."""
    maker = {output: node for node in graph.node for output in node.output}
    chosen, seen = [], set()

    def visit(name):
        node = maker.get(name)
        if node is None or name == layer_output(KEPT - 1) or node.op_type == "QEmbedLayerNormalization" or id(node) in seen:
            return
        seen.add(id(node))
        for one in node.input:
            visit(one)
        chosen.append(node)

    visit(layer_output(LAYERS - 1))
    return chosen, {name for name, node in maker.items() if node.op_type == "QEmbedLayerNormalization"}


def quantized_product(node):
    states, matrix = node.input
    result = node.output[0]
    return [
        helper.make_node("DynamicQuantizeLinear", [states], [states + "_8", states + "_8_scale", states + "_8_zero"]),
        helper.make_node(
            "MatMulInteger", [states + "_8", matrix + "_quantized", states + "_8_zero", matrix + "_zero_point"], [result + "_32"]
        ),
        helper.make_node("Cast", [result + "_32"], [result + "_float"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [states + "_8_scale", matrix + "_scale"], [result + "_scale"]),
        helper.make_node("Mul", [result + "_float", result + "_scale"], [result]),
    ]


def onnx_of(model, source):
    nodes = []
    upper, embedded = upper_nodes(source.graph)
    for original in upper:
        node = onnx.NodeProto.FromString(original.SerializeToString())
        if node.op_type == "MatMul":
            nodes += quantized_product(node)
            continue
        for at, name in enumerate(node.input):
            if name in embedded:  # an empty mask
                node.input[at] = ""
            if name == layer_output(KEPT - 1):
                node.input[at] = "states"
        nodes.append(node)
    constants = []
    for i, layer in enumerate(model.layers, KEPT):
        for name, place in MATRICES.items():
            constants += quantized(place(i), getattr(layer, name).detach().numpy())
        constants += [numpy_helper.from_array(getattr(layer, name).detach().numpy(), place(i)) for name, place in VECTORS.items()]
    top = layer_output(LAYERS - 1)
    constants += [
        numpy_helper.from_array(np.ascontiguousarray(model.head.weight.detach().numpy().T), "head.weight"),
        numpy_helper.from_array(model.head.bias.detach().numpy(), "head.bias"),
        numpy_helper.from_array(np.array(0, np.int64), "first"),
    ]
    nodes += [
        helper.make_node("ReduceMean", [top], ["mean_state"], axes=[1], keepdims=0),
        helper.make_node("Gather", [top, "first"], ["first_state"], axis=1),
        helper.make_node("Concat", ["mean_state", "first_state"], ["pooled"], axis=1),
        helper.make_node("MatMul", ["pooled", "head.weight"], ["product"]),
        helper.make_node("Add", ["product", "head.bias"], ["logits"]),
    ]
    states = helper.make_tensor_value_info("states", TensorProto.FLOAT, [1, "pieces", WIDTH])
    logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, model.head.out_features])
    used = {name for node in nodes for name in node.input}
    graph = helper.make_graph(nodes, "tuned", [states], [logits], [one for one in constants if one.name in used])
    domains = [one for one in source.opset_import if one.domain in ("", "com.microsoft")]
    made = helper.make_model(graph, opset_imports=domains, producer_name="limpide")
    made.ir_version = source.ir_version
    return made


def main(model_path, lessons_path, result_path):
    random.seed(SEED)
    torch.manual_seed(SEED)
    source = onnx.load(model_path)
    lessons = read_lessons(lessons_path)
    model = Tuned(Weights(source), len(lessons[0]["targets"]))
    fit(model, lessons)
    onnx.save(onnx_of(model, source), result_path)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: tuned.py MODEL.onnx LESSONS.jsonl RESULT.onnx")
    main(*sys.argv[1:])
