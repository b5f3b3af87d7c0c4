# SPDX-License-Identifier: Apache-2.0
"""The icon in the sizes that desktops ask for, drawn from the one drawing.

python icons.py FOLDER    writes FOLDER/hicolor/16x16/apps/org.inquit.Inquit.png and so on
"""

from __future__ import annotations

import shutil
import struct
import sys
from pathlib import Path

from project import APPLICATION_ID, ROOT
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = ROOT / "resources" / "icons" / "inquit.svg"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512)
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""At most 256, which ICO writes as 0."""
MACOS_SIZES = {"ic11": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256, "ic14": 512, "ic09": 512, "ic10": 1024}
"""Apple's names of the entries that hold PNG; some sizes stand for half as many points on fine screens."""


def main(folder: Path) -> None:
    """Write all sizes and the drawing itself below `folder`."""
    theme = folder / "hicolor"
    renderer = QSvgRenderer(str(DRAWING))
    assert renderer.isValid(), DRAWING
    for size in SIZES:
        png = theme / f"{size}x{size}" / "apps" / f"{APPLICATION_ID}.png"
        png.parent.mkdir(parents=True, exist_ok=True)
        assert _drawn(renderer, size).save(str(png)), png
    scalable = theme / "scalable" / "apps" / f"{APPLICATION_ID}.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DRAWING, scalable)


def write_ico(path: Path) -> None:
    """Write the icon of Windows: a directory of 16 bytes an image, then the images as PNG."""
    images = [(size, _png(size)) for size in WINDOWS_SIZES]
    directory, offset = struct.pack("<HHH", 0, 1, len(images)), 6 + 16 * len(images)
    for size, png in images:
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), offset)
        offset += len(png)
    path.write_bytes(directory + b"".join(png for _, png in images))


def write_icns(path: Path) -> None:
    """Write the icon of macOS: each image as PNG behind its name and length."""
    images = [(name.encode(), _png(size)) for name, size in MACOS_SIZES.items()]
    data = b"".join(struct.pack(">4sI", name, 8 + len(png)) + png for name, png in images)
    path.write_bytes(struct.pack(">4sI", b"icns", 8 + len(data)) + data)


def _png(size: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert _drawn(QSvgRenderer(str(DRAWING)), size).save(buffer, "PNG"), size
    return bytes(buffer.data().data())


def _drawn(renderer: QSvgRenderer, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return image


if __name__ == "__main__":
    main(Path(sys.argv[1]))
