# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import stat
from pathlib import Path

import pytest

from desktop_app.base import signing
from desktop_app.base.signing import NoKey


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_a_key_is_made_once_unless_it_shall_be_replaced() -> None:
    assert not signing.has_key()
    first = signing.make_key(replace=False)
    assert signing.has_key()
    kept = signing.make_key(replace=False)
    assert (first.new, kept.new, kept.public) == (True, False, first.public)
    other = signing.make_key(replace=True)
    assert other.new
    assert other.public == signing.public_key() != first.public


@pytest.mark.posix
@pytest.mark.parametrize("replace", [False, True])
def test_the_private_key_is_for_its_owner_alone(*, replace: bool) -> None:
    signing.make_key(replace=replace)
    assert stat.S_IMODE(signing.key_file().stat().st_mode) == 0o600
    assert stat.S_IMODE(signing.key_file().parent.stat().st_mode) == 0o700
    signing.key_file().chmod(0o644)
    signing.sign(b"data")
    assert stat.S_IMODE(signing.key_file().stat().st_mode) == 0o600


def test_what_is_signed_is_known_and_nothing_else() -> None:
    signing.make_key(replace=False)
    key, value = signing.sign(b"data")
    assert key == signing.public_key()
    assert signing.is_signed(b"data", key=key, value=value)
    assert not signing.is_signed(b"date", key=key, value=value)
    assert not signing.is_signed(b"data", key=key, value=value[:-1] + ("0" if value[-1] != "0" else "1"))
    other = signing.make_key(replace=True).public
    assert not signing.is_signed(b"data", key=other, value=value)


def test_a_key_for_which_everything_is_signed_is_refused() -> None:
    """A point of small order: without a look at it, one signature is valid for every text."""
    assert not signing.is_signed(b"data", key="01" + "00" * 31, value="01" + "00" * 63)


def test_the_test_vector_of_rfc_8032() -> None:
    signing.key_file().parent.mkdir(parents=True)
    seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"
    signing.key_file().write_text(f"inquit-signing-key-1 {seed}\n", encoding="ascii")
    assert signing.sign(b"\x72") == (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    )


def test_a_public_key_is_named_by_all_of_it_or_by_its_fingerprint() -> None:
    key = signing.make_key(replace=False).public
    shown = signing.fingerprint(key)
    assert [len(group) for group in shown.split("-")] == [4] * 8
    for words in (key, key.upper(), shown, shown.replace("-", " "), shown.replace("-", "").upper()):
        named = signing.named_key(words)
        assert named is not None
        assert signing.is_key(key, named=named)
        assert not signing.is_key("0" * 64, named=named)
    for words in ("", "Jane Roe", shown[:-1], key + "0", "g" * 64):
        assert signing.named_key(words) is None


@pytest.mark.parametrize("written", ["", "key", "inquit-signing-key-1 12\n", "\xe9"])
def test_a_damaged_key_is_named(written: str) -> None:
    signing.key_file().parent.mkdir(parents=True)
    signing.key_file().write_text(written, encoding="latin-1")
    with pytest.raises(NoKey, match=r"signing\.key"):
        signing.sign(b"data")


def test_without_a_key_the_way_to_one_is_said() -> None:
    with pytest.raises(NoKey, match="Make one with: inquit key"):
        signing.sign(b"data")
