"""Same files, two validators: Validata (its Python package, in this process) and mode VALIDATA (Judge.java, in one JVM)."""

import collections
import json
import multiprocessing
import os
import pathlib
import random
import subprocess
import sys
import warnings

import chardet
import frictionless
from validata_core import resource_service, validate
from validata_core.domain.types import TypedException

import mutations
from kinds import KINDS, same_counts

warnings.simplefilter("ignore")

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
CLI = ROOT / "examples/cli/target"
SCHEMAS = ROOT / "sdk-core/src/main/resources/fr/collectivites/sdk/core/schema/bundled"
SAMPLES = ROOT / "sdk-core/src/test/resources/fr/collectivites/sdk/core/schema/samples"
SHARED = ROOT.parent / "shared/data"
WORK = HERE / "target/files"

Pair = collections.namedtuple("Pair", "corpus schema file")
# verdict: valid, invalid, unreadable or crash; counts: errors by type; others: what is said beyond them
Judgement = collections.namedtuple("Judgement", "verdict counts others")


def table_schemas() -> list[dict]:
    entries = json.loads((SCHEMAS / "index.json").read_text(encoding="utf-8"))["schemas"]
    return [entry for entry in entries if entry.get("kind", "tableschema") == "tableschema"]


def sample(entry: dict) -> pathlib.Path:
    base = entry["id"].replace("/", "__")
    return next(p for p in (SAMPLES / f"{base}__{entry['version']}.csv", SAMPLES / f"{base}.csv") if p.exists())


def mutated(number: int, seed: int) -> list[Pair]:
    """Our samples, and so many seeded changes of each."""
    WORK.mkdir(parents=True, exist_ok=True)
    for old in WORK.iterdir():
        old.unlink()
    pairs = []
    for entry in table_schemas():
        schema = SCHEMAS / entry["file"]
        types = {f["name"]: f.get("type", "string") for f in json.loads(schema.read_text(encoding="utf-8"))["fields"]}
        rng = random.Random(f"{seed} {entry['id']} {entry['version']}")
        content = sample(entry).read_bytes()
        pairs.append(Pair("sample", schema, sample(entry)))
        for at in range(number):
            kind, changed = mutations.mutate(content, types, rng)
            path = WORK / f"{entry['id'].replace('/', '__')}-{entry['version']}-{at}-{kind}.csv"
            path.write_bytes(changed)
            pairs.append(Pair("mutation: " + kind, schema, path))
    return pairs


def published() -> list[Pair]:
    """The reference data beside the checkout."""
    schemas, odd = SHARED / "schemas", SHARED / "table-vectors/encoding-delimiter"
    if not schemas.is_dir():
        print("reference data absent (../shared): mutations of our samples only")
        return []
    index = (schemas / "expected/INDEX.tsv").read_text(encoding="utf-8").splitlines()[1:]
    recorded = [json.loads((schemas / "expected" / line.split("\t")[-1]).read_text(encoding="utf-8")) for line in index]
    # Its crashes on the engine of the recordings and schemas that it refuses are compared like all else.
    pairs = [Pair("published", schemas / each["schema"], schemas / each["data"]) for each in recorded]
    return pairs + [Pair("odd", odd / "schema.json", path) for path in sorted(odd.glob("*.csv"))]


def reference(pair: Pair) -> Judgement:
    """What Validata answers; where it fails on an error type of the engine that it does not know, what the engine says."""
    try:
        descriptor = json.loads(pair.schema.read_text(encoding="utf-8-sig"))
        report = validate(str(pair.file), descriptor)
    except TypedException as refused:
        return Judgement("unreadable", {str(refused.type.value): 1}, {str(refused): 1, **dict.fromkeys(guessed(pair.file), 1)})
    except Exception as failure:
        if "unmatched-header" in str(failure):
            return engine(pair, descriptor)
        return Judgement("crash", {}, {f"{type(failure).__name__}: {failure}"[:200]: 1})
    counts = collections.Counter(error.type.value for error in report.errors)
    notes = collections.Counter(warning.split(" ")[0] + " " + warning.split(" ")[1] for warning in report.warnings)
    notes.update(error.message for error in report.errors if error.type.value == "error")
    notes.update(guessed(pair.file))
    return Judgement("valid" if report.valid else "invalid", dict(counts), dict(notes))


def guessed(file: pathlib.Path) -> list[str]:
    """The encoding that the engine guesses for a text that is not UTF-8, as a note."""
    content = file.read_bytes()[:100_000]
    try:
        content.decode("utf-8")
        return []
    except UnicodeDecodeError:
        return ["encoding " + str(chardet.detect(content)["encoding"])]


def engine(pair: Pair, descriptor: dict) -> Judgement:
    """The engine on the cells that Validata reads, by name."""
    resource = resource_service.make_validata_resource(str(pair.file))
    table = frictionless.resources.TableResource(
        data=[resource.header()] + resource.rows(), schema=frictionless.Schema.from_descriptor(descriptor),
        detector=frictionless.Detector(schema_sync=True))
    report = table.validate(limit_errors=10**6)
    counts = collections.Counter(error.type for task in report.tasks for error in task.errors)
    return Judgement("valid" if report.valid else "invalid", dict(counts), {"engine alone": 1})


def ours(pairs: list[Pair]) -> "subprocess.Popen":
    """Starts our judge on all pairs."""
    lines = "".join(f"{pair.schema}\t{pair.file}\n" for pair in pairs)
    (HERE / "target/pairs.tsv").write_text(lines, encoding="utf-8")
    libraries = os.pathsep.join([str(CLI / "collectivites.jar"), str(CLI / "lib/*")])
    java = str(pathlib.Path(os.environ["JAVA_HOME"]) / "bin/java") if os.environ.get("JAVA_HOME") else "java"
    with (HERE / "target/pairs.tsv").open("rb") as stdin, (HERE / "target/ours.tsv").open("wb") as stdout:
        return subprocess.Popen([java, "-cp", libraries, str(HERE / "Judge.java")], stdin=stdin, stdout=stdout)


def parse(line: str) -> Judgement:
    verdict, *cells = line.split("\t")
    counts = {code: int(n) for code, n in (cell.rsplit("=", 1) for cell in cells if cell)}
    others = {code: n for code, n in counts.items() if code[0] in "+~"}
    return Judgement(verdict, {code: n for code, n in counts.items() if code not in others}, others)


def silent() -> None:
    """The XLS reader of the engine prints what it finds odd."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")


def main() -> int:
    number, seed = int(sys.argv[1]), int(sys.argv[2])
    (HERE / "target").mkdir(exist_ok=True)
    pairs = published() + mutated(number, seed)
    judge = ours(pairs)
    with multiprocessing.Pool(2, silent) as pool:
        theirs = pool.map(reference, pairs, chunksize=20)
    if judge.wait() != 0:
        return 2
    lines = (HERE / "target/ours.tsv").read_text(encoding="utf-8").splitlines()
    if len(lines) != len(pairs):
        raise SystemExit(f"{len(lines)} judgements of {len(pairs)} files")

    by_corpus, by_kind, unexpected = {}, collections.Counter(), 0
    for pair, their, mine in zip(pairs, theirs, map(parse, lines)):
        row = by_corpus.setdefault(pair.corpus, collections.Counter())
        row["files"] += 1
        same_verdict = (their.verdict == "valid") == (mine.verdict == "valid") and mine.verdict != "crash"
        row["verdict"] += same_verdict
        same = same_verdict and same_counts(their, mine)
        row["counts"] += same
        if same:
            continue
        kind = next((name for name, applies in KINDS.items() if applies(their, mine)), None)
        if kind is None:
            unexpected += 1
            print(f"UNEXPECTED {os.path.relpath(pair.file, ROOT)} by {pair.schema.parent.parent.name} {pair.schema.parent.name}\n"
                  f"   Validata {their.verdict} {their.counts} {their.others}\n   ours     {mine.verdict} {mine.counts} {mine.others}")
        else:
            by_kind[kind] += 1
    print(f"\n{'corpus':<20}{'files':>8}{'same verdict':>16}{'same counts':>16}")
    for corpus, row in by_corpus.items():
        print(f"{corpus:<20}{row['files']:>8}{row['verdict']:>16}{row['counts']:>16}")
    print("\ndifferences on purpose (docs/compatibility.md):")
    for kind, n in by_kind.most_common():
        print(f"{n:>6}  {kind}")
    print(f"{len(pairs) - unexpected} passed, {unexpected} failed")
    return 1 if unexpected else 0


if __name__ == "__main__":
    sys.exit(main())
