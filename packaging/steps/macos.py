# SPDX-License-Identifier: Apache-2.0
"""What macOS wants to know of the program: icon, name, kinds of files that it opens, links.

python macos.py FOLDER    writes inquit.icns and Info.plist
"""

from __future__ import annotations

import plistlib
import sys
from pathlib import Path
from typing import Any

import icons
from project import APPLICATION_ID, ROOT, rights, version

sys.path.insert(0, str(ROOT))

from desktop_app.model.links import SCHEME
from desktop_app.readers.registry import suffixes
from desktop_app.ui.errands import LIBRARY_SUFFIX

APPLICATION = "Inquit.app"
ICON, INFORMATION = "inquit.icns", "Info.plist"
ENTITLEMENTS = ROOT / "packaging" / "macos" / "entitlements.plist"
OLDEST = "14.0"
"""onnxruntime asks for it, and brings nothing for Intel's processors any more."""
LIBRARY = "org.inquit.library"


def main(folder: Path) -> None:
    """Write both into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    icons.write_icns(folder / ICON)
    (folder / INFORMATION).write_bytes(plistlib.dumps(information()))


def information() -> dict[str, Any]:
    """The Info.plist; PyInstaller adds the name of the program in it."""
    return {
        "CFBundleName": "Inquit",
        "CFBundleDisplayName": "Inquit",
        "CFBundleIdentifier": APPLICATION_ID,
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": version(),
        "CFBundleIconFile": ICON,
        "CFBundleDevelopmentRegion": "en",
        # The system's own words, as in file dialogs, in the language of the user.
        "CFBundleAllowMixedLocalizations": True,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": OLDEST,
        "LSArchitecturePriority": ["arm64"],
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": rights(),
        "CFBundleURLTypes": [{"CFBundleURLName": f"{APPLICATION_ID}.link", "CFBundleURLSchemes": [SCHEME]}],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Inquit library",
                "CFBundleTypeRole": "Editor",
                "LSItemContentTypes": [LIBRARY],
                "LSHandlerRank": "Owner",
            },
            {
                "CFBundleTypeName": "Article",
                "CFBundleTypeRole": "Viewer",
                "CFBundleTypeExtensions": sorted(suffix.removeprefix(".") for suffix in suffixes()),
                # It is offered and takes nothing from the program that opens them now.
                "LSHandlerRank": "Alternate",
            },
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": LIBRARY,
                "UTTypeDescription": "Inquit library",
                "UTTypeConformsTo": ["public.database", "public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": [LIBRARY_SUFFIX.removeprefix(".")]},
            }
        ],
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
