"""What can go wrong, as one tree.

    AggregatorError            everything we raise on purpose
    ├── SettingsError          a setting has a value that cannot be used
    ├── NotFound               a feed, topic, article or document that is not there
    ├── Forbidden              who asks may not do this
    ├── RuleError              a topic's rule that does not parse; knows where
    ├── InvalidInput           input from a person or a program that cannot be used
    ├── ServiceError           the service's own state stands in the way
    │   ├── NotRunning         no server answers at the given setting
    │   └── AlreadyRunning     a second `up` on the same data
    ├── FetchError             a source could not be fetched; `failure` says how it counts
    │   ├── Refused            an address that we do not connect to
    │   ├── Unreachable        no connection, no name, a broken one
    │   ├── TimedOut           it took longer than it may
    │   ├── TooLarge           the body is larger than it may be
    │   └── BadStatus          the server answered, and not with the document
    └── DocumentError          a document that cannot become articles
        └── FormatError        no format claims it, or its own format cannot read it

How an error counts is data on its class: `failure` for the schedule of a feed, `status` and
`problem` for HTTP (RFC 9457), `exit_status` for the command line.
"""

from enum import Enum

_AROUND = 60  # characters of a rule that its error shows on either side


class Failure(Enum):
    """How much a failed fetch weighs against its feed."""

    HARD = 1.0
    SOFT = 0.5
    TEMPORARY = 0.25


class AggregatorError(Exception):
    """Anything that we raise on purpose; its message says what, where and what to do."""

    exit_status = 1
    status = 500
    problem = "error"


class SettingsError(AggregatorError):
    """A setting has a value that cannot be used."""

    exit_status = 2
    problem = "settings"


class NotFound(AggregatorError):
    """A feed, topic, article or document that is not there."""

    status = 404
    problem = "not-found"


class Forbidden(AggregatorError):
    """Who asks may not do this."""

    status = 403
    problem = "forbidden"


class InvalidInput(AggregatorError):
    """Input from a person or a program that cannot be used."""

    status = 422
    problem = "invalid-input"


class RuleError(AggregatorError):
    """A rule that does not parse.

    Attributes:
        rule: the rule as it was given.
        position: where the error is, in characters from the start of the rule, from 0.
    """

    status = 422
    problem = "rule"

    def __init__(self, message: str, *, rule: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.rule = rule
        self.position = position

    def __str__(self) -> str:
        first = max(0, self.position - _AROUND)
        near = self.rule[first : self.position + _AROUND]
        told = f"{'…' if first else ''}{near}{'…' if len(self.rule) > first + len(near) else ''}"
        return f"{self.message} (at character {self.position + 1} of the rule: {told})"


class ServiceError(AggregatorError):
    """The service's own state stands in the way."""

    status = 503
    problem = "service"


class NotRunning(ServiceError):
    """No server answers at the given setting."""

    problem = "not-running"


class AlreadyRunning(ServiceError):
    """A second service on the same data."""

    problem = "already-running"


class FetchError(AggregatorError):
    """A source could not be fetched; its message is the feed's health line.

    Attributes:
        http_status: the HTTP status, where there was one.
    """

    failure = Failure.SOFT
    status = 502
    problem = "fetch"

    def __init__(self, message: str, *, http_status: int | None = None) -> None:
        super().__init__(message)
        self.http_status = http_status


class Refused(FetchError):
    """An address that we do not connect to."""

    failure = Failure.HARD
    problem = "refused"


class Unreachable(FetchError):
    """No connection: no such name, nobody listening, or a connection that broke."""


class TimedOut(FetchError):
    """It took longer than a fetch may."""


class TooLarge(FetchError):
    """The body is larger than a document may be."""

    failure = Failure.HARD


class BadStatus(FetchError):
    """The server answered, and not with the document."""


class DocumentError(AggregatorError):
    """A document that cannot become articles; its message is the feed's health line."""

    status = 422
    problem = "document"


class FormatError(DocumentError):
    """No format claims the document, or the one that does cannot read it."""
