"""Fills an empty portal with what every portal has (licences, zones, an organisation, people with keys), then serves it.

usage: portal.py KEYS.env      writes the keys there when it is about to listen
"""

import logging
import os
import sys
from datetime import UTC, datetime

from flask_security.utils import hash_password
from udata.app import create_app, standalone
from udata.core.api_token.models import ApiToken
from udata.core.dataset.models import License
from udata.core.organization.models import Member, Organization
from udata.core.spatial.models import GeoLevel, GeoZone
from udata.models import datastore
from werkzeug import serving

LICENCES = {
    "lov2": ("Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence"),
    "fr-lo": ("Licence Ouverte 1.0", "https://www.etalab.gouv.fr/wp-content/uploads/2014/05/Licence_Ouverte.pdf"),
    "odc-odbl": ("Open Database License 1.0", "http://opendatacommons.org/licenses/odbl/summary/"),
    "odc-by": ("Open Data Commons Attribution License", "http://opendatacommons.org/licenses/by/summary/"),
    "odc-pddl": ("Public Domain Dedication and License", "http://opendatacommons.org/licenses/pddl/summary"),
    "cc-by": ("Creative Commons Attribution", "http://www.opendefinition.org/licenses/cc-by"),
    "cc-by-sa": ("Creative Commons Attribution Share-Alike", "http://www.opendefinition.org/licenses/cc-by-sa"),
    "cc-zero": ("Creative Commons CC0", "http://www.opendefinition.org/licenses/cc-zero"),
    "notspecified": ("Licence non précisée", None),
}
LEVELS = {
    "country": ("Pays", 20),
    "fr:region": ("Région", 40),
    "fr:departement": ("Département", 60),
    "fr:epci": ("EPCI", 68),
    "fr:commune": ("Commune", 80),
}
ZONES = [
    ("country:fr", "France", "fr"),
    ("fr:region:76", "Occitanie", "76"),
    ("fr:departement:82", "Tarn-et-Garonne", "82"),
    ("fr:epci:200072353", "CC Terres des Confluences", "200072353"),
    ("fr:commune:82112", "Moissac", "82112"),
    ("fr:commune:82121", "Montauban", "82121"),
    ("fr:commune:82033", "Castelsarrasin", "82033"),
]


def user(name: str, admin: bool = False):
    found = datastore.create_user(
        first_name=name.capitalize(),
        last_name="Essai",
        email=name + "@example.org",
        password=hash_password("Motdepasse1"),
        confirmed_at=datetime.now(UTC),
    )
    if admin:
        datastore.add_role_to_user(found, datastore.find_or_create_role("admin"))
    found.save()
    return found


def key(owner) -> str:
    return ApiToken.generate(owner, name="essai")[1]


def seed() -> dict:
    for name, (title, url) in LICENCES.items():
        License.objects.create(id=name, title=title, url=url)
    for name, (title, order) in LEVELS.items():
        GeoLevel.objects.create(id=name, name=title, admin_level=order)
    for name, title, code in ZONES:
        level = name.rpartition(":")[0]
        GeoZone.objects.create(id=name, slug=title.lower().replace(" ", "-"), name=title, code=code, level=level)
    admin, editor, stranger = user("admin", True), user("redaction"), user("ailleurs")
    organisation = Organization.objects.create(
        name="Commune de Moissac",
        description="Organisation des essais",
        members=[Member(user=editor, role="editor"), Member(user=admin, role="admin")],
    )
    revoked = ApiToken.generate(editor, name="révoquée")
    revoked[0].revoke()
    return {
        "UDATA_ORGANIZATION": str(organisation.id),
        "UDATA_KEY": key(editor),
        "UDATA_ADMIN_KEY": key(admin),
        "UDATA_STRANGER_KEY": key(stranger),
        "UDATA_REVOKED_KEY": revoked[1],
    }


app = standalone(create_app())
with app.app_context():
    keys = seed()
keys["UDATA_URL"] = "http://" + app.config["SERVER_NAME"]
part = sys.argv[1] + ".part"
with open(part, "w", encoding="utf-8") as out:
    out.writelines(f"{name}={value}\n" for name, value in keys.items())
os.replace(part, sys.argv[1])
# The requests, one a line: the tests count them
requests = logging.getLogger("werkzeug")
requests.setLevel(logging.INFO)
requests.handlers = [logging.FileHandler(os.path.join(os.environ["UDATA_HOME"], "requests.log"), encoding="utf-8")]
requests.propagate = False
serving._log_add_style = False  # colours would be in the lines
serving.run_simple("127.0.0.1", int(os.environ["UDATA_PORT"]), app, threaded=True)
