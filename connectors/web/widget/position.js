// Sharing where one is: only after a question, once, and never kept in the browser.
class PositionSharer {
  // `found(position)`, `refuse(text)`, `leave()`: the question is over.
  constructor({ found, refuse, leave }) {
    Object.assign(this, { found, refuse, leave });
    const yes = make("button", { type: "button", class: "yes", onclick: () => this.locate() }, say("askPositionYes"));
    const no = make("button", { type: "button", onclick: () => this.hide() }, say("askPositionNo"));
    this.words = make("p", { id: "ask" }, say("askPosition"));
    this.node = make("div", { class: "ask", role: "group", "aria-labelledby": "ask", hidden: true }, this.words, yes, no);
    this.yes = yes;
  }

  ask() {
    if (!navigator.geolocation || !isSecureContext) {
      this.refuse(say("positionNone"));
      return;
    }
    this.words.textContent = say("askPosition");
    this.yes.disabled = false;
    this.node.hidden = false;
    this.yes.focus();
  }

  get asking() {
    return !this.node.hidden;
  }

  hide() {
    this.node.hidden = true;
    this.leave();
  }

  locate() {
    this.words.textContent = say("locating");
    this.yes.disabled = true;
    const options = { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 };
    navigator.geolocation.getCurrentPosition((fix) => this.located(fix), (error) => this.missed(error), options);
  }

  located({ coords }) {
    if (!this.asking) return; // the person changed their mind meanwhile
    this.hide();
    this.found({ lat: coords.latitude, lng: coords.longitude, system: "wgs84" });
  }

  missed({ code }) {
    if (!this.asking) return;
    this.hide();
    this.refuse(say({ 1: "positionDenied", 3: "positionSlow" }[code] ?? "positionAway"));
  }
}
