// One script tag is enough: the widget adds itself to the page, unless the page placed one.
const SCRIPT = document.currentScript ?? document.querySelector('script[src*="/widget.js"]');

function mount() {
  if (!customElements.get("xiaoge-chat")) customElements.define("xiaoge-chat", Chat);
  if (document.querySelector("xiaoge-chat")) return;
  const chat = document.createElement("xiaoge-chat");
  for (const name of ["title", "server", "open"]) {
    if (SCRIPT?.dataset[name] !== undefined) chat.dataset[name] = SCRIPT.dataset[name];
  }
  document.body.append(chat);
}

if (document.body) mount();
else addEventListener("DOMContentLoaded", mount);
