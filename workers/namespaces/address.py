"""Web addresses as feeds write them: relative, broken over lines, or not addresses at all."""

import re
from urllib.parse import urljoin

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_WEB = re.compile(r"https?://[^/?#\s]", re.IGNORECASE)
_PLAIN = re.compile(r"https?://[^/?#\s]\S*")
_BREAKS = re.compile(r"[\t\r\n]+")


def web(written: str | None, base: str | None = None) -> str | None:
    """The http(s) address that *written* means, seen from *base*; None when it is none.

    Any other scheme (`javascript:`, `data:`, `urn:`) is None too: an address is something that
    people click.
    """
    if not written:
        return None
    if _PLAIN.fullmatch(written):
        return written
    address = _BREAKS.sub("", written.strip()).replace(" ", "%20")
    if not _SCHEME.match(address):
        address = joined(base, address)
    return address if _WEB.match(address) else None


def joined(base: str | None, written: str) -> str:
    """*written* as seen from *base*, as it stands when the two do not go together."""
    if not base or not written:
        return written or base or ""
    try:
        return urljoin(base, written)
    except ValueError:  # "http://[" and the like
        return written
