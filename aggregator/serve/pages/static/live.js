// The wire, live. Everything that comes from a feed goes into the page as text, never as markup.

const language = document.documentElement.lang;
const locale = language === "ar" ? "ar-u-nu-latn" : "en-GB"; // digits and order as the server's
const MOST = 200; // cards on the page
const SUMMARY = 280; // characters; as cards.py
const SCROLLED = 240; // pixels, from where on news wait for the reader
const AGAIN_MS = 5_000;

const numbers = new Intl.NumberFormat(locale);
const plurals = new Intl.PluralRules(locale);
const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
const day = { day: "numeric", month: "short", year: "numeric" };
const clock = { hour: "2-digit", minute: "2-digit", hour12: false };
const whole = { ...day, month: "long", ...clock, timeZoneName: "short" };

// ---- times, in the reader's zone and never finer than the source was

function written(moment, precision, options) {
  if (precision === "day") {
    const { day, month, year } = options;
    return new Intl.DateTimeFormat(locale, { day, month, year, timeZone: "UTC" }).format(moment);
  }
  const second = precision === "second" ? { second: "2-digit" } : {};
  return new Intl.DateTimeFormat(locale, { ...options, ...(options.hour && second) }).format(moment);
}

function ago(moment, precision, now) {
  const seconds = (moment - now) / 1000;
  const distance = Math.abs(seconds);
  if (distance > 6 * 86_400) return written(moment, precision, day);
  if (precision === "day") return relative.format(daysFromToday(moment, now), "day");
  if (distance < 45) return relative.format(0, "second");
  if (distance < 3_000) return relative.format(Math.round(seconds / 60), "minute");
  if (distance < 80_000) return relative.format(Math.round(seconds / 3_600), "hour");
  return relative.format(Math.round(seconds / 86_400), "day");
}

function daysFromToday(date, now) {
  const here = new Date(now);
  const today = Date.UTC(here.getFullYear(), here.getMonth(), here.getDate());
  return Math.round((date - today) / 86_400_000);
}

function tell(time, now = Date.now()) {
  const moment = new Date(time.dateTime);
  if (Number.isNaN(moment.getTime())) return;
  const { precision, style } = time.dataset;
  const full = written(moment, precision, whole);
  time.textContent = style === "full" ? full : ago(moment, precision, now);
  if (style !== "full") time.title = full;
}

function tellAll() {
  const now = Date.now();
  for (const time of document.querySelectorAll("time[datetime]")) tell(time, now);
}

// ---- what is asked of the server, once each

const answers = new Map(); // by address

// What *read* makes of a resource; "" when there is none.
function asked(path, read) {
  if (!answers.has(path)) {
    const answer = fetch(path)
      .then((response) => (response.ok ? response.json().then(read) : ""))
      .catch(() => "");
    answers.set(path, answer);
  }
  return answers.get(path);
}

function feedTitle(id) {
  return asked(`/v1/feeds/${encodeURIComponent(id)}`, (feed) => feed.title ?? feed.url ?? "");
}

function topicName(slug) {
  return asked(
    `/v1/topics/${encodeURIComponent(slug)}`,
    ({ names = {} }) => names[language] || names.en || Object.values(names)[0] || slug,
  );
}

// ---- cards, made of the template that the server filled the others from

const topics = new Map(
  [...document.querySelectorAll("[data-topic]")].map((link) => [
    link.dataset.topic,
    link.querySelector(".name").textContent,
  ]),
);

function shortened(text, most) {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length <= most ? line : line.slice(0, most).replace(/\s*\S*$/, "") + "…";
}

function fresh(name) {
  return document.getElementById(name).content.cloneNode(true).firstElementChild;
}

function chip(slug) {
  const link = fresh("chip");
  link.href = `/topics/${encodeURIComponent(slug)}`;
  const name = link.firstElementChild;
  if (topics.has(slug)) name.textContent = topics.get(slug);
  else {
    link.hidden = true; // of many topics the page lists some; one that was removed has no name
    topicName(slug).then((found) => {
      name.textContent = found;
      link.hidden = !found;
    });
  }
  return link;
}

function setTime(card, article) {
  const time = card.querySelector("time");
  const exact = article.published && article.published_precision === "day" ? "day" : "minute";
  time.dataset.precision = exact;
  const moment = article.published ?? article.fetched;
  time.dateTime = exact === "day" ? moment.slice(0, 10) : moment;
  card.querySelector(".received").hidden = Boolean(article.published);
  tell(time);
}

function setOrigin(card, article) {
  const source = card.querySelector(".source");
  const link = card.querySelector(".feed");
  link.href = `/feeds#${encodeURIComponent(article.feed)}`;
  source.textContent = article.source?.name ?? "";
  feedTitle(article.feed).then((title) => {
    source.textContent ||= title;
    link.hidden = !title || title === source.textContent;
    link.firstElementChild.textContent = title;
  });
}

function cardOf(article, wire) {
  const card = fresh("card");
  card.dataset.id = article.id;
  card.dataset.event = article.event;
  card.querySelector("article").dir = article.direction ?? "auto";
  const title = card.querySelector(".title");
  const summary = card.querySelector(".summary");
  const told = article.summary || (article.title ? article.text : "");
  title.lang = summary.lang = article.language ?? "";
  const link = title.firstElementChild;
  link.href = `/articles/${encodeURIComponent(article.id)}`;
  link.textContent =
    article.title || shortened(article.summary || article.text, 90) || wire.dataset.untitled;
  summary.textContent = shortened(told, SUMMARY);
  summary.hidden = !summary.textContent;
  setTime(card, article);
  setOrigin(card, article);
  card.querySelector(".chips").append(...article.topics.map((tag) => chip(tag.topic)));
  card.classList.add("fresh");
  return card;
}

// ---- the wire

class Wire {
  constructor(list) {
    this.list = list;
    this.last = list.dataset.last;
    this.pill = document.querySelector(".pill");
    this.state = document.querySelector(".state");
    this.waiting = []; // what came while the reader was further down, oldest first
    this.unseen = 0;
    this.pill.addEventListener("click", () => this.catchUp());
    document.addEventListener("scroll", () => this.atTop() && this.release(), { passive: true });
    document.addEventListener("visibilitychange", () => this.attend());
    window.addEventListener("pagehide", () => this.close());
    window.addEventListener("pageshow", (event) => event.persisted && this.attend());
    this.attend();
  }

  // A browser opens few connections to a host: a page that nobody looks at gives its own up, and
  // takes the stream up again where it left it.
  attend() {
    if (document.hidden) this.close();
    else if (!this.source) this.connect();
  }

  close() {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  connect() {
    this.say("connecting");
    const url = new URL(this.list.dataset.stream, location.href);
    url.searchParams.set("last_event_id", this.last);
    const source = (this.source = new EventSource(url));
    source.onopen = () => this.say("live");
    source.onerror = () => {
      this.say("reconnecting");
      if (source.readyState !== EventSource.CLOSED) return; // the browser tries by itself
      this.close();
      this.timer = setTimeout(() => this.attend(), AGAIN_MS);
    };
    for (const name of ["new", "updated", "duplicate"]) {
      source.addEventListener(name, (event) => this.receive(event));
    }
    source.addEventListener("gap", () => this.put(fresh("gap")));
  }

  say(state) {
    this.state.hidden = false;
    this.state.className = `state ${state}`;
    this.state.textContent = this.state.dataset[state];
  }

  receive(event) {
    this.last = event.lastEventId;
    const article = JSON.parse(event.data);
    this.count(article);
    const card = cardOf(article, this.list);
    const same = (other) => other.dataset.id === article.id;
    const shown = [...this.list.children].find(same);
    const kept = this.waiting.findIndex(same);
    if (shown) this.replace(shown, card);
    else if (kept >= 0) this.waiting[kept] = card;
    else this.put(card);
  }

  replace(shown, card) {
    const focused = shown.contains(document.activeElement);
    shown.replaceWith(card);
    if (focused) card.querySelector(".title a").focus({ preventScroll: true });
  }

  put(line) {
    this.waiting.push(line);
    if (this.waiting.length > MOST) this.waiting.shift();
    this.unseen += line.dataset.id ? 1 : 0;
    if (this.atTop()) this.release();
    else this.offer();
  }

  offer() {
    if (!this.unseen) return;
    const words = this.pill.dataset[plurals.select(this.unseen)];
    this.pill.textContent = words.replace("{n}", numbers.format(this.unseen));
    this.pill.hidden = false;
  }

  catchUp() {
    window.scrollTo({ top: 0 });
    this.release();
    this.list.querySelector(".title a")?.focus({ preventScroll: true });
  }

  release() {
    this.pill.hidden = true;
    this.unseen = 0;
    if (!this.waiting.length) return;
    document.querySelector(".empty")?.remove();
    this.list.prepend(...this.waiting.reverse());
    this.waiting = [];
    while (this.list.children.length > MOST) this.list.lastElementChild.remove();
  }

  atTop() {
    return window.scrollY < SCROLLED;
  }

  // A page of one topic hears of that topic alone, so it counts no other.
  count(article) {
    const chosen = document.querySelector(".topics [aria-current]").dataset.topic;
    const grown = chosen ? [chosen] : [undefined, ...article.topics.map((tag) => tag.topic)];
    for (const link of document.querySelectorAll(".topics a")) {
      if (!grown.includes(link.dataset.topic)) continue;
      const count = link.querySelector(".count");
      count.dataset.count = Number(count.dataset.count) + 1;
      count.textContent = numbers.format(count.dataset.count);
      link.classList.remove("bare");
    }
  }
}

// ---- j and k, on an Arabic keyboard too

const STEPS = { j: 1, k: -1, "ت": 1, "ن": -1 };

function step(event) {
  const way = STEPS[event.key];
  if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...document.querySelectorAll(".wire .title a")];
  const at = links.indexOf(document.activeElement?.closest(".card")?.querySelector(".title a"));
  const next = at < 0 ? links.find(visible) : links[at + way];
  next?.focus();
  next?.closest(".card").scrollIntoView({ block: "nearest" });
}

function visible(link) {
  return link.getBoundingClientRect().bottom > 80;
}

// ---- the chosen topic among many, brought into sight without moving the page

function reveal(topic) {
  const list = topic.closest(".topics");
  const [all, own] = [list, topic].map((element) => element.getBoundingClientRect());
  if (own.top < all.top || own.bottom > all.bottom) list.scrollTop += own.top - (all.top + all.bottom) / 2;
  if (own.left < all.left || own.right > all.right) {
    list.scrollLeft += (own.left + own.right) / 2 - (all.left + all.right) / 2;
  }
}

const chosen = document.querySelector(".topics [aria-current]");
if (chosen) reveal(chosen);
tellAll();
setInterval(tellAll, 30_000);
document.addEventListener("keydown", step);
const list = document.querySelector("[data-stream]");
if (list) new Wire(list);
