"""What schemathesis does not know of itself: bodies in NDJSON, and that an ETag has quotes and a cursor comes from the server."""

import re

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def ndjson(context, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is not None and not case.meta.generation.mode.is_positive:
        return
    # The coverage phase takes headers such as If-Match: 0 for good, though the pattern of the contract wants quotes
    tag = (case.headers or {}).get("If-Match")
    if tag is not None and not re.fullmatch(r'"[0-9]{1,9}"', tag):
        case.headers["If-Match"] = '"1"'
    # Cursors are the server's own: any other is refused, as it should be
    (case.query or {}).pop("cursor", None)
