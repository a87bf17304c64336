"""Publishes datasets as ckanapi's own "load" does: look up, then create or update, with the file. Time and requests.

usage: ckanapi_client.py NUMBER      (address and administrator's key from CKAN_URL and CKAN_ADMIN_KEY)
"""
import io
import os
import sys
import time
import uuid

from ckanapi import NotFound, RemoteCKAN


class Counted(RemoteCKAN):
    requests = 0

    def call_action(self, *args, **kwargs):
        self.requests += 1
        return super().call_action(*args, **kwargs)


def publish(ckan, organization, number):
    for i in range(number):
        name = f"{organization}-jeu-{i}"
        content = io.BytesIO(f"a;b\n{i};2\n".encode())
        fields = {"name": name, "title": f"Jeu {i}", "owner_org": organization, "license_id": "odc-odbl"}
        resource = {"name": f"donnees-{i}.csv", "format": "CSV", "upload": (f"donnees-{i}.csv", content)}
        try:
            existing = ckan.action.package_show(id=name)
        except NotFound:
            ckan.action.package_create(**fields)
            ckan.action.resource_create(package_id=name, **resource)
        else:
            ckan.action.package_update(**{**existing, **fields})
            ckan.action.resource_update(id=existing["resources"][0]["id"], **resource)


def main():
    number = int(sys.argv[1])
    organization = "mairie-" + uuid.uuid4().hex[:8]
    ckan = Counted(os.environ["CKAN_URL"], apikey=os.environ["CKAN_ADMIN_KEY"])
    ckan.action.organization_create(name=organization, title=organization)
    for what in "new", "unchanged":
        before, start = ckan.requests, time.monotonic()
        publish(ckan, organization, number)
        seconds = time.monotonic() - start
        requests = ckan.requests - before
        print(f"ckanapi, {number} {what} datasets with a file: {seconds:.1f} s, {requests} requests", flush=True)


main()
