// What was said before the part of the talk that is shown: fetched when the person asks for it.
class Past {
  // `ask(before)`: asks the server for what stands before a line; false when the line to it is broken.
  constructor(talk, ask) {
    this.talk = talk;
    this.button = make("button", { type: "button", class: "earlier", hidden: true }, say("earlier"));
    this.said = make("span", { class: "unseen", "aria-live": "polite" });
    this.button.onclick = () => {
      const asked = ask(this.first);
      this.said.textContent = asked ? "" : say("earlierFailed");
      this.button.disabled = asked;
      clearTimeout(this.patience);
      this.patience = setTimeout(() => (this.button.disabled = false), 10000);
    };
    talk.log.prepend(this.button, this.said);
  }

  // `first`: the line before which there is more; null when the talk begins here.
  begins(first) {
    this.first = first;
    this.button.hidden = !first;
    this.button.disabled = false;
  }

  // What the person was reading stays where it is; what came stands above it.
  show({ items, first }) {
    clearTimeout(this.patience);
    const { log } = this.talk;
    const rest = log.scrollHeight - log.scrollTop;
    const focused = log.getRootNode().activeElement === this.button;
    const fresh = items.filter((item) => !this.talk.has(keyOf(item)));
    log.setAttribute("aria-live", "off");
    this.talk.prepend(fresh.map((item) => [keyOf(item), { ...item, at: new Date(item.at), state: item.author === "courier" ? "kept" : undefined }]));
    this.begins(first);
    log.scrollTop = log.scrollHeight - rest;
    this.said.textContent = say("earlierDone", { count: fresh.length });
    if (focused && !first) log.focus({ preventScroll: true });
    setTimeout(() => log.setAttribute("aria-live", "polite"), 300);
  }
}
