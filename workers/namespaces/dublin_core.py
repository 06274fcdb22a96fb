"""Dublin Core in feeds: dc (elements 1.0, 1.1) and dcterms.

Source: https://www.dublincore.org/specifications/dublin-core/dcmi-terms/
"""

_ELEMENTS = ("{http://purl.org/dc/elements/1.1/}", "{http://purl.org/dc/elements/1.0/}")
_TERMS = "{http://purl.org/dc/terms/}"

SLOTS = {
    **{
        f"{namespace}{name}": slot
        for namespace in (*_ELEMENTS, _TERMS, "dc:")
        for name, slot in (
            ("title", "dc title"),
            ("creator", "creator"),
            ("author", "creator"),
            ("date", "dc date"),
            ("subject", "subject"),
            ("language", "dc language"),
            ("description", "dc description"),
        )
    },
    f"{_TERMS}issued": "dc date",
    f"{_TERMS}created": "dc date",
    f"{_TERMS}modified": "modified",
    "dcterms:issued": "dc date",
    "dcterms:created": "dc date",
    "dcterms:modified": "modified",
}
