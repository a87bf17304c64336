"""Templates as a spreadsheet program sees them: opened, looked at, filled, saved, validated."""

import csv
import datetime
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

HERE = Path(__file__).resolve().parent
JAR = HERE.parent.parent / "cli" / "target" / "collectivites.jar"
SAMPLES = HERE.parent.parent.parent / (
    "sdk-core/src/test/resources/fr/collectivites/sdk/core/schema/samples"
)


def collectivites(*arguments):
    done = subprocess.run(
        ["java", "-jar", str(JAR), *arguments],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )
    if done.returncode > 1:
        sys.exit(f"{' '.join(arguments)}: {done.stderr}")
    return done.stdout


def typed(text, number_format):
    """What a spreadsheet program makes of a text typed into a cell of that format."""
    if number_format == "@":
        return text
    if number_format.startswith("yyyy"):
        return datetime.date.fromisoformat(text)
    return float(text) if "." in text else int(text)


def look(workbook, fields):
    """The faults of a template; none is expected."""
    faults = []
    sheet = workbook.worksheets[0]
    if workbook.sheetnames[:2] != ["Données", "Aide"]:
        faults.append(f"sheets {workbook.sheetnames}")
    limits = {}
    for limit in sheet.data_validations.dataValidation:
        limits[str(limit.sqref).split(":")[0].rstrip("0123456789")] = limit
    for number, field in enumerate(fields, 1):
        title = sheet.cell(1, number)
        letters = title.column_letter
        if title.value != field["name"]:
            faults.append(f"title {title.value} for {field['name']}")
        if title.comment is None or ("Obligatoire" in title.comment.text) != field["required"]:
            faults.append(f"note of {field['name']}")
        admitted = field["constraints"].get("enum")
        if admitted and field["type"] not in ("array", "list"):
            name, cells = limits[letters].formula1.split("!")
            listed = [row[0].value for row in workbook[name.strip("'")][cells.replace("$", "")]] \
                if ":" in cells else [workbook[name.strip("'")][cells.replace("$", "")].value]
            if limits[letters].type != "list" or listed != [str(value) for value in admitted]:
                faults.append(f"list of {field['name']}: {listed}")
        if field["type"] == "number" and limits[letters].type not in ("decimal", "list"):
            faults.append(f"limit of {field['name']}")
    return faults


def main():
    columns = rows = lists = 0
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for sample in sorted(SAMPLES.glob("*.csv")):
            parts = sample.stem.split("__")
            schema = "/".join(parts[:2]) + ("@" + parts[2] if len(parts) == 3 else "")
            file = Path(folder) / (sample.stem + ".xlsx")
            collectivites("schemas", "template", schema, "--output", str(file))
            fields = json.loads(collectivites("schemas", "show", schema, "--format", "json"))["fields"]
            workbook = openpyxl.load_workbook(file)
            faults += [f"{schema}: {fault}" for fault in look(workbook, fields)]
            sheet = workbook.worksheets[0]
            lists += sum(1 for v in sheet.data_validations.dataValidation if v.type == "list")
            columns += len(fields)
            with open(sample, encoding="utf-8", newline="") as lines:
                for number, record in enumerate(csv.DictReader(lines), 2):
                    rows += 1
                    for place, field in enumerate(fields, 1):
                        text = record.get(field["name"]) or ""
                        if text:
                            format_of_column = sheet.column_dimensions[
                                sheet.cell(1, place).column_letter].number_format
                            cell = sheet.cell(number, place, typed(text, format_of_column))
                            cell.number_format = format_of_column
            workbook.save(file)
            report = json.loads(collectivites("validate", str(file), "--schema", schema, "--format", "json"))
            if report["outcome"] == "INVALID":
                faults.append(f"{schema}: {report['problems'][0]['message']}")
    for fault in faults:
        print(fault)
    print(f"{len(list(SAMPLES.glob('*.csv')))} templates, {columns} columns, {lists} lists, {rows} rows typed: "
          f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
