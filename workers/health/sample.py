"""The opening of a feed: its own elements and its first items, so that a sound feed costs little.

One program writes all the items of a feed: what is wrong with them is wrong with the first few. So
those are looked at, and all of them only where something is wrong, to count it.
"""

import re
from itertools import islice

ITEMS = 3  # that are looked at first

_END = re.compile(rb"</(?:[\w.-]+:)?(?:item|entry)\s*>")


def opening(body: bytes) -> bytes | None:
    """*body* without the items between the first few and the end; None when it has no others.

    Line breaks stay, so that what comes after stands in the line that it stood in.
    """
    nth = next(islice(_END.finditer(body), ITEMS - 1, None), None)
    if nth is None:
        return None
    last = body.rfind(nth[0])
    if last <= nth.start():
        return None
    after = last + len(nth[0])
    left_out = body.count(b"\n", nth.end(), after)
    return body[: nth.end()] + b"\n" * left_out + body[after:]
