// Buttons of the page that open the chat, some with a first sentence.
"use strict";
for (const button of document.querySelectorAll("[data-open], [data-ask]")) {
  button.addEventListener("click", () => {
    const chat = document.querySelector("xiaoge-chat");
    if (button.dataset.ask) chat.ask(button.dataset.ask);
    else chat.open();
  });
}
