"""Seeded changes of a CSV file: one cell, one label, one row, one byte, or the whole writing of the file."""

import csv
import io
import random

# By type of field: values at the edges of what the readers of the engine and ours take.
VALUES = {
    "integer": ["", " 12 ", "1_000", "+5", "007", "12.0", "1e3", "-0", "99999999999999999999", "1 000", "\u0661\u0662", "NaN", "-1"],
    "number": ["", "12,5", "1_0.5", "+.5", "5.", "1e400", "Infinity", "nan", "-INF", "1 200.50", "\u00a012.5", "1.2.3", "0x10"],
    "boolean": ["", "oui", "OUI", "True", "1", "vrai ", "yes", "0", "false", "Non"],
    "date": ["", "2024-02-29", "2023-02-29", "2024-1-5", "31/12/2024", "2024-12-31 ", "20241231", "0001-01-01", "10000-01-01",
             "2024-12-31T00:00:00", "24-12-31"],
    "datetime": ["", "2024-01-05T10:00:00Z", "2024-01-05 10:00:00", "2024-01-05T10:00", "2024-13-05T10:00:00Z", "2024-01-05"],
    "time": ["", "10:00:00", "10:00", "25:00:00", "10:00:00Z", "9:5:1"],
    "year": ["", "2024", "24", "+024", "20240", "0000", " 024"],
    "geopoint": ["", "1.35,44.02", "[1.35,44.02]", "[44.02, 1.35]", "[\"1.35\",\"44.02\"]", "[200,10]", "1.35", "[1.35,44.02,3]",
                 "44.02, 1.35", "[,]"],
    "array": ["", "[]", "[\"a\"]", "[\"a\",\"a\"]", "{}", "a|b", "[1,]", "[null]", "\"a\"", "[NaN]"],
    "object": ["", "{}", "{\"a\":1}", "[]", "{a:1}", "{\"a\":1,\"a\":2}"],
    "geojson": ["", "{\"type\":\"Point\",\"coordinates\":[1,44]}", "{\"type\":\"Point\"}", "{}", "[]"],
    "string": ["", " ", "x", "\u00e9\u00e8", "a@b.fr", "a@b", "http://a.fr", "http://a b.fr", "www.a.fr", "A" * 300, "12,5", "a\nb", "\u00b2",
               "82112", "21820112100018", "218201121", "35600000000048", "00000000000000", "218 201 121", "0563040506", "+33563040506",
               "3949", "Mo-Fr 09:00-12:00", "Mo-Fr 9h", "24/7", "Urbanisme/autre", "urbanisme/x", "2023/2024", "2024/2023", "2024",
               "W821234567", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "2024-01-05T10:00:00Z", "12:30", "NaN", "null", "'x'", "x\"y",
               "\u00a0x", "x\u2028y", "x\u0085", "a|b", "a;b", "|a"],
}


def parse(content: bytes) -> tuple[list[list[str]], str]:
    """The cells of a sample, and its delimiter."""
    text = content.decode("utf-8-sig")
    delimiter = max(",;\t", key=text.split("\n", 1)[0].count)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)), delimiter


def write(rows: list[list[str]], delimiter: str, line_end: str = "\n", quoting: int = csv.QUOTE_MINIMAL) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=line_end, quoting=quoting).writerows(rows)
    return out.getvalue()


def cell(rows: list[list[str]], types: dict[str, str], rng: random.Random) -> None:
    """Another content for one to three cells, fit for the type of the field most of the time."""
    for _ in range(rng.choice([1, 1, 2, 3])):
        row = rng.randrange(1, len(rows))
        column = rng.randrange(len(rows[row]))
        kind = types.get(rows[0][column], "string")
        values = VALUES.get(kind if rng.random() < 0.8 else rng.choice(sorted(VALUES)), VALUES["string"])
        other = rows[rng.randrange(1, len(rows))][rng.randrange(len(rows[row]))]
        kept = rows[row][column]
        changes = [rng.choice(values), rng.choice(values), rng.choice(values), other, "", kept + " ", " " + kept, kept.upper(),
                   kept[:-1], kept + kept[-1:], kept.replace("a", "\u00e0", 1), kept.replace("1", "7", 1)]
        rows[row][column] = rng.choice(changes)


def label(rows: list[list[str]], rng: random.Random) -> None:
    """Something else in the header, with or without the cells below."""
    header = rows[0]
    column = rng.randrange(len(header))
    change = rng.randrange(10)
    if change == 0:
        header[column] = header[column].upper()
    elif change == 1:
        header[column] = rng.choice([" ", "\u00a0", "\t"]) + header[column] + " "
    elif change == 2:
        header[column] = ""
    elif change == 3:
        header[column] = rng.choice(header)
    elif change == 4:
        header[column] += "x"
    elif change == 5 and len(header) > 1:
        for row in rows:
            del row[column]
    elif change == 6:
        for number, row in enumerate(rows):
            row.insert(column, "colonne en plus" if number == 0 else "x")
    elif change == 7:
        order = list(range(len(header)))
        rng.shuffle(order)
        rows[:] = [[row[at] for at in order] for row in rows]
    elif change == 8:
        header[:] = [name.capitalize() for name in header]
    else:
        header[column] = header[column].replace("_", " ") + "\n"


def row(rows: list[list[str]], rng: random.Random) -> None:
    """A row twice, missing, empty, short, long, or many more of them."""
    at = rng.randrange(1, len(rows))
    change = rng.randrange(7)
    if change == 0:
        rows.insert(at, list(rows[at]))
    elif change == 1:
        del rows[at]
    elif change == 2:
        rows.insert(at, [""] * len(rows[0]))
    elif change == 3 and len(rows[at]) > 1:
        del rows[at][-1]
    elif change == 4:
        rows[at].append(rng.choice(["", "x"]))
    elif change == 5:
        rows.extend([list(rows[at]) for _ in range(rng.choice([2, 25, 120]))])
    else:
        rows[at] = [rng.choice(["", "NA", "NC", "null", "n/a"]) for _ in rows[at]]


def bytes_of(content: bytes, rng: random.Random) -> bytes:
    """One byte changed, put in or left out."""
    at = rng.randrange(len(content))
    kind = rng.randrange(3)
    some = bytes([rng.choice(b'x9"; ,\n\r\t\0\xe9\x80\xc3|\'')])
    if kind == 0:
        return content[:at] + some + content[at + 1:]
    return content[:at] + some + content[at:] if kind == 1 else content[:at] + content[at + 1:]


def writing(rows: list[list[str]], rng: random.Random) -> bytes:
    """The same table, written otherwise."""
    text = write(rows, rng.choice(",;\t|"), rng.choice(["\n", "\r\n"]), rng.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    change = rng.randrange(6)
    if change == 0:
        return b"\xef\xbb\xbf" + text.encode()
    if change == 1:
        return text.encode("cp1252", "replace")
    if change == 2:
        return text.encode("utf-16")
    if change == 3:
        return text.rstrip("\r\n").encode()
    if change == 4:
        return ("Titre du fichier\n" if rng.random() < 0.5 else "\n").encode() + text.encode()
    return text.encode() + rng.choice([b"\n", b"\r\n\r\n", b"Total\n", b"\x1a"])


def mutate(content: bytes, types: dict[str, str], rng: random.Random) -> tuple[str, bytes]:
    """The kind of change, and the changed file."""
    kind = rng.choice(["cell"] * 8 + ["label"] * 4 + ["row"] * 3 + ["byte"] * 3 + ["writing"] * 2)
    if kind == "byte":
        return kind, bytes_of(content, rng)
    rows, delimiter = parse(content)
    # Enough rows that one odd line does not make the engine read the file by another delimiter
    rows += [list(row) for row in rows[1:]] * (24 // max(1, len(rows) - 1)) if kind == "row" else []
    if kind == "writing":
        return kind, writing(rows, rng)
    if kind == "cell":
        cell(rows, types, rng)
    elif kind == "label":
        label(rows, rng)
    else:
        row(rows, rng)
    return kind, write(rows, delimiter).encode()
