"""Which addresses may be connected to."""

import pytest

from aggregator.errors import Refused
from aggregator.fetch import guard

PUBLIC = ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34"]
NOT_PUBLIC = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "::1",
    "::",
    "fe80::1%eth0",
    "fd00::1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1",
    "2002:7f00:1::",
    "::ffff:0:127.0.0.1",
    "fec0::1",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address: str) -> None:
    """A public address needs no leave."""
    guard.check(address, (), "SETTING")


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_not_public(address: str) -> None:
    """Any other address is refused, with the setting that would allow it."""
    with pytest.raises(Refused, match="SETTING="):
        guard.check(address, (), "SETTING")


@pytest.mark.parametrize("entry", ["10.0.0.0/8", "10.1.2.3", "10.1.2.0/24"])
def test_allowed(entry: str) -> None:
    """A range or an address that is allowed is not refused, and nothing beside it is."""
    guard.check("10.1.2.3", ("elsewhere.example", entry), "SETTING")
    with pytest.raises(Refused):
        guard.check("192.168.1.1", (entry,), "SETTING")
