"""A farm of local feeds: made, not taken from anywhere, and the same at every run.

200 feeds of 50 articles of 1.5 to 4 kB, six in ten Arabic, 15 % of them lightly edited copies of an
article of another feed; two in three RSS, the rest Atom; each feed on an address of its own in
127.0.0.0/8, served by nginx (Debian package nginx-light) with ETags.
"""

import random
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

FEEDS = 200
ARTICLES = 50
COPIES = 0.15
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)

ARABIC_TEXT = """
أعلن المتحدث باسم الوزارة أن اللجنة ستعقد اجتماعها المقبل في العاصمة لبحث مشروع الطريق الجديد بعد
أن وافق المجلس على الخطة التي تتضمن بناء مدارس ومستشفيات في المحافظات الشمالية والجنوبية وقال
المسؤول إن الأسعار ارتفعت خلال الشهر الماضي بسبب نقص المياه وتراجع الإنتاج الزراعي في عدد من
المناطق وأضاف أن الحكومة تدرس تقديم دعم للمزارعين والشركات الصغيرة قبل نهاية العام وأكدت الجامعة
أن فريق الباحثين طور طريقة تساعد على قياس جودة الهواء في المدن الكبرى وشهدت البطولة مشاركة لاعبين
من دول عربية وأجنبية وسط حضور جماهيري واسع وتوقعت هيئة الأرصاد هطول أمطار غزيرة على السواحل ودعت
السكان إلى الحذر
"""
ENGLISH_TEXT = """
the ministry said on Monday that its committee would meet next week to discuss plans for a new
road between the northern towns and the harbour after the council approved money for schools and
clinics prices rose last month because water was short and farmers produced less in several
regions officials added that support for small companies will be offered before the end of this
year researchers at the university have developed a method to measure air quality in large cities
players from many countries took part in the tournament while forecasters expect heavy rain along
the coast and asked residents to stay at home until bridges are inspected by engineers who arrived
from neighbouring provinces
"""
ARABIC = ARABIC_TEXT.split()
ENGLISH = ENGLISH_TEXT.split()

Article = tuple[str, str, list[str]]  # language, title, paragraphs


def make(folder: Path) -> list[tuple[str, str]]:
    """Write the feeds; returns (address, file name) of each."""
    chance = random.Random(20260101)
    told: list[Article] = []
    made = []
    for number in range(FEEDS):
        language = "ar" if number % 10 < 6 else "en"
        articles = [article(chance, language, told) for _ in range(ARTICLES)]
        told += articles
        write = _atom if number % 3 == 2 else _rss
        name = f"feed{number}.xml"
        (folder / name).write_text(write(number, language, articles), "utf-8")
        made.append((f"127.0.{1 + number // 100}.{1 + number % 100}", name))
    return made


@contextmanager
def serving(folder: Path, made: list[tuple[str, str]]) -> Iterator[list[str]]:
    """Serve the feeds; gives their URLs."""
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    folder.chmod(0o755)  # started by root, nginx reads as another user
    port = free_port()
    config = folder / "nginx.conf"
    listens = "\n".join(f"listen {address}:{port};" for address, _ in made)
    config.write_text(
        f"""
        daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
        events {{ worker_connections 4096; }}
        http {{ access_log off; etag on; types {{ application/rss+xml xml; }}
            server {{ {listens} root {folder}; }} }}
        """
    )
    process = subprocess.Popen([nginx, "-c", str(config), "-p", str(folder)])
    try:
        _wait(made[0][0], port)
        yield [f"http://{address}:{port}/{name}" for address, name in made]
    finally:
        process.terminate()
        process.wait(10)


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def article(chance: random.Random, language: str, told: list[Article]) -> Article:
    same = [one for one in told[-2000:] if one[0] == language] if told else []
    if same and chance.random() < COPIES:
        _, title, paragraphs = chance.choice(same)
        return language, title, [*paragraphs[:-1], f"{paragraphs[-1]} {chance.randrange(10_000)}"]
    words = ARABIC if language == "ar" else ENGLISH
    size = chance.randrange(1500, 4000)
    title = " ".join(chance.choices(words, k=9))
    paragraphs: list[str] = []
    while sum(len(one.encode()) for one in paragraphs) < size:
        paragraphs.append(" ".join(chance.choices(words, k=chance.randrange(30, 60))) + ".")
    return language, title, paragraphs


def _html(paragraphs: list[str]) -> str:
    return "".join(f"<p>{one}</p>" for one in paragraphs)


def _rss(number: int, language: str, articles: list[Article]) -> str:
    items = "".join(
        f"<item><title>{title}</title><link>http://farm{number}.example/{n}</link>"
        f"<guid>farm-{number}-{n}</guid><category>farm</category>"
        f"<pubDate>{format_datetime(_date(number, n))}</pubDate>"
        f"<description><![CDATA[{_html(paragraphs)}]]></description></item>\n"
        for n, (_, title, paragraphs) in enumerate(articles)
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>Farm {number}</title><link>http://farm{number}.example/</link>"
        f"<description>farm</description><language>{language}</language>{items}</channel></rss>"
    )


def _atom(number: int, language: str, articles: list[Article]) -> str:
    entries = "".join(
        f"<entry><title>{title}</title><id>urn:farm:{number}:{n}</id>"
        f'<link href="http://farm{number}.example/{n}"/>'
        f"<updated>{_date(number, n).isoformat()}</updated>"
        f'<content type="html"><![CDATA[{_html(paragraphs)}]]></content></entry>\n'
        for n, (_, title, paragraphs) in enumerate(articles)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">'
        f"<title>Farm {number}</title><id>urn:farm:{number}</id>"
        f"<updated>{BEGIN.isoformat()}</updated>{entries}</feed>"
    )


def _date(number: int, n: int) -> datetime:
    return BEGIN + timedelta(minutes=number + n * 7)


def _wait(address: str, port: int) -> None:
    for _ in range(200):
        try:
            socket.create_connection((address, port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise SystemExit("nginx does not answer")
