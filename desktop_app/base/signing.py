# SPDX-License-Identifier: Apache-2.0
"""Ed25519 signatures with the user's own key; the only importer of PyNaCl."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.base.errors import InquitError
from desktop_app.base.files import PRIVATE, keep_private, make_private_folder, replacing
from desktop_app.base.paths import config_dir

if TYPE_CHECKING:
    from nacl.signing import SigningKey

_KEY_FILE = re.compile(r"inquit-signing-key-1 ([0-9a-f]{64})\n")
_PUBLIC = re.compile(r"[0-9a-f]{64}|[0-9a-f]{32}")
_FINGERPRINT = 32
_GROUP = 4


class NoKey(InquitError):
    """There is no key to sign with, or it cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeKey:
    """A key pair: the public half in hexadecimal, and whether it was made just now."""

    public: str
    new: bool


def key_file() -> Path:
    """Return where the private key of this user lies."""
    return config_dir() / "signing.key"


def make_key(*, replace: bool) -> MadeKey:
    """Make the user's key pair; one that is there is kept unless `replace`.

    :raises NoKey: the one that is there cannot be read.
    :raises OSError: the file cannot be written.
    """
    from nacl.signing import SigningKey

    path, made = key_file(), SigningKey.generate()
    written = f"inquit-signing-key-1 {bytes(made).hex()}\n".encode("ascii")
    make_private_folder(path.parent)
    if replace:
        with replacing(path, private=True) as out:
            out.write(written)
        return MadeKey(public=bytes(made.verify_key).hex(), new=True)
    try:
        # In one step, so that of two that are made at once the second does not take the first one's place.
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE)
    except FileExistsError:
        return MadeKey(public=public_key(), new=False)
    with os.fdopen(handle, "wb") as out:
        out.write(written)
    return MadeKey(public=bytes(made.verify_key).hex(), new=True)


def has_key() -> bool:
    """Return whether this user can sign."""
    return key_file().is_file()


def public_key() -> str:
    """Return the public half of the user's key, in hexadecimal.

    :raises NoKey: there is no key, or it cannot be read.
    """
    return bytes(_own().verify_key).hex()


def sign(data: bytes) -> tuple[str, str]:
    """Return the public key and the signature of `data`, both in hexadecimal.

    :raises NoKey: there is no key, or it cannot be read.
    """
    return public_key(), _own().sign(data).signature.hex()


def is_signed(data: bytes, *, key: str, value: str) -> bool:
    """Return whether `value` is a signature of `data` by the owner of the public key `key`, both in hexadecimal."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(bytes.fromhex(key)).verify(data, bytes.fromhex(value))
    except (BadSignatureError, ValueError):
        return False
    return True


def fingerprint(key: str) -> str:
    """Return 128 bits of the SHA-256 of a public key, in groups that can be read aloud: "3f2a-91bc-…"."""
    digits = hashlib.sha256(bytes.fromhex(key)).hexdigest()[:_FINGERPRINT]
    return "-".join(digits[at : at + _GROUP] for at in range(0, _FINGERPRINT, _GROUP))


def named_key(words: str) -> str | None:
    """Return `words` as the digits of a public key or a fingerprint; None if they are neither."""
    digits = re.sub(r"[\s:-]", "", words).lower()
    return digits if _PUBLIC.fullmatch(digits) else None


def is_key(key: str, *, named: str) -> bool:
    """Return whether the public key `key` is the one that `named_key` gave."""
    return named in (key, fingerprint(key).replace("-", ""))


def _own() -> SigningKey:
    from nacl.signing import SigningKey

    path = key_file()
    try:
        found = _KEY_FILE.fullmatch(path.read_text(encoding="ascii"))
    except FileNotFoundError as error:
        raise NoKey("There is no key to sign with yet. Make one with: inquit key") from error
    except (OSError, ValueError) as error:
        raise NoKey(f"The key {path} cannot be read ({error}).") from error
    if found is None:
        raise NoKey(f"The key {path} is damaged. Put a copy in its place, or make another with: inquit key --replace")
    keep_private(path)
    return SigningKey(bytes.fromhex(found[1]))
