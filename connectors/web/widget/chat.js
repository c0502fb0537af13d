// The element itself: brings the talk, the line to the server and what the person does together.
class Chat extends HTMLElement {
  connectedCallback() {
    if (!this.panel) this.build();
    this.unwatch = this.memory.watch((name) => this.otherTab(name));
    if (this.memory.get("token") || this.queue.all().length) this.connection.start();
    if (this.dataset.open !== undefined && this.dataset.open !== "false") this.open();
  }

  disconnectedCallback() {
    this.unwatch();
    this.connection.stop();
  }

  // For the page: opens the window, closes it, or says something in the person's name (a click on "join the union").
  open() {
    this.panel.show();
  }

  close() {
    this.panel.hide();
  }

  ask(text) {
    this.open();
    this.say(String(text));
  }

  build() {
    const title = this.dataset.title || say("title");
    this.base = serverBase(this.dataset.server);
    this.memory = new Memory(this.base);
    this.queue = new Queue(this.memory);
    this.cursor = null;
    this.unseen = new Set();
    this.heardIds = 0;

    this.talk = new Talk(this.base, (button) => {
      this.say(button.title, button.payload);
      this.panel.rest();
    });
    fetching(this.talk.log, this.base, () => this.memory.get("token"));
    const address = new URL("web/socket", this.base.replace(/^http/, "ws"));
    this.connection = new Connection(address.href, {
      greeting: () => ({ type: "hello", token: (this.shown = this.memory.get("token")), cursor: this.cursor }),
      beat: () => ({ type: "ping", cursor: this.cursor }),
      heard: (frame) => HEARD[frame.type]?.(this, frame),
      changed: (open, frame) => (open ? this.arrived(frame) : this.away()),
    });
    const refuse = (text) => this.talk.note(text);
    this.position = new PositionSharer({
      found: (position) => this.say("", undefined, position),
      refuse,
      leave: () => this.panel.rest(),
    });
    this.files = new FileSender(new URL("web/files", this.base).href, {
      token: () => this.connection.open && this.memory.get("token"),
      show: (id, file) => this.mine(id, { text: "", files: [file], state: "sending" }),
      refuse,
      kept: (id, answer) => this.kept(answer.spoken),
    });
    const composer = new Composer(title, {
      write: (text) => this.say(text),
      place: () => this.position.ask(),
      files: (list) => this.files.add(list),
    });
    this.past = new Past(this.talk, (before) => this.connection.send({ type: "earlier", before }));
    const parts = [this.talk.log, this.talk.jump, this.position.node, composer.node];
    this.panel = new Panel(title, parts, composer, {
      changed: (open) => open && this.opened(),
      escape: () => this.position.asking && (this.position.hide(), true),
    });
    const root = this.attachShadow({ mode: "open" });
    dress(root, this.base);
    root.append(this.panel.node);
  }

  say(text, payload, position) {
    const entry = { type: "say", id: newId(), text, payload, position };
    // A position is never left behind in the browser's storage.
    if (position) (this.positions ??= new Map()).set(entry.id, entry);
    else this.queue.add({ ...entry, at: Date.now() });
    this.mine(entry.id, { text, state: "sending" });
    this.heardBefore = this.heardIds;
    if (!this.connection.send(entry)) this.connection.start();
  }

  mine(id, message) {
    const bubble = this.talk.add(id, { author: "courier", at: this.talk.now(), ...message });
    this.talk.toEnd();
    return bubble;
  }

  // Everything not yet acknowledged, in order, with the ids it always had.
  flush() {
    for (const { at, ...entry } of [...this.queue.all(), ...(this.positions?.values() ?? [])]) {
      const bubble = this.talk.add(entry.id, { author: "courier", text: entry.text, at: new Date(at ?? Date.now()), state: "sending" });
      if (bubble.state === "kept") this.forget(entry.id);
      else this.connection.send(entry);
    }
    this.files.resume();
  }

  later(seconds) {
    clearTimeout(this.flushing);
    this.flushing = setTimeout(() => this.flush(), Math.max(1, seconds) * 1000);
  }

  forget(id) {
    this.queue.drop(id);
    this.positions?.delete(id);
  }

  arrived(welcome) {
    const stored = this.memory.get("token");
    if (welcome.new && stored && stored !== this.shown) {
      this.connection.restart(); // another tab was first: be the same person as there
      return;
    }
    if (stored !== welcome.token) this.memory.set("token", welcome.token);
    if (welcome.new) this.cursor = null;
    clearTimeout(this.worry);
    this.panel.setBanner("");
    this.flushing = setTimeout(() => this.flush()); // after the history, which follows the welcome at once
  }

  // Short breaks are nobody's business.
  away() {
    this.talk.setTyping(false);
    clearTimeout(this.flushing);
    clearTimeout(this.worry);
    this.worry = setTimeout(() => this.panel.setBanner(say("offline")), 1500);
  }

  show(item) {
    const key = keyOf(item);
    if (this.talk.has(key)) {
      if (item.author === "courier") {
        this.talk.known.get(key).setState("kept");
        this.forget(key);
      }
      return;
    }
    const state = item.author === "courier" ? "kept" : undefined;
    this.talk.add(key, { ...item, at: new Date(item.at), state });
    if (item.author === "courier" || !item.id) return;
    this.heardIds = Math.max(this.heardIds, item.id);
    this.lastAuthor = item.author;
    if (item.id > (this.memory.get("seen") ?? 0)) this.unseen.add(item.id);
    if (this.panel.open) this.looked();
    else this.panel.setUnread(this.unseen.size);
  }

  greet() {
    const starters = STRINGS.starters.map((title) => ({ title }));
    this.talk.note(say("greeting"), "bot", starters);
  }

  // The house answers at once while the assistant speaks; people take their time and are not shown as typing.
  kept(spoken) {
    this.tell(spoken);
    const answering = this.lastAuthor === undefined || this.lastAuthor === "bot";
    if (answering && this.heardIds === this.heardBefore) this.talk.setTyping(true);
  }

  tell(sentences = []) {
    const last = this.talk.log.querySelector(".row.system:nth-last-child(2) p")?.textContent;
    for (const sentence of sentences) if (sentence !== last) this.talk.note(sentence);
  }

  confirm() {
    if (this.heardIds) this.connection.send({ type: "got", up_to: this.heardIds });
  }

  // The window was opened: what is new stands there from its first line on.
  opened() {
    const first = this.unseen.size ? this.talk.known.get(`o${Math.min(...this.unseen)}`) : undefined;
    this.looked();
    this.talk.toNews(first);
  }

  // The window is open, so everything counts as seen.
  looked() {
    this.connection.start();
    this.unseen.clear();
    this.panel.setUnread(0);
    if (this.heardIds > (this.memory.get("seen") ?? 0)) this.memory.set("seen", this.heardIds);
  }

  otherTab(name) {
    if (name === "token" && this.memory.get("token") !== this.shown && this.connection.open) this.connection.restart();
    if (name !== "seen") return;
    for (const id of this.unseen) if (id <= this.memory.get("seen")) this.unseen.delete(id);
    this.panel.setUnread(this.unseen.size);
  }
}
