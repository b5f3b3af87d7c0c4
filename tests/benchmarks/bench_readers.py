# SPDX-License-Identifier: Apache-2.0
"""Documents a second beside the libraries that the readers stand on, over the same files in one run.

    python -m tests.benchmarks.bench_readers FOLDER [--rounds 5]

The files of FOLDER are read by their suffixes. `text` is what the library gives by itself: the words. `comparable` is
the nearest to what a reader gives that it has: which paragraph is a heading, title, authors and date as the file states
them. No library tells headline, byline and dateline from the text, which the readers do; that part is timed by itself.
"""

from __future__ import annotations

import argparse
import io
import sys
import time
import zipfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from lxml import etree, html

from desktop_app.readers.heads import heading_of
from desktop_app.readers.registry import read_bytes

Read = Callable[[bytes], object]


def of_docx(data: bytes) -> object:
    """The words of a Word file."""
    import docx

    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def of_docx_with_styles(data: bytes) -> object:
    """With the style of each paragraph and the properties."""
    import docx

    document = docx.Document(io.BytesIO(data))
    stated = document.core_properties
    return [(each.text, each.style and each.style.name) for each in document.paragraphs], stated.title, stated.author


def of_odt(data: bytes) -> object:
    """The words of an OpenDocument text, by lxml alone."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("content.xml"))
    return ["".join(each.itertext()) for each in root.iter("{*}p", "{*}h")]


def of_odt_with_styles(data: bytes) -> object:
    """With the style of each paragraph and the properties."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    root, meta = (etree.fromstring(archive.read(name)) for name in ("content.xml", "meta.xml"))
    styles = {each.get("{*}name"): each.attrib for each in root.iter("{*}style")}
    texts = [("".join(each.itertext()), dict(each.attrib)) for each in root.iter("{*}p", "{*}h")]
    return texts, styles, [meta.findtext(f".//{{*}}{name}") for name in ("title", "initial-creator", "date")]


def of_epub(data: bytes) -> object:
    """The words of an e-book, by lxml alone: every page of it."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    pages = [name for name in archive.namelist() if name.endswith((".xhtml", ".html"))]
    return [html.fromstring(archive.read(name)).text_content() for name in pages]


def of_epub_with_spine(data: bytes) -> object:
    """The pages of the spine, paragraph by paragraph, with the package's statements."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    container = etree.fromstring(archive.read("META-INF/container.xml"))
    place = next(container.iter("{*}rootfile")).get("full-path") or ""
    package = etree.fromstring(archive.read(place))
    folder = f"{Path(place).parent}/".removeprefix("./")
    hrefs = {item.get("id"): item.get("href") for item in package.iter("{*}item")}
    pages = [html.fromstring(archive.read(f"{folder}{hrefs[ref.get('idref')]}")) for ref in package.iter("{*}itemref")]
    texts = [(each.tag, each.text_content()) for page in pages for each in page.iter("p", "h1", "h2", "h3", "li")]
    return texts, [package.findtext(f".//{{*}}{name}") for name in ("title", "creator", "date")]


def of_html(data: bytes) -> object:
    """The article of a page by trafilatura."""
    import trafilatura

    return trafilatura.extract(data)


def of_html_with_metadata(data: bytes) -> object:
    """With title, authors and date."""
    import trafilatura

    return trafilatura.bare_extraction(data, with_metadata=True)


def of_pdf(data: bytes) -> object:
    """The words of a PDF as pdfium has them."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


BARE: dict[str, Sequence[tuple[str, Read]]] = {
    ".docx": (("python-docx, text", of_docx), ("python-docx, comparable", of_docx_with_styles)),
    ".odt": (("lxml, text", of_odt), ("lxml, comparable", of_odt_with_styles)),
    ".epub": (("lxml, text", of_epub), ("lxml, comparable", of_epub_with_spine)),
    ".html": (("trafilatura, text", of_html), ("trafilatura, comparable", of_html_with_metadata)),
    ".pdf": (("pypdfium2, text", of_pdf),),
}


def milliseconds(read: Read, files: Sequence[bytes], rounds: int) -> float:
    """Processor time for a file, the best of `rounds`; the first is not counted."""
    times = []
    for _ in range(rounds + 1):
        started = time.process_time()
        for data in files:
            read(data)
        times.append(time.process_time() - started)
    return min(times[1:]) / len(files) * 1000


def main() -> int:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    told = parser.parse_args()
    files: dict[str, list[bytes]] = defaultdict(list)
    for path in sorted(told.folder.iterdir()):
        files[path.suffix].append(path.read_bytes())
    for suffix, some in sorted(files.items()):
        name = f"a{suffix}"
        ours = milliseconds(lambda data, name=name: read_bytes(data, name="a", file=name), some, told.rounds)  # type: ignore[misc]  # mypy cannot tell a default of a lambda
        texts = [read_bytes(data, name="a", file=name).document.text.encode() for data in some]
        head = milliseconds(lambda text: heading_of(text.decode()), texts, told.rounds)
        rest = [(what, milliseconds(read, some, told.rounds)) for what, read in BARE.get(suffix, ())]
        others = ", ".join(
            f"{what} {taken:.2f} ({ours / taken:.2f}, without the head {(ours - head) / taken:.2f})"
            for what, taken in rest
        )
        sys.stdout.write(f"{suffix}: {len(some)} files, ours {ours:.2f} ms, of that the head {head:.2f}; {others}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
