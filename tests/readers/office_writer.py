# SPDX-License-Identifier: Apache-2.0
"""The smallest documents of word processors and e-books."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from html import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_DC = "http://purl.org/dc/elements/1.1/"
_ODF = " ".join(
    f'xmlns:{name}="{_OASIS}:{name}:1.0"' for name in ("office", "text", "table", "style", "meta", "manifest")
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def word(text: str, *, style: str = "", item: bool = False) -> str:
    described = f'<w:pStyle w:val="{style}"/>' * bool(style) + '<w:numPr><w:ilvl w:val="0"/></w:numPr>' * item
    return f'<w:p><w:pPr>{described}</w:pPr><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def docx(paragraphs: Iterable[str], *, title: str = "", author: str = "", doctype: str = "") -> bytes:
    """`paragraphs` are XML, as of `word`."""
    relations = (("officeDocument", "/word/document.xml"), ("metadata/core-properties", "docProps/core.xml"))
    links = "".join(f'<Relationship Type="http://x.example/{kind}" Target="{part}"/>' for kind, part in relations)
    names = {"berschrift1": "heading 1", "Zitat": "Quote", "Standard": "Normal"}
    styles = "".join(f'<w:style w:styleId="{id}"><w:name w:val="{name}"/></w:style>' for id, name in names.items())
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    return zipped(
        {
            "_rels/.rels": f"<Relationships>{links}</Relationships>",
            "word/styles.xml": f'<w:styles xmlns:w="{_W}">{styles}</w:styles>',
            "word/document.xml": f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{_W}" xmlns:mc="{mc}"><w:body>'
            f"{''.join(paragraphs)}</w:body></w:document>",
            "docProps/core.xml": f'<c xmlns:dc="{_DC}"><dc:title>{escape(title)}</dc:title>'
            f"<dc:creator>{escape(author)}</dc:creator></c>",
        }
    )


def odt(paragraphs: Iterable[str], *, title: str = "", author: str = "", manifest: str = "") -> bytes:
    """`paragraphs` are XML."""
    style = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_ODF}><office:automatic-styles>{style}</office:automatic-styles>"
            f"<office:body><office:text>{''.join(paragraphs)}</office:text></office:body></office:document-content>",
            "meta.xml": f'<office:document-meta {_ODF} xmlns:dc="{_DC}"><office:meta>'
            f"<dc:title>{escape(title)}</dc:title><meta:initial-creator>{escape(author)}</meta:initial-creator></office:meta></office:document-meta>",
            "META-INF/manifest.xml": f"<manifest:manifest {_ODF}>{manifest}</manifest:manifest>",
        }
    )


def epub(pages: Iterable[str], *, stated: str = "", more: Mapping[str, str] | None = None) -> bytes:
    """`pages` are HTML, `stated` the Dublin Core of the package; the contents come first."""
    files = {"nav.xhtml": "<nav>Contents</nav>"} | {f"page {n}.xhtml": page for n, page in enumerate(pages)}
    items = "".join(
        f'<item id="i{n}" href="text/{name.replace(" ", "%20")}" media-type="application/xhtml+xml"'
        f"{' properties=' + chr(34) + 'nav' + chr(34) if name == 'nav.xhtml' else ''}/>"
        for n, name in enumerate(files)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(files)))
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<c><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></c>',
            "OEBPS/book.opf": f'<package xmlns:dc="{_DC}" xmlns:opf="http://www.idpf.org/2007/opf"><metadata>{stated}'
            f"</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>",
            **{f"OEBPS/text/{name}": f"<html><body>{content}</body></html>" for name, content in files.items()},
            **(more or {}),
        }
    )
