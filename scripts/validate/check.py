"""Reads the machine forms of a published site with tools that we did not write.

    check.py SITE WORK

SITE is the published folder. WORK takes a TypeScript file with the JSON-LD of the site, for schema-dts.
"""

import csv
import io
import json
import re
import socket
import sys
import traceback
from decimal import Decimal
from html import unescape
from pathlib import Path

site, work = Path(sys.argv[1]), Path(sys.argv[2])


def refuse(*_args, **_kwargs):
    raise OSError("no network while the formats are checked")


socket.socket.connect = refuse
socket.create_connection = refuse
socket.getaddrinfo = refuse

ONE_SIDED = {"over", "at_least", "under", "at_most"}


def rows():
    with open(site / "data/figures.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = rows()
BY_ID = {row["id"]: row for row in ROWS}


def page_json_ld():
    """Every page's JSON-LD with the page's path."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        scripts = re.findall(r'<script type="?application/ld\+json"?>(.*?)</script>', text, re.S)
        assert len(scripts) <= 1, path
        if scripts:
            found[str(path.relative_to(site))] = json.loads(scripts[0], parse_float=Decimal)
    return found


def shape(value):
    """The keys and types of a document, by which alike ones are told."""
    if isinstance(value, dict):
        return tuple(sorted((k, v if k in ("@type", "propertyID") else shape(v)) for k, v in value.items()))
    if isinstance(value, list):
        return ("list",) + tuple(sorted({repr(shape(v)) for v in value}))
    return type(value).__name__


def json_ld():
    from pyld import jsonld

    # The terms of schema.org are all in one vocabulary; nothing is fetched.
    context = {"@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"}}}

    def loader(url, _options=None):
        assert url.rstrip("/") in ("https://schema.org", "http://schema.org"), url
        return {"contextUrl": None, "documentUrl": url, "document": context, "contentType": "application/ld+json"}

    jsonld.set_document_loader(loader)
    documents = page_json_ld()
    figures = [p for p in documents if re.match(r"(en/)?figures/", p)]
    assert len(figures) == 2 * len(ROWS), (len(figures), len(ROWS))
    shapes = {}
    for path, document in documents.items():
        plain = json.loads(json.dumps(document, default=float))
        shapes.setdefault(repr(shape(plain)), (path, plain))
    for path, plain in shapes.values():
        expanded = jsonld.expand(plain)
        assert expanded and all("@type" in node for node in expanded), path
        quads = jsonld.to_rdf(plain, {"format": "application/n-quads"})
        assert quads.count("\n") > 5, path
    for path in figures:
        key = re.sub(r"^(en/)?figures/|/index\.html$", "", path)
        row = BY_ID[key]
        node = [n for n in documents[path]["@graph"] if n["@type"] == "Observation"][0]
        if row["hedge"] == "exact":
            assert Decimal(str(node["value"])) == Decimal(row["value"]), path
        else:
            assert "value" not in node, path
        if row["hedge"] in ONE_SIDED:
            assert ("minValue" in node) != ("maxValue" in node), path
        if "minValue" in node:
            assert Decimal(str(node["minValue"])) == Decimal(row["low"]), path
        if "maxValue" in node:
            assert Decimal(str(node["maxValue"])) == Decimal(row["high"]), path
    lines = ['import type { Graph } from "schema-dts";']
    for n, (path, plain) in enumerate(shapes.values()):
        text = json.dumps(plain, ensure_ascii=False, indent=1)
        lines.append(f"// {path}\nexport const page{n}: Graph = {text};")
    (work / "json-ld.ts").write_text("\n".join(lines), encoding="utf-8")
    return f"{len(documents)} pages, {len(shapes)} shapes"


def catalog():
    from hashlib import sha256

    from pyld import jsonld

    document = json.loads((site / "data/catalog.jsonld").read_text(encoding="utf-8"))
    expanded = jsonld.expand(document)
    assert expanded[0]["@type"] == ["http://www.w3.org/ns/dcat#Catalog"]
    files = document["dcat:dataset"][0]["dcat:distribution"]
    for file in files:
        bytes_ = (site / "data" / file["dcat:downloadURL"]["@id"].rsplit("/", 1)[1]).read_bytes()
        assert str(len(bytes_)) == file["dcat:byteSize"]["@value"]
        assert sha256(bytes_).hexdigest() == file["spdx:checksum"]["spdx:checksumValue"]["@value"]
    return f"{len(files)} files with size and digest"


def data_package():
    import frictionless

    report = frictionless.validate(str(site / "data/datapackage.json"))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])[:5]
    task = report.tasks[0]
    assert task.stats["rows"] == len(ROWS), task.stats
    package = frictionless.Package(str(site / "data/datapackage.json"))
    assert package.to_descriptor()["resources"][0]["schema"]["primaryKey"] == ["id"]
    assert "fieldsMatch" not in (site / "data/datapackage.json").read_text()
    return f"{task.stats['rows']} rows of {task.stats['fields']} fields"


def csv_on_the_web():
    from csvw import CSVW

    table = CSVW(str(site / "data/figures.csv-metadata.json"), validate=True)
    assert table.is_valid, [str(w.message) for w in table.warnings][:5]
    count = sum(1 for _ in table.t.tables[0].iterdicts(strict=True)) if hasattr(table.t, "tables") else sum(1 for _ in table.t.iterdicts(strict=True))
    assert count == len(ROWS), count
    return f"{count} rows"


def figures_json():
    data = json.loads((site / "data/figures.json").read_text(encoding="utf-8"), parse_float=Decimal, parse_int=Decimal)
    for name in ("citation", "licence", "version"):
        assert data[name], name
    assert len(data["figures"]) == len(ROWS)
    for row, figure in zip(ROWS, data["figures"], strict=True):
        assert list(row) == list(figure), row["id"]
        for name, cell in row.items():
            value = figure[name]
            text = "" if value is None else str(value).lower() if isinstance(value, bool) else value
            same = Decimal(cell) == value if isinstance(value, Decimal) else cell == text
            assert same, (row["id"], name, cell, value)
        side = site / "figures" / row["id"] / "figure.json"
        if side.exists():
            one = json.loads(side.read_text(encoding="utf-8"), parse_float=Decimal, parse_int=Decimal)
            assert {name: one[name] for name in row} == figure, row["id"]
            assert one["citation"] and one["licence"], row["id"]
    return f"{len(ROWS)} figures like those of the CSV"


def workbook():
    import openpyxl

    book = openpyxl.load_workbook(site / "data/figures.xlsx")
    assert len(book.sheetnames) == 3, book.sheetnames
    lines = list(book.worksheets[0].iter_rows(values_only=True))
    assert list(lines[0]) == list(ROWS[0])
    assert len(lines) == len(ROWS) + 1
    for row, line in zip(ROWS, lines[1:], strict=True):
        for (name, cell), value in zip(row.items(), line, strict=True):
            if value is None:
                same = cell == ""
            elif isinstance(value, bool):
                same = cell == str(value).lower()
            elif isinstance(value, (int, float)):
                same = float(cell) == value
            elif hasattr(value, "date"):
                same = cell == value.date().isoformat()
            else:
                same = cell == value
            assert same, (row["id"], name, cell, value)
    said = "\n".join(str(v) for line in book.worksheets[2].iter_rows(values_only=True) for v in line if v)
    assert "citation" in said and "licence" in said and "version" in said
    return ", ".join(book.sheetnames)


def feeds():
    import feedparser

    counts = []
    for folder in ("", "en/"):
        atom = feedparser.parse((site / folder / "feed.atom").read_bytes())
        assert not atom.bozo and atom.version == "atom10", atom.get("bozo_exception")
        data = json.loads((site / folder / "feed.json").read_text(encoding="utf-8"))
        assert data["version"] == "https://jsonfeed.org/version/1.1"
        ids = [item["id"] for item in data["items"]]
        assert len(set(ids)) == len(ids) and ids == [entry.id for entry in atom.entries]
        assert all(entry.link and entry.updated_parsed and entry.content for entry in atom.entries)
        for item in data["items"]:
            assert item["content_html"] and item["url"].startswith("https://")
            for figure in item["_figures"]:
                assert figure["id"] in BY_ID and BY_ID[figure["id"]]["version"] == str(figure["version"])
            assert not re.search(r'(href|src)="(?!https?://|mailto:)', item["content_html"]), item["id"]
        counts.append(len(ids))
    return f"{counts[0]} and {counts[1]} releases"


def changes():
    """The feeds of corrections: by a parser of feeds, and against JSON Feed 1.1."""
    import feedparser

    count = 0
    for folder in ("", "en/"):
        atom = feedparser.parse((site / folder / "corrections.atom").read_bytes())
        assert not atom.bozo and atom.version == "atom10", atom.get("bozo_exception")
        assert atom.feed.title and atom.feed.updated_parsed and atom.feed.id
        data = json.loads((site / folder / "corrections.json").read_text(encoding="utf-8"))
        assert data["version"] == "https://jsonfeed.org/version/1.1"
        assert data["title"] and data["feed_url"].endswith(f"/{folder}corrections.json")
        unknown = set(data) - {"version", "title", "home_page_url", "feed_url", "description", "language", "authors", "items", "icon"}
        assert all(name.startswith("_") for name in unknown), unknown
        ids = [item["id"] for item in data["items"]]
        assert len(set(ids)) == len(ids) and ids == [entry.id for entry in atom.entries]
        for item, entry in zip(data["items"], atom.entries, strict=True):
            assert item["id"].startswith("tag:") and item["content_html"] and item["date_published"]
            assert {tag.term for tag in entry.tags} <= {"correction", "revision", "withdrawal"} and entry.tags
            figure = item["_figure"]
            assert figure["id"] in BY_ID and figure["before"], item["id"]
            related = [link.href for link in entry.links if link.rel == "related"]
            assert related and all(figure["id"] in href for href in related), related
        count += len(ids)
    return f"{count} changes"


def versions():
    """What figure.json and JSON-LD say of versions, against the pages that there are."""
    documents = page_json_ld()
    count = 0
    for row in ROWS:
        one = json.loads((site / "figures" / row["id"] / "figure.json").read_text(encoding="utf-8"))
        numbers = [version["version"] for version in one["versions"]]
        assert numbers == list(range(1, int(row["version"]) + 1)), (row["id"], numbers)
        for version in one["versions"]:
            for name in ("permalink", "permalink_en"):
                path = version[name].split("/", 3)[3] + "index.html"
                text = (site / path).read_text(encoding="utf-8")
                assert version["reported"] in text, (path, version["reported"])
            assert ("change" in version) == (version["version"] > 1), version
        for folder in ("", "en/"):
            page = next(n for n in documents[f"{folder}figures/{row['id']}/index.html"]["@graph"] if n["@type"] == "WebPage")
            assert page["version"] == int(row["version"]), row["id"]
            last = one["versions"][-1].get("change")
            assert page.get("dateModified") == (last["date"] if last else None), row["id"]
            if last:
                assert page["isBasedOn"].endswith(f"/{folder}figures/{row['id']}/v/{numbers[-2]}/"), page["isBasedOn"]
            mended = [v for v in one["versions"] if v.get("change", {}).get("kind") in ("correction", "withdrawal")]
            assert len(page.get("correction", [])) == len(mended), row["id"]
        count += len(numbers)
    return f"{count} versions of {len(ROWS)} figures"


def cited(path):
    """The citations on a page: style to text."""
    text = (site / path).read_text(encoding="utf-8")
    box = text.split("class=styles>", 1)[-1] if "class=styles>" in text else text.split('class="styles">', 1)[1]
    box = box.split("</details>", 1)[0]
    pairs = re.findall(r"<dt>(.*?)(?:</dt>)?<dd class=\"?citation ?[a-z]*\"?>(.*?)(?=</dd>|</div>)", box, re.S)
    clean = lambda t: unescape(re.sub(r"<[^>]*>", "", t))
    return {clean(style): clean(citation) for style, citation in pairs}


def citations():
    import bibtexparser
    import rispy

    count = 0
    for row in ROWS:
        for folder in ("", "en/"):
            found = cited(f"{folder}figures/{row['id']}/index.html")
            assert len(found) == 8, (row["id"], list(found))
            address = row["permalink"].replace("/figures/", f"/{folder}figures/")
            for style, text in found.items():
                assert row["id"] in text and address in text, (style, text)
                assert text.count("YYYY-MM-DD") == 1, (style, text)
            if folder == "" and row["hedge"] != "missing":
                for style, text in found.items():
                    words = text.replace("\\", "").replace("&#91;", "[").replace("&#93;", "]")
                    assert row["reported"].split("\n")[0] in words, (style, text)
            library = bibtexparser.parse_string(found["BibTeX"])
            assert not library.failed_blocks and len(library.entries) == 1, found["BibTeX"]
            fields = library.entries[0].fields_dict
            assert fields["url"].value == address and fields["version"].value == row["version"]
            entry = rispy.loads(found["RIS"])[0]
            assert entry["type_of_reference"] == "ELEC" and entry["title"], entry
            assert address in (entry.get("urls") or [entry.get("url")]), entry
            count += 1
    return f"{count} pages of figures"


def csl():
    import warnings

    warnings.simplefilter("ignore")
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    styles = 0
    for row in ROWS:
        item = json.loads((site / "figures" / row["id"] / "figure.csl.json").read_text(encoding="utf-8"))
        assert item[0]["URL"] == row["permalink"] and item[0]["version"] == row["version"]
        assert "accessed" not in item[0]
        source = CiteProcJSON(item)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        bibliography.register(Citation([CitationItem(item[0]["id"].lower())]))
        text = str(bibliography.bibliography()[0])
        assert item[0]["author"][0]["literal"] in text, text
        styles += 1
    return f"{styles} items rendered"


CHECKS = [
    ("JSON-LD (pyld)", json_ld),
    ("DCAT 3 catalogue (pyld)", catalog),
    ("Data Package (frictionless)", data_package),
    ("CSV on the Web (csvw)", csv_on_the_web),
    ("figures.json", figures_json),
    ("figures.xlsx (openpyxl)", workbook),
    ("feeds (feedparser)", feeds),
    ("feeds of changes (feedparser, JSON Feed 1.1)", changes),
    ("versions in figure.json and JSON-LD", versions),
    ("BibTeX and RIS (bibtexparser, rispy)", citations),
    ("CSL-JSON (citeproc-py)", csl),
]

failed = 0
for name, check in CHECKS:
    try:
        print(f"ok   {name}: {check()}", flush=True)
    except Exception:
        failed += 1
        print(f"FAIL {name}\n{traceback.format_exc()}", flush=True)
sys.exit(1 if failed else 0)
