"""A portal for tests: everything on the loopback, no mail, no queue, no search engine."""

import os

SITE_ID = "default"
SITE_TITLE = "Portail d'essai"
SERVER_NAME = "127.0.0.1:" + os.environ["UDATA_PORT"]
SECRET_KEY = os.environ["UDATA_SECRET"]
API_TOKEN_SECRET = os.environ["UDATA_SECRET"]
MONGODB_HOST = "mongodb://127.0.0.1:" + os.environ["UDATA_MONGO_PORT"] + "/udata"
FS_ROOT = os.path.join(os.environ["UDATA_HOME"], "files")
DEFAULT_LANGUAGE = "fr"
PLUGINS = []
# Tasks run at once, in the request that asks for them
CELERY_TASK_ALWAYS_EAGER = True
CELERY_TASK_EAGER_PROPAGATES = True
CACHE_TYPE = "flask_caching.backends.SimpleCache"
ELASTICSEARCH_URL = None
CDATA_BASE_URL = None
SEND_MAIL = False
MAIL_SUPPRESS_SEND = True
SESSION_COOKIE_SECURE = False
SECURITY_EMAIL_VALIDATOR_ARGS = {"check_deliverability": False}
# Remote resources and feeds of the tests lie on the loopback
URLS_ALLOW_LOCAL = True
URLS_ALLOW_PRIVATE = True
HARVESTER_BACKENDS = ["dcat", "ckan"]
HARVEST_ENABLE_MANUAL_RUN = True
if "UDATA_SCHEMAS" in os.environ:
    SCHEMA_CATALOG_URL = os.environ["UDATA_SCHEMAS"]
READ_ONLY_MODE = os.environ.get("UDATA_READ_ONLY") == "1"
