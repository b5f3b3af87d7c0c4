# SPDX-License-Identifier: Apache-2.0
"""Tell IP addresses on the open internet from those of private networks.

From the IANA IPv4 and IPv6 Special-Purpose Address Registries, held here since what `ipaddress.is_global` says differs
between versions of Python. The few addresses in them that are globally reachable, such as 192.0.0.9, are of no pages.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

_PRIVATE = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8",  # this network
            "10.0.0.0/8",  # private use
            "100.64.0.0/10",  # shared by the customers of a provider
            "127.0.0.0/8",  # loopback
            "169.254.0.0/16",  # link-local, and metadata of clouds
            "172.16.0.0/12",  # private use
            "192.0.0.0/24",  # IETF protocol assignments
            "192.0.2.0/24",  # documentation
            "192.88.99.0/24",  # relays of 6to4
            "192.168.0.0/16",  # private use
            "198.18.0.0/15",  # benchmarks
            "198.51.100.0/24",  # documentation
            "203.0.113.0/24",  # documentation
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, broadcast
            "::/3",  # unspecified ::, loopback ::1, local NAT64 64:ff9b:1::/48, discard 100::/64, dummy 100:0:0:1::/64
            "2001::/23",  # IETF protocol assignments: benchmarks 2001:2::/48, ORCHID 2001:10::/28 and 2001:20::/28
            "2001:db8::/32",  # documentation
            "3fff::/20",  # documentation
            "4000::/2",  # not assigned; segment routing 5f00::/16
            "8000::/1",  # unique local fc00::/7, link-local fe80::/10, site-local fec0::/10, multicast ff00::/8
        ),
    )
)
_EMBEDDING = (
    # The network, how many bits stand behind the IPv4 address in it, and what these were combined with.
    (IPv6Network("::ffff:0:0/96"), 0, 0),  # IPv4-mapped
    (IPv6Network("::/96"), 0, 0),  # IPv4-compatible
    (IPv6Network("64:ff9b::/96"), 0, 0),  # NAT64
    (IPv6Network("2002::/16"), 80, 0),  # 6to4
    (IPv6Network("2001::/32"), 64, 0),  # Teredo: the server
    (IPv6Network("2001::/32"), 0, 0xFFFF_FFFF),  # and the client, each bit of it turned
)


def is_public(address: str) -> bool:
    """Return whether an IP address is on the open internet, rather than of this machine or a local network."""
    places = _destinations(ip_address(address.partition("%")[0]))
    return not any(place in network for place in places for network in _PRIVATE)


def _destinations(address: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """Return the IPv4 addresses to which packets for an IPv6 address are sent on; itself if there are none."""
    embedded: list[IPv4Address | IPv6Address] = [
        IPv4Address((int(address) >> behind & 0xFFFF_FFFF) ^ turned)
        for network, behind, turned in _EMBEDDING
        if address in network
    ]
    return embedded or [address]
