# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.web.networks import is_public

PRIVATE = (
    *("0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.9"),
    *("192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1"),
    *("255.255.255.255", "::", "::1", "64:ff9b:1::808:808", "100::1", "100:0:0:1::1", "2001:2::1", "2001:10::1"),
    *("2001:20::1", "2001:db8::1", "3fff::1", "5f00::1", "fc00::1", "fd00::1", "fe80::1%eth0", "fec0::1", "ff02::1"),
)
PUBLIC = ("93.184.216.34", "172.32.0.1", "192.0.1.1", "100.128.0.1", "2606:2800:220:1::1", "2001:200::1", "2a00::1")
EMBEDDING = {
    "mapped": "::ffff:{0:04x}:{1:04x}",
    "compatible": "::{0:04x}:{1:04x}",
    "NAT64": "64:ff9b::{0:04x}:{1:04x}",
    "6to4": "2002:{0:04x}:{1:04x}::1",
    "Teredo server": "2001:0:{0:04x}:{1:04x}::f7f7:f7f7",
    "Teredo client": "2001:0:808:808::{2:04x}:{3:04x}",
}


@pytest.mark.parametrize("address", PRIVATE)
def test_private(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("way", EMBEDDING.values(), ids=EMBEDDING)
def test_of_an_address_that_holds_another_the_other_decides(way: str) -> None:
    def holding(high: int, low: int) -> str:
        return way.format(high, low, high ^ 0xFFFF, low ^ 0xFFFF)

    assert is_public(holding(0x0808, 0x0808)), "8.8.8.8"
    private = {"127.0.0.1": (0x7F00, 1), "10.0.0.1": (0x0A00, 1), "192.168.1.1": (0xC0A8, 0x0101)}
    assert [name for name, parts in private.items() if is_public(holding(*parts))] == []
