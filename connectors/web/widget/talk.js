// The list of messages: each once, in order, days parted, the newest in view.
class Talk {
  // `base`: address of the server; `press(button)`: a quick reply was chosen.
  constructor(base, press) {
    this.base = base;
    this.press = press;
    this.known = new Map();
    this.skew = 0; // how far the server's clock is from ours
    this.typing = make("div", { class: "typing", "aria-hidden": "true", hidden: true }, ...dots());
    this.log = make("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": say("log"), tabindex: "0" });
    this.jump = make("button", { type: "button", class: "jump", hidden: true, onclick: () => this.toEnd() }, say("jump"));
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
    const follow = this.atEnd() || message.state === "sending";
    const bubble = new Bubble(message, this.base);
    this.known.set(key, bubble);
    if (message.author === "courier") this.dropChoices();
    this.place(bubble);
    if (message.buttons?.length) this.offer(bubble, message.buttons);
    if (follow) this.toEnd();
    else if (message.author !== "courier") this.jump.hidden = false;
    return bubble;
  }

  // A sentence of the widget itself; not part of the history.
  note(text, author = "system", choices = []) {
    const bubble = this.add(newId(), { author, text, buttons: choices });
    this.toEnd();
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
    this.jump.hidden = true;
  }

  // While a long history is put in, a screen reader is not made to read it all.
  async quietly(work) {
    this.log.setAttribute("aria-live", "off");
    work();
    this.toEnd();
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
