"""The words of the pages, in English and Arabic, and the choice between the two."""

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from aggregator.model import Topic

Language = Literal["en", "ar"]


class Words(Struct, frozen=True, kw_only=True):
    """Everything that the pages say in one language; `{…}` stands for a value."""

    language: Language
    direction: Literal["ltr", "rtl"]
    other_language: Language
    other_name: str  # of the other language, in that language
    months: tuple[str, ...]
    moment: str
    date: str
    list_comma: str

    brand: str
    tagline: str
    wire: str
    feeds: str
    topics: str
    topics_hint: str
    everything: str
    skip: str
    live: str
    connecting: str
    reconnecting: str
    new_one: str
    new_two: str
    new_few: str
    new_many: str
    new_other: str
    gap: str
    older: str
    newest: str
    earlier_part: str
    as_feed: str
    rule: str

    updated: str
    duplicate: str
    received: str
    undated: str
    untitled: str
    due: str

    empty_title: str
    empty_feeds: str
    empty_replay: str
    empty_live: str
    empty_topic: str
    empty_topic_why: str

    original: str
    back: str
    published: str
    changed: str
    fetched: str
    unknown_date: str
    day_only: str
    minute_only: str
    in_future: str
    teaser: str
    source: str
    feed: str
    authors: str
    keywords: str
    matched: str
    related: str
    media: str
    image: str
    audio: str
    video: str
    file: str
    version: str
    copy_of: str
    machine: str
    details: str

    health: str
    last_success: str
    next_poll: str
    entries: str
    well: str
    waiting: str
    paused: str
    replayed: str
    unreachable: str
    damaged: str
    notes: str
    page_failed: str
    never: str
    none: str
    no_feeds: str
    no_feeds_do: str
    feeds_note: str

    not_found: str
    not_possible: str
    lost_hint: str


EN = Words(
    language="en",
    direction="ltr",
    other_language="ar",
    other_name="العربية",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    moment="{date}, {time} UTC",
    date="{day} {month} {year}",
    list_comma=", ",
    brand="Aggregator",
    tagline="each story once, by topic, live",
    wire="Wire",
    feeds="Feeds",
    topics="Topics",
    topics_hint="Topics, with how many articles are kept of each",
    everything="Everything",
    skip="Skip to the news",
    live="Live",
    connecting="Connecting",
    reconnecting="Connection lost, trying again",
    new_one="1 new",
    new_two="{n} new",
    new_few="{n} new",
    new_many="{n} new",
    new_other="{n} new",
    gap="Some articles are missing here: they were no longer kept when the connection came back.",
    older="Older",
    newest="Back to the newest",
    earlier_part="An earlier part of the wire; it does not move.",
    as_feed="Subscribe",
    rule="Rule",
    updated="updated",
    duplicate="copy",
    received="received",
    undated="no date",
    untitled="Untitled",
    due="due now",
    empty_title="Nothing on the wire yet",
    empty_feeds="Add a feed:",
    empty_replay="Or replay the articles that came with the program:",
    empty_live="They appear here as they are published; leave this page open.",
    empty_topic="Nothing kept on this topic",
    empty_topic_why="It fills by itself as soon as an article matches its rule.",
    original="Read the original",
    back="Back to the wire",
    published="Published",
    changed="Updated",
    fetched="Received",
    unknown_date="unknown: the source gives no usable date",
    day_only="the source gives the day only",
    minute_only="to the minute",
    in_future="the source dated it in the future",
    teaser="This is the opening that the source gives in its feed; the whole is at the source.",
    source="Source",
    feed="Feed",
    authors="By",
    keywords="Keywords",
    matched="matched",
    related="Read also",
    media="Media",
    image="image",
    audio="sound",
    video="film",
    file="file",
    version="Version",
    copy_of="A copy of",
    machine="As JSON",
    details="About this article",
    health="Health",
    last_success="Last success",
    next_poll="Next poll",
    entries="Entries",
    well="well",
    waiting="not asked yet",
    paused="paused",
    replayed="replayed only",
    unreachable="cannot be fetched",
    damaged="last document has faults",
    notes="What could be better in its document",
    page_failed="The page of an article could not be used",
    never="never",
    none="none",
    no_feeds="No feeds yet",
    no_feeds_do="Add one:",
    feeds_note="Where the articles come from, and how each source is doing.",
    not_found="There is nothing here",
    not_possible="That did not work",
    lost_hint="It may have been removed, or is older than what is kept.",
)

AR = Words(
    language="ar",
    direction="rtl",
    other_language="en",
    other_name="English",
    months=(
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ),
    moment="{date}، {time} بالتوقيت العالمي",
    date="{day} {month} {year}",
    list_comma="، ",
    brand="المُجمِّع",
    tagline="كل خبر مرة واحدة، بحسب الموضوع، لحظة نشره",
    wire="الشريط",
    feeds="الخلاصات",
    topics="المواضيع",
    topics_hint="المواضيع وعدد المقالات المحفوظة في كل منها",
    everything="كل الأخبار",
    skip="انتقل إلى الأخبار",
    live="مباشر",
    connecting="جارٍ الاتصال",
    reconnecting="انقطع الاتصال، تجري إعادة المحاولة",
    new_one="خبر جديد",
    new_two="خبران جديدان",
    new_few="{n} أخبار جديدة",
    new_many="{n} خبرًا جديدًا",
    new_other="{n} خبر جديد",
    gap="تنقص هنا بعض المقالات: لم تعد محفوظة حين عاد الاتصال.",
    older="الأقدم",
    newest="العودة إلى الأحدث",
    earlier_part="جزء سابق من الشريط، لا يتحرك.",
    as_feed="اشترك",
    rule="القاعدة",
    updated="محدَّث",
    duplicate="نسخة",
    received="وصل",
    undated="بلا تاريخ",
    untitled="بلا عنوان",
    due="حان موعده",
    empty_title="لا شيء على الشريط بعد",
    empty_feeds="أضف خلاصة:",
    empty_replay="أو أعد بث المقالات المرفقة بالبرنامج:",
    empty_live="تظهر المقالات هنا لحظة نشرها؛ اترك هذه الصفحة مفتوحة.",
    empty_topic="لا شيء محفوظًا في هذا الموضوع",
    empty_topic_why="يمتلئ تلقائيًا ما إن تنطبق قاعدته على مقال.",
    original="اقرأ الأصل",
    back="العودة إلى الشريط",
    published="نُشر",
    changed="حُدّث",
    fetched="وصل",
    unknown_date="غير معروف: لا يذكر المصدر تاريخًا صالحًا",
    day_only="يذكر المصدر اليوم فقط",
    minute_only="بدقة الدقيقة",
    in_future="أرّخه المصدر بتاريخ لم يأتِ بعد",
    teaser="هذه مقدمة المقال كما يعطيها المصدر في خلاصته، والنص الكامل لدى المصدر.",
    source="المصدر",
    feed="الخلاصة",
    authors="بقلم",
    keywords="كلمات دلالية",
    matched="لورود",
    related="اقرأ أيضًا",
    media="الوسائط",
    image="صورة",
    audio="صوت",
    video="فيلم",
    file="ملف",
    version="النسخة",
    copy_of="نسخة عن",
    machine="بصيغة JSON",
    details="عن هذا المقال",
    health="الحال",
    last_success="آخر نجاح",
    next_poll="الطلب التالي",
    entries="المواد",
    well="سليمة",
    waiting="لم تُطلب بعد",
    paused="موقوفة",
    replayed="إعادة بث فقط",
    unreachable="تعذّر جلبها",
    damaged="في وثيقتها الأخيرة خلل",
    notes="ما يمكن تحسينه في وثيقتها",
    page_failed="تعذّر استعمال صفحة مقال",
    never="لم يحدث",
    none="لا يوجد",
    no_feeds="لا خلاصات بعد",
    no_feeds_do="أضف خلاصة:",
    feeds_note="من أين تأتي المقالات، وما حال كل مصدر.",
    not_found="لا شيء هنا",
    not_possible="تعذّر ذلك",
    lost_hint="لعله حُذف، أو صار أقدم مما يُحفظ.",
)

BY_LANGUAGE: Mapping[str, Words] = {"en": EN, "ar": AR}


def choose(asked: str | None, remembered: str | None, accepted: str) -> Words:
    """The words for a reader: as asked for, else as remembered, else by `Accept-Language`."""
    for language in (asked, remembered, *_preferred(accepted)):
        if language is not None and language in BY_LANGUAGE:
            return BY_LANGUAGE[language]
    return EN


def topic_name(topic: Topic, words: Words) -> str:
    """What *topic* is called in the language of the page, as far as it has a name."""
    return topic.names.get(words.language) or next(iter(topic.names.values()), topic.slug)


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
