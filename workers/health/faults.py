"""Every fault by its name, the gravest first, and what is said of the thing that has it.

The words follow upon the thing: "<pubDate> of “Title” " and "says “yesterday”, which …". The names
are those of the W3C feed validator, in kebab-case, wherever it knows the same fault.
"""

from typing import NamedTuple


class Fault(NamedTuple):
    """What is said of a fault, and whether it breaks the format's rules or only its advice."""

    words: str  # {value} stands for what was written
    grave: bool = True


# Told by those who read the document, in words of their own.
_READING = {
    "not-well-formed": Fault(""),
    "crossed-tags": Fault(""),
    "broken-characters": Fault("reads “{value}”: a letter was lost before it came into the feed"),
    "wrong-charset": Fault(""),
    "encoded-twice": Fault(""),
    "undeclared-charset": Fault(""),
    "undeclared-namespace": Fault(""),
    "too-many-entries": Fault(""),
    "entity-declarations": Fault(""),
    "sitemap-index": Fault(""),
}
# Seen by readers: what they read is wrong or gone.
_SEEN = {
    "mojibake": Fault("reads “{value}”: letters that went through a wrong charset"),
    "bad-date": Fault("says “{value}”, which is no date; the article has none"),
    "zero-date": Fault(
        "says “{value}”, which programs write where they have no date; the article has none"
    ),
    "coarse-date": Fault("says “{value}”, not on which day; the article has no date"),
    "future-date": Fault("says “{value}”, a time after the document was fetched", grave=False),
    "implausible-date": Fault("says “{value}”, a time before there was a web", grave=False),
    "no-date": Fault("has no date", grave=False),
    "no-titles": Fault("has no title", grave=False),
    "duplicate-ids": Fault(
        "says “{value}”, which another entry is called too; programs show one of the two"
    ),
    "security-risk": Fault("holds {value}, which runs or reloads; it was taken out", grave=False),
    "contains-html": Fault(
        "holds “{value}”: markup where plain text belongs; some programs show it as it is written",
        grave=False,
    ),
    "contains-undeclared-html": Fault(
        "holds “{value}”: markup, though it claims to be plain text", grave=False
    ),
    "contains-rel-ref": Fault(
        "links to {value}, half an address, and does not say of which site", grave=False
    ),
}
# Against the rules of the format, in its elements.
_ELEMENTS = {
    "missing-element": Fault("is missing"),
    "missing-attribute": Fault("is missing"),
    "duplicate-element": Fault("stands more than once; programs take one of them"),
    "undefined-element": Fault("does not belong there; programs leave it out"),
    "missing-namespace": Fault("is in no namespace, so that programs do not know it"),
    "invalid-namespace": Fault("is in the namespace “{value}”, which neither RSS nor Atom has"),
    "obsolete-namespace": Fault("is in the namespace “{value}”, of a draft given up in 2005"),
    "undeterminable-vocabulary": Fault(
        "is in no namespace, so that programs do not know it", grave=False
    ),
    "media-rss-namespace": Fault("is written “{value}”; Media RSS ends with a slash"),
    "item-must-contain-title-or-description": Fault("has neither a title nor a description"),
    "missing-content-or-alternate": Fault("has neither content nor a link to its page"),
    "missing-textual-content": Fault("has neither content nor a summary", grave=False),
    "missing-xhtml-div": Fault("says that it is XHTML, but is not wrapped in a <div> of XHTML"),
    "unexpected-text": Fault("holds the text “{value}” between its elements"),
    "unexpected-attribute": Fault("does not belong there; is it misspelled?", grave=False),
    "atom-link-not-empty": Fault("holds “{value}”; a link says all in its attributes"),
    "not-blank": Fault("is empty", grave=False),
    "misplaced-item": Fault("stands before the end of what is said of the feed", grave=False),
    "misplaced-metadata": Fault("stands after the first entry", grave=False),
    "invalid-rdf": Fault("holds <{value}>, where RDF has text"),
}
# Against the rules of the format, in what is written.
_VALUES = {
    "invalid-rfc2822-date": Fault(
        "says “{value}”, which is no date in the form Mon, 02 Mar 2026 10:00:00 GMT"
    ),
    "invalid-rfc3339-date": Fault(
        "says “{value}”, which is no date in the form 2026-03-02T10:00:00Z"
    ),
    "invalid-w3cdtf-date": Fault(
        "says “{value}”, which is no date in the form 2026-03-02T10:00:00Z"
    ),
    "problematical-rfc822-date": Fault(
        "says “{value}”, a date that some programs misread", grave=False
    ),
    "invalid-link": Fault("says “{value}”, which is no whole web address"),
    "scheme-not-iana-registered": Fault("says “{value}”, which browsers cannot open", grave=False),
    "invalid-tag": Fault(
        "says “{value}”, which is no tag: address; the form is tag:example.org,2026:name"
    ),
    "invalid-urn": Fault("says “{value}”, which is no urn: name"),
    "invalid-uuid": Fault("says “{value}”, which is no UUID"),
    "non-canonical-uri": Fault(
        "says “{value}”, an address that could be written otherwise too", grave=False
    ),
    "invalid-http-guid": Fault("says “{value}”, but claims to be a web address"),
    "not-sufficiently-unique": Fault("says “{value}”, which others may be called too", grave=False),
    "unexpected-whitespace": Fault("has white space around it"),
    "invalid-language": Fault("says “{value}”, which is no language; the form is ar or en-GB"),
    "invalid-mime-type": Fault("says “{value}”, which is no media type; the form is image/jpeg"),
    "missing-type-attr": Fault("does not say of what type it is", grave=False),
    "invalid-text-type": Fault("says “{value}”; it must be text, html or xhtml"),
    "invalid-integer": Fault("says “{value}”, which is not a whole number that fits"),
    "invalid-float": Fault("says “{value}”, which is no number"),
    "invalid-hour": Fault("says “{value}”, which is no hour of the day"),
    "invalid-day": Fault("says “{value}”, which is no day of the week"),
    "invalid-comma-separated-integers": Fault("says “{value}”; it must be numbers with commas"),
    "duplicate-value": Fault("says “{value}” a second time"),
    "eight-days-a-week": Fault("has more than the seven days"),
    "invalid-latitude": Fault("says “{value}”, which is no latitude: -90 to 90"),
    "invalid-longitude": Fault("says “{value}”, which is no longitude: -180 to 180"),
    "invalid-coord": Fault("says “{value}”, which is no pair of latitude and longitude"),
    "coord-comma": Fault("says “{value}”; between latitude and longitude stands a space"),
    "invalid-contact": Fault("says “{value}”, which is no mail address"),
    "email-format": Fault("says “{value}”; the form is name@example.org (Name)", grave=False),
    "contains-email": Fault("says “{value}”, a mail address in the place of a name", grave=False),
    "invalid-boolean-attribute": Fault("says “{value}”; it must be true or false"),
    "invalid-true-false": Fault("says “{value}”; it must be true or false"),
    "invalid-yes-no": Fault("says “{value}”; it must be yes or no"),
    "invalid-update-period": Fault(
        "says “{value}”; it must be hourly, daily, weekly, monthly or yearly"
    ),
    "invalid-form-component-name": Fault(
        "says “{value}”, which is no name of a form's field", grave=False
    ),
    "invalid-rss-version": Fault("says “{value}”, which is no version of RSS"),
    "invalid-duration": Fault("says “{value}”; it must be like 1:02:03"),
    "invalid-npt-time": Fault("says “{value}”; it must be like 1:02:03"),
    "too-long": Fault("is longer than programs take: “{value}”", grave=False),
    "invalid-keywords": Fault("says “{value}”; it must be twelve words at most, with commas"),
    "invalid-itunes-channel-type": Fault("says “{value}”; it must be episodic or serial"),
    "invalid-itunes-episode-type": Fault("says “{value}”; it must be full, trailer or bonus"),
    "invalid-media-expression": Fault("says “{value}”; it must be full, sample or nonstop"),
    "invalid-media-medium": Fault(
        "says “{value}”; it must be image, audio, video, document or executable"
    ),
    "invalid-media-text-type": Fault("says “{value}”; it must be plain or html"),
    "invalid-media-hash": Fault("says “{value}”, which is no MD5 or SHA-1 in hexadecimal"),
    "invalid-media-rating": Fault("says “{value}”, which its scheme does not know"),
    "invalid-media-restriction": Fault("says “{value}”, but not of what type it is"),
    "invalid-media-restriction-rel": Fault("says “{value}”; it must be allow or deny"),
    "invalid-media-restriction-type": Fault("says “{value}”; it must be country, uri or sharing"),
    "invalid-country-code": Fault("says “{value}”, which is no country of two letters"),
    "invalid-access-restriction-rel": Fault("says “{value}”; it must be allow or deny"),
    "not-base64": Fault("is of a type that has to be in Base64, and is not"),
}
# Advice: read all the same, but not by every program in the same way.
_ADVICE = {
    "dangerous-style-attr": Fault(
        "holds {value}, a style that may do more than dress the text; it was taken out"
    ),
    "not-html": Fault("says that it is HTML, but “{value}” is none"),
    "not-inline": Fault("says that it is XHTML, but has its markup escaped: “{value}”"),
    "not-escaped": Fault("says that its markup is escaped, and it is not"),
    "html-fragment": Fault("says that it is a whole page ({value}), and is a piece of one"),
    "character-data": Fault("holds “{value}”, which some programs take for markup"),
    "missing-self": Fault('does not say its own address (a link with rel="self")'),
    "relative-self": Fault("says “{value}”; the feed's own address must be a whole one"),
    "missing-guid": Fault("has no <guid>; edited, it may come as a new article"),
    "missing-summary": Fault("has its text elsewhere, and no summary"),
    "duplicate-semantics": Fault("says again what {value} says; programs take one of them"),
    "duplicate-enclosure": Fault("stands more than once; programs take one of them"),
    "duplicate-atom-link": Fault("has the same rel, type and language as another"),
    "need-description-before-content": Fault(
        "stands before <description>; some programs take the last of them"
    ),
    "unregistered-atom-link-rel": Fault("says “{value}”, a relation that nobody has registered"),
    "feed-rel-in-complete-feed": Fault("says “{value}”, though the feed says that it is complete"),
    "feed-history-rel-in-entry": Fault("says “{value}”, which can only be said of a feed"),
    "image-link-doesnt-match": Fault("says “{value}”, which is not the feed's own link"),
    "image-title-doesnt-match": Fault("says “{value}”, which is not the feed's own title"),
    "image-url-format": Fault("says “{value}”, which is no GIF, JPEG or PNG"),
    "avoid-text-input": Fault("is a form that no program shows"),
    "use-zero-for-midnight": Fault("says “{value}”; midnight is 0"),
    "deprecated-media-adult": Fault("is given up; media:rating says it now"),
    "invalid-credit-role": Fault(
        "says “{value}”, which is no role of the European Broadcasting Union"
    ),
    "media-group-without-alternatives": Fault("has only one file in it"),
    "missing-dc-language": Fault("does not say which language it is in"),
    "comment-rss": Fault("is spelled wfw:commentRss"),
    "no-thr-when": Fault("is given up; thr:updated says it now"),
    "missing-itunes-element": Fault("is missing, so that Apple does not list the podcast"),
}

FAULTS: dict[str, Fault] = {
    **_READING,
    **_SEEN,
    **_ELEMENTS,
    **_VALUES,
    **{name: fault._replace(grave=False) for name, fault in _ADVICE.items()},
}
GRAVITY = {name: place for place, name in enumerate(FAULTS)}

_LONGEST = 80  # characters of what is quoted


def sentence(fault: str, thing: str, value: str) -> str:
    """That *thing*, in which *value* is written, has *fault*."""
    value = " ".join(value[: 4 * _LONGEST].split())
    quoted = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
    return f"{thing} {FAULTS[fault].words.replace('{value}', quoted)}"
