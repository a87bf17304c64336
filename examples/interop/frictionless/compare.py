"""Same files, two engines: frictionless by the schema, and `collectivites validate`; compares errors by type."""

import collections
import io
import json
import pathlib
import random
import subprocess
import sys
import warnings

from frictionless import Detector, FrictionlessException, Schema, resources

warnings.simplefilter("ignore")

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SCHEMAS = ROOT / "sdk-core/src/main/resources/fr/collectivites/sdk/core/schema/bundled"
SAMPLES = ROOT / "sdk-core/src/test/resources/fr/collectivites/sdk/core/schema/samples"
WORK = HERE / "target/files"

# Error types of the engine. Custom checks are Validata's own, not the engine's: they are compared by unit tests.
TYPES = {
    "error", "unmatched-header", "missing-label", "blank-row", "missing-cell", "extra-cell", "type-error",
    "constraint-error", "unique-error", "primary-key",
}
CELLS = ["", "0", "12,5", "31/12/2024", "oui", "[1]", "a@b", "-1", "99999999999999", " ", "é", "1e3", "NaN", "12:30"]


def mutate(content: bytes, rng: random.Random) -> bytes:
    """One byte changed or put in, or one cell (which may be a label) given another content."""
    kind = rng.randrange(4)
    at = rng.randrange(len(content))
    if kind == 0:
        return content[:at] + bytes([rng.choice(b'x9"; ,\n\xe9')]) + content[at + 1:]
    if kind == 1:
        return content[:at] + bytes([rng.choice(b',;"\n ')]) + content[at:]
    start = max(content.rfind(mark, 0, at) for mark in (b",", b";", b"\n")) + 1
    ends = [end for end in (content.find(mark, at) for mark in (b",", b";", b"\r", b"\n")) if end >= 0]
    return content[:start] + rng.choice(CELLS).encode() + content[min(ends, default=len(content)):]


def encoding(buffer: bytes) -> str:
    """As Validata decides: UTF-8 where the beginning is, else what the engine finds, which may be UTF-8 again."""
    try:
        buffer.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        return Detector().detect_encoding(buffer).lower()


def reference(path: pathlib.Path, descriptor: dict) -> tuple[bool, dict]:
    """Valid or not, and errors by type, by the engine."""
    try:
        with resources.TableResource(path=path.name, basepath=str(path.parent),
                                     detector=Detector(encoding_function=encoding)) as source:
            rows = list(source.cell_stream)
        if not rows:
            return False, {}
        if rows[0]:
            rows[0][0] = rows[0][0].lstrip("\ufeff")
        table = resources.TableResource(
            data=rows, schema=Schema.from_descriptor(descriptor), detector=Detector(schema_sync=True))
        report = table.validate(limit_errors=10**6)
    except FrictionlessException as failure:
        return False, {failure.error.type: 1}
    except KeyError:
        # A unique column that is absent makes the engine crash, which Validata reports as one error
        return False, {"error": 1}
    errors = collections.Counter(error.type for task in report.tasks for error in task.errors)
    errors.update(error.type for error in report.errors)
    return report.valid, dict(errors)


def ours(schema_id: str, paths: list[pathlib.Path]) -> list[dict]:
    """The reports of `collectivites validate`, in the order of the files."""
    command = [str(ROOT / "examples/collectivites"), "validate", *map(str, paths), "--schema", schema_id,
               "--format", "ndjson"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in (0, 1, 2):
        raise SystemExit(f"{schema_id}: exit code {done.returncode}\n{done.stderr}")
    reports = [json.loads(line) for line in io.StringIO(done.stdout)]
    if len(reports) != len(paths):
        raise SystemExit(f"{schema_id}: {len(reports)} reports for {len(paths)} files\n{done.stderr}")
    return reports


def main() -> int:
    mutations = int(sys.argv[1])
    rng = random.Random(82)
    WORK.mkdir(parents=True, exist_ok=True)
    passed, failed, misread = 0, 0, 0
    for entry in json.loads((SCHEMAS / "index.json").read_text(encoding="utf-8"))["schemas"]:
        if entry.get("kind", "tableschema") != "tableschema":
            continue
        base = entry["id"].replace("/", "__")
        sample = next((p for p in (SAMPLES / f"{base}__{entry['version']}.csv", SAMPLES / f"{base}.csv") if p.exists()))
        descriptor = json.loads((SCHEMAS / entry["file"]).read_text(encoding="utf-8"))
        paths = []
        for number in range(mutations + 1):
            path = WORK / f"{base}-{entry['version']}-{number}.csv"
            content = sample.read_bytes()
            path.write_bytes(content if number == 0 else mutate(content, rng))
            paths.append(path)
        for path, report in zip(paths, ours(f"{entry['id']}@{entry['version']}", paths)):
            valid, errors = reference(path, descriptor)
            codes = {("error" if code == "reference-stops" else code): n for code, n in report["byCode"].items()}
            # Version 5.19 crashes where a unique column is absent, which is the recorded verdict; 5.20 goes on
            crashes = sum(problem["rule"] == "unique-column-missing" for problem in report["problems"])
            codes = {code: n - (crashes if code == "error" else 0) for code, n in codes.items()}
            # What the engine lets pass is a warning of ours under the same code
            for problem in report["problems"]:
                if problem["severity"] == "warning" and problem["code"] in codes:
                    codes[problem["code"]] -= 1
            engine = {code: n for code, n in codes.items() if code in TYPES and n > 0}
            checks = report["counts"]["error"] > sum(engine.values())
            if "delimiter-misread" in codes or "encoding-error" in codes or "encoding-error" in errors:
                # Read wrongly by the engine, or not at all: the verdict must be the same, the errors are ours
                misread += 1
                same = not valid and report["outcome"] == "INVALID"
            elif "error" in errors or "error" in engine:
                same = ("error" in errors) == ("error" in engine)
            else:
                ours_valid = report["outcome"] != "INVALID" or (not engine and checks)
                same = valid == ours_valid and {t: n for t, n in errors.items() if t in TYPES} == engine
            passed, failed = passed + same, failed + (not same)
            if not same:
                print(f"{path.relative_to(HERE)}: engine {valid} {errors}, ours {report['outcome']} {report['byCode']}")
    print(f"{misread} files that the engine reads by the wrong delimiter or refuses to read: verdicts compared only")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
