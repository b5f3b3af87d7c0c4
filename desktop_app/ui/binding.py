# SPDX-License-Identifier: Apache-2.0
"""Loads PySide6 without the work that it does at each start and that this program has no use for.

- The binding carries modules of its own as source, which it compiles and runs whenever it is loaded. Those that
  describe what Qt's functions take, for messages about wrong arguments and for tools, wait until they are first asked
  for something.
- The binding takes the place of Python's import, to look in the source of each module for `from __feature__ import`,
  which is not used here. Python's own import is put back.

Together that is more than a third of the time until an empty window stands there.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

# As the binding names them; one that a version of it does not have is never met.
_LATER = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in ("errorhandler", "layout", "mapping", "parser", "lib/enum_sig", "lib/pyi_generator", "lib/tool")
)
# `update_mapping` is what the binding looks for in the names of `mapping` itself; there it is the real one afterwards.
_WAITING = """
from desktop_app.ui import binding
__getattr__ = binding.waiting({!r}, globals())
def update_mapping():
    __getattr__("update_mapping")
    return update_mapping()
"""
_sources: dict[str, bytes] = {}


def load() -> None:
    """Load `PySide6.QtCore`; a second call changes nothing. Not to be called from two threads at once.

    :raises ImportError: the binding is missing, or a system library that it needs.
    """
    if "PySide6.QtCore" not in sys.modules:
        with _compiling_later():
            import_module("PySide6.QtCore")
    own = getattr(builtins, "__orig_import__", None)
    if own is not None:
        builtins.__import__ = own


def waiting(filename: str, names: dict[str, Any]) -> Callable[[str], Any]:
    """The `__getattr__` of a module that runs when it is first asked for a name (PEP 562); `names` are its globals."""

    def found(name: str) -> Any:
        if name.startswith("__"):
            # Python itself asks for these, for instance to see whether it is a package.
            raise AttributeError(name)
        if filename in _sources:
            names.pop("update_mapping", None)
            # What the binding would have run at the start.
            exec(compile(_sources.pop(filename), filename, "exec", dont_inherit=True), names)
        try:
            return names[name]
        except KeyError:
            raise AttributeError(name) from None

    return found


@contextmanager
def _compiling_later() -> Iterator[None]:
    """Inside the block the modules that may wait are kept as source."""
    real: Callable[..., Any] = builtins.compile

    def compile_or_keep(source: Any, filename: Any, *arguments: Any, **options: Any) -> Any:
        if type(source) is bytes and filename in _LATER:
            _sources[filename] = source
            source = _WAITING.format(filename)
        return real(source, filename, *arguments, **options)

    builtins.compile = compile_or_keep
    try:
        yield
    finally:
        builtins.compile = real
