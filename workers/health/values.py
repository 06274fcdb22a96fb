"""What a value may say: for each kind of value, the fault that is wrong with one, or None.

Values come with the white space around them taken off, except under a kind whose name begins with
"=", where white space is a fault too (RFC 4287, section 3.3 and others).
"""

import re
from collections.abc import Callable
from datetime import date
from html import entities

from msgspec import Struct

from workers.health import addresses, languages
from workers.health.vocabularies import listed

Check = Callable[[str], str | None]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_RFC822 = re.compile(
    r"(?:(?P<weekday>[a-z]{3})\s*,\s*)?(?P<day>\d{1,2})\s+(?P<month>[a-z]{3})\s+(?P<year>\d{4}|\d\d)\s+"
    r"(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?\s*"
    r"(?P<zone>[+-]\d{4}|[ecmp][sd]t|utc?|gmt|[a-ik-z])",
    re.IGNORECASE,
)
_PLAIN_RFC822 = re.compile(
    r"(?:(?P<weekday>[A-Z][a-z]{2}), )?(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2}) (?P<year>\d{4}) "
    r"(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60))? (?:[+-]\d\d(?:00|30|45)|GMT|UTC?|Z|[ECMP][SD]T)"
)
_COMMENT = re.compile(r"\((?:\\.|[^()\\])*\)")
_RFC3339 = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?"
    r"(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)"
)
_W3CDTF = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?"
    r"(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?)?)?"
)
# https://www.iana.org/assignments/link-relations , those that feeds use
_RELATIONS = listed(
    """about alternate amphtml appendix archives author bookmark canonical chapter contents
    copyright current describedby disclosure edit edit-media enclosure first glossary help hub
    icon index item last latest-version license next next-archive nofollow payment preload
    prev previous prev-archive privacy-policy related replies search section self service
    shortlink start stylesheet subsection successor-version tag terms-of-service up
    version-history via working-copy"""
)
_LONGEST_DATE = 200  # characters, comments and all
_EARLIEST = 1970  # a year; nothing on the web was published before
_MARKUP = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|q|s|small|span"
    r"|strike|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul)(?:\s[^<>]*)?/?>|&(?:#x?(?:[0-9a-f]+;?)?|(\w+))",
    re.IGNORECASE,
)
_CONFUSING = re.compile(r"&<[a-z/]", re.IGNORECASE)
_MIME = re.compile(
    r"[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(?:\s*;\s*[\w.-]+=(?:[^\s;\"]+|\"[^\"]*\"))*"
)
_MAIL = re.compile(r"[^\s@()<>,;:%]+@[^\s@()<>,;:]+")
_CONTACT = re.compile(rf"(?:mailto:\S+|{_MAIL.pattern}(?:\s+\([^@]*\))?)")
_SOME_MAIL = re.compile(rf"(?<![^\s@()<>,;%]){_MAIL.pattern}")  # from where a word begins


class Number(Struct, frozen=True):
    """A whole number between two bounds."""

    least: int = -(2**31)
    most: int = 2**31 - 1

    def __call__(self, value: str) -> str | None:
        """The fault in *value*."""
        digits = value.removeprefix("-")
        if not (digits.isascii() and digits.isdigit() and len(digits) <= len(str(2**63))):
            return "invalid-integer"
        return None if self.least <= int(value) <= self.most else "invalid-integer"


class Degrees(Struct, frozen=True):
    """A number of degrees, either side of nought."""

    most: int
    fault: str

    def __call__(self, value: str) -> str | None:
        """The fault in *value*."""
        try:
            return None if -self.most <= float(value) <= self.most else self.fault
        except ValueError:
            return self.fault


class Pattern(Struct, frozen=True):
    """A value that a regular expression describes."""

    fault: str
    form: re.Pattern[str]

    def __call__(self, value: str) -> str | None:
        """The fault in *value*."""
        return None if self.form.fullmatch(value) else self.fault


def pattern(fault: str, form: str) -> Pattern:
    """The check that values have *form*, in whatever case."""
    return Pattern(fault, re.compile(form, re.IGNORECASE))


def words(fault: str, allowed: str) -> Pattern:
    """The check that values are among the words of *allowed*, in whatever case."""
    return pattern(fault, "|".join(map(re.escape, allowed.split())))


def rfc2822(value: str) -> str | None:
    """RFC 2822, section 3.3; what it takes over from older mail is told as a hazard."""
    if len(value) > _LONGEST_DATE:
        return "invalid-rfc2822-date"
    if plain := _PLAIN_RFC822.fullmatch(value):
        return _day(*plain.groups(""))
    match = _RFC822.fullmatch(value) or _RFC822.fullmatch(_uncommented(value))
    if match is None or not _is_a_time(match):
        return "invalid-rfc2822-date"
    if len(match["year"]) == 2:  # noqa: PLR2004
        return "problematical-rfc822-date"
    fault = _day(match["weekday"] or "", match["day"], match["month"], match["year"])
    return fault or "problematical-rfc822-date"


def _day(weekday: str, day: str, month: str, year: str) -> str | None:
    """The fault of a day that the calendar does not have, or on which there was no web."""
    try:
        told = date(int(year), _MONTHS.index(month.lower()) + 1, int(day))
    except ValueError:
        return "invalid-rfc2822-date"
    if weekday and weekday.lower() != _DAYS[told.weekday()]:
        return "invalid-rfc2822-date"
    return "implausible-date" if told.year < _EARLIEST else None


def _is_a_time(match: re.Match[str]) -> bool:
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    return hour < 24 and minute < 60 and second <= 60  # noqa: PLR2004


def _uncommented(value: str) -> str:
    """*value* without comments in brackets; those within others go first, eight levels at most."""
    for _ in range(8):
        value, gone = _COMMENT.subn(" ", value)
        if not gone:
            break
    return re.sub(r"\s+,", ",", value).strip()


def rfc3339(value: str) -> str | None:
    """RFC 3339 as RFC 4287, section 3.3, wants it."""
    return _calendar(_RFC3339.fullmatch(value), "invalid-rfc3339-date")


def w3cdtf(value: str) -> str | None:
    """https://www.w3.org/TR/NOTE-datetime ."""
    return _calendar(_W3CDTF.fullmatch(value), "invalid-w3cdtf-date")


def _calendar(match: re.Match[str] | None, fault: str) -> str | None:
    if match is None:
        return fault
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return fault
    return "implausible-date" if int(match[1]) < _EARLIEST else None


def line(value: str) -> str | None:
    """Plain text, in which markup would be shown as it is written."""
    if not value:
        return "not-blank"
    return _html(value, "contains-html")


def note(value: str) -> str | None:
    """Plain text that may be empty."""
    return _html(value, "contains-html")


def undeclared(value: str) -> str | None:
    """Text that its type declares to be plain."""
    return "not-blank" if not value else _html(value, "contains-undeclared-html")


def declared_plain(value: str) -> str | None:
    """As `undeclared`, and may be empty."""
    return _html(value, "contains-undeclared-html")


def person(value: str) -> str | None:
    """A name, which is not the place for an address."""
    return "contains-email" if _SOME_MAIL.search(value) else line(value)


def _html(value: str, fault: str) -> str | None:
    if "<" not in value and "&" not in value:
        return None
    for match in _MARKUP.finditer(value):
        if match[1] is None or f"{match[1]};" in entities.html5:
            return fault
    return "character-data" if _CONFUSING.search(value) else None


def mime(value: str) -> str | None:
    """RFC 2045, section 5.1."""
    return None if _MIME.fullmatch(value) else "invalid-mime-type"


def contact(value: str) -> str | None:
    """RSS 2.0: an address, with the name in brackets behind it."""
    if not value:
        return "not-blank"
    if _MARKUP.search(value):
        return "contains-html"
    if _CONTACT.fullmatch(value):
        return None
    return "email-format" if _SOME_MAIL.search(value) else "invalid-contact"


def mail(value: str) -> str | None:
    """An address alone: RFC 2822, section 3.4.1."""
    return None if _MAIL.fullmatch(value) else "invalid-contact"


def claim(value: str) -> str | None:
    """A language, or none: xml:lang may be empty."""
    return language(value) if value else None


def language(value: str) -> str | None:
    """BCP 47."""
    return None if languages.is_tag(value) else "invalid-language"


def pair(value: str) -> str | None:
    """Latitude and longitude with white space between them (https://www.georss.org/simple)."""
    if "," in value:
        return "coord-comma"
    try:
        numbers = [float(one) for one in value.split()]
    except ValueError:
        return "invalid-coord"
    return None if len(numbers) % 2 == 0 and numbers else "invalid-coord"


def filled(value: str) -> str | None:
    """Anything but nothing."""
    return None if value else "not-blank"


def relation(value: str) -> str | None:
    """How a link relates to its entry: a registered word, or an address (RFC 4287, 4.2.7.2)."""
    if not value:
        return "not-blank"
    if ":" in value:
        return addresses.reference(value)
    return None if value.lower() in _RELATIONS else "unregistered-atom-link-rel"


class Longest(Struct, frozen=True):
    """Text of a certain length at most, in characters."""

    characters: int

    def __call__(self, value: str) -> str | None:
        """The fault in *value*."""
        return "too-long" if len(value) > self.characters else note(value)


def keywords(value: str) -> str | None:
    """Words with commas between them, twelve at most (Apple's podcast specification)."""
    if len(value) > 255:  # noqa: PLR2004
        return "too-long"
    words = [word.split() for word in value.split(",")]
    many = len(words) > 12 or any(len(word) > 3 for word in words)  # noqa: PLR2004
    return _html(value, "contains-html") or ("invalid-keywords" if many else None)


# In hours, minutes and seconds, or in seconds.
_DURATION = r"(?:(?:\d+:)?\d+:[0-5]?\d|\d+)(?:\.\d+)?"

KINDS: dict[str, Check] = {
    "access": words("invalid-access-restriction-rel", "allow deny"),
    "any": lambda value: None,
    "boolean": words("invalid-boolean-attribute", "true false"),
    "claim": claim,
    "contact": contact,
    "credit-role": Pattern("invalid-credit-role", re.compile(r"[a-z][a-z /]*")),
    "date": w3cdtf,
    "date3339": rfc3339,
    "date822": rfc2822,
    "day": words("invalid-day", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    "duration": pattern("invalid-duration", _DURATION),
    "explicit": words("invalid-true-false", "true false yes no clean explicit"),
    "filled": filled,
    "float": pattern("invalid-float", r"[+-]?\d+(?:\.\d*)?|[+-]?\.\d+"),
    "form-name": pattern("invalid-form-component-name", r"[a-z][a-z0-9:._-]*"),
    "guid": filled,
    "height": Number(1, 400),
    "hour": pattern("invalid-hour", r"0?\d|1\d|2[0-4]"),
    "id": addresses.id,
    "integer": Number(),
    "iri": addresses.reference,
    "itunes-episode": words("invalid-itunes-episode-type", "full trailer bonus"),
    "itunes-type": words("invalid-itunes-channel-type", "episodic serial"),
    "keywords": keywords,
    "language": language,
    "latitude": Degrees(90, "invalid-latitude"),
    "line": line,
    "list": pattern("invalid-comma-separated-integers", r"\d+(?:\s*,\s*\d+)*"),
    "long-note": Longest(4000),
    "longitude": Degrees(180, "invalid-longitude"),
    "mail": mail,
    "misspelt": lambda value: "comment-rss",
    "media-expression": words("invalid-media-expression", "full sample nonstop"),
    "media-medium": words("invalid-media-medium", "image audio video document executable"),
    "mime": mime,
    "moment": pattern("invalid-npt-time", rf"now|{_DURATION}"),
    "note": note,
    "obsolete-when": lambda value: "no-thr-when",
    "pair": pair,
    "person": person,
    "positive": Number(1),
    "rel": relation,
    "rss-version": words("invalid-rss-version", "2.0 2.0.1 0.90 0.91 0.92 0.93 0.94"),
    "short-note": Longest(255),
    "short-title": Longest(256),
    "text": undeclared,
    "update-period": words("invalid-update-period", "hourly daily weekly monthly yearly"),
    "url": addresses.absolute,
    "whole": Number(0),
    "width": Number(1, 144),
    "yes": words("invalid-yes-no", "yes"),
    "yes-no": words("invalid-yes-no", "yes no"),
}
