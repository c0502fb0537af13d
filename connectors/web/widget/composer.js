// Where the person writes.
const MOST_CHARACTERS = 4000;

class Composer {
  // `write(text)`, `place()`, `files(list)`: what the person wants to send.
  constructor(title, { write, place, files }) {
    this.write = write;
    this.area = make("textarea", {
      rows: "1", maxlength: MOST_CHARACTERS, "aria-label": say("input", { title }), placeholder: say("placeholder"),
      enterkeyhint: "send", autocomplete: "off",
    });
    this.picker = make("input", { type: "file", multiple: true, hidden: true, accept: accepted(), tabindex: "-1", "aria-hidden": "true" });
    const tool = (name, label, onclick) =>
      make("button", { type: "button", class: "tool", "aria-label": say(label), title: say(label), onclick }, icon(name));
    this.placeButton = tool("place", "position", place);
    const fileButton = tool("picture", "file", () => this.picker.click());
    const sendButton = make("button", { type: "submit", class: "send", "aria-label": say("send"), title: say("send") }, icon("send"));
    this.node = make("form", { class: "composer" }, this.placeButton, fileButton, this.picker, this.area, sendButton);

    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.area.addEventListener("input", () => this.grow());
    this.area.addEventListener("keydown", (event) => this.key(event));
    this.area.addEventListener("paste", (event) => {
      if (!event.clipboardData?.files.length) return;
      event.preventDefault();
      files([...event.clipboardData.files]);
    });
    this.picker.addEventListener("change", () => {
      files([...this.picker.files]);
      this.picker.value = "";
      this.focus();
    });
  }

  // While an input method composes, Enter chooses a word; 229 is how older browsers say so.
  key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.submit();
  }

  submit() {
    const text = this.area.value.trim();
    if (!text) return;
    this.area.value = "";
    this.grow();
    this.write(text);
  }

  grow() {
    this.area.style.height = "auto";
    this.area.style.height = `${Math.min(this.area.scrollHeight + 2, 132)}px`;
  }

  focus() {
    this.area.focus();
  }
}

function accepted() {
  return ["image/jpeg", "image/png", "image/webp", "image/heic", ...ENDINGS].join(",");
}
