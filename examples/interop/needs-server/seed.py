"""Puts one entry of every collection on a platform, as the contract shows them, and writes what schemathesis needs to know.

usage: seed.py CONTRACT API TOKEN CONFIG
"""

import sys
import uuid
from urllib.parse import quote

import requests
import yaml

contract, api, token, config = sys.argv[1:]
with open(contract, encoding="utf-8") as file:
    document = yaml.safe_load(file)
examples = document["components"]["examples"]
session = requests.Session()
session.headers["Authorization"] = "Bearer " + token

# What no schema tells: entries that are there, ETags in their quotes. A refusal for a reason beyond the schema is no fault:
# rules N-001 to N-022, a precondition, an entry that was deleted.
lines = [
    "[generation]",
    "with-security-parameters = false",
    "",
    "[checks.positive_data_acceptance]",
    'expected-statuses = ["2xx", "304", "401", "403", "404", "409", "410", "412", "422", "428"]',
    "",
    "[checks.negative_data_rejection]",
    'expected-statuses = ["400", "401", "403", "404", "405", "406", "409", "410", "412", "415", "422", "428"]',
]
for path, item in document["paths"].items():
    if not path.endswith("/{id}") or "put" not in item or path.startswith("/webhooks"):
        continue
    name = item["put"]["operationId"].removeprefix("put").replace("IsInventory", "SystemsInventory")
    name = {"Need": "DigitalNeed", "Project": "RoadmapProject", "Skill": "SkillHolder"}.get(name, name)
    body = dict(examples[name + "Write"]["value"])
    body.pop("id", None)
    identifier = str(uuid.uuid5(uuid.NAMESPACE_URL, "https://besoins.exemple.fr" + path))
    answer = session.put(f"{api}{path.replace('{id}', quote(identifier))}", json=body)
    if answer.status_code not in (200, 201):
        sys.exit(f"{path}: {answer.status_code} {answer.text}")
    lines += [
        "",
        "[[operations]]",
        f'include-path = "{path}"',
        'include-method = "GET"',
        f'parameters = {{ id = "{identifier}" }}',
    ]
with open(config, "w", encoding="utf-8") as file:
    file.write("\n".join(lines) + "\n")
