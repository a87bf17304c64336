"""The nightly job of three communes on a real portal: one with a bad key, one with a faulty file, one as it should be; then
all mended, and the job killed (kill -9) at moments drawn by lot and started again. What it says is held against what the
portal itself tells.

usage: night.py ckan|udata JAR [KILLS]      (the portal's own scripts start it and set the environment; seed from SEED)
"""
import datetime
import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from portals import portal, siret

HEADER = ("COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,"
          "BUDGET_NOM,PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL\n")
COMMUNES = {"moissac": ("82112", "218201127"), "montauban": ("82121", "218201218"), "valence": ("82186", "218201861")}
OPERATOR, BASIS = "Syndicat numérique", "Convention du 12 mars 2025"
LINK = "Registre sur le site"
UNTIL = f"{datetime.date.today().year + 1}-12-31"

kind, jar = sys.argv[1:3]
kills = int(sys.argv[3]) if len(sys.argv) > 3 else 3
java = shutil.which(os.path.join(os.environ.get("JAVA_HOME", ""), "bin", "java")) or "java"
site = portal(kind)
folder = pathlib.Path(tempfile.mkdtemp())


def check(condition, found):
    if not condition:
        raise AssertionError(found)


def rows(name, year, day="12"):
    insee, siren = COMMUNES[name]
    return HEADER + "".join(
        f"Commune,{siret(siren)},{insee}-{i:03},{year}-01-{day},7.5,Finances locales/Subventions,Objet {i} de {year},,,,,27,25,25,0,0,"
        f"https://donnees.example.org/{i}.pdf\n" for i in range(200))


def prepare(name, years):
    """A commune with a dataset for each year: a file and a link. That of the first year is made by the job."""
    own = folder / "communes" / name
    own.mkdir(parents=True, exist_ok=True)
    text = f"collectivity: {{insee: {COMMUNES[name][0]}}}\nurl: https://donnees.example.org/{name}/\ndatasets:\n"
    for year in years:
        text += (f"  - {{id: deliberations-{year}, schema: scdl/deliberations, title: Délibérations {year}, licence: etalab-2.0,"
                 f" modified: {year}-12-31, files: deliberations-{year}.csv,"
                 f" links: {{url: 'https://donnees.example.org/{name}/{year}', title: {LINK}}}}}\n")
        if year != years[0]:
            (own / f"deliberations-{year}.csv").write_text(rows(name, year), encoding="utf-8")
    (own / "catalog.yaml").write_text(text, encoding="utf-8")
    (own / "export.csv").write_text(rows(name, years[0]), encoding="utf-8")
    return own


def write_job(year, keys):
    text = "communes:\n"
    for name, (_, siren) in COMMUNES.items():
        text += (f"  - name: {name}\n    catalog: communes/{name}/catalog.yaml\n    organization: {siren}\n    key: {keys.get(name, 'syndicat')}\n"
                 f"    files: {{from: communes/{name}/export.csv, schema: scdl/deliberations, to: communes/{name}/deliberations-{year}.csv}}\n")
        if name == "moissac":
            text += f"    mandate: {{basis: {BASIS}, until: {UNTIL}}}\n"
    text += (f"publish: {{to: {kind}, url: '{site.url}'}}\ncredentials: cles.txt\n"
             f"operator: {{name: {OPERATOR}, siren: 200000172}}\n")
    (folder / "job.yaml").write_text(text, encoding="utf-8")


def start():
    return subprocess.Popen([java, "-Duser.language=fr", "-jar", jar, "run", str(folder / "job.yaml")],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def night(code, **states):
    """One run: its exit code, and what the table, the JSON and the page say of each commune."""
    process = start()
    out, err = process.communicate(timeout=600)
    check(process.returncode == code, f"exit code {process.returncode}, not {code}:\n{out}\n{err}")
    last = json.loads((folder / "job/last-run.json").read_text(encoding="utf-8"))
    found = {each["name"]: each["state"] for each in last["pipelines"]}
    check(found == states, f"{found}\n{out}\n{err}")
    words = {"published": "publié", "unchanged": "rien à faire", "held": "en attente", "failed": "échec", "partial": "en partie"}
    page = (folder / "job/resume.html").read_text(encoding="utf-8")
    for name, state in states.items():
        check(re.search(rf"^{name} +{words[state]} ", out, re.M), f"{name} is not {words[state]} in\n{out}")
        check(name in page and words[state] in page, page)
    return out, {each["name"]: each for each in last["pipelines"]}


def published(name, years):
    """Whether the portal holds just these datasets of a commune, each once and whole."""
    expected = {}
    for year in years:
        content = (folder / f"communes/{name}/deliberations-{year}.csv").read_bytes()
        expected[f"deliberations-{year}"] = sorted([f"deliberations-{year}.csv {hashlib.sha256(content).hexdigest()}", f"{LINK} None"])
    found = site.datasets(organisations[name])
    check(len(found) == len(expected), f"{name}: {len(found)} datasets, not {len(expected)}: {[each[0] for each in found]}")
    for identifier, resources, bodies in found:
        listed = sorted(f"{title} {content}" for title, content in resources)
        check(listed == expected.get(identifier), f"{name} {identifier}: {listed}, not {expected.get(identifier)}")
        if name == "moissac" and bodies:
            check(bodies[0] == OPERATOR and "Moissac" in bodies[1], bodies)


def step(text):
    global since
    print(f"ok      {text} ({time.monotonic() - since:.1f} s)", flush=True)
    since = time.monotonic()


since = time.monotonic()
organisations, key = site.organisations({name: siren for name, (_, siren) in COMMUNES.items()})
cles = folder / "cles.txt"
cles.touch(mode=0o600)
cles.write_text(f"syndicat = {key}\nancienne = {'0' * 8}-0000-4000-8000-{'0' * 12}\n", encoding="utf-8")

first = [2026, 2025, 2024]
for name in COMMUNES:
    prepare(name, first)
(folder / "communes/valence/export.csv").write_text(rows("valence", 2026, "hier"), encoding="utf-8")
write_job(2026, {"montauban": "ancienne"})
out, ran = night(4, moissac="published", montauban="failed", valence="held")
published("moissac", first)
published("montauban", [])
published("valence", [])
receipts = ran["moissac"]["receipts"]
check({each["id"] for each in receipts if each["id"]} == {f"deliberations-{year}" for year in first}, receipts)
for receipt in receipts:
    check(not receipt["id"] or receipt["id"].replace("deliberations-", "Délibérations ") in site.page(receipt["address"]), receipt)
note = f"Producteur : Commune de Moissac ; publié par {OPERATOR} ({BASIS}, jusqu'au {UNTIL})"
check(all(note in each["notes"] for each in receipts if each["id"]), receipts)
mandate = {"principal": "Commune de Moissac", "publisher": OPERATOR, "basis": BASIS, "until": UNTIL}
check(ran["moissac"]["mandate"] == mandate, ran["moissac"]["mandate"])
check(not ran["montauban"].get("receipts") and not ran["valence"].get("receipts"), ran)
print(out)
step("three communes, one with a bad key, one with a faulty file: exit code 4, and only the third is on the portal, whole")

mark = site.mark()
night(4, moissac="unchanged", montauban="failed", valence="held")
check(site.writes(mark) == 0, site.since(mark))
step("the next night with the same faults: nothing is written")

(folder / "communes/valence/export.csv").write_text(rows("valence", 2026), encoding="utf-8")
(folder / "communes/valence/deliberations-2025.csv").write_text(rows("valence", 2025, "hier"), encoding="utf-8")
night(4, moissac="unchanged", montauban="failed", valence="partial")
published("valence", [2026, 2024])
step("a faulty file among good ones: its dataset waits, the others are published")

prepare("valence", first)
write_job(2026, {})
night(0, moissac="unchanged", montauban="published", valence="published")
for name in COMMUNES:
    published(name, first)
step("faults mended: all is there, nothing twice")

# Enough to write for all that is cut: each dataset takes two or three writes.
years = [2027, *first, *range(2023, 2024 - 2 * kills, -1)]
for name in COMMUNES:
    prepare(name, years)
write_job(2027, {})
seed = int(os.environ.get("SEED", "20261127"))
draw = random.Random(seed)
before = (folder / "job/last-run.json").read_bytes()


def until(process, mark, writes):
    """Whether the run has come to so many writes, or to its end before."""
    while process.poll() is None and site.writes(mark) < writes:
        time.sleep(0.005)
    return process.poll() is None


def cut(process):
    process.send_signal(signal.SIGKILL)
    process.communicate()
    site.settle()
    check((folder / "job/last-run.json").read_bytes() == before, "a run that was cut has told how it ended")
    for name in COMMUNES:
        identifiers = site.identifiers(organisations[name])
        check(len(identifiers) == len(set(identifiers)), f"{name}: {identifiers}")


mark = site.mark()
held = start()
check(until(held, mark, 1), "the run came to its end before the second began")
held.send_signal(signal.SIGSTOP)
second = start()
out, err = second.communicate(timeout=120)
check(second.returncode == 2 and "run.lock" in err, f"exit code {second.returncode}: {out} {err}")
cut(held)
step("a second run beside one that is under way is refused")

moments = []
for _ in range(kills):
    mark = site.mark()
    process = start()
    writes = draw.randint(1, 4)
    running = until(process, mark, writes)
    time.sleep(draw.random() * 0.1)
    check(running and process.poll() is None, "came to its end before it was cut")
    cut(process)
    moments.append(site.writes(mark))
last = start()
out, err = last.communicate(timeout=600)
check(last.returncode == 0, f"exit code {last.returncode}: {out} {err}")
for name in COMMUNES:
    published(name, years)
mark = site.mark()
night(0, **{name: "unchanged" for name in COMMUNES})
check(site.writes(mark) == 0, site.since(mark))
step(f"killed {kills + 1} times (seed {seed}, after 1 and {moments} writes) and started again: "
     f"{len(years)} datasets of each commune, each once and whole; then nothing to do")
shutil.rmtree(folder)
