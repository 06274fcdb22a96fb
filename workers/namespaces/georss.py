"""Where an item's event is: GeoRSS (simple, and GML's point) and W3C geo.

Source: https://docs.ogc.org/cs/17-002r1/17-002r1.html ; https://www.w3.org/2003/01/geo/ .
"""

import re
from collections.abc import Iterable

from aggregator.model import Location
from workers.namespaces.markup import line
from workers.namespaces.xml import Element, Found, any_case, first, gather, text

_GEORSS = ("{http://www.georss.org/georss}", "{http://www.georss.org/georss/10}", "georss:")
_GML = ("{http://www.opengis.net/gml}", "{http://www.opengis.net/gml/3.2}", "gml:")
_GEO = ("{http://www.w3.org/2003/01/geo/wgs84_pos#}", "geo:")


def _slots(namespaces: tuple[str, ...], names: dict[str, str]) -> dict[str, str]:
    return {f"{space}{name}": slot for space in namespaces for name, slot in names.items()}


SLOTS = {
    **_slots(_GEORSS, {"point": "point", "where": "where", "featureName": "place"}),
    **_slots(_GEO, {"lat": "latitude", "long": "longitude", "lon": "longitude", "Point": "where"}),
}
_INSIDE = any_case({**SLOTS, **_slots(_GML, {"Point": "where", "pos": "point"})})
_DEGREES = re.compile(r"[-+]?\d{1,3}(?:\.\d{1,20})?")
_PAIR = re.compile(rf"({_DEGREES.pattern})[\s,]+({_DEGREES.pattern})")


def location(found: Found) -> Location | None:
    """The first point among *found* that is on the Earth; latitude comes first in all of them."""
    if "point" not in found and "where" not in found and "latitude" not in found:
        return None
    pair = _point(found) or _nested(found.get("where", ()), levels=3)
    if pair is None:
        return None
    name = line(first(found, "place")) or None
    return Location(latitude=pair[0], longitude=pair[1], name=name)


def _point(found: Found) -> tuple[float, float] | None:
    for element in found.get("point", ()):
        if (pair := _PAIR.fullmatch(text(element))) and (place := _on_earth(pair[1], pair[2])):
            return place
    return _on_earth(first(found, "latitude"), first(found, "longitude"))


def _nested(elements: Iterable[Element], levels: int) -> tuple[float, float] | None:
    for element in elements:
        inside = gather(element, _INSIDE)
        place = _point(inside)
        if place is None and levels:
            place = _nested(inside.get("where", ()), levels - 1)
        if place is not None:
            return place
    return None


def _on_earth(latitude: str | None, longitude: str | None) -> tuple[float, float] | None:
    """Both as numbers of degrees, None where one is no such number."""
    if not latitude or not longitude:
        return None
    if not _DEGREES.fullmatch(latitude) or not _DEGREES.fullmatch(longitude):
        return None
    place = float(latitude), float(longitude)
    return place if abs(place[0]) <= 90 and abs(place[1]) <= 180 else None  # noqa: PLR2004
