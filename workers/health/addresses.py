"""What is wrong with an address or an id as written: the fault's name, or None."""

import re
from urllib.parse import unquote

from workers.health.vocabularies import listed

_UNFIT = re.compile(r"[\s<>\"{}|\\^`\x00-\x20]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?=:)")
_WEB = re.compile(r"https?://[^/?#\s]+", re.IGNORECASE)
_PLAIN = re.compile(r"https?://[a-z0-9.-]+\.[a-z]+(?:/[\w./?=&%#+~:;,@!*'()$-]*)?")
_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
# Schemes that lead somewhere or name something; of https://www.iana.org/assignments/uri-schemes .
_KNOWN = listed(
    "http https ftp sftp mailto tel urn tag news nntp gopher xmpp acct cid data file git im info"
    " irc ldap magnet mid ni rtmp rtsp sip sips sms ssh svn ws wss geo go at"
)
# RFC 4151, section 2.1
_TAG = re.compile(
    r"tag:(?:[A-Za-z0-9._-]+@)?(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)"
    r"(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*"
    r",\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
    r":[A-Za-z0-9._~:@!$&'()*+,;=/?%-]*(?:#[A-Za-z0-9._~:@!$&'()*+,;=/?%-]*)?"
)
# RFC 8141, section 2
_URN = re.compile(
    r"urn:(?P<kind>[a-z0-9][a-z0-9-]{1,31}):(?P<rest>[\w./()+,:=@;$!*'%~&#?-]+)", re.IGNORECASE
)
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_PARTS = re.compile(
    r"(?P<scheme>https?)://(?:(?P<user>[^/?#@]*)@)?(?P<host>\[[^\]]*\]|[^/?#:]*)(?::(?P<port>\d*))?"
    r"(?P<path>[^?#]*)(?P<rest>.*)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"%[0-9A-Fa-f]{2}")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")  # RFC 3986, section 2.3
_DEFAULT = {"http": "80", "https": "443"}


def reference(value: str) -> str | None:
    """An address, maybe relative (RFC 3987)."""
    if _UNFIT.search(value) or _PERCENT.search(value):
        return "invalid-link"
    scheme = _SCHEME.match(value)
    if scheme is not None and scheme[0].lower() in ("http", "https") and not _WEB.match(value):
        return "invalid-link"
    return None


def absolute(value: str) -> str | None:
    """A whole address, with its scheme."""
    if _PLAIN.fullmatch(value):
        return None
    scheme = _SCHEME.match(value)
    if scheme is None:
        return "invalid-link" if value else "not-blank"
    return reference(value) or (
        None if scheme[0].lower() in _KNOWN else "scheme-not-iana-registered"
    )


def id(value: str) -> str | None:
    """What Atom calls an id: a whole address of whatever scheme, in its canonical form."""
    if not value:
        return "not-blank"
    scheme = value.partition(":")[0].lower()
    if scheme == "tag":
        return None if _TAG.fullmatch(value) else "invalid-tag"
    if scheme == "urn":
        return _urn(value)
    return absolute(value) or canonical(value)


def _urn(value: str) -> str | None:
    match = _URN.fullmatch(value)
    if match is None:
        return "invalid-urn"
    if match["kind"].lower() == "uuid" and not _UUID.fullmatch(match["rest"]):
        return "invalid-uuid"
    return None


def canonical(value: str) -> str | None:
    """Whether a web address is written as RFC 3986, section 6.2, would write it."""
    match = _PARTS.fullmatch(value)
    if match is None or (_is_canonical(match) and _is_escaped_well(value)):
        return None
    return "non-canonical-uri"


def _is_canonical(parts: re.Match[str]) -> bool:
    return (
        parts["scheme"].islower()
        and parts["host"] == parts["host"].lower()
        and parts["user"] not in ("", ":")
        and parts["port"] not in ("", _DEFAULT[parts["scheme"].lower()])
        and parts["path"].startswith("/")
        and not {".", ".."}.intersection(parts["path"].split("/"))
    )


def _is_escaped_well(value: str) -> bool:
    """Nothing is escaped that need not be, and in capital letters."""
    if "%" not in value:
        return True
    for escape in _NAMED.findall(value):
        letter = unquote(escape, errors="replace")
        if escape != escape.upper() or _UNRESERVED.fullmatch(letter):
            return False
    return True
