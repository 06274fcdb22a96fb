"""Which addresses may be connected to. Pure; asked where the connection is made, after DNS.

Addresses that are not on the open internet (loopback, private, link-local, metadata services) are
refused unless the host or a range is allowed: OWASP, Server-Side Request Forgery Prevention.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from aggregator.errors import Refused

Address = IPv4Address | IPv6Address
_TRANSLATED = tuple(map(ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "::ffff:0:0:0/96")))


def check(address: str, allow: tuple[str, ...], setting: str) -> None:
    """Refuse *address* unless it is public or within an entry of *allow*.

    Raises:
        Refused: with the name of the setting that would allow it.
    """
    given = _meant(ip_address(address.partition("%")[0]))
    if given.is_global and not (given.is_multicast or given.is_reserved or _is_site_local(given)):
        return
    if any(_covers(entry, given) for entry in allow):
        return
    raise Refused(
        f"refused to connect to {given}: {_kind(given)} address; to allow it, "
        f"set {setting}={given} (a host or a range such as {_range(given)} will do)"
    )


def is_allowed(host: str, allow: tuple[str, ...]) -> bool:
    """Whether an entry of *allow* is about *host*, a name or an address."""
    try:
        address = _meant(ip_address(host))
    except ValueError:
        return host in allow
    return host in allow or any(_covers(entry, address) for entry in allow)


def _is_site_local(address: Address) -> bool:
    """Deprecated, and still private (RFC 3879)."""
    return isinstance(address, IPv6Address) and address.is_site_local


def _meant(address: Address) -> Address:
    """The IPv4 address that an IPv6 one leads to, if it does.

    Mapped (RFC 4291, 2.5.5.2), 6to4 (RFC 3056), and translated ones (RFC 6052, RFC 2765).
    """
    if isinstance(address, IPv4Address):
        return address
    inside = address.ipv4_mapped or address.sixtofour
    if inside is None and any(address in network for network in _TRANSLATED):
        inside = IPv4Address(address.packed[-4:])
    return inside or address


def _covers(entry: str, address: Address) -> bool:
    try:
        network = ip_network(entry, strict=False)
    except ValueError:
        return False  # a host's name
    return address in network


def _kind(address: Address) -> str:
    if address.is_loopback:
        return "a loopback"
    if address.is_link_local:
        return "a link-local"
    if address.is_private:
        return "a private"
    return "not a public"


def _range(address: Address) -> str:
    if address.is_loopback:
        return "127.0.0.0/8" if address.version == 4 else "::1/128"  # noqa: PLR2004
    return str(ip_network(f"{address}/{24 if address.version == 4 else 64}", strict=False))  # noqa: PLR2004
