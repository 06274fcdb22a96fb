"""The languages of the pages, and the choice between them."""

from collections.abc import Iterator, Mapping

from aggregator.serve.pages.arabic import AR
from aggregator.serve.pages.english import EN
from aggregator.serve.pages.words import Words

BY_LANGUAGE: Mapping[str, Words] = {"en": EN, "ar": AR}


def choose(asked: str | None, remembered: str | None, accepted: str) -> Words:
    """The words for a reader: as asked for, else as remembered, else by `Accept-Language`."""
    for language in (asked, remembered, *_preferred(accepted)):
        if language is not None and language in BY_LANGUAGE:
            return BY_LANGUAGE[language]
    return EN


def _preferred(accepted: str) -> Iterator[str]:
    """The languages of `Accept-Language` (RFC 9110, 12.5.4), best first, without region."""
    ranked = [_ranked(part) for part in accepted.split(",")]
    for weight, language in sorted(ranked, key=lambda pair: -pair[0]):
        if weight > 0:
            yield language


def _ranked(part: str) -> tuple[float, str]:
    name, _, parameter = part.partition(";")
    _, _, weight = parameter.partition("=")
    try:
        quality = float(weight) if weight else 1.0
    except ValueError:
        quality = 0.0
    return quality, name.strip().lower().partition("-")[0]
