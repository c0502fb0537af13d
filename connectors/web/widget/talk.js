// The list of messages: each once, in order, days parted, the newest in view from its first line on.
const ONE_BREATH = 5000; // messages of the house that come within this belong together

class Talk {
  // `base`: address of the server; `press(button)`: a quick reply was chosen.
  constructor(base, press) {
    this.base = base;
    this.press = press;
    this.newsAt = this.restedAt = 0;
    this.known = new Map();
    this.skew = 0; // how far the server's clock is from ours
    this.typing = make("div", { class: "typing", "aria-hidden": "true", hidden: true }, ...dots());
    this.log = make("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": say("log"), tabindex: "0" });
    this.jump = make("button", { type: "button", class: "jump", hidden: true, onclick: () => this.toNews() }, say("jump"));
    this.log.addEventListener("scroll", () => this.atEnd() && (this.jump.hidden = true), { passive: true });
    this.log.append(this.typing);
  }

  now() {
    return new Date(Date.now() + this.skew);
  }

  has(key) {
    return this.known.has(key);
  }

  get empty() {
    return this.known.size === 0;
  }

  // Adds a message unless its key is there; returns its bubble.
  add(key, message) {
    if (this.known.has(key)) return this.known.get(key);
    const follow = this.atEnd() || message.state === "sending" || (this.fresh && this.together() && !this.moved());
    const bubble = new Bubble(message, this.base);
    this.known.set(key, bubble);
    if (message.author === "courier") this.dropChoices();
    this.mark(bubble);
    this.place(bubble);
    if (message.buttons?.length) this.offer(bubble, message.buttons);
    if (follow) this.toNews();
    else if (message.author !== "courier") this.jump.hidden = false;
    return bubble;
  }

  // A sentence of the widget itself; not part of the history.
  note(text, author = "system", choices = []) {
    const bubble = this.add(newId(), { author, text, buttons: choices });
    this.toNews();
    return bubble;
  }

  // What is still on its way stays last: the server has not put it in order yet.
  place(bubble) {
    const rows = [...this.log.querySelectorAll(".row")];
    const pending = rows.find((row) => row.bubble.state === "sending");
    let anchor = bubble.state === "sending" || !bubble.at ? this.typing : (pending ?? this.typing);
    bubble.node.bubble = bubble;
    if (bubble.at) {
      const day = dayText(bubble.at, this.now());
      const above = anchor.previousElementSibling;
      if (above?.className === "day" && above.textContent !== day) anchor = above;
      const last = [...this.log.querySelectorAll(".day")].filter((line) => before(line, anchor)).pop();
      if (last?.textContent !== day) anchor.before(make("div", { class: "day" }, day));
    }
    anchor.before(bubble.node);
  }

  // Older messages, oldest first, above all others. What they offered is long decided.
  prepend(entries) {
    const nodes = [];
    let day = "";
    for (const [key, message] of entries) {
      const bubble = new Bubble(message, this.base);
      bubble.node.bubble = bubble;
      this.known.set(key, bubble);
      if (dayText(message.at, this.now()) !== day) {
        day = dayText(message.at, this.now());
        nodes.push(make("div", { class: "day" }, day));
      }
      nodes.push(bubble.node);
    }
    const top = this.log.querySelector(".day, .row") ?? this.typing;
    if (top.className === "day" && top.textContent === day) top.remove();
    (top.isConnected ? top : this.log.querySelector(".row") ?? this.typing).before(...nodes);
  }

  offer(bubble, buttons) {
    this.dropChoices();
    const group = make("div", { class: "choices", role: "group", "aria-label": say("choices") });
    for (const button of buttons) {
      const chosen = () => {
        this.dropChoices();
        this.press(button);
      };
      group.append(make("button", { type: "button", onclick: chosen }, button.title));
    }
    bubble.node.append(group);
  }

  dropChoices() {
    for (const group of this.log.querySelectorAll(".choices")) group.remove();
  }

  setTyping(on) {
    clearTimeout(this.typingEnd);
    const follow = this.atEnd();
    this.typing.hidden = !on;
    if (on) this.typingEnd = setTimeout(() => this.setTyping(false), 20000);
    if (on && follow) this.toEnd();
  }

  atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.restedAt = this.log.scrollTop;
    this.jump.hidden = true;
  }

  // Where an answer begins: the first of the messages that came in one breath after the person's own last words.
  mark(bubble) {
    if (bubble.author === "courier") this.fresh = undefined;
    else if (!this.fresh || !this.together() || this.moved()) this.fresh = bubble;
    this.newsAt = Date.now();
  }

  // Whether the person has scrolled since the list was last put in place.
  moved() {
    const lowest = this.log.scrollHeight - this.log.clientHeight;
    return Math.abs(this.log.scrollTop - Math.min(this.restedAt, lowest)) > 2;
  }

  together() {
    return Date.now() - this.newsAt < ONE_BREATH;
  }

  // The end, unless what is new (from `first` on) is longer than the window: then its first line stands at the top.
  toNews(first = this.fresh) {
    this.toEnd();
    const hidden = first ? this.log.getBoundingClientRect().top - first.node.getBoundingClientRect().top + 10 : 0;
    if (hidden > 0) this.log.scrollTop -= hidden;
    this.restedAt = this.log.scrollTop;
  }

  // While a long history is put in, a screen reader is not made to read it all.
  async quietly(work) {
    this.log.setAttribute("aria-live", "off");
    work();
    this.toNews();
    await new Promise((done) => setTimeout(done, 300));
    this.log.setAttribute("aria-live", "polite");
  }
}

function dots() {
  return [make("i"), make("i"), make("i"), make("span", {}, say("typing"))];
}

function before(one, other) {
  return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}
