// The launcher and the window: opening, closing, focus.
const PHONE = matchMedia("(max-width: 600px)");
const TOUCH = matchMedia("(pointer: coarse)");

class Panel {
  // `parts`: nodes of the window from top to bottom; `composer` takes the focus; `changed(open)`; `escape()`:
  // something inside took the key.
  constructor(title, parts, composer, { changed, escape }) {
    Object.assign(this, { title, composer, changed, escape, open: false });
    this.badge = make("span", { class: "badge", hidden: true });
    this.launcher = make("button", { type: "button", class: "launcher", "aria-haspopup": "dialog", onclick: () => this.show() },
      icon("chat"), make("span", {}, say("launch", { title })), this.badge);
    this.news = make("span", { class: "unseen", "aria-live": "polite" });
    this.banner = make("div", { class: "banner", role: "status" });
    const close = make("button", { type: "button", class: "close", "aria-label": say("close"), title: say("close"), onclick: () => this.hide() }, icon("close"));
    const head = make("div", { class: "head" },
      make("span", { class: "emblem", "aria-hidden": "true" }, title.slice(-1)),
      make("div", {}, make("h2", { id: "title" }, title), make("p", {}, say("subtitle"))), close);
    this.window = make("div", { class: "panel", role: "dialog", "aria-labelledby": "title", tabindex: "-1", hidden: true },
      head, this.banner, ...parts);
    this.node = make("section", { class: "frame", "aria-label": say("region", { title }) }, this.launcher, this.news, this.window);
    this.window.addEventListener("keydown", (event) => this.key(event));
    this.setUnread(0);
    this.fit = () => {
      // The part of a phone's screen that its keyboard leaves free.
      this.window.style.height = PHONE.matches && this.open ? `${visualViewport.height}px` : "";
      this.window.style.top = PHONE.matches && this.open ? `${visualViewport.offsetTop}px` : "";
    };
  }

  show() {
    if (this.open) return;
    this.open = true;
    this.window.hidden = false;
    this.launcher.hidden = true;
    this.window.setAttribute("aria-modal", String(PHONE.matches));
    globalThis.visualViewport?.addEventListener("resize", this.fit);
    if (globalThis.visualViewport) this.fit();
    this.changed(true);
    this.rest();
  }

  hide() {
    if (!this.open) return;
    this.open = false;
    this.window.hidden = true;
    this.launcher.hidden = false;
    globalThis.visualViewport?.removeEventListener("resize", this.fit);
    this.launcher.focus();
    this.changed(false);
  }

  // Where the focus belongs when nothing else asks for it. On touch screens the text area would raise the keyboard.
  rest() {
    if (TOUCH.matches) this.window.focus();
    else this.composer.focus();
  }

  key(event) {
    if (event.key === "Escape" && !event.isComposing) {
      event.stopPropagation();
      if (!this.escape()) this.hide();
    } else if (event.key === "Tab" && PHONE.matches) {
      this.keepInside(event);
    }
  }

  // Full screen, the page behind cannot be seen, so Tab goes round inside.
  keepInside(event) {
    const stops = [...this.window.querySelectorAll("button, a[href], textarea, [tabindex='0']")]
      .filter((node) => !node.disabled && node.offsetParent !== null);
    const at = stops.indexOf(this.node.getRootNode().activeElement);
    const last = event.shiftKey ? 0 : stops.length - 1;
    if (at !== last && at !== -1) return;
    event.preventDefault();
    stops[event.shiftKey ? stops.length - 1 : 0].focus();
  }

  setUnread(count) {
    this.badge.hidden = count === 0;
    this.badge.dataset.count = count > 99 ? "99+" : count;
    this.news.textContent = count && !this.open ? say("news", { title: this.title, count }) : "";
    const label = say(count ? "launchUnread" : "launchLabel", { title: this.title, count });
    this.launcher.setAttribute("aria-label", label);
  }

  setBanner(text) {
    if (this.banner.textContent !== text) this.banner.textContent = text;
  }
}
