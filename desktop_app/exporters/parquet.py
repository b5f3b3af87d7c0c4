# SPDX-License-Identifier: Apache-2.0
"""Parquet for data frames, where pyarrow is installed: typed columns, authors, tags and corrections as lists."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any, BinaryIO

from desktop_app.base.errors import InquitError
from desktop_app.exporters.json import SCHEMA
from desktop_app.exporters.options import Options
from desktop_app.exporters.records import LISTS, NUMBERS, Cells, records_of

GROUP = 10_000
"""Rows that are held in memory and written at once."""


def write_parquet(rows: Iterable[Cells], out: BinaryIO, options: Options) -> None:
    """Write `rows` in groups; what is not known is null.

    :raises InquitError: pyarrow is not installed.
    """
    try:
        # Only the extra "parquet" brings it.
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise InquitError(
            "Parquet is written by pyarrow, which is not installed. Install it (pip install pyarrow) or take CSV."
        ) from error

    types = {int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_()}
    texts = pyarrow.list_(pyarrow.string())

    def kind(column: str) -> Any:
        return texts if column in LISTS else types[NUMBERS[column]] if column in NUMBERS else pyarrow.string()

    metadata = {f"inquit.{name}": str(value) for name, value in SCHEMA.items()}
    schema = pyarrow.schema([(column, kind(column)) for column in options.columns], metadata=metadata)
    record, waiting = records_of(options.columns), iter(rows)
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        while group := [_sound(record(cells)) for cells in islice(waiting, GROUP)]:
            writer.write_table(pyarrow.Table.from_pylist(group, schema=schema))


def _sound(record: dict[str, object]) -> dict[str, object]:
    """`record` with a question mark for each letter that UTF-8 cannot hold."""
    return {
        name: value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
        for name, value in record.items()
    }
