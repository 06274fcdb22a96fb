"""What a language tag may look like: the languages of ISO 639-1, and the form of longer ones."""

import re

from workers.health.vocabularies import listed

# https://www.loc.gov/standards/iso639-2/php/code_list.php , those of two letters
_TWO = listed(
    """aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy
    hz ia id ie ig ii ik io is it iu iw ja ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb
    lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om
    or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw
    ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"""
)
_FORM = re.compile(r"(?P<first>[A-Za-z]{2,3}|[ix])(?:-[A-Za-z0-9]{1,8})*")


def is_tag(value: str) -> bool:
    """Whether *value* could be a language tag (BCP 47)."""
    match = _FORM.fullmatch(value)
    return match is not None and (len(match["first"]) != 2 or match["first"].lower() in _TWO)  # noqa: PLR2004
