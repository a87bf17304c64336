"""The life of a need through Prism, which refuses what the contract does not say, in requests and in answers.

usage: scenario.py PRISM TOKENS      (TOKENS: a file of NAME=TOKEN lines)
"""

import json
import sys
import time
import uuid

import requests

prism, tokens_file = sys.argv[1:]
with open(tokens_file, encoding="utf-8") as file:
    tokens = dict(line.strip().split("=", 1) for line in file)
checked = 0


def call(who, method, path, status, **more):
    """Calls through Prism; the answer has to have that status, and to be as the contract says."""
    global checked
    headers = {"Authorization": "Bearer " + tokens[who]} if who else {}
    headers.update(more.pop("headers", {}))
    answer = requests.request(method, prism + path, headers=headers, timeout=30, **more)
    if answer.status_code != status or "sl-violations" in answer.headers:
        sys.exit(f"{method} {path} as {who}: {answer.status_code}, not {status}\n{answer.text[:2000]}\n{answer.headers}")
    checked += 1
    return answer


def need(title, owner="248200057"):
    return {
        "title": title,
        "description": "Le service demande depuis deux ans de quoi accueillir le public : " + title + ".",
        "theme": "TIERS_LIEUX",
        "owner": {"siren": owner, "kind": "EPCI", "name": "Communauté de communes"},
        "perimeters": [{"kind": "EPCI", "code": owner}],
        "submitter": {"role": "DGS_DSI"},
        "visibility": "PUBLIC",
    }


identifier = str(uuid.uuid4())
address = "/needs/" + identifier
body = dict(need("Équiper la salle de réunion de visioconférence"), status="DRAFT")

# Who may: Prism itself refuses without credentials, the platform with wrong ones or without the right
call(None, "GET", "/needs", 401)
call("none", "GET", "/needs", 403)
call("reader", "PUT", address, 403, json=body)
call("other", "PUT", address, 403, json=body)
requests_wrong = {"Authorization": "Bearer nothing"}
call(None, "GET", "/needs", 401, headers=requests_wrong)

created = call("vendor", "PUT", address, 201, json=body, headers={"If-None-Match": "*"})
assert created.headers["ETag"] == '"1"', created.headers
call("vendor", "PUT", address, 412, json=body, headers={"If-None-Match": "*"})
call("vendor", "PUT", address, 428, json=need("Équiper la salle de réunion et son accueil"))
call("vendor", "PUT", address, 200, json=body)
call("reader", "GET", address, 404)  # a draft is its own side's
read = call("vendor", "GET", address, 200)
assert "submitter" not in read.json() and read.json()["title"] == body["title"], read.text
call("vendor", "GET", address, 304, headers={"If-None-Match": read.headers["ETag"]})
call("reader", "GET", address + "?view=restricted", 403)
assert "submitter" in call("vendor", "GET", address + "?view=restricted", 200).json()
merge = {"Content-Type": "application/merge-patch+json", "If-Match": '"1"'}
changed = call("vendor", "PATCH", address, 200, data=json.dumps({"urgency": 3}), headers=merge)
assert changed.headers["ETag"] == '"2"'
call("vendor", "PATCH", address, 412, data=json.dumps({"urgency": 2}), headers=merge)
wrong = dict(body, submitter={"role": "CITOYEN"})
refused = call("vendor", "PUT", "/needs/" + str(uuid.uuid4()), 422, json=wrong)
assert any(error["rule"] == "N-003" for error in refused.json()["errors"]), refused.text
call("vendor", "PUT", "/needs/" + str(uuid.uuid4()), 409, json=body)


def move(who, to, tag, status, **more):
    key = {"If-Match": tag, "Idempotency-Key": str(uuid.uuid4())}
    return call(who, "POST", address + "/transitions", status, json={"to": to, **more}, headers=key)


tag = move("vendor", "SUBMITTED", '"2"', 200).headers["ETag"]
move("vendor", "QUALIFIED", tag, 403)
move("moderator", "ADDRESSED", tag, 409)
move("moderator", "REJECTED", tag, 422)
tag = move("moderator", "QUALIFIED", tag, 200).headers["ETag"]
assert call("reader", "GET", address, 200).json()["status"] == "QUALIFIED"

lines = []
for index in range(40):
    # Words of their own, or they would be refused as told twice
    words = [uuid.uuid4().hex[:8].translate(str.maketrans("0123456789", "ghijklmnop")) for _ in range(16)]
    one = need(" ".join(words[:4]))
    one["description"] = " ".join(words)
    if index % 8 == 7:
        one.pop("theme")
    lines.append(json.dumps({"op": "upsert", "type": "need", "id": str(uuid.uuid4()), "body": one}, ensure_ascii=False))
key = {"Content-Type": "application/x-ndjson", "Idempotency-Key": str(uuid.uuid4())}
sent = "\n".join(lines).encode()
job = call("vendor", "POST", "/imports", 202, data=sent, headers=key)
again = call("vendor", "POST", "/imports", 202, data=sent, headers=key)
assert again.json()["id"] == job.json()["id"]
for _ in range(100):
    state = call("vendor", "GET", "/imports/" + job.json()["id"], 200).json()
    if state["state"] in ("DONE", "FAILED"):
        break
    time.sleep(0.1)
assert (state["state"], state["received"], state["rejected"]) == ("DONE", 40, 5), state
result = call("vendor", "GET", f"/imports/{state['id']}/result", 200).text.splitlines()
assert len(result) == 40 and sum('"REJECTED"' in line for line in result) == 5

seen, page = [], call("reader", "GET", "/needs?limit=7&sort=title&theme=TIERS_LIEUX", 200).json()
while True:
    seen += [item["id"] for item in page["items"]]
    if page["page"]["next"] is None:
        break
    page = call("reader", "GET", "/" + page["page"]["next"], 200).json()
assert len(seen) == len(set(seen)) >= 36, len(seen)
page = call("reader", "GET", "/changes?limit=20", 200).json()
while page["page"]["next"] is not None:
    page = call("reader", "GET", "/" + page["page"]["next"], 200).json()

ranking = {
    "criteria": [
        {"code": "reach", "direction": "MAX", "weight": 2, "low": 0, "high": 5000},
        {"code": "cost", "direction": "MIN", "weight": 1, "low": 0, "high": 50},
    ],
    "alternatives": [{"id": "A", "values": [1200, 10]}, {"id": "B", "values": [800, None]}],
}
for method in ("WEIGHTED_SUM", "PROMETHEE_II"):
    assert len(call("reader", "POST", "/rankings", 200, json=dict(ranking, method=method)).json()["results"]) == 2
call("reader", "POST", "/rankings", 422, json=dict(ranking, method="WEIGHTED_SUM", alternatives=ranking["alternatives"][:1]))
call("reader", "GET", "/profile", 200)
roadmap = call("reader", "GET", "/roadmaps", 200).json()["items"][0]
call("reader", "GET", "/roadmaps/" + roadmap["version"], 200)
call("reader", "GET", "/vocabularies/needThemes", 200)
call("vendor", "DELETE", address, 428)
call("vendor", "DELETE", address, 204, headers={"If-Match": tag})
call("reader", "GET", address, 410)
print(f"Prism: {checked} calls, requests and answers as in the contract")
