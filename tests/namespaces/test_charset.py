"""Which charset a document is in."""

from datetime import UTC, datetime
from typing import Any

import pytest

from aggregator.errors import FormatError
from aggregator.model import Document
from workers.namespaces import charset, declaration

TITLE = "افتتاح سوق الحرف في البصرة"
BODY = (
    "افتتح في مدينة البصرة صباح اليوم سوق جديد للحرف التقليدية، وقال مدير السوق إن عشرين حرفيا "
    "يعرضون فيه منتجاتهم، وإن الدخول إليه مجاني طوال الشهر."
)
LATIN = "Le marché d’Orléans rouvre : « déjà vu », dit le garçon à Noël, où l’été s’achève."


def document(body: bytes, **told: Any) -> Document:
    return Document(
        id="d",
        feed="f",
        url="https://feed.example/all",
        body=body,
        fetched=datetime(2026, 3, 1, tzinfo=UTC),
        **told,
    )


def feed(encoding: str | None = None, text: str = BODY) -> str:
    claim = f' encoding="{encoding}"' if encoding else ""
    return f'<?xml version="1.0"{claim}?><rss><title>{TITLE}</title><p>{text}</p></rss>'


def page(head: str) -> bytes:
    return f"<!doctype html><html><head>{head}</head><p>{BODY}</p></html>".encode("cp1256")


@pytest.mark.parametrize(
    "label", [None, "utf-8", "iso-8859-1", "windows-1252", "us-ascii", "windows-1256",
              "iso-8859-6", "gb2312", "koi8-r", "utf-16", "no-such"],
)  # fmt: skip
@pytest.mark.parametrize(
    "real", ["utf-8", "utf-8-sig", "cp1256", "iso8859-6", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("by", ["http", "xml"])
def test_arabic_is_read_whatever_it_is_labelled(real: str, label: str | None, by: str) -> None:
    """A label that cannot be right costs nothing: the bytes tell."""
    text = feed(label if by == "xml" else None)
    told = document(text.encode(real), charset=label if by == "http" else None)
    assert text == charset.characters(told)
    assert text.encode() == charset.utf8(told, checked=True)


@pytest.mark.parametrize("label", [None, "iso-8859-1", "windows-1252", "ascii", "windows-1256"])
def test_french_stays_french(label: str | None) -> None:
    """What is right, or as good as right, is not contradicted."""
    text = feed(text=LATIN).replace(TITLE, "Marché")
    assert text == charset.characters(document(text.encode("cp1252"), charset=label))


@pytest.mark.parametrize(
    ("head", "declared"),
    [
        ('<meta charset="windows-1256">', "cp1256"),
        ("<META CHARSET=cp1256>", "cp1256"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', "cp1256"),
        ("<meta content='text/html;charset = x-cp1256' http-equiv='content-type'>", "cp1256"),
        ('<!-- <meta charset="utf-8"> --><meta charset="windows-1256">', "cp1256"),
        (f"<!-- {'x' * 3000} --><meta charset='windows-1256'>", "cp1256"),
        ('<p title="<meta charset=utf-8>"><meta charset="windows-1256">', "cp1256"),
        ('<meta charset="utf-16">', "utf-8"),
        ('<meta content="text/html; charset=windows-1256">', None),
        ('<meta name="charset" content="windows-1256">', None),
        ("<meta charset>", None),
    ],
)
def test_a_meta_element_declares(head: str, declared: str | None) -> None:
    """As browsers prescan HTML; what stands in comments and attributes declares nothing."""
    told = charset.decoded(document(page(head), media_type="text/html"))
    assert (declared, "cp1256") == (told.declared, told.used)


def test_the_order_of_the_claims() -> None:
    """A mark counts before HTTP, HTTP before what the document says of itself."""
    latin = '<?xml version="1.0" encoding="windows-1252"?><p>caf\u00e9 \u2013 d\u00e9j\u00e0</p>'
    turkish = latin.encode("cp1252")
    assert "cp1254" == charset.decoded(document(turkish, charset="windows-1254")).used
    assert "cp1252" == charset.decoded(document(turkish)).used
    marked = document("\ufeffسلام".encode("utf-16-be"), charset="windows-1256")
    assert ("سلام", "utf-16-be") == charset.decoded(marked)[:2]


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        ("latin1", "cp1252"),
        ("x-sjis", "cp932"),
        ("windows-31j", "cp932"),
        ("GB2312", "gb18030"),
        ("x-gbk", "gb18030"),
        ("ks_c_5601-1987", "cp949"),
        ("iso8859-6", "iso8859-6"),
        ("ISO-8859-6-I", "iso8859-6"),
        ("iso88596", "iso8859-6"),
        ("windows1256", "cp1256"),
        (" 'win-1256'; ", "cp1256"),
        ("unicode-1-1-utf-8", "utf-8"),
        ("utf8", "utf-8"),
        ("utf-7", None),
        ("zip", None),
        ("", None),
        ("\ud800", None),
    ],
)
def test_labels_mean_what_browsers_read(label: str, codec: str | None) -> None:
    """A label stands for the charset that its users really wrote."""
    assert codec == declaration.codec(label)


@pytest.mark.parametrize("misread", ["cp1256", "cp1252", "latin-1"])
def test_text_that_was_encoded_twice_is_mended(misread: str) -> None:
    """UTF-8 that was taken for a one-byte charset: certain, if all of it comes out."""
    bytes_as = {byte: bytes([byte]).decode(misread, "ignore") or chr(byte) for byte in range(256)}
    broken = "".join(bytes_as[byte] for byte in feed().encode())
    told = document(broken.encode())
    assert feed() == charset.characters(told)
    assert feed().encode() == charset.utf8(told)
    assert ["encoded-twice"] == [note.fault for note in charset.notes(told)]


def test_text_about_broken_text_stays() -> None:
    """Signs of double encoding beside good Arabic are what somebody wanted to show."""
    text = feed(text=f"{BODY} ط§ظ„ط³ظ„ط§ظ… Ø§Ù„")
    assert text == charset.characters(document(text.encode()))


def test_a_few_broken_bytes_are_no_other_charset() -> None:
    """UTF-8 that was cut in the middle of a letter stays UTF-8."""
    body = feed().encode().replace("البصرة".encode(), "البصرة".encode()[:-1], 1)
    told = document(body)
    assert ("utf-8", 1) == (charset.decoded(told).used, charset.decoded(told).broken)
    assert ["broken-characters"] == [note.fault for note in charset.notes(told)]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (BODY.encode() + b" caf\xe9", f"{BODY} café"),
        ("سوق caf".encode() + b"\xe9", "سوق café"),
        ("قال ".encode() + b"\x93" + "نعم".encode() + b"\x94", "قال “نعم”"),
        ("سوق".encode() + b"\x85", "سوق…"),
        ("Déjà ".encode() + b"\xe0", "Déjà à"),
        ("سوق الحرف".encode()[:-1], "سوق الحر\ufffd"),
        ("市场开放".encode()[:-1], "市场开\ufffd"),
        (f"{TITLE} - ".encode() + "سوق البصرة".encode("cp1256"), f"{TITLE} - سوق البصرة"),
    ],
)
def test_a_wrong_byte_costs_no_other_letter(body: bytes, text: str) -> None:
    """In a piece that is mostly UTF-8 the stray bytes alone are read as another charset."""
    told = document(b"<rss><p>%b</p><p>%b</p></rss>" % (BODY.encode(), body))
    assert f"<rss><p>{BODY}</p><p>{text}</p></rss>" == charset.characters(told)


def test_a_feed_of_several_charsets() -> None:
    """Each piece of text is read in its own, as when a feed is put together from others."""
    pieces = [BODY.encode(), BODY.encode("cp1256"), LATIN.encode("cp1252"), BODY.encode()]
    body = b"<rss>" + b"".join(b"<p>%s</p>" % piece for piece in pieces) + b"</rss>"
    read = f"<rss><p>{BODY}</p><p>{BODY}</p><p>{LATIN}</p><p>{BODY}</p></rss>"
    assert read == charset.characters(document(body))


@pytest.mark.parametrize(
    ("body", "told", "note"),
    [
        (feed().encode(), {}, None),
        (feed("utf-8").encode(), {"charset": "utf-8"}, None),
        (feed("windows-1256").encode("cp1256"), {}, None),
        (feed().encode(), {"charset": "us-ascii"},
         "It says that it is in windows-1252, but it is in UTF-8."),
        (feed("utf-8").encode("cp1256"), {},
         "It says that it is in UTF-8, but it is in windows-1256."),
        (feed("windows-1256").encode(), {},
         "It says that it is in windows-1256, but it is in UTF-8."),
        (feed().encode("cp1256"), {},
         "It does not say which charset it is in; it looks like windows-1256."),
        (b"plain", {"charset": "windows-1256"}, None),
    ],
)  # fmt: skip
def test_a_wrong_claim_is_noted(body: bytes, told: dict[str, str], note: str | None) -> None:
    """In words that whoever looks after the feed can act on."""
    assert ([note] if note else []) == [one.text for one in charset.notes(document(body, **told))]


def test_utf8_is_handed_out_as_it_is() -> None:
    """The parser sees whether it is UTF-8; nobody decodes it before."""
    body = b"\xef\xbb\xbf  <rss>\xff\xff</rss>"
    assert b"<rss>\xff\xff</rss>" == charset.utf8(document(body))


def test_what_is_no_text_is_refused() -> None:
    """A picture is in no charset."""
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 8
    with pytest.raises(FormatError, match="the bytes are not text"):
        charset.characters(document(picture))
    assert charset.legible(document(picture))


@pytest.mark.parametrize(
    "body", [b"", b"\xff", b"\xff\xfe", b"\0", b"\xef\xbb\xbf", b"<", b"<meta"]
)
def test_next_to_nothing_is_no_error(body: bytes) -> None:
    """The shortest bodies go the same way."""
    told = document(body, media_type="text/html")
    assert charset.legible(told) is not None
    assert () == charset.notes(document(b""))
