"""Parses feeds with ckanext-dcat's own parser, profile euro_dcat_ap_3, into the dictionaries that CKAN would store."""

import datetime
import json
import pathlib
import sys
from urllib.parse import quote

from ckantoolkit import config

config["ckan.locale_default"] = "fr"

from ckanext.dcat.processors import RDFParser  # noqa: E402

import fields  # noqa: E402
from fields import code_iri, iri, one_of_several, vocabulary  # noqa: E402

LICENCES = vocabulary("licence")
LANGUAGES = {alias: code for code, row in vocabulary("language").items() for alias in row["aliases"].split()}
FORMATS = {"ttl": "ttl", "nt": "nt", "rdf": "xml", "jsonld": "json-ld"}
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
# In CKAN's own register; the others keep their address, on the resources.
REGISTER = {"ODC_BL": "odc-odbl", "ODC_BY": "odc-by", "ODC_PDDL": "odc-pddl", "CC0": "cc-zero", "CC_BY_4_0": "cc-by",
            "CC_BYSA_4_0": "cc-by-sa"}


# What CKAN makes of each field.

def same(member):
    return lambda value, stored, _: stored.get(member) == value


def moment(text):
    if "T" not in text:
        return text if len(text) == 10 else (text + "-01-01")[:10] if len(text) == 4 else text + "-01"
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(datetime.timezone.utc)


def date(member):
    return lambda value, stored, _: member in stored and moment(stored[member]) == moment(value)


def one_of(member, make=lambda value: value, several=None):
    """CKAN holds one, whichever comes first in the graph."""
    def rule(value, stored, _):
        return stored.get(member) in [make(v) for v in (value if isinstance(value, list) else [value])]
    return one_of_several(rule, several) if several else rule


def all_of(member, make=lambda value: value):
    def rule(value, stored, _):
        there = stored.get(member, [])
        return all(make(v) in there for v in (value if isinstance(value, list) else [value]))
    return rule


def code(name):
    return lambda value: code_iri(name, value)


def organisation(prefix):
    """One of the bodies, with all that CKAN holds of one."""
    def matches(body, stored):
        wanted = {
            "name": body.get("name"),
            "uri": body.get("uri"),
            "email": body.get("email"),
            "url": body.get("homepage") and iri(body["homepage"]),
            "type": body.get("type") and code_iri("publisher-type", body["type"]),
            "identifier": body.get("identifier") or body.get("siret") or body.get("siren"),
        }
        return all(v is None or stored.get(prefix + k) == v for k, v in wanted.items())
    return lambda value, stored, _: any(matches(b, stored) for b in (value if isinstance(value, list) else [value]))


def contact(value, stored, _):
    return any(
        all(
            wanted is None or stored.get("contact_" + member) == wanted
            for member, wanted in (("name", c.get("name")), ("uri", c.get("uri")), ("email", c.get("email")),
                                   ("url", c.get("url") and iri(c["url"])))
        )
        for c in value
    )


def keywords(value, stored, _):
    return all(word.strip() in stored["tags"] for text in value for word in text.split(","))


def ring(w, s, e, n):
    return [[[w, s], [e, s], [e, n], [w, n], [w, s]]]


def places(value, stored, _):
    """One address, one text and one box, of whichever place comes first or last."""
    wanted = {
        "spatial_uri": [p["uri"] for p in value if "uri" in p],
        "spatial_text": [p["label"] for p in value if "label" in p],
        "spatial_bbox": [ring(*map(float, p["bbox"])) for p in value if "bbox" in p],
        "spatial_centroid": [[float(c) for c in p["centroid"]] for p in value if "centroid" in p],
    }
    for member, options in wanted.items():
        there = stored.get(member)
        if member in ("spatial_bbox", "spatial_centroid") and there:
            there = json.loads(there)["coordinates"]
        if options and there not in options and not (member == "spatial_uri" and there):
            return False
    losses = {"one place of several"} if len(value) > 1 else set()
    if any("geometry" in p for p in value):
        losses.add("outline of a place")
    return losses or True


def period(value, stored, _):
    def day(text, last):
        if len(text) == 4:
            return text + ("-12-31" if last else "-01-01")
        if len(text) == 7:
            following = datetime.date(int(text[:4]) + int(text[5:]) // 12, int(text[5:]) % 12 + 1, 1)
            return str(following - datetime.timedelta(days=1)) if last else text + "-01"
        return text[:10]
    return any(
        ("start" not in p or stored.get("temporal_start") == day(p["start"], False))
        and ("end" not in p or stored.get("temporal_end") == day(p["end"], True))
        for p in value
    )


def standards(member):
    def address(standard):
        parts = [standard.get("name"), standard.get("version")]
        return iri(standard.get("uri") or "https://schema.data.gouv.fr/" + "/".join(filter(None, parts)))
    return all_of(member, address)


def relations(value, stored, _):
    members = {"source": "source", "relation": "related_resource", "hasVersion": "has_version",
               "isVersionOf": "is_version_of", "isReferencedBy": "is_referenced_by"}
    lost = set()
    for relation in value:
        if relation["kind"] == "qualifiedRelation":
            lost.add("relation with a role")
            continue
        target = relation["uri"] if "://" in relation["uri"] else stored["base"] + "dataset/" + relation["uri"]
        if relation["kind"] == "wasGeneratedBy":
            there = [activity["uri"] for activity in stored.get("provenance_activity", [])]
        else:
            there = stored.get(members[relation["kind"]], [])
        if target not in there:
            return False
    return lost or True


def attributions(value, stored, _):
    there = stored.get("qualified_attribution", [])
    return all(
        any(
            found.get("role") == one["role"] and organisation("")(one["agent"], found["agent"][0], None)
            for found in there
        )
        for one in value
    )


def dataset_licence(value, stored, _):
    if not stored["resources"]:
        return {"licence of a dataset without distribution"}
    if value in REGISTER and all(r.get("model_licence", value) == value for r in stored["resources"]):
        if stored["license_id"] == REGISTER[value]:
            return True
        return {"license_id of ODbL, ODC-By and PDDL under HARVEST"} if stored["harvest"] else False
    kept = any(licence(value, r, None) is True for r in stored["resources"])
    return kept or {"licence of a dataset whose distributions have another"}


def licence(value, stored, _):
    row = LICENCES.get(value)
    others = [row["emit"], *row["aliases"].split()] if row else [value]
    if value == "fr-lo":
        others.append("https://www.etalab.gouv.fr/wp-content/uploads/2014/05/Licence_Ouverte.pdf")
    return stored.get("license") in others


def other_identifiers(value, stored, _):
    there = stored.get("alternate_identifier", [])
    return all((v if "://" in v else stored["uri"] + "#identifier-" + quote(v)) in there for v in value)


def resolution(value, stored, _):
    there = stored.get("spatial_resolution_in_meters")
    values = value if isinstance(value, list) else [value]
    return there == float(values[0]) if len(values) == 1 else json.loads(there) == [float(v) for v in values]


def language(value):
    return code_iri("language", LANGUAGES[value])


DATASET = {
    "uri": same("uri"),
    "identifier": same("identifier"),
    "title": same("title"),
    "description": same("notes"),
    "issued": date("issued"),
    "modified": date("modified"),
    "languages": all_of("language", language),
    "licence": dataset_licence,
    "conformsTo": standards("conforms_to"),
    "pages": all_of("documentation", iri),
    "applicableLegislation": all_of("applicable_legislation"),
    "publisher": organisation("publisher_"),
    "creators": one_of_several(organisation("creator_"), "one creator of several"),
    "contacts": one_of_several(contact, "one contact of several"),
    "themes": all_of("theme", code("data-theme")),
    "hvdCategories": all_of("hvd_category", code("hvd-category")),
    "keywords": keywords,
    "accessRights": one_of("access_rights", code("access-right")),
    "spatial": places,
    "temporal": one_of_several(period, "one period of several"),
    "landingPages": one_of("url", iri, "one landing page of several"),
    "frequency": one_of("frequency", code("frequency")),
    "version": same("version"),
    "versionNotes": one_of("version_notes", several="one note of several"),
    "types": one_of("dcat_type", code("dataset-type")),
    "otherIdentifiers": other_identifiers,
    "provenance": one_of("provenance", several="one statement of several"),
    "relations": relations,
    "attributions": attributions,
    "spatialResolutionInMeters": resolution,
    "temporalResolution": same("temporal_resolution"),
    "samples": lambda value, stored, _: all(s["uri"] in stored["sample"] for s in value),
}
DISTRIBUTION = {
    "uri": same("uri"),
    "title": same("name"),
    "description": same("description"),
    "issued": date("issued"),
    "modified": date("modified"),
    "languages": all_of("language", language),
    "licence": licence,
    "rights": one_of("rights", several="one statement of several"),
    "conformsTo": standards("conforms_to"),
    "pages": all_of("documentation", iri),
    "applicableLegislation": all_of("applicable_legislation"),
    "accessUrls": one_of("access_url", iri),
    "downloadUrls": lambda value, stored, _: stored.get("download_url") == stored["url"] and stored["url"] in map(iri, value),
    "format": lambda value, stored, _: stored.get("format") in (value, code_iri("file-type", value)),
    "mediaType": one_of("mimetype", lambda value: MEDIA_TYPES + value),
    "compressFormat": one_of("compress_format", lambda value: MEDIA_TYPES + value),
    "packageFormat": one_of("package_format", lambda value: MEDIA_TYPES + value),
    "byteSize": lambda value, stored, _: stored.get("size") == int(value),
    "checksum": lambda value, stored, _: stored.get("hash") == value["value"]
    and stored.get("hash_algorithm", "").rsplit("_", 1)[-1] == value["algorithm"].lower().replace("-", ""),
    "availability": one_of("availability", code("planned-availability")),
    "status": one_of("status", code("distribution-status")),
    "spatialResolutionInMeters": resolution,
    "temporalResolution": same("temporal_resolution"),
}
SERVICE = {
    "uri": same("uri"),
    "identifier": same("identifier"),
    "title": same("title"),
    "description": same("description"),
    "modified": date("modified"),
    "languages": all_of("language", language),
    "licence": licence,
    "rights": lambda value, stored, _: all(v in stored["rights"] for v in value) or {"rights of a service in words"},
    "conformsTo": standards("conforms_to"),
    "applicableLegislation": all_of("applicable_legislation"),
    "publisher": lambda value, stored, _: organisation("")(value, stored["publisher"][0], None),
    "creators": lambda value, stored, _: any(organisation("")(value, found, None) for found in stored["creator"]),
    "contacts": lambda value, stored, _: any(
        contact(value, {"contact_" + k: v for k, v in found.items()}, None) for found in stored["contact"]),
    "themes": all_of("theme", code("data-theme")),
    "keywords": all_of("keyword"),
    "accessRights": one_of("access_rights", code("access-right")),
    "landingPages": all_of("landing_page", iri),
    "endpointUrls": all_of("endpoint_url", iri),
    "endpointDescriptions": one_of("endpoint_description", iri),
    "servesDatasets": lambda value, stored, _: all(
        any(found.endswith("/dataset/" + v) for found in stored["serves_dataset"]) for v in value),
    "formats": all_of("format", code("file-type")),
}
RULES = {
    **{f"dataset.{name}": rule for name, rule in DATASET.items()},
    **{f"distribution.{name}": rule for name, rule in DISTRIBUTION.items()},
    **{f"service.{name}": rule for name, rule in SERVICE.items()},
}


def flat(dataset):
    """Extras beside the other members, lists as lists."""
    record = {k: v for k, v in dataset.items() if k != "extras"}
    record["tags"] = [t["name"] for t in dataset["tags"]]
    for extra in dataset["extras"]:
        record[extra["key"]] = lists(extra["value"])
    record["resources"] = [{k: lists(v) for k, v in resource.items()} for resource in dataset["resources"]]
    return record


def lists(value):
    return json.loads(value) if isinstance(value, str) and value.startswith("[") and value.endswith("]") else value


def compare(walk, feed, catalog, records):
    harvest = ".HARVEST." in feed
    base = "https://data.villebourg.example.org/"
    walk.entity(feed, "catalog", {k: v for k, v in catalog.items() if k not in ("datasets", "series", "services")}, {})
    for series in catalog.get("series", []):
        walk.entity(feed, "series", series, {})
    services = {}
    for dataset in catalog["datasets"]:
        stored = records.get(dataset["identifier"])
        if stored is None:
            walk.fault(feed, "dataset", dataset["identifier"], "nothing")
            continue
        stored["base"] = base
        stored["harvest"] = harvest
        resources = {resource["url"]: resource for resource in stored["resources"]}
        for distribution in dataset.get("distributions", []):
            url = iri((distribution.get("downloadUrls") or distribution["accessUrls"])[0])
            if url not in resources:
                walk.fault(feed, "distribution", url, list(resources))
                continue
            if "licence" in distribution:
                resources[url]["model_licence"] = distribution["licence"]
            for service in resources[url].get("access_services", []):
                services[service["identifier"]] = service
            named = distribution.get("accessServices", [])
            found = [service["identifier"] for service in resources[url].get("access_services", [])]
            if not set(named) <= set(found):
                walk.lost["service of a file under HARVEST"] += 1 if harvest else 0
                if not harvest:
                    walk.fault(feed, "distribution.accessServices", named, found)
            walk.entity(feed, "distribution", {k: v for k, v in distribution.items() if k != "accessServices"}, resources[url])
        walk.entity(feed, "dataset", {k: v for k, v in dataset.items() if k != "distributions"}, stored)
    for service in catalog.get("services", []):
        if service["identifier"] in services:
            walk.entity(feed, "service", service, services[service["identifier"]])
        else:
            walk.lost["service that no distribution names"] += 1


def main(folder):
    walk = fields.Walk("ckanext-dcat 2.4.4", "ckanext-dcat 2.4.4", RULES)
    feeds = 0
    for model in sorted(pathlib.Path(folder).glob("*.json")):
        catalog = json.loads(model.read_text(encoding="utf-8"))
        for feed in sorted(pathlib.Path(folder).glob(model.stem + ".*.*")):
            if feed.name.split(".")[1] == "DATA_GOUV":
                continue
            feeds += 1
            parser = RDFParser(profiles=["euro_dcat_ap_3"])
            parser.parse(feed.read_text(encoding="utf-8"), FORMATS[feed.suffix[1:]])
            records = {}
            for dataset in parser.datasets():
                record = flat(dataset)
                records[record["identifier"]] = record
            compare(walk, feed.name, catalog, records)
    return walk.result(feeds)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
