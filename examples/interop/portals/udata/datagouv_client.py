"""Time and requests of datagouv-client for the same: N new datasets with a file each, then the same again unchanged.

usage: datagouv_client.py DIR N       reads the address and key of the portal from the environment

The client knows no address but those of data.gouv.fr and can't tell what is unchanged: for the second run it does what its
guide says, which is to fetch each dataset and resource and to send both again.
"""

import os
import pathlib
import sys
import time

from datagouv import Client

directory, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
client = Client(environment="demo", api_key=os.environ["UDATA_KEY"], verbose=False)
client.base_url = os.environ["UDATA_URL"]
log = directory / "requests.log"


def lines() -> int:
    return len(log.read_text(encoding="utf-8").splitlines())


def payload(i: int) -> dict:
    return {
        "title": f"Jeu du client n° {i}",
        "description": "Décrit le jeu.",
        "organization": os.environ["UDATA_ORGANIZATION"],
        "license": "lov2",
        "tags": ["essai"],
    }


def measure(state: str, work) -> None:
    before, start = lines(), time.monotonic()
    work()
    seconds = time.monotonic() - start
    print(f"        datagouv-client, {count} {state} datasets: {seconds:.1f} s, {lines() - before} requests", flush=True)


made = []


def new() -> None:
    for i in range(count):
        file = directory / "work" / f"jeu-{i}.csv"
        dataset = client.create_dataset(payload(i))
        resource = client.create_static_resource(str(file), {"title": file.name}, dataset.id)
        made.append((dataset.id, resource.id, file))


def again() -> None:
    for i, (dataset_id, resource_id, file) in enumerate(made):
        dataset = client.dataset(dataset_id)
        dataset.update(payload(i))
        resource = client.resource(resource_id, dataset_id=dataset_id)
        resource.update({"title": file.name}, file_to_upload=str(file))


measure("new", new)
measure("unchanged", again)
