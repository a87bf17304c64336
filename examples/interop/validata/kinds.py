"""The differences that are on purpose: docs/compatibility.md says why."""

CHECKS = {
    "custom-check-error", "one-of-required", "cohesive-columns-value", "compare-columns-value", "sum-columns-value",
    "year-interval-value", "phone-number-value", "opening-hours-value", "french-gps-coordinates",
    "reversed-french-gps-coordinates",
}
# What one side calls otherwise: faults of schemas, and bytes that cannot be decoded
NAMES = {"field-error": "schema-error", "schema-refused": "schema-error", "source-error": "encoding-error"}


def counts(judgement) -> dict:
    """Errors by type under one name for both sides."""
    named = {}
    for code, number in judgement.counts.items():
        code = NAMES.get(code, "error" if code.startswith("reference-stops/") else code)
        named[code] = named.get(code, 0) + number
    return named


def same_counts(theirs, mine) -> bool:
    expected, got = counts(theirs), counts(mine)
    if "engine alone" in theirs.others:
        # Validata itself fails on these files; the engine knows no custom checks
        got = {code: number for code, number in got.items() if code not in CHECKS}
    if "error" in expected and "error" in got:
        # One for the stop; ours names each column
        expected, got = {**expected, "error": 1}, {**got, "error": 1}
    return expected == got


def with_what_is_beyond(mine) -> dict:
    """Our errors as if the reference had not stopped."""
    all_of_them = {code: number for code, number in mine.counts.items() if not code.startswith("reference-stops/")}
    for code, number in mine.others.items():
        if code.startswith("~"):
            all_of_them[code[1:]] = all_of_them.get(code[1:], 0) + number
    return all_of_them


def unique_column_missing(theirs, mine) -> bool:
    """A crash of the engine up to 5.19; the one installed goes on."""
    expected, got = counts(theirs), with_what_is_beyond(mine)
    if "engine alone" in theirs.others:
        got = {code: number for code, number in got.items() if code not in CHECKS}
    return "reference-stops/unique-column-missing" in mine.counts and expected == got


def guessed_otherwise(theirs, mine) -> bool:
    """Bytes that are not UTF-8 beside some that are: the guess of the engine falls on a set of other letters."""
    guesses = [note for note in theirs.others if note.startswith("encoding ")]
    return "+non-utf8-encoding/byte" in mine.others and any(
        guess not in ("encoding Windows-1252", "encoding ISO-8859-1", "encoding ascii") for guess in guesses)


KINDS = {
    "a byte that is not UTF-8: guessed to be of another set there": guessed_otherwise,
    "one irregular line: read by the wrong delimiter there":
        lambda theirs, mine: "delimiter-misread" in mine.counts and theirs.verdict != "valid",
    "a blank line before the header: the labels judged as values there":
        lambda theirs, mine: "blank-header/blank-line" in mine.counts and theirs.verdict != "valid",
    "byte order mark before a quote: the first label misread there":
        lambda theirs, mine: "quoted-mark" in mine.counts and theirs.verdict != "valid",
    "a unique column absent: a crash up to engine 5.19": unique_column_missing,
}
