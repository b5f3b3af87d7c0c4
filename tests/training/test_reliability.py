# SPDX-License-Identifier: Apache-2.0
"""The reliability plot: its bins, its error and that it is well-formed."""

from __future__ import annotations

from xml.etree import ElementTree

from desktop_app.training.reliability import bins_of, drawing

ROWS = [(0.95, True), (0.95, True), (0.91, False), (0.15, False), (1.0, True)]


def test_bins_hold_count_mean_and_share() -> None:
    found = bins_of(ROWS)
    assert [b.count if b else 0 for b in found] == [0, 1, 0, 0, 0, 0, 0, 0, 0, 4]
    last = found[9]
    assert last is not None
    assert abs(last.sure - 0.9525) < 1e-9
    assert last.right == 0.75


def test_the_drawing_is_svg_with_a_bar_for_each_bin_that_has_rows() -> None:
    root = ElementTree.fromstring(drawing(ROWS))
    space = "{http://www.w3.org/2000/svg}"
    assert len(root.findall(f"{space}circle")) == 2
    assert "5 rows" in (root.findtext(f"{space}title") or "")
