"""Parses the feeds of a static site with ckanext-dcat, as CKAN would harvest them.

usage: static_site.py DIR      a site that StaticSiteTest has written: every feed must give the same two datasets
"""
import pathlib
import sys

from ckantoolkit import config

config["ckan.locale_default"] = "fr"

from ckanext.dcat.processors import RDFParser  # noqa: E402

EXPECTED = {
    "subventions": ("Subventions versées en 2025", 2, "etalab.gouv.fr/licence-ouverte-open-licence"),
    "eau": ("Qualité de l'eau", 1, "opendatacommons.org/licenses/odbl"),
}


def main():
    site = pathlib.Path(sys.argv[1])
    for name, syntax in ("catalog.ttl", "ttl"), ("catalog.jsonld", "json-ld"):
        parser = RDFParser(profiles=["euro_dcat_ap_3"])
        parser.parse((site / name).read_text(encoding="utf-8"), _format=syntax)
        found = {}
        for dataset in parser.datasets():
            extras = {extra["key"]: extra["value"] for extra in dataset.get("extras", [])}
            identifier = dataset.get("identifier") or extras.get("identifier")
            found[identifier] = dataset
        assert set(found) == set(EXPECTED), f"{name}: {sorted(map(str, found))}"
        for identifier, (title, files, licence) in EXPECTED.items():
            dataset = found[identifier]
            assert dataset["title"] == title, dataset["title"]
            assert len(dataset["resources"]) == files, dataset["resources"]
            assert all(r.get("url") for r in dataset["resources"]), dataset["resources"]
            assert licence in str(dataset), dataset
        print(f"ckanext-dcat, {name} of a static site: {len(found)} datasets, no error")


main()
