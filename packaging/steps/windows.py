# SPDX-License-Identifier: Apache-2.0
"""What Windows wants to know of the program: icon, version resource, and the kinds of files that it opens.

python windows.py FOLDER    writes inquit.ico, version.txt (for PyInstaller) and associations.iss (for Inno Setup)
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import icons
from project import ROOT, author, rights, version

sys.path.insert(0, str(ROOT))

from desktop_app.readers.registry import suffixes
from desktop_app.ui.errands import LIBRARY_SUFFIX

WINDOW, COMMAND = "inquitw", "inquit"
"""The two programs: a window without a terminal, and the commands in one."""
ICON, RESOURCE, ASSOCIATIONS = "inquit.ico", "version.txt", "associations.iss"
DOCUMENT, LIBRARY = "Inquit.Document", "Inquit.Library"


def main(folder: Path) -> None:
    """Write all three into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    icons.write_ico(folder / ICON)
    (folder / RESOURCE).write_text(version_resource(), encoding="utf-8")
    # Inno Setup reads UTF-8 where the file begins with its mark.
    (folder / ASSOCIATIONS).write_text("\n".join(associations()) + "\n", encoding="utf-8-sig")


def version_resource() -> str:
    """What Explorer shows as the details of the programs, as PyInstaller reads it."""
    four = (*(int(part) for part in version().split(".")), 0, 0, 0, 0)[:4]
    shown = {
        "CompanyName": author(),
        "FileDescription": "Inquit",
        "FileVersion": version(),
        "InternalName": "inquit",
        "LegalCopyright": rights(),
        "OriginalFilename": f"{WINDOW}.exe",
        "ProductName": "Inquit",
        "ProductVersion": version(),
    }
    words = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in shown.items())
    # 0409 is English (United States), 04B0 and 1200 are Unicode.
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, OS=0x40004, fileType=1),"
        f" kids=[StringFileInfo([StringTable('040904B0', [{words}])]),"
        " VarFileInfo([VarStruct('Translation', [0x0409, 1200])])])\n"
    )


def associations() -> Iterator[str]:
    """Lines of the section [Registry]: Inquit stands among the programs that open articles, and is that of libraries.

    No kind of article is taken from the program that opens it now.
    """
    yield from _kind(DOCUMENT, "Article")
    yield from _kind(LIBRARY, "Inquit library")
    yield _entry(rf"Software\Classes\{LIBRARY_SUFFIX}", data=LIBRARY, flags="uninsdeletevalue")
    for suffix in sorted(suffixes()):
        yield _entry(rf"Software\Classes\{suffix}\OpenWithProgids", name=DOCUMENT, flags="uninsdeletevalue")


def _kind(name: str, description: str) -> Iterator[str]:
    key = rf"Software\Classes\{name}"
    yield _entry(key, data=description, flags="uninsdeletekey")
    yield _entry(rf"{key}\DefaultIcon", data=rf"{{app}}\{WINDOW}.exe,0")
    yield _entry(rf"{key}\shell\open\command", data=rf'""{{app}}\{WINDOW}.exe"" ""%1""')


def _entry(key: str, *, name: str = "", data: str = "", flags: str = "") -> str:
    """`data` with its quotation marks doubled, as the script wants them."""
    fields = [f'Root: HKA; Subkey: "{key}"; ValueType: string; ValueName: "{name}"; ValueData: "{data}"']
    return "; ".join([*fields, "Tasks: associate", *([f"Flags: {flags}"] if flags else [])])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
