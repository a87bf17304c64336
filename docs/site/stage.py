"""Lays out the pages for the generator: README.md and its like, docs, and every file that they link to, where they are.

So one set of links serves the forge and the site. Fails on a link to a folder, or to something that there is not.
"""
import pathlib
import re
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
STAGE = HERE / "target/src"
LINK = re.compile(r"\]\(([^)#\s:]+)(#[^)\s]*)?\)")


def main():
    shutil.rmtree(STAGE, ignore_errors=True)
    pages = sorted(ROOT.glob("*.md")) + sorted(p for p in (ROOT / "docs").rglob("*.md") if HERE not in p.parents)
    wanted = set(pages)
    broken = []
    for page in pages:
        for target, _ in LINK.findall(page.read_text(encoding="utf-8")):
            path = (page.parent / target).resolve()
            if path.is_file() and ROOT in path.parents:
                wanted.add(path)
            else:
                broken.append(f"{page.relative_to(ROOT)}: {target} is no file here")
    for path in wanted:
        copy = STAGE / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    print(f"{len(pages)} pages, {len(wanted) - len(pages)} other files")
    sys.exit("\n".join(broken) if broken else 0)


main()
