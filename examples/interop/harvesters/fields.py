"""Walks through the model's JSON beside what a harvester stored, field by field.

A rule is a function of (value, stored, owner): the value of a field, the record of the harvester that belongs to the dataset,
distribution or service, and the JSON object that holds the field. It returns whether the value is there, or, where it is lost
in part or under a condition, the texts that name those conditions in the first column of docs/compatibility.md.
"""

import collections
import csv
import fnmatch
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[3]
VOCABULARIES = ROOT / "sdk-opendata/src/main/resources/fr/collectivites/sdk/opendata/dcat/vocabulary"


def vocabulary(name):
    """The lines of a code list by code."""
    with open(VOCABULARIES / f"{name}.tsv", encoding="utf-8", newline="") as source:
        lines = [line for line in source if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row["code"]: row for row in rows}


def base(name):
    """What precedes the codes of a list in their addresses."""
    for line in open(VOCABULARIES / f"{name}.tsv", encoding="utf-8"):
        if line.startswith("#base"):
            return line.split("\t")[1].strip()
    raise ValueError(name)


def code_iri(name, code):
    return code if "://" in code else base(name) + code


def iri(text):
    """An address as it is written: percent-encoded where IRIs do not allow the character."""
    return text.replace(" ", "%20")


def documented(heading):
    """The fields that may be lost, by the table under that heading of docs/compatibility.md: field or condition -> reason."""
    text = (ROOT / "docs/compatibility.md").read_text(encoding="utf-8")
    section = text.split(f"### {heading}\n", 1)[1].split("\n#", 1)[0]
    losses = {}
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) == 2 and "`" in cells[0]:
            for field in re.findall(r"`([^`]+)`", cells[0]):
                losses[field] = cells[1]
    return losses


def one_of_several(rule, condition):
    """A rule for a harvester that keeps one of the values only."""
    def checked(value, stored, owner):
        kept = rule(value, stored, owner)
        return kept if kept is not True or len(value) < 2 else {condition}
    return checked


class Walk:
    """Compares one harvester's records with the models; remembers what was seen."""

    def __init__(self, harvester, heading, rules):
        self.harvester = harvester
        self.rules = rules
        self.losses = documented(heading)
        self.kept = collections.Counter()
        self.lost = collections.Counter()
        self.faults = collections.OrderedDict()
        for field in sorted(set(rules) & set(self.losses)):
            self.fault("docs/compatibility.md", field + " (compared, yet said to be lost)", "", "")

    def fault(self, where, path, value, stored):
        self.faults.setdefault((str(path), str(where).split(".")[1] if "." in str(where) else ""), (where, value, stored))

    def entity(self, feed, path, members, stored):
        """Every member of one JSON object."""
        for name, value in members.items():
            if "://" in name:
                name = "unknown"
            self.member(feed, f"{path}.{name}", value, stored, members)

    def member(self, feed, path, value, stored, owner):
        if path in self.rules:
            answer = self.rules[path](value, stored, owner)
            if answer is True:
                self.kept[path] += 1
            elif answer and set(answer) <= set(self.losses):
                self.lost.update(answer)
            else:
                self.fault(feed, f"{path} {answer or ''}", value, stored)
        elif loss := next((loss for loss in self.losses if fnmatch.fnmatchcase(path, loss)), None):
            self.lost[loss] += 1
        elif isinstance(value, dict):
            self.entity(feed, path, value, stored)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for item in value:
                self.entity(feed, path, item, stored)
        else:
            self.fault(feed, path + " (neither compared nor said to be lost)", value, "")

    def result(self, feeds):
        """Prints what was found; the exit code."""
        stale = sorted(set(self.losses) - set(self.lost))
        print(f"{self.harvester}: {feeds} feeds, {sum(self.kept.values())} values of {len(self.kept)} fields looked for "
              f"and found, {len(self.losses)} losses of docs/compatibility.md met {sum(self.lost.values())} times")
        for (path, _), (feed, value, stored) in self.faults.items():
            print(f"LOST {path} in {feed}: {value!r}; stored: {str(stored)[:600]}")
        for loss in stale:
            print(f"STALE docs/compatibility.md names {loss}, which no feed lost")
        return 1 if self.faults or stale else 0
