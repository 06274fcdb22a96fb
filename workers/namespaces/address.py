"""Web addresses as feeds write them: relative, broken over lines, or not addresses at all.

They are parsed as browsers do (https://url.spec.whatwg.org/), by ada, the parser of Node.js.
"""

import re
from unicodedata import normalize

import ada_url

from workers.namespaces import tracking

_HOST = r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}"
_LETTERS = "\u0621-\u063a\u0641-\u064a\u0660-\u0669\u0671-\u06d3\u06f0-\u06f9"  # Arabic script
_SEGMENT = rf"(?!\.\.?(?:/|\Z))[\w.~!$&'()*+,;=:@{_LETTERS}-]*"
# What a parser would leave as it is: most addresses, told in half a microsecond.
_CANONICAL = re.compile(rf"https?://{_HOST}(?:/{_SEGMENT})+", re.ASCII)
_CLEAN = re.compile(
    rf"https?://{_HOST}(?::\d+)?(?:[/?#][^\s\x00-\x20\x7f-\x9f\"<>\\^`{{|}}]*)?", re.IGNORECASE
)
_HIDING = re.compile("[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")
# Around an address: marks that a right-to-left editor puts there, and a byte order mark.
_MARKS = "".join(map(chr, (0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F),
                           *range(0x2060, 0x2070), 0xFEFF))) + " \t\r\n"  # fmt: skip
_ONE_SLASH = re.compile(rf"https?:/(?=(?:www\.)?({_HOST}))", re.IGNORECASE)
_WEB = re.compile(r"(https?://[^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?", re.DOTALL)
_ESCAPED = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
_ESCAPED_ASCII = re.compile(r"%([0-7][0-9A-Fa-f])")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")


def web(written: str | None, base: str | None = None) -> str | None:
    """The http(s) address that *written* means, seen from *base*; None when it is none.

    Any other scheme (`javascript:`, `data:`, `urn:`) is None too: an address is something that
    people click. Letters of all scripts stay readable.
    """
    if not written:
        return None
    if _CLEAN.fullmatch(written) and not _HIDING.search(written):
        return written
    written = written.strip(_MARKS)
    if (own := _ONE_SLASH.match(written)) and base and own[1] in base:
        written = f"{own[0]}/{written[own.end() :]}"  # a path to browsers, but nobody means that
    address = absolute(written, base)
    return _readable(address) if address and _WEB.match(address) else None


def absolute(written: str, base: str | None = None) -> str | None:
    """*written* seen from *base*, as browsers parse and write it; None when it is no address."""
    try:
        if base:
            return ada_url.join_url(_whole(base), _whole(written))
        return ada_url.normalize_url(_whole(written))
    except ValueError:
        return None


def joined(base: str | None, written: str) -> str:
    """*written* as seen from *base*, as it stands when the two do not go together."""
    if not base or not written:
        return written or base or ""
    address = absolute(written, base)
    return written if address is None else _readable(address)


def direct(address: str) -> str:
    """Where the http(s) *address* leads in the end when it is a detour that counts clicks."""
    path, _, query = address.partition("?")
    target = tracking.destination(path, "", f"?{query}") if query else None
    return web(target) or address


def canonical(address: str) -> str:
    """The one form of the http(s) *address* that all ways to write it come out as.

    What names the same page for every server is told alike: the host's case, default ports, dots
    in the path, escapes of letters (RFC 3986, 6.2.2). Letters of all scripts are readable, as in
    RFC 3987; what could hide or turn text stays escaped, and so does what is signed. Detours and
    parameters that follow readers are gone; of the rest not a byte changes, nor its order.
    """
    if _CANONICAL.fullmatch(address):
        return address
    parts = _parts(address)
    if parts is None:
        return address
    if target := tracking.destination(*parts[:3]):
        parts = _parts(target) or parts
    origin, path, query, fragment = parts
    if query and tracking.is_signed(query):
        return "".join(parts)
    if "%" in path:
        path = _ESCAPED_ASCII.sub(_plain, _readable(path))
    if query:
        query = _readable(tracking.without(query, origin))
    if fragment:
        fragment = _readable(tracking.without_fragment(fragment))
    return f"{origin}{path}{query}{fragment}"


def _parts(address: str) -> tuple[str, ...] | None:
    """Origin, path, query with its "?" and fragment with its "#"; None when it is not http(s)."""
    found = _WEB.fullmatch(absolute(address) or "")
    return found.groups("") if found else None


def _whole(text: str) -> str:
    """*text* with what is no character (half of a pair) as U+FFFD, as browsers do."""
    return (
        text
        if text.isascii()
        else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )


def _readable(text: str) -> str:
    """*text* with letters beyond ASCII instead of their escapes, which clicking brings back."""
    return _ESCAPED.sub(_letters, text) if "%" in text else text


def _letters(escaped: re.Match[str]) -> str:
    run = escaped[0]
    try:
        text = bytes.fromhex(run.replace("%", "")).decode()
    except UnicodeDecodeError:  # of another charset: only its server knows which
        return run.upper()
    return text if text.isalnum() else "".join(map(_letter, text))


def _letter(char: str) -> str:
    """*char*, escaped when it shows nothing, or shows as something that parts addresses."""
    shown = char.isprintable() and char != "\ufffd" and not normalize("NFKC", char).isascii()
    if shown or char.isalpha():
        return char
    return "".join(f"%{byte:02X}" for byte in char.encode())


def _plain(escaped: re.Match[str]) -> str:
    char = chr(int(escaped[1], 16))
    return char if _UNRESERVED.match(char) else escaped[0].upper()
