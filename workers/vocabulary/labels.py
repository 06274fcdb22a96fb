"""Labelled lines in a news text: its date, its source, its keywords, what to read also. Pure.

A line is compared as written, its letters in any of their forms: lines are many and labels few.
"""

import re
from typing import Literal, NamedTuple
from unicodedata import normalize

Kind = Literal["date", "source", "keywords", "author", "related", "noise"]
Name = Literal["title", "text"]

_LABELS: dict[Kind, str] = {
    "date": "تاريخ النشر|تاريخ الإضافة|تاريخ الخبر|نشر في|آخر تحديث|تاریخ انتشار|زمان انتشار|"
    "published(?: on| at)?|publication date|date|last updated|التاريخ",
    "source": "المصدر|مصدر الخبر|source|منبع|quelle|fuente",
    "keywords": "كلمات دلالية|الكلمات الدلالية|الكلمات المفتاحية|كلمات مفتاحية|العلامات|وسوم|"
    "الوسوم|کلیدواژه ?ها|کلید واژه ها|کلمات کلیدی|برچسب ?ها|keywords|tags|topics|schlagw[oö]rter",
    "author": "الكاتب|بقلم|كتب|كتبت|نویسنده|written by|by|author",
    "related": "إقرأ أيضا|إقرأ المزيد|إقرأ كذلك|طالع أيضا|شاهد أيضا|مواضيع ذات صلة|مواضيع متعلقة|"
    "أخبار ذات صلة|أخبار متعلقة|موضوعات متعلقة|مقالات ذات صلة|المزيد من الأخبار|قد يهمك أيضا|"
    "قد يعجبك أيضا|بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط|مزید پڑھیں|یہ بھی پڑھیں|"
    "קראו (?:גם|עוד)|read (?:also|more|next)|also read|see also|more (?:on|from|about) this|"
    "related(?: articles?| stories| content| news| topics)?|you may also like|recommended|"
    "lire aussi|[aà] lire (?:aussi|[eé]galement)|voir aussi|lesen sie auch|mehr zum thema|"
    "lea tambi[eé]n|leer m[aá]s|te puede interesar|leia (?:tamb[eé]m|mais)|leggi anche|"
    "lees ook|les ogs[åa]|l[æä]s ogs[åa]|l[äa]s ocks[åa]|lue myös|यह भी पढ़ें|"
    "czytaj te[zż]|zobacz te[zż]|читайте также|читайте ещ[её]|ilgili haberler",
    "noise": "advertisement|advertorial|anzeige|publicidad|publicit[eé]|إعلان|تبلیغات|реклама|"
    "share(?: this)?(?: article| story| page)?|follow us|sign up|subscribe|شارك(?: الخبر| المقال)?|"
    "تابعونا|تابعنا|اشترك|image source|image caption|getty images|loading|"
    "all rights reserved|جميع الحقوق محفوظة",
}
_FORMS = {"ة": "[ةه]", "ه": "[ةه]", "ك": "[كک]", "ک": "[كک]"}
_FORMS |= dict.fromkeys("اأإآ", "[اأإآ]") | dict.fromkeys("يىی", "[يىی]")
_SPACE = r"[\s\u200c]+"
_SIGNS = "[\u0640\u064b-\u0652]*"
_BETWEEN = r"[\s»…\u200b-\u200f\u202a-\u202e\u2066-\u2069]"  # bidi marks too


def _written(names: str) -> str:
    """A pattern for *names* with their letters in any form and with any vowel signs."""
    return "".join(
        f"{_FORMS.get(letter, letter)}{_SIGNS}" if "\u0620" <= letter <= "\u06ff" else letter
        for letter in names
    ).replace(" ", _SPACE)


_LABEL = re.compile(
    r"[^\w\u0620-\u06ff]*(?:"
    + "|".join(f"(?P<{kind}>{_written(names)})" for kind, names in _LABELS.items())
    + rf"){_BETWEEN}*(?:[:：﹕](?:{_BETWEEN}|:)*|[!.…»>]*$)",
    re.IGNORECASE,
)


_UPDATED = re.compile(_written("آخر تحديث|last updated"), re.IGNORECASE)
# Without a colon only before what has a year and is as short as a date: "Published 5 May 2023".
# Not التاريخ, which is "history" too.
_DATED = re.compile(
    rf"[^\w\u0620-\u06ff]*(?:{_written(_LABELS['date'].removesuffix('|التاريخ'))})\s+"
    r"(?=.*(?<!\d)(?:1[34]|19|20|١[٣٤٩]|٢٠|۱[۳۴۹]|۲۰)\d\d(?!\d))(?P<value>\S+(?:\s+\S+){0,6})",
    re.IGNORECASE,
)
# A name after "by", which alone is enough, or after "wrote" and a dash.
_SIGNED = re.compile(
    rf"[^\w\u0620-\u06ff]*(?:{_written('بقلم')}(?=\W)|(?:{_written('كتب|كتبت')})\s*(?:[/–—-]|\sـ\s))"
    r"(?:\W|ـ)*(?P<value>[^\W\d_]\S*(?:\s+[^\W\d_]\S*){0,4})(?<![.!؟?،:])"
)
_COLON = re.compile("[:：﹕]")
# Another article at the end of a line: after a sentence, and with its colon.
_WITHIN = re.compile(
    rf"(?<=[.!؟?…»”\"])\s+(?=[^\w\s\u0620-\u06ff]*(?:{_written(_LABELS['related'])})"
    rf"{_BETWEEN}*[:：﹕])",
    re.IGNORECASE,
)
_NAMES: dict[Name, str] = {
    "title": "العنوان|عنوان الخبر|title|headline",
    "text": "النص|نص الخبر|متن الخبر|text|body",
}
_NAMED = {
    name: re.compile(rf"(?:{_written(names)}){_BETWEEN}*[:：﹕](?:{_BETWEEN}|:)*", re.IGNORECASE)
    for name, names in _NAMES.items()
}
_PRESENTATION_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


class Label(NamedTuple):
    """A labelled line taken apart."""

    kind: Kind
    value: str  # "": what follows is labelled
    is_update: bool = False  # of a date: not of publication, but of the last change


def find(line: str) -> Label | None:
    """The label that *line* begins with; None when it is a line of text.

    A label ends with a colon or with its line; a date and an author need no colon.
    """
    if _PRESENTATION_FORMS.search(line):
        line = normalize("NFKC", line)
    if match := _LABEL.match(line):
        kind = next(kind for kind in _LABELS if match[kind])
        is_update = _UPDATED.fullmatch(match[kind]) is not None
        return Label(kind, line[match.end() :].strip(), is_update)
    if dated := _DATED.fullmatch(line):
        return Label("date", dated["value"])
    signed = _SIGNED.fullmatch(line)
    return Label("author", signed["value"]) if signed else None


def parted(line: str) -> list[str]:
    """*line* in two where a label within it begins another article ("… . Read also: …")."""
    return _WITHIN.split(line, maxsplit=1) if _COLON.search(line) else [line]


def bare(line: str, name: Name) -> str:
    """*line* without its own *name*, as "Title:"; "" where it says no more."""
    match = _NAMED[name].match(line)
    return line[match.end() :] if match else line


def examples() -> str:
    """Some labels, for a message to people."""
    arabic = ("تاريخ النشر", "المصدر", "كلمات دلالية", "إقرأ أيضاً")
    return ", ".join(
        f"“{name}:”" for name in (*arabic, "Published", "Source", "Keywords", "Read also")
    )
