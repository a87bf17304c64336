"""Harvests feeds with udata's own DCAT backend, over HTTP, into a database in memory."""

import datetime
import functools
import http.server
import json
import logging
import pathlib
import sys
import tempfile
import threading

import mongoengine
import mongomock

import fields
from fields import code_iri, iri, one_of_several, vocabulary

CONNECT = mongoengine.connect


def connect(db=None, alias="default", **settings):
    """In place of a server: the parser and the checks of the documents are what is tested here, not the storage."""
    for setting in ("is_mock", "connect"):
        settings.pop(setting, None)
    return CONNECT(db, alias, **{**settings, "mongo_client_class": mongomock.MongoClient})


mongoengine.connect = connect

import udata.uris  # noqa: E402

# The hosts of the feeds are invented: asking the network for them takes long and tells nothing.
udata.uris.resolve_hostname = lambda host, retry=0: []

from udata.app import create_app  # noqa: E402
from udata.rdf import is_html, normalize_tag  # noqa: E402
from udata.tags import slug  # noqa: E402


class Settings:
    SECRET_KEY = API_TOKEN_SECRET = "only for this run, nothing is served " * 2
    SERVER_NAME = "127.0.0.1:7000"
    MONGODB_HOST = "mongodb://127.0.0.1/udata"
    CELERY_TASK_ALWAYS_EAGER = CELERY_TASK_EAGER_PROPAGATES = True
    CACHE_TYPE = "flask_caching.backends.SimpleCache"
    FS_ROOT = tempfile.mkdtemp()
    MAIL_SUPPRESS_SEND = True
    ELASTICSEARCH_URL = CDATA_BASE_URL = None
    PLUGINS = []
    URLS_ALLOW_LOCAL = URLS_ALLOW_PRIVATE = True
    HARVESTER_BACKENDS = ["dcat"]
    DEFAULT_LANGUAGE = "fr"
    SECURITY_EMAIL_VALIDATOR_ARGS = {"check_deliverability": False}


LICENCES = vocabulary("licence")
FREQUENCIES = vocabulary("frequency")
# The licences of data.gouv.fr in 2024: identifier, title, address, other addresses.
REGISTER = [
    ("notspecified", "License Not Specified", None, []),
    ("fr-lo", "Licence Ouverte / Open Licence", "https://www.etalab.gouv.fr/wp-content/uploads/2014/05/Licence_Ouverte.pdf", []),
    ("other-open", "Other (Open)", None, []),
    ("other-at", "Other (Attribution)", None, []),
    ("other-pd", "Other (Public Domain)", None, []),
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        ".ttl": "text/turtle; charset=utf-8",
        ".nt": "application/n-triples; charset=utf-8",
        ".rdf": "application/rdf+xml; charset=utf-8",
        ".jsonld": "application/ld+json; charset=utf-8",
    }

    def log_message(self, *_):
        pass


# What udata makes of each field.

def tag(text):
    """A keyword as it is saved."""
    return slug(normalize_tag(text) or "")


def instant(text):
    """An ISO date, possibly a year or month alone, as the milliseconds that the database holds."""
    text = text if "T" in text else (text + "-01-01")[:10] if len(text) == 4 else (text + "-01")[:10]
    moment = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    moment = moment if moment.tzinfo else moment.replace(tzinfo=datetime.timezone.utc)
    return int(moment.timestamp() * 1000)


def harvested(member):
    return lambda value, stored, _: stored["harvest"].get(member, {}).get("$date") == instant(value)


def same(member):
    return lambda value, stored, _: stored.get(member) == value


def described(value, stored, _):
    if is_html(value):
        return {"description with HTML"}
    return stored.get("description") == value.strip()


def extra(key, iris=None):
    def rule(value, stored, _):
        values = value if isinstance(value, list) else [value]
        there = stored.get("extras", {}).get("dcat", {}).get(key, [])
        return all((code_iri(iris, v) if iris else v) in there for v in values)
    return rule


def licence(value, stored, _):
    row = LICENCES.get(value)
    expected = row["datagouv"] if row else value
    if "license" in stored and isinstance(stored["license"], str):
        return stored["license"] == expected
    there = stored.get("extras", {}).get("dcat", {}).get("license", [])
    return (row["emit"] if row else register_url(value)) in there


def register_url(identifier):
    return next(url or identifier for name, _, url, _ in REGISTER if name == identifier)


def person(role):
    """A contact point with that role, the name and e-mail of the body."""
    def rule(value, stored, _):
        for body in value if isinstance(value, list) else [value]:
            name = body.get("name")
            if role == "contact" and body.get("organisation"):
                name = f"{name} ({body['organisation']})"
            if not body.get("email") and not body.get("url"):
                return {f"{role} without e-mail nor address"}
            wanted = (role, name, body.get("email"), body.get("url"))
            if wanted not in stored["people"]:
                return False
        return True
    return rule


def tags(value, stored, _):
    words = [tag(word.strip()) for text in value for word in text.split(",")]
    return all(word in stored["tags"] for word in words if word)


def labels(name):
    def rule(value, stored, _):
        rows = vocabulary(name)
        found = [rows.get(v.rsplit("/", 1)[-1]) for v in value]
        texts = [row["fr"] for row in found if row]
        return len(texts) == len(value) and all(tag(text) in stored["tags"] for text in texts)
    return rule


def high_value(value, stored, _):
    """The six categories by their name and "hvd"; udata does not know those below them by address, but keeps the label."""
    return labels("hvd-category")(value, stored, _) and "hvd" in stored["tags"]


def box(value, stored, _):
    geometry = stored.get("spatial", {}).get("geom", {"coordinates": []})
    w, s, e, n = map(float, value)
    drawn = [sorted(map(tuple, ring)) for polygon in geometry["coordinates"] for ring in polygon]
    return sorted([(w, s), (e, s), (e, n), (w, n), (w, s)]) in drawn


def period(value, stored, _):
    there = stored.get("temporal_coverage", {})
    def day(text, last):
        if len(text) == 4:
            return text + ("-12-31" if last else "-01-01")
        if len(text) == 7:
            nextmonth = datetime.date(int(text[:4]) + int(text[5:]) // 12, int(text[5:]) % 12 + 1, 1)
            return str(nextmonth - datetime.timedelta(days=1)) if last else text + "-01"
        return text[:10]
    return any(
        there.get("start") == (day(p["start"], False) if "start" in p else None)
        and there.get("end") == (day(p["end"], True) if "end" in p else None)
        for p in value
    )


def schema(value, stored, _):
    there = stored.get("schema") or {}
    return any(
        there.get("url") == (s.get("uri") or "https://schema.data.gouv.fr/" + "/".join(filter(None, [s.get("name"), s.get("version")])))
        and (s.get("title") is None or there.get("name") == s["title"])
        for s in value
    )


def resolution(value, stored, _):
    metres, unit = stored["extras"]["dcat"].get("spatial_resolution", "0 -").split()
    return unit == "m" and float(metres) == float(max(value))


def served(value, stored, _):
    return sorted(value) == sorted(stored["datasets"])


def file_format(value, stored, _):
    return stored.get("format") == value.lower()


RESOURCE = {
    "title": same("title"),
    "description": described,
    "publisher": person("publisher"),
    "creators": person("creator"),
    "contacts": person("contact"),
    "themes": labels("data-theme"),
    "keywords": tags,
    "issued": harvested("issued_at"),
    "modified": harvested("modified_at"),
    "uri": lambda value, stored, _: stored["harvest"].get("uri") == iri(value),
    "identifier": lambda value, stored, _: stored["harvest"].get("remote_id") == value,
    "licence": licence,
    "landingPages": one_of_several(
        lambda value, stored, _: stored["harvest"].get("remote_url") in map(iri, value), "one landing page of several"),
}
DATASET = {
    **RESOURCE,
    "hvdCategories": high_value,
    "acronym": same("acronym"),
    "created": harvested("created_at"),
    "frequency": lambda value, stored, _: stored.get("frequency") == FREQUENCIES[value]["udata"],
    "rights": extra("rights"),
    "accessRights": extra("accessRights", "access-right"),
    "provenance": extra("provenance"),
    "spatial.bbox": box,
    "temporal": one_of_several(period, "one period of several"),
    "conformsTo": one_of_several(schema, "one standard of several"),
    "spatialResolutionInMeters": resolution,
}
DISTRIBUTION = {
    "title": same("title"),
    "description": described,
    "uri": lambda value, stored, _: stored["harvest"].get("uri") == iri(value),
    "identifier": lambda value, stored, _: stored["harvest"].get("dct_identifier") == value,
    "issued": harvested("issued_at"),
    "modified": harvested("modified_at"),
    "downloadUrls": lambda value, stored, _: stored["url"] in map(iri, value),
    "byteSize": lambda value, stored, _: stored.get("filesize") == int(value),
    "checksum": lambda value, stored, _: stored.get("checksum") == {"type": value["algorithm"].lower().replace("-", ""), "value": value["value"]},
    "format": file_format,
    "mediaType": lambda value, stored, _: stored.get("mime") == value,
    "licence": licence,
    "rights": extra("rights"),
    "conformsTo": one_of_several(schema, "one standard of several"),
}
SERVICE = {
    **RESOURCE,
    "hvdCategories": high_value,
    "endpointUrls": lambda value, stored, _: stored.get("base_api_url") in map(iri, value),
    "endpointDescriptions": lambda value, stored, _: stored.get("machine_documentation_url") in map(iri, value),
    "servesDatasets": served,
}
RULES = {
    **{f"dataset.{name}": rule for name, rule in DATASET.items()},
    **{f"series.{name}": rule for name, rule in DATASET.items()},
    **{f"distribution.{name}": rule for name, rule in DISTRIBUTION.items()},
    **{f"service.{name}": rule for name, rule in SERVICE.items()},
}


def harvest(app, url, organization):
    """What one feed becomes: records by identifier, and what went wrong."""
    from udata.core.contact_point.models import ContactPoint
    from udata.core.dataservices.models import Dataservice
    from udata.core.dataset.models import Dataset
    from udata.harvest.backends.dcat import DcatBackend
    from udata.harvest.models import HarvestJob, HarvestSource

    for model in (Dataset, Dataservice, ContactPoint, HarvestJob, HarvestSource):
        model.drop_collection()
    source = HarvestSource(name="feed", url=url, backend="dcat", organization=organization).save()
    job = DcatBackend(source).harvest()
    errors = [error.message for error in job.errors]
    records = {}
    for item in job.items:
        errors += [f"{item.remote_id}: {error.message}" for error in item.errors]
        found = item.dataset or item.dataservice
        if item.status != "done" or not found:
            errors.append(f"{item.remote_id}: {item.status}")
            continue
        record = json.loads(found.to_json())
        record["people"] = [(p.role, p.name, p.email, p.contact_form) for p in found.contact_points]
        if item.dataservice:
            record["datasets"] = [d.harvest.remote_id for d in found.datasets]
        records[item.remote_id] = record
    return records, errors


def compare(walk, feed, catalog, records):
    walk.entity(feed, "catalog", {k: v for k, v in catalog.items() if k not in ("datasets", "series", "services")}, {})
    for kind, path in (("datasets", "dataset"), ("series", "series"), ("services", "service")):
        for entity in catalog.get(kind, []):
            stored = records.get(entity["identifier"])
            if stored is None:
                walk.fault(feed, path, entity["identifier"], "nothing")
                continue
            files = {resource["url"]: resource for resource in stored.get("resources", [])}
            walk.entity(feed, path, {k: v for k, v in entity.items() if k != "distributions"}, stored)
            for distribution in entity.get("distributions", []):
                url = iri((distribution.get("downloadUrls") or distribution["accessUrls"])[0])
                if url in files:
                    walk.entity(feed, "distribution", distribution, files[url])
                else:
                    walk.fault(feed, "distribution", url, list(files))


def main(folder):
    app = create_app(override=Settings)
    logging.disable(logging.CRITICAL)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    walk = fields.Walk("udata 17.18.0", "udata 17.18.0", RULES)
    feeds = 0
    with app.app_context():
        from udata.core.organization.models import Organization
        from udata.models import License

        for row in LICENCES.values():
            if row["datagouv"]:
                License(id=row["datagouv"], title=row["fr"], url=row["emit"]).save()
        for identifier, title, url, others in REGISTER:
            License(id=identifier, title=title, url=url, alternate_urls=others).save()
        organization = Organization(name="Commune", description="Une commune").save()
        for model in sorted(pathlib.Path(folder).glob("*.json")):
            catalog = json.loads(model.read_text(encoding="utf-8"))
            for feed in sorted(pathlib.Path(folder).glob(model.stem + ".*.*")):
                if feed.name.split(".")[1] == "CKAN":
                    continue
                feeds += 1
                records, errors = harvest(app, f"http://127.0.0.1:{server.server_port}/{feed.name}", organization)
                for error in errors:
                    walk.fault(feed.name, "harvest", error[:300], "")
                compare(walk, feed.name, catalog, records)
    return walk.result(feeds)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
