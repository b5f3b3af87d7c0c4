# SPDX-License-Identifier: Apache-2.0
"""The smallest PDFs that show a text."""

from __future__ import annotations

from collections.abc import Sequence

Words = tuple[float, float, float, str]
"""Left and bottom in points from the lower left corner, font size, text that Windows-1252 has."""
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_ESCAPED = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})


def pdf(pages: Sequence[Sequence[Words]], *, properties: str = "", trailer: str = "", page: str = "") -> bytes:
    """A PDF with `pages`, its `properties` as in "/Title (Port)"; `trailer` and `page` are further entries."""
    numbers = range(5, 5 + 2 * len(pages), 2)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        _FONT,
        f"<< {properties} >>".encode("cp1252"),
    ]
    for number, words in zip(numbers, pages, strict=True):
        drawn = "\n".join(
            f"BT /F {size} Tf {left} {bottom} Td ({text.translate(_ESCAPED)}) Tj ET"
            for left, bottom, size, text in words
        ).encode("cp1252")
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Resources << /Font << /F 3 0 R >> >> "
            f"/Contents {number + 1} 0 R {page} >>".encode(),
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawn), drawn),
        ]
    return _file(objects, f"/Info 4 0 R {trailer}")


def endless() -> bytes:
    """A PDF of one page on which a form is drawn that draws itself, twice."""
    form = b"/XObject << /F 5 0 R >>"
    return _file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << %b >> >>" % form,
            b"<< /Length 5 >>\nstream\n/F Do\nendstream",
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << %b >> /Length 11 >>\n"
            b"stream\n/F Do /F Do\nendstream" % form,
        ]
    )


def _file(objects: Sequence[bytes], trailer: str = "") -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, object in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, object)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R"
    return bytes(out) + f"{end} {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n".encode()


def column(
    lines: Sequence[str], *, left: float = 40, top: float = 520, size: float = 10, step: float = 14
) -> list[Words]:
    """`lines` below each other; "" leaves one out."""
    return [(left, top - step * row, size, line) for row, line in enumerate(lines) if line]
