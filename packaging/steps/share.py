# SPDX-License-Identifier: Apache-2.0
"""What a Linux desktop wants to know of the program: menu entry, description, icons, MIME type, man page.

python share.py FOLDER [WEB]    FOLDER is laid out like /usr/share; WEB is the address of the project's web page
"""

from __future__ import annotations

import gzip
import shutil
import sys
from pathlib import Path
from xml.sax.saxutils import escape

import click
import icons
from project import APPLICATION_ID, LINUX, ROOT, author, date, version

sys.path.insert(0, str(ROOT))

_WEB = """<url type="homepage">{web}</url>
  <screenshots>
    <screenshot type="default">
      <caption>Quotations on the left, the article with every quotation marked on the right</caption>
      <image>{web}/window.png</image>
    </screenshot>
  </screenshots>"""


def main(folder: Path, web: str = "") -> None:
    """Write everything below `folder`; without `web` the description names neither page nor screenshot."""
    # Two entries: a program that takes links in place of files (%U) gets no paths of files on network drives.
    _copy(f"{APPLICATION_ID}.desktop", folder / "applications")
    _copy(f"{APPLICATION_ID}.Link.desktop", folder / "applications")
    _copy(f"{APPLICATION_ID}.xml", folder / "mime" / "packages")
    metainfo = folder / "metainfo" / f"{APPLICATION_ID}.metainfo.xml"
    _write(metainfo, _filled(f"{metainfo.name}.in", WEB=_WEB.format(web=escape(web)) if web else ""))
    manual = folder / "man" / "man1" / "inquit.1.gz"
    # Without a time in its head, so that the same text is the same file.
    _write(manual, gzip.compress(_filled("inquit.1.in", COMMANDS=_commands()), mtime=0))
    icons.main(folder / "icons")


def _copy(name: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(LINUX / name, folder / name)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _filled(name: str, **words: str) -> bytes:
    text = (LINUX / name).read_text(encoding="utf-8")
    for key, value in {"VERSION": version(), "DATE": date(), "AUTHOR": author(), **words}.items():
        text = text.replace(f"@{key}@", value)
    return text.encode()


def _commands() -> str:
    """The commands in the words that `inquit --help` has for them."""
    from desktop_app.cli import commands

    return "\n".join(_command(commands.commands[name]) for name in sorted(commands.commands))


def _command(command: click.Command) -> str:
    arguments = [
        each.make_metavar(click.Context(command)) for each in command.params if isinstance(each, click.Argument)
    ]
    usage = " ".join((str(command.name), *arguments))
    return f".TP\n.B {_roff(usage)}\n{_roff(command.get_short_help_str(limit=200))}"


def _roff(text: str) -> str:
    return text.replace("\\", r"\e").replace("-", r"\-")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
