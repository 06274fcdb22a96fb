"""The whole text of an item beside its description.

Source: https://web.resource.org/rss/1.0/modules/content/ ; some feeds put an XHTML body there.
"""

SLOTS = {
    "content:encoded": "content",
    "{http://purl.org/rss/1.0/modules/content/}encoded": "content",
    "{http://www.w3.org/1999/xhtml}body": "content",
    "{http://www.w3.org/1999/xhtml}div": "content",
}
