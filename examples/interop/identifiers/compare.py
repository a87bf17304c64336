"""The corpus of identifiers, and the comparison of two engines over it.

compare.py corpus                       prints the corpus: kind, tabulation, text
compare.py verdicts CORPUS VERDICTS     judges the corpus with python-stdnum and compares, line by line
"""

import random
import sys
from collections import Counter

SEED = 82
VALID = 4_000
MUTATIONS = 12
RANDOM = 20_000
LA_POSTE = "356000000"

# Differences on purpose: name, reason, and the only case in which the two verdicts may differ so. The case is told from
# the text as written, the text as stdnum compacts it, and the verdicts: "ok", else the exception of stdnum and the rule
# of the SDK.
ON_PURPOSE = [
    (
        "zeros",
        "a SIREN of zeros passes Luhn's test and identifies nobody: the SDK names it a placeholder",
        lambda text, plain, stdnum, sdk: plain.startswith("0" * 9)
        and sdk == "placeholder" and stdnum in ("ok", "InvalidChecksum"),
    ),
    (
        "la-poste",
        "a SIRET of La Poste is valid by Luhn's test or by the sum of its digits: stdnum tries the sum only",
        lambda text, plain, stdnum, sdk: plain.startswith(LA_POSTE)
        and sdk == "ok" and stdnum == "InvalidChecksum" and luhn(plain) and sum(map(int, plain)) % 5 != 0,
    ),
    (
        "dashes",
        "people group digits with dashes too: the SDK reads them, stdnum takes spaces and dots only",
        lambda text, plain, stdnum, sdk: "-" in plain
        and stdnum == "InvalidFormat" and sdk != "characters",
    ),
    (
        "digits",
        "stdnum reads the digits of other scripts as 0 to 9; the registers and schemas have ASCII digits only",
        lambda text, plain, stdnum, sdk: any(c.isdigit() and not c.isascii() for c in text)
        and sdk == "characters",
    ),
]

# What the SDK calls the faults of stdnum.
RULES = {"ok": {"ok"}, "InvalidFormat": {"characters", "blank"}, "InvalidLength": {"length"}, "InvalidChecksum": {"checksum"}}


def luhn(digits):
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value // 10 + value % 10
    return total % 10 == 0


def with_key(digits):
    return next(digits + str(key) for key in range(10) if luhn(digits + str(key)))


def digits(rng, count):
    return "".join(rng.choice("0123456789") for _ in range(count))


def valid(rng, kind):
    siren = with_key(digits(rng, 8)) if rng.random() < 0.9 else LA_POSTE
    if kind == "siren":
        return siren
    if siren == LA_POSTE and rng.random() < 0.5:
        while True:
            siret = siren + digits(rng, 5)
            if sum(map(int, siret)) % 5 == 0:
                return siret
    return with_key(siren + digits(rng, 4))


def mutated(rng, text):
    place = rng.randrange(len(text))
    kind = rng.randrange(10)
    if kind == 0:
        return text[:place] + rng.choice("0123456789") + text[place + 1:]
    if kind == 1:
        return text[:place] + text[place + 1:place + 2] + text[place:place + 1] + text[place + 2:]
    if kind == 2:
        return text[:place] + text[place + 1:]
    if kind == 3:
        return text[:place] + rng.choice("0123456789") + text[place:]
    if kind == 4:
        return text[:place] + rng.choice(" .\u00a0\u202f\u2009") + text[place:]
    if kind == 5:
        return text[:place] + rng.choice("-\u2011\u2013") + text[place:]
    if kind == 6:
        return text[:place] + rng.choice("OIlSBé/_,;:'\u0663\uff13\u00b2\U0001d7d8") + text[place + 1:]
    if kind == 7:
        return " " + text[:3] + " " + text[3:6] + " " + text[6:9] + "  " + text[9:] + " "
    if kind == 8:
        return "".join(rng.sample(text, len(text)))
    return text[:place] + "0" * (len(text) - place)


def corpus():
    rng = random.Random(SEED)
    for kind, length in (("siren", 9), ("siret", 14)):
        fixed = ["", " ", "0", "0" * length, "0" * 9 + "00018", "35600000000048", LA_POSTE, "3.56E+13", "1" * 40]
        for text in fixed:
            yield kind, text
        for _ in range(VALID):
            text = valid(rng, kind)
            yield kind, text
            for _ in range(MUTATIONS):
                yield kind, mutated(rng, mutated(rng, text) or "0") if rng.random() < 0.3 else mutated(rng, text)
        for _ in range(RANDOM):
            yield kind, digits(rng, length if rng.random() < 0.9 else rng.randrange(1, 20))


def stdnum_verdict(kind, text):
    from stdnum.exceptions import ValidationError
    from stdnum.fr import siren, siret

    try:
        (siren if kind == "siren" else siret).validate(text)
        return "ok"
    except ValidationError as e:
        return type(e).__name__


def compare(corpus_file, verdicts_file):
    from stdnum.util import clean

    with open(corpus_file, encoding="utf-8", newline="\n") as lines:
        texts = [line.rstrip("\n").split("\t", 1) for line in lines]
    with open(verdicts_file, encoding="utf-8") as lines:
        verdicts = [line.rstrip("\n") for line in lines]
    if len(texts) != len(verdicts):
        sys.exit(f"{len(texts)} texts, {len(verdicts)} verdicts")
    passed, failed, seen, on_purpose = 0, 0, Counter(), Counter()
    for (kind, text), sdk in zip(texts, verdicts):
        stdnum = stdnum_verdict(kind, text)
        seen[f"{kind} {sdk}"] += 1
        name = "same"
        if sdk not in RULES[stdnum]:
            plain = clean(text, " .").strip()
            name = next((name for name, _, allowed in ON_PURPOSE if allowed(text, plain, stdnum, sdk)), None)
        if name is None:
            failed += 1
            if failed <= 20:
                print(f"DIFFERENT {kind} {text!r}: sdk {sdk}, stdnum {stdnum}")
        else:
            passed += 1
            on_purpose[name] += 1
    print("verdicts of the SDK: " + ", ".join(f"{verdict} {count}" for verdict, count in sorted(seen.items())))
    for name, reason, _ in ON_PURPOSE:
        print(f"different on purpose, {name}: {on_purpose[name]} ({reason})")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or passed < 100_000 else 0)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if sys.argv[1:] == ["corpus"]:
        for kind, text in corpus():
            print(f"{kind}\t{text}")
    else:
        compare(*sys.argv[2:])
