// One message as it stands in the talk.
class Bubble {
  // `message`: {author, at (Date), text, files, image, attachment, state}; `base`: address of the server.
  constructor(message, base) {
    this.message = message;
    this.author = message.author;
    this.at = message.at;
    this.body = make("div", { class: "body" });
    this.foot = make("div", { class: "foot" });
    this.node = make("div", { class: `row ${this.author}` }, this.name(), this.body, this.foot);
    const words = message.text || (this.author === "courier" && !message.files?.length ? say("shared") : "");
    if (words) this.body.append(make("p", {}, linked(words)));
    for (const file of message.files ?? []) this.body.append(this.file(file));
    if (message.image) this.body.append(this.image(message.image, base));
    if (message.attachment) this.body.append(this.attachment(message.attachment, base));
    if (message.call?.length) this.body.append(this.calls(message.call));
    this.setState(message.state);
  }

  name() {
    const who = say(this.author === "courier" ? "you" : this.author);
    if (this.author === "courier" || this.author === "system") {
      return make("span", { class: "unseen" }, say("says", { who }));
    }
    return make("div", { class: "name" }, who);
  }

  // `state`: "sending", "kept", "failed" for the person's own words. Assistive technology hears the word.
  setState(state, again) {
    this.state = state;
    this.node.classList.toggle("failed", state === "failed");
    const time = this.at ? make("time", { datetime: this.at.toISOString() }, clockText(this.at)) : "";
    const sign = { sending: "⏳", kept: "✓", failed: "!" }[state];
    const mark = sign
      ? make("span", { class: `state ${state}`, role: "img", "aria-label": say(state), title: say(state) }, sign)
      : "";
    const button = again ? make("button", { type: "button", class: "again", onclick: again }, say("again")) : "";
    this.foot.replaceChildren(...[time, mark, button].filter(Boolean));
  }

  file({ name, preview }) {
    const chip = make("div", { class: "file" }, icon("file"), make("span", {}, name || say("unnamed")));
    if (!preview) return chip;
    const picture = make("img", { src: preview, alt: say("picture", { name }), class: "picture" });
    picture.onerror = () => picture.replaceWith(chip); // HEIC, or a page that allows no blob: pictures
    return picture;
  }

  // In an emergency one press on the whole width is enough.
  calls(numbers) {
    const links = numbers.map((number) => make("a", { href: `tel:${number}`, class: "call" }, say("call", { number })));
    return make("div", { class: "calls", role: "group", "aria-label": say("calls") }, ...links);
  }

  image(address, base) {
    const href = safeAddress(address, base);
    if (!href) return "";
    const words = say("pictureFrom", { who: say(this.author) });
    const picture = make("img", { src: href, alt: words, class: "picture", loading: "lazy" });
    picture.onerror = () => picture.replaceWith(words);
    return make("a", { href, target: "_blank", rel: "noopener" }, picture);
  }

  // `address`: where it lies in the web, or {name, path} of a file that only this visitor may fetch.
  attachment(address, base) {
    if (address.path) return fileButton(address);
    const href = safeAddress(address, base);
    if (!href) return "";
    const name = decodeURIComponent(new URL(href).pathname.split("/").pop().replace(/%(?![\da-f]{2})/gi, "%25"));
    return make("a", { href, target: "_blank", rel: "noopener", class: "file" }, icon("file"), name || say("download"));
  }
}

function safeAddress(address, base) {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}
