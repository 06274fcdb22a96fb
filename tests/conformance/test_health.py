"""The W3C feed validator's feeds of one fault each: does a note name the fault?

Its names are ours, CamelCase for kebab-case; ALIASES are the faults that a person hears of in one
plain word. A feed that must not have a fault must not be told of it.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from aggregator.errors import FormatError
from aggregator.model import Document, Note
from tests.conformance.conftest import Corpus, Row, Scoreboard
from workers import pipeline
from workers.health.faults import FAULTS

FETCHED = datetime(2026, 3, 1, tzinfo=UTC)
FEEDS = ("rss", "rdf", "feed", "entry", "channel")  # roots; others are lists, services, pages
# The validator has none of these.
OURS = ("bad-date", "coarse-date", "future-date", "mojibake", "no-date", "no-titles", "zero-date")

ALIASES = {
    "AttrNotBlank": "not-blank",
    "ContainsSystemEntity": "entity-declarations",
    "DuplicateDescriptionSemantics": "duplicate-semantics",
    "DuplicateEntries": "duplicate-ids",
    "DuplicateItemSemantics": "duplicate-semantics",
    "DuplicateValue": "duplicate-ids",  # of guids; of days and hours it is duplicate-value
    "ImplausibleDate": "future-date",  # of times to come; of those before 1970 it is our name too
    "IntegerOverflow": "invalid-integer",
    "InvalidAddrSpec": "invalid-contact",
    "InvalidFullLink": "invalid-link",
    "InvalidHeight": "invalid-integer",
    "InvalidHttpGUID": "not-blank",  # of an empty one
    "InvalidIRI": "invalid-link",
    "InvalidIntegerAttribute": "invalid-integer",
    "InvalidMIMEAttribute": "invalid-mime-type",
    "InvalidNonNegativeInteger": "invalid-integer",
    "InvalidPermalink": "invalid-http-guid",
    "InvalidPositiveInteger": "invalid-integer",
    "InvalidURLAttribute": "invalid-link",
    "InvalidUriChar": "invalid-link",
    "InvalidWidth": "invalid-integer",
    "InvalidYesNoClean": "invalid-yes-no",
    "MissingDescription": "missing-element",
    "MissingHref": "missing-attribute",
    "MissingLink": "missing-element",
    "MissingSourceElement": "missing-element",
    "MissingTitle": "missing-element",
    "NoBlink": "undefined-element",
    "NotInANamespace": "undefined-element",
    "SAXError": "not-well-formed|undeclared-namespace",
    "SecurityRiskAttr": "security-risk",
    "UnicodeError": "not-well-formed|wrong-charset|broken-characters",
}

# Why a fault is not told: by a beginning of the row's name, else by the validator's name.
PLACES = {
    "ext/feedsync": "FeedSync: given up in 2009, in no news feed",
    "ext/conversationsnetwork": "one site's own module",
    "ext/app": "the publishing protocol: nothing that a reader of feeds sees",
    "ext/fh": "archives of RFC 5005: no more than the most common mistake is told",
    "ext/meta": "XHTML's <meta> in feeds: in none that we know",
    "ext/feedburner": "feedFlare, closed in 2012: only whether it is there twice or holds markup",
    "opensearch": "of OpenSearch, the numbers of results are looked at",
    "rss11": "RSS 1.1: a proposal of 2005 that no publisher took up",
}
EVENTS = {
    "a matter of taste, not a fault": (
        "AvoidNamespacePrefix DeprecatedDTD DuplicateUpdated InvalidDoctype MissingRealName"
        " NeedDescriptionBeforeContent NonstdPrefix ReservedPrefix SameDocumentReference SlashDate"
        " UnknownHost UriNotIri UseOfExtensionAttr"
    ),
    "what we do not know is no fault: an element is left alone in a namespace without a table": (
        "MisplacedXHTMLContent ObsoleteWikiNamespace UnknownNamespace UnsupportedNamespace"
    ),
    "the charset's notes tell where letters are at stake, not how it is declared": (
        "BadCharacters BadXmlVersion MissingEncoding NonstdEncoding NotUTF8 ObscureEncoding"
        " UnicodeError UnknownEncoding"
    ),
    "needs Apple's lists of categories and formats, which change": (
        "InvalidItunesCategory MissingItunesEmail ObsoleteItunesCategory UnsupportedItunesFormat"
    ),
    "names that no browser knows do nothing, and the sanitiser takes them out": (
        "NotHtml SecurityRisk SecurityRiskAttr"
    ),
    "the address that it was fetched from is often another one, and rightly so": (
        "SelfDoesntMatchLocation SelfNotAtom"
    ),
    "0 and 24 are not seen to be the same hour; that 24 is none is told": "DuplicateValue",
    "told that it is empty, which is the plainer word": "InvalidFullLink",
    "told that the form is another one (email-format)": "InvalidContact",
    "told that it is no number, which nothing is not": "NotBlank",
    "white space around it does no harm": "InvalidTrueFalse",
    "the parser's own reason is told": "InvalidTAG",
    "refused as no RSS, with that reason": "MissingAttribute UndefinedElement",
    "text between elements is looked for before the first of them": "UnexpectedText",
    "lists of RSS 1.0 are not looked into": "UnexpectedAttribute",
}


def test_faults_are_named(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """Every fault that concerns a feed is named by one of its notes."""
    misses, reasons, rows = {}, {}, 0
    for row in corpus("feedvalidator"):
        fault = row["expect"]["event"]
        if row["expect"]["must_not"] or fault.startswith("Valid") or not _is_feed(row):
            continue
        rows += 1
        told = {note.fault for note in _notes(row)}
        if not told.intersection(_names(fault)):
            name = f"{row['name'].split('testcases/')[1]} {fault}"
            misses[name] = f"told: {', '.join(sorted(told)) or 'nothing'}"
            reasons[name] = next(_reasons(name, fault))
    scoreboard.tell(
        "feedvalidator: fault named", rows=rows, bar=884, misses=misses, reasons=reasons
    )


def test_no_other_faults_are_told(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """What a feed must not be told of, it is not told of."""
    misses, rows = {}, 0
    for row in corpus("feedvalidator"):
        if row["expect"]["must_not"]:
            rows += 1
            if wrong := [note.text for note in _notes(row) if _is_wrong(note, row)]:
                misses[row["name"]] = wrong[0]
    scoreboard.tell(
        "feedvalidator: no fault told that is none", rows=rows, bar=rows, misses=misses, reasons={}
    )


def _document(row: Row) -> Document:
    url = row["url"] or "https://feed.example/all"
    return Document(id="d", feed="f", url=url, body=row["bytes"], fetched=FETCHED)


def _is_feed(row: Row) -> bool:
    text = row["bytes"].replace(b"\0", b"").decode("utf-8", "replace")
    root = re.search(r"<(?:[\w.-]+:)?(\w+)[\s>/]", re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL))
    return root is not None and root[1].lower() in FEEDS


def _notes(row: Row) -> tuple[Note, ...]:
    """What is told of the feed; the reason of a refusal is told too."""
    try:
        return pipeline.run(_document(row), ()).notes
    except FormatError as error:
        broken = "not well-formed" in str(error)
        return (Note(fault="not-well-formed", text=str(error)),) if broken else ()


def _names(fault: str) -> set[str]:
    """Our names of the validator's *fault*; "Error" is any that breaks a rule."""
    if fault == "Error":
        return {name for name, told in FAULTS.items() if told.grave}
    if fault == "Warning":
        return {name for name in FAULTS if name not in OURS}
    kebab = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z0-9])(?=[A-Z][a-z])", "-", fault).lower()
    return {kebab, *ALIASES.get(fault, "").split("|")}


def _is_wrong(note: Note, row: Row) -> bool:
    """Whether *note* tells of the fault that must not be, of the element that must not have it."""
    event = row["expect"]["event"]
    params = dict(re.findall(r"(\w+):([\w:]+)", row["expect"]["params"]))
    if note.fault not in _names(event):
        return False
    parent = re.search(r"> of <([\w:]+)>", note.text)
    if parent and parent[1] != params.get("parent", parent[1]):
        return False
    if params.get("parent") == "item" and " of “" not in note.text:  # the feed's own element
        return False
    missing = event.removeprefix("Missing").lower() if "Element" not in event else ""
    implied = missing if ALIASES.get(event) == "missing-element" else ""
    return params.get("element", implied) in note.text


def _reasons(name: str, fault: str) -> Iterator[str]:
    yield from (why for place, why in PLACES.items() if name.startswith(place))
    yield from (why for why, faults in EVENTS.items() if fault in faults.split())
