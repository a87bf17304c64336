"""Same spreadsheets, two readers: frictionless, and ours by Cells.java; compares every cell with its type."""

import datetime
import os
import pathlib
import random
import subprocess
import sys
import warnings

import ezodf
import openpyxl
import xlwt
from frictionless import FrictionlessException, formats, resources, system

warnings.simplefilter("ignore")

HERE = pathlib.Path(__file__).resolve().parent
CLI = HERE.parents[1] / "cli/target"
WORK = HERE / "target/files"

# Number formats: those of Excel's own list, French ones, and ones that go wrong
FORMATS = [
    "General", "0", "0.00", "#,##0", "#,##0.00", "0%", "0.00%", "0.00E+00", "# ?/?", "##0.0E+0", "@", "00000", "000000000",
    "#,##0_);(#,##0)", '#,##0.00 "€"', '#,##0.00\\ "€"', '_-* #,##0.00 "€"_-;\\-* #,##0.00 "€"_-;_-* "-"?? "€"_-;_-@_-',
    '0#" "##" "##" "##" "##', "0.##", "0.0#", "#.##", "#", "?", "[Red]0.00;[Blue]-0.00", "0.00;[Red]0.00", "0;-0;;@", '"N°"0',
    "0,", '0.0,,"M"', "0.000000000000000", "0.00%;-0.00%", "0.0.0", "[>=1000]0.0;0", "\\d0", "_d0", '"d"0', "general",
    "Standard", "mm-dd-yy", "d-mmm-yy", "d-mmm", "mmm-yy", "h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss", "m/d/yy h:mm",
    "mm:ss", "[h]:mm:ss", "mmss.0", "dd/mm/yyyy", "yyyy-mm-dd", "yyyy\\-mm\\-dd", "dd/mm/yyyy hh:mm", "dd/mm/yyyy\\ hh:mm:ss",
    "[$-40C]dd/mm/yyyy", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "dddd d mmmm yyyy", "ddd dd mmm yy", "yyyy", "yy", "mmmm",
    "mmmmm", "mmmmmm", 'hh"h"mm', 'dd"/"mm"/"yyyy', "d.m.yyyy", "hh:mm:ss.000", "[mm]:ss", "[ss]", 'yyyy"年"m"月"', "m", "d",
    "s", "h", "hh:mm:ss AM/PM", "a/p", "dd/mm/yy;@", "[$-409]d-mmm-yy;@", "mm/yyyy", "dd-mm-yyyy", "dd mmmm yyyy", "yyyymmdd",
    "hhmm", "hh\\hmm", "(dd/mm)", "'dd'", "jj/mm/aaaa", 'dd/mm/yyyy"', "d/m", "mm:hh", "ss:mm", "h m s", "hh:mm dd/mm",
]
VALUES = [
    0, 1, -1, 1.5, -1.5, 0.5, 0.25, 0.1, 2.675, 1234567.891, -0.4, -0.001, 1e-7, 75001, 1001, 43101, 43101.5,
    43101.999999999, 44196.123456, 59, 60, 61, 0.999999999, 0.9999999, 2958465, -5, 274.65999999999997,
    0.30000000000000004, 12345.678, 1.0, 100.0, True, False, "texte", " x ", "a\nb", "12,5", "1_x000D_2", "_x005F_x0041_",
]
# Out of the range of dates: openpyxl makes errors of them, xlrd crashes
LARGE = [1e15, 123456789012345678, 2958466, 1e10, 1e16, 21920044100018]


def write_xlsx(path: pathlib.Path, rng: random.Random) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row, code in enumerate(FORMATS, 1):
        sheet.cell(row, 1, code)
        for column, value in enumerate(VALUES + LARGE + [numbers(rng) for _ in range(10)], 2):
            cell = sheet.cell(row, column, value)
            cell.number_format = code
    sheet.cell(len(FORMATS) + 3, 5, 3)
    book.save(path)


def write_xls(path: pathlib.Path, rng: random.Random) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    for row, code in enumerate(FORMATS):
        style = xlwt.easyxf(num_format_str=code)
        sheet.write(row, 0, code)
        for column, value in enumerate(VALUES + [numbers(rng) for _ in range(10)], 1):
            sheet.write(row, column, value, style)
    sheet.write_merge(len(FORMATS) + 5, len(FORMATS) + 6, 60, 61, "merged")
    book.save(str(path))


def numbers(rng: random.Random) -> float:
    return rng.choice([rng.uniform(-10, 60000), rng.randint(0, 60000), round(rng.uniform(0, 1000), 2), rng.random()])


def write_ods(path: pathlib.Path, rng: random.Random) -> None:
    book = ezodf.newdoc(doctype="ods", filename=str(path))
    sheet = ezodf.Sheet("Un", size=(60, 30))
    book.sheets += sheet
    for row in range(60):
        for column in range(30):
            kind, value = rng.choice([
                (None, None), ("float", rng.choice([1, 2.0, 1.5, 1e17, -0.0, 0.1 + 0.2, 2.5e-7])), ("boolean", True),
                ("date", "2024-01-05"), ("date", "2024-01-05T10:00:00"), ("time", "PT01H00M00S"), ("percentage", 0.25),
                ("string", rng.choice(["a", "b c", "  x ", "é", "12,5", "", "l1\nl2"])),
            ])
            if kind:
                sheet[(row, column)].set_value(value, kind)
    book.save()


def notation(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return f"bool {str(value).lower()}"
    if isinstance(value, datetime.datetime):
        return "datetime " + value.strftime("%Y-%m-%d %H:%M:%S.%f")
    if isinstance(value, datetime.time):
        return "time " + value.strftime("%H:%M:%S.%f")
    if isinstance(value, datetime.timedelta):
        return f"duration {value // datetime.timedelta(microseconds=1)}"
    return f"{type(value).__name__} {value!r}" if isinstance(value, float) else f"{type(value).__name__} {value}"


def reference(path: pathlib.Path) -> list[list[str]]:
    options = {"control": formats.ExcelControl(preserve_formatting=True)} if path.suffix == ".xlsx" else {}
    with system.use_context(trusted=True):
        with resources.TableResource(path=str(path), **options) as resource:
            return [[notation(cell) for cell in row] for row in resource.cell_stream]


def ours(paths: list[pathlib.Path]) -> list[list[list[str]]]:
    libraries = os.pathsep.join([str(CLI / "collectivites.jar"), str(CLI / "lib/*")])
    done = subprocess.run(["java", "-cp", libraries, str(HERE / "Cells.java"), *map(str, paths)], capture_output=True, check=True)
    files = done.stdout.decode("utf-8").split("\x1d")[:-1]
    return [[row.split("\x1f") if row else [] for row in file.split("\x1e")[:-1]] for file in files]


def same(theirs: str, mine: str) -> bool:
    if theirs == mine:
        return True
    kinds = {theirs.split(" ")[0], mine.split(" ")[0]}
    # One number may be written in several ways, and ours has no integers beyond 18 digits
    return kinds <= {"float", "int"} and float(theirs.split(" ")[1]) == float(mine.split(" ")[1]) \
        and (len(kinds) == 1 or abs(float(mine.split(" ")[1])) >= 1e15)


def main() -> int:
    rng = random.Random(82)
    WORK.mkdir(parents=True, exist_ok=True)
    write_xlsx(WORK / "formats.xlsx", rng)
    write_xls(WORK / "formats.xls", rng)
    write_ods(WORK / "types.ods", rng)
    paths = [WORK / "formats.xlsx", WORK / "formats.xls", WORK / "types.ods", *map(pathlib.Path, sys.argv[1:])]
    cells, different = 0, 0
    for path, rows in zip(paths, ours(paths)):
        try:
            expected = reference(path)
        except FrictionlessException as failure:
            print(f"{path}: not read by the engine: {failure.error.note}")
            continue
        if [len(row) for row in expected] != [len(row) for row in rows]:
            print(f"{path}: other rows or widths")
            different += 1
        for number, (theirs, mine) in enumerate(zip(expected, rows), 1):
            for column, (one, other) in enumerate(zip(theirs, mine), 1):
                cells += 1
                if not same(one, other):
                    different += 1
                    print(f"{path.name} row {number} column {column}: engine {one!r}, ours {other!r}")
    print(f"{cells} cells in {len(paths)} files compared, {different} different")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
