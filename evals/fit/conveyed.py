"""Trains a net that tells what an explanation conveys. Not in the product yet: docs/decisions/0050-grading-explanations.md.

It goes on from the net of pairs.py (its weights as a file of PyTorch), with the same parts and verdicts:

    python3 evals/fit/pairs.py ../shared/data/practices/train knowledge/pairs var/fit/pairs.pt
    python3 evals/fit/conveyed.py ../shared/data/practices/train var/fit/pairs.pt var/fit/conveyed

What it learns from: of evals/data/explanations the files in TAUGHT, and answers put together from claims about a
practice (evals/data/pairs). Nothing on the companies of evals/data/fit: it is measured there.
"""

import json
import random
import sys
from pathlib import Path

import pairs
import torch
from pair_net import PairNet

TAUGHT = ["fit", "fit-own", "fit-more", "firms"]
ROUNDS = 1.2
TIMES = 2  # that each lesson of an explanation is in a round
COMPOSED = 20_000
SUPPORTED, CONTRADICTED, UNSAID = range(3)
WHOLE = {"right": SUPPORTED, "incomplete": SUPPORTED, "contradicting": CONTRADICTED, "invented": UNSAID}
MOST_RIGHT = 4  # claims of a composed answer, besides the wrong one
BEFORE = {
    "en": ["Hello,", "Hi there,", "Good question.", "Thanks for asking.", "No worries,", "Yes, of course.", "Let me explain."],
    "fr": ["Bonjour,", "Bonne question.", "Merci de votre message.", "Je vous explique.", "Oui, bien sûr.", "Rassurez-vous."],
}
AFTER = {
    "en": ["Hope that helps!", "Have a nice day.", "Let me know if anything is unclear."],
    "fr": ["Bonne journée !", "N'hésitez pas si besoin.", "J'espère que c'est plus clair."],
}


def explained_lessons(companies, files):
    for file in files:
        situations = json.loads((pairs.DATA / f"explanations/{file}.json").read_text("utf-8"))
        for situation in situations:
            practices = [companies[situation["company"]][one] for one in situation["practices"]]
            declared = " ".join(one[situation["lang"]] for one in practices)
            for answer in situation["answers"]:
                for fact in situation["facts"]:
                    verdict = CONTRADICTED if fact in answer["contradicts"] else UNSAID if fact in answer["missing"] else SUPPORTED
                    yield pairs.lesson("pair", "claim", answer["text"], fact, verdict, practices[0])
                if answer["label"] in WHOLE:
                    yield pairs.lesson("pair", "claim", declared, answer["text"], WHOLE[answer["label"]], practices[0])


def composed_lessons(claims, count):
    """Answers of a few claims about one practice, of which at most one is wrong."""
    by_practice = {}
    for one in claims:
        if one["kind"] == "pair" and one["relation"] == "claim":
            key = (one["practice"]["company"], one["practice"]["id"], one["language"])
            by_practice.setdefault(key, ([], [], []))[one["verdict"]].append(one)
    chosen = [(key[2], own) for key, own in by_practice.items() if len(own[SUPPORTED]) >= 2]
    while count > 0:
        language, own = random.choice(chosen)
        verdict = random.choice([SUPPORTED, CONTRADICTED, CONTRADICTED, UNSAID])
        if not own[verdict]:
            continue
        parts = [one["second"] for one in random.sample(own[SUPPORTED], random.randint(1, min(MOST_RIGHT, len(own[SUPPORTED]))))]
        if verdict != SUPPORTED:
            if len(parts) > 2:
                parts.pop()
            parts.insert(random.randint(0, len(parts)), random.choice(own[verdict])["second"])
        if random.random() < 0.4:
            parts.insert(0, random.choice(BEFORE[language]))
        if random.random() < 0.25:
            parts.append(random.choice(AFTER[language]))
        first = own[SUPPORTED][0]
        yield pairs.lesson("pair", "claim", first["first"], " ".join(parts), verdict, first["practice"])
        count -= 1


def main(companies_folder, weights, result_folder):
    random.seed(pairs.SEED)
    torch.manual_seed(pairs.SEED)
    companies = pairs.read_companies(Path(companies_folder))
    claims = list(pairs.pair_lessons(companies, "fit", "firms"))  # adds the firms to the companies
    lessons = [*explained_lessons(companies, TAUGHT)] * TIMES + [*composed_lessons(claims, COMPOSED)]
    pairs.STATES.read_all(lessons)
    net = PairNet()
    net.load_state_dict(torch.load(weights))
    pairs.CLAIMS_TAKEN, pairs.EPOCHS, pairs.RATE = 1.0, ROUNDS, 4e-4
    pairs.fit(net, lessons)
    pairs.write(net, Path(result_folder))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: conveyed.py COMPANIES WEIGHTS RESULT_FOLDER")
    pairs.STATES = pairs.States()
    main(*sys.argv[1:])
