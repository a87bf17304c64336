"""Audits of a territory held against what was put in: 200 datasets of 40 communes, drawn up with known faults, published by
`collectivites run` and read back by `collectivites audit`: from the real CKAN (one catalogue for each commune, half of them by
an operator with a mandate) or from the static site of one catalogue, served on the loopback. Then some are mended, and the next
audit must tell just that.

usage: audit.py ckan JAR           (with the address and the administrator's key of ckan/start in the environment)
       audit.py files JAR PAGES    (the pages stay in PAGES)
"""
import csv
import datetime
import functools
import http.server
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "job"))
from portals import portal  # noqa: E402

EPCI, NUMBER = "200066371", 40
SAMPLES = pathlib.Path(__file__).resolve().parents[3] / "sdk-core/src/test/resources/fr/collectivites/sdk/core/schema/samples"
# Subject: its schema, its title, and what makes an error of each row.
SUBJECTS = {
    "deliberations": ("scdl/deliberations", "Délibérations", (r"\d{4}-\d\d-\d\d;(?=\d\.)", "hier;")),
    "subventions": ("scdl/subventions", "Subventions versées", (r",\d+\.\d\d,", ",beaucoup,")),
    "equipements": ("scdl/equipements", "Équipements communaux", (r",82\d{3},(?=[A-Z])", ",inconnu,")),
    "fontaines": ("datagouv/schema-fontaine-eau", "Points d'eau potable", (r",44\.\d+,", ",nord,")),
    "menus": ("scdl/menus-collectifs", "Menus de la cantine", (r",\d{4}-\d\d-\d\d,", ",hier,")),
}
# By what is wrong with it: one in eight datasets each, conforming ones more often.
KINDS = ["conforming", "not-conforming", "late", "conforming", "unreachable", "reservations", "unchecked", "conforming"]
TODAY = datetime.date.today().isoformat()

kind, jar = sys.argv[1:3]
java = shutil.which(os.path.join(os.environ.get("JAVA_HOME", ""), "bin", "java")) or "java"
folder = pathlib.Path(tempfile.mkdtemp())
(folder / "site").mkdir()


def check(condition, found):
    if not condition:
        raise AssertionError(found)


def command(code, *arguments):
    done = subprocess.run([java, "-Duser.language=fr", "-jar", jar, *map(str, arguments)], capture_output=True, text=True, timeout=900)
    check(done.returncode == code, f"{arguments}: exit code {done.returncode}, not {code}:\n{done.stdout}\n{done.stderr}")
    return done.stdout


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder / "site")))
threading.Thread(target=server.serve_forever, daemon=True).start()
served = f"http://127.0.0.1:{server.server_port}/"

members = json.loads(command(0, "territory", "members", EPCI, "--format", "json"))["members"]
# The communes of the tests before are elsewhere; this EPCI is theirs alone.
communes = {each["code"]: each["name"] for each in members[:NUMBER]}


def wanted(number, subject):
    """What is wrong with a subject at a commune; the first commune has nothing wrong."""
    return "conforming" if number == 0 else KINDS[(number + 3 * list(SUBJECTS).index(subject)) % len(KINDS)]


def dataset(own, code, subject, state, prefix=""):
    """Writes the file of a dataset, and tells its declaration."""
    schema, title, (pattern, error) = SUBJECTS[subject]
    name = f"{prefix}{subject}"
    text = (SAMPLES / (schema.replace("/", "__") + ".csv")).read_text(encoding="utf-8")
    lines = [f"  - id: {name}", f"    title: {title} de {communes[code]}", "    licence: etalab-2.0", f"    coverage: {{commune: '{code}'}}",
             "    contact: {name: Service des données, email: donnees@syndicat.example}",
             f"    frequency: {'quotidienne' if state == 'late' else 'annuelle'}", f"    modified: {'2026-01-01' if state == 'late' else TODAY}"]
    if state == "unreachable":
        lines += [f"    links: {{url: '{served}absent/{name}.csv', title: {name}.csv, format: csv}}"]
    elif state == "unchecked":
        (own / f"{name}.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
        lines += [f"    files: {name}.pdf"]
    else:
        if state == "not-conforming":
            text, count = re.subn(pattern, error, text)
            check(count > 0, f"{subject}: nothing to spoil")
        elif state == "reservations":
            # A column more than the schema has
            mark = ";" if subject == "deliberations" else ","
            first, *rest = text.splitlines()
            text = "\n".join([f"{first}{mark}remarque", *(f"{line}{mark}vu" for line in rest)]) + "\n"
        (own / f"{name}.csv").write_text(text, encoding="utf-8")
        lines += [f"    schema: {schema}", f"    files: {name}.csv", "    acknowledge:"]
        lines += [f"      - {{finding: {finding}, by: Essai, reason: Essai}}" for finding in ("file-not-valid", "personal-data-suspected")]
    for file in own.glob(f"{name}.*"):
        if state == "late":
            os.utime(file, (1767225600, 1767225600))
    return "\n".join(lines) + "\n"


def prepare(plan):
    shutil.rmtree(folder / "work", ignore_errors=True)
    if kind == "files":
        own = folder / "work/syndicat"
        own.mkdir(parents=True)
        text = "collectivity: {siren: 200000172, name: Syndicat numérique}\n" + f"url: {served}\ndatasets:\n"
        for code in communes:
            text += "".join(dataset(own, code, subject, plan[code, subject], f"{code}-") for subject in SUBJECTS)
        (own / "catalog.yaml").write_text(text, encoding="utf-8")
        job = f"communes: {{catalog: work/syndicat/catalog.yaml}}\npublish: {{to: files, output: site, base-url: '{served}'}}\n"
    else:
        for number, code in enumerate(communes):
            own = folder / "work" / ("mandat" if number % 2 else "direct") / code
            own.mkdir(parents=True)
            text = f"collectivity: {{insee: '{code}'}}\nurl: https://donnees.example/{code}/\ndatasets:\n"
            text += "".join(dataset(own, code, subject, plan[code, subject]) for subject in SUBJECTS)
            (own / "catalog.yaml").write_text(text, encoding="utf-8")
        job = ("communes:\n  - {catalog: work/direct/*/catalog.yaml}\n"
               "  - {catalog: work/mandat/*/catalog.yaml, mandate: {basis: Convention du 12 mars 2025}}\n"
               "operator: {name: Syndicat numérique, siren: 200000172}\ncredentials: cles.txt\n"
               f"publish: {{to: ckan, url: '{site.url}', organization: '{organisation}', key: syndicat}}\n")
    (folder / "job.yaml").write_text(job, encoding="utf-8")


def audit(code, territory, output):
    address = served + "catalog.ttl" if kind == "files" else site.url
    out = command(code, "audit", "--portal", address, "--territory", territory, "--output", output)
    return out, json.loads((output / "audit.json").read_text(encoding="utf-8"))


def compare(plan, found, output):
    """Every cell of the table, the counts, and the CSV, by what was put in."""
    expected = {**{(code, subject): "absent" for code in [EPCI, *(each["code"] for each in members)] for subject in found["topics"]}, **plan}
    cells = {(body["code"], subject): state for body in found["bodies"] for subject, state in body["states"].items()}
    wrong = {cell: (cells.get(cell), state) for cell, state in expected.items() if cells.get(cell) != state}
    check(cells.keys() == expected.keys() and not wrong, f"cell: (found, put in): {wrong}")
    counts = {state: list(expected.values()).count(state) for state in found["counts"]}
    check(found["counts"] == counts, f"{found['counts']}, not {counts}")
    check(sum(len(body["datasets"]) for body in found["bodies"]) == len(plan), "other datasets")
    with open(output / "audit.csv", encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter=";"))[1:]
    check(len(rows) == len(expected), f"{len(rows)} lines of CSV, not {len(expected)}")
    pages = {page.name for page in output.glob("*.html")}
    check(pages == {"index.html", *(f"{body['code']}.html" for body in found["bodies"])}, pages)
    return counts


since = time.monotonic()


def step(text):
    global since
    print(f"ok      {text} ({time.monotonic() - since:.1f} s)", flush=True)
    since = time.monotonic()


if kind == "ckan":
    site = portal("ckan")
    names, key = site.organisations({"syndicat": "200000172"})
    organisation = names["syndicat"]
    (folder / "cles.txt").touch(mode=0o600)
    (folder / "cles.txt").write_text(f"syndicat = {key}\n", encoding="utf-8")
plan = {(code, subject): wanted(number, subject) for number, code in enumerate(communes) for subject in SUBJECTS}
prepare(plan)
command(0, "run", folder / "job.yaml")
step(f"{len(plan)} datasets published")

output = folder / "audit" if kind == "ckan" else pathlib.Path(sys.argv[3])
_, found = audit(1, EPCI, output)
counts = compare(plan, found, output)
step(f"audit: {len(found['bodies'])} bodies x {len(found['topics'])} subjects as put in: {counts}; exit code 1")

_, good = audit(0, next(iter(communes)), folder / "one")
check(good["counts"]["conforming"] == len(SUBJECTS), good["counts"])
step("audit of a commune with nothing to mend: exit code 0")

mended = {cell: "conforming" if state == "not-conforming" else state for cell, state in plan.items()}
spoilt = [cell for cell, state in plan.items() if state == "unchecked"][:3]
mended.update({cell: "not-conforming" for cell in spoilt})
prepare(mended)
command(0, "run", folder / "job.yaml")
out, found = audit(1, EPCI, output)
compare(mended, found, output)
better = list(plan.values()).count("not-conforming")
check(re.search(rf"\b{better}\b.*\b{len(spoilt)}\b", out.splitlines()[-2]), out)
page = (output / "index.html").read_text(encoding="utf-8")
check(f"▲ {better} " in page and f"▼ {len(spoilt)} " in page, "the page does not tell what changed")
step(f"{better} mended and {len(spoilt)} spoilt: the next audit tells these")
server.shutdown()
shutil.rmtree(folder)
