"""The real portals that the scripts beside start, looked at from outside: by their own interfaces and their own logs."""
import hashlib
import json
import os
import re
import secrets
import time
import urllib.error
import urllib.parse
import urllib.request


def siret(siren):
    """A SIRET of that SIREN: establishment 0001 and the key of Luhn."""
    for key in range(10):
        digits = f"{siren}0001{key}"
        doubled = [int(d) * (2 - i % 2) for i, d in enumerate(digits)]
        if sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0:
            return digits
    raise AssertionError(siren)


class Portal:
    """What both have in common. A dataset is (identifier, [(title, SHA-256 of the file or None for a link)], names of bodies)."""

    def __init__(self, url, log):
        self.url, self.log = url, log

    def ask(self, method, path, body=None, headers=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            urllib.parse.urljoin(self.url + "/", path), data, {"Content-Type": "application/json", **(headers or {})}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.read()
        except urllib.error.HTTPError as e:
            raise AssertionError(f"{method} {path}: {e.code} {e.read()[:500]}") from e

    def content(self, address):
        """The SHA-256 of what lies on the portal itself; of a link nothing."""
        return hashlib.sha256(self.ask("GET", address)).hexdigest() if address.startswith(self.url) else None

    def mark(self):
        return os.path.getsize(self.log)

    def since(self, mark):
        with open(self.log, "rb") as lines:
            lines.seek(mark)
            return lines.read().decode(errors="replace")

    def writes(self, mark):
        """How many requests that write were answered since."""
        return len(self.WRITE.findall(self.since(mark)))

    def settle(self):
        """A request that was under way may still be carried out: until the portal has been silent for a second."""
        silent = 0
        while silent < 10:
            mark = self.mark()
            time.sleep(0.1)
            silent = silent + 1 if self.mark() == mark else 0


class Ckan(Portal):
    WRITE = re.compile(r"POST|/api/3/action/\w+_(?:create|update|patch|delete|revise|upsert|purge|reorder)\b")

    def __init__(self):
        super().__init__(os.environ["CKAN_URL"], os.environ["CKAN_LOG"])

    def action(self, called, **arguments):
        return json.loads(self.ask(
            "POST", f"api/3/action/{called}", arguments, {"Authorization": os.environ["CKAN_ADMIN_KEY"]}))["result"]

    def organisations(self, bodies):
        """One for each body (name to SIREN), all with one editor: their names, and the editor's key."""
        suffix = secrets.token_hex(4)
        editor = "syndicat-" + suffix
        self.action("user_create", name=editor, email=editor + "@example.org", password=secrets.token_hex(12))
        names = {}
        for name, siren in bodies.items():
            names[name] = f"{name}-{suffix}"
            self.action("organization_create", name=names[name], title=name.capitalize(),
                        users=[{"name": editor, "capacity": "editor"}], extras=[{"key": "siren", "value": siren}])
        return names, self.action("api_token_create", user=editor, name="job")["token"]

    def datasets(self, organisation):
        found = self.action("package_search", fq=f'organization:"{organisation}"', include_private=True, include_drafts=True, rows=1000)
        return [self.dataset(self.action("package_show", id=each["id"])) for each in found["results"]]

    def identifiers(self, organisation):
        found = self.action("package_search", fq=f'organization:"{organisation}"', include_private=True, include_drafts=True, rows=1000)
        return [extra["value"] for each in found["results"] for extra in each["extras"] if extra["key"] == "identifier"]

    def dataset(self, shown):
        extras = {extra["key"]: extra["value"] for extra in shown["extras"]}
        return (extras["identifier"].rsplit("/", 1)[-1],
                [(each["name"], self.content(each["url"])) for each in shown["resources"]],
                [extras.get("publisher_name"), extras.get("creator_name")])

    def page(self, address):
        """What people find at the address of a receipt."""
        return self.ask("GET", address).decode()


class Udata(Portal):
    WRITE = re.compile(r'"(?:POST|PUT|DELETE|PATCH) ')

    def __init__(self):
        super().__init__(os.environ["UDATA_URL"], os.path.join(os.environ["UDATA_DIR"], "requests.log"))

    def api(self, method, path, body=None):
        return json.loads(self.ask(method, "api/1/" + path, body, {"X-API-KEY": os.environ["UDATA_KEY"]}))

    def organisations(self, bodies):
        names = {}
        for name, siren in bodies.items():
            made = self.api("POST", "organizations/", {
                "name": f"{name.capitalize()} {secrets.token_hex(4)}", "description": "Essai", "business_number_id": siret(siren)})
            names[name] = made["id"]
        return names, os.environ["UDATA_KEY"]

    def datasets(self, organisation):
        found = self.api("GET", f"datasets/?organization={organisation}&page_size=1000")
        return [self.dataset(self.api("GET", f"datasets/{each['id']}/")) for each in found["data"] if not each["deleted"]]

    def identifiers(self, organisation):
        found = self.api("GET", f"datasets/?organization={organisation}&page_size=1000")
        return [each["extras"].get("collectivites:id") for each in found["data"] if not each["deleted"]]

    def dataset(self, shown):
        return (shown["extras"]["collectivites:id"],
                [(each["title"], self.content(each["url"])) for each in shown["resources"]],
                [])

    def page(self, address):
        """Without a front server there are no pages: the same dataset by the interface."""
        return json.dumps(self.api("GET", f"datasets/{address.rstrip('/').rsplit('/', 1)[1]}/"), ensure_ascii=False)


def portal(name):
    return {"ckan": Ckan, "udata": Udata}[name]()
