"""What podcasts add to RSS: https://help.apple.com/itc/podcasts_connect/#/itcb54353390 ."""

_NAMESPACES = (
    "{http://www.itunes.com/dtds/podcast-1.0.dtd}",
    "{http://www.itunes.com/DTDs/PodCast-1.0.dtd}",
    "{http://www.itunes.com/DTDs/Podcast-1.0.dtd}",
    "itunes:",
)

SLOTS = {
    f"{namespace}{name}": slot
    for namespace in _NAMESPACES
    for name, slot in (("author", "itunes author"), ("summary", "itunes summary"))
}
