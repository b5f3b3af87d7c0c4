# SPDX-License-Identifier: Apache-2.0
"""The icon in the sizes that desktops ask for, drawn from the one drawing.

python icons.py FOLDER    writes FOLDER/hicolor/16x16/apps/org.inquit.Inquit.png and so on
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from project import APPLICATION_ID, ROOT
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = ROOT / "resources" / "icons" / "inquit.svg"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512)


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
