"""Names of months in European languages, and of time zones."""

import re
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import chain
from unicodedata import normalize
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# A language each, from January, ended by ";"; variants of a name with "/". A name is also known by
# its beginning, where no other month of any language begins so (see _known).
_LANGUAGES = """
january february march april may june july august september/sept october november december;
januar/jänner februar/feber märz april mai juni juli august september oktober november
dezember;
janvier février mars avril mai juin juillet août septembre octobre novembre décembre;
enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre
diciembre;
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre;
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro;
januari februari maart april mei juni juli augustus september oktober november december;
január február március április május június július augusztus szeptember október november
december;
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık;
januar februar marts/mars april maj/mai juni juli august september oktober november
december/desember;
januari februari mars april maj juni juli augusti september oktober november december;
ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου απρίλιος/απριλίου
μάιος/μαΐου/μαϊ ιούνιος/ιουνίου ιούλιος/ιουλίου αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου
οκτώβριος/οκτωβρίου νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου;
январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля
август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря;
styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca
lipiec/lipca sierpień/sierpnia wrzesień/września październik/października
listopad/listopada grudzień/grudnia;
leden/ledna únor/února březen/března duben/dubna květen/května červen/června červenec/července
srpen/srpna září říjen/října listopad/listopadu prosinec/prosince;
січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня
липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня;
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie
decembrie;
"""
_SHORTEST = 3  # letters of an abbreviation

# Hours from UTC. Names that stand for several zones have the one of RFC 822 (EST), else the one
# that most feeds mean; IST, AST and the like are left out: whoever reads them would guess.
_HOURS = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0,
    "west": 1, "bst": 1, "cet": 1, "met": 1, "mez": 1,
    "cest": 2, "mest": 2, "mesz": 2, "eet": 2, "sast": 2,
    "eest": 3, "msk": 3, "trt": 3, "gst": 4, "pkt": 5, "wib": 7,
    "sgt": 8, "hkt": 8, "awst": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11,
    "nzst": 12, "nzdt": 13,
    "at": -4, "et": -5, "est": -5, "edt": -4, "ct": -6, "cst": -6, "cdt": -5,
    "mt": -7, "mst": -7, "mdt": -6, "pt": -8, "pst": -8, "pdt": -7,
    "akst": -9, "akdt": -8, "hst": -10,
    "brt": -3, "art": -3,
}  # fmt: skip
_OFFSET = re.compile(r"(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?", re.IGNORECASE)
_PLACE = re.compile(r"(?:[A-Z][A-Za-z]+)(?:/[A-Z][A-Za-z_]+(?:[+-]\d+)?){1,2}")
_FARTHEST = timedelta(hours=15)


def plain(name: str) -> str:
    """*name* in lower case and without accents, as the tables are compared."""
    folded = name.lower().replace("ı", "i").replace("ß", "ss").replace("ς", "σ")
    if folded.isascii():
        return folded
    return "".join(
        letter for letter in normalize("NFD", folded) if not "\u0300" <= letter <= "\u036f"
    )


def _known() -> dict[str, int]:
    """Every name and unambiguous beginning -> number of the month."""
    whole: dict[str, int] = {}
    short: dict[str, set[int]] = {}
    for language in _LANGUAGES.split(";"):
        for number, names in enumerate(language.split(), 1):
            for name in map(plain, names.split("/")):
                whole[name] = number
                for length in range(_SHORTEST, len(name)):
                    short.setdefault(name[:length], set()).add(number)
    clear = {name: numbers.pop() for name, numbers in short.items() if len(numbers) == 1}
    return dict(chain(clear.items(), whole.items()))


MONTHS = _known()


def offset(zone: str, local: datetime | None) -> timedelta | None:
    """How far *zone* is ahead of UTC; None when it is not known.

    A place ("Europe/Brussels") is asked for the time *local*, and is not known without one.
    """
    if local is not None and _PLACE.fullmatch(zone):
        return _of_place(zone, local)
    return fixed_offset(zone)


@lru_cache(256)
def fixed_offset(zone: str) -> timedelta | None:
    """How far *zone*, which is not a place, is ahead of UTC; None when it is not known."""
    if (hours := _HOURS.get(zone.lower())) is not None:
        return timedelta(hours=hours)
    match = _OFFSET.fullmatch(zone)
    if match is None:
        return None
    ahead = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    if ahead > _FARTHEST or int(match[3] or 0) > 59:  # noqa: PLR2004
        return None
    return -ahead if match[1] == "-" else ahead


def is_zone(word: str) -> bool:
    """Whether *word* has the form of a time zone, known or not."""
    return bool(
        word.lower() in _HOURS
        or _OFFSET.fullmatch(word)
        or _PLACE.fullmatch(word)
        or (word.isascii() and word.isalpha() and word.isupper() and 1 <= len(word) <= 5)  # noqa: PLR2004
    )


def _of_place(place: str, local: datetime) -> timedelta | None:
    try:
        return ZoneInfo(place).utcoffset(local.replace(tzinfo=None))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
