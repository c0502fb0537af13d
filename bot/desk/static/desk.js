// The desk's own script: news from the server, keys, what was typed, the bell. All words stand in the templates.
(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const typed = new Map(); // conversation -> what is being written there
  const seen = new Map(); // conversation -> id of the last line that was on screen
  let ring = false;
  let connected = true;

  // News -------------------------------------------------------------------------------------------------------------
  const tell = (name) => window.htmx && window.htmx.trigger(document.body, name);

  function listen() {
    const source = new EventSource(document.body.dataset.live);
    let dropped = false;
    source.onopen = () => online(true);
    // From here on the house tells us: an alert of the moment between the page and now is fetched, after a gap all is.
    source.addEventListener("hello", () => {
      tell(dropped ? "desk-refresh" : "desk-alert");
      dropped = false;
    });
    source.onerror = () => {
      dropped = true;
      online(false);
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
    };
    source.onmessage = (message) => {
      const fact = JSON.parse(message.data);
      tell(`desk-${fact.kind}`);
      if (fact.conversation) tell(`desk-talk-${fact.conversation}`);
      if (fact.kind === "alert" || fact.kind === "owner") bell(fact.kind === "alert" ? 3 : 1);
    };
  }

  function online(yes) {
    connected = yes;
    const line = $("offline");
    if (line) line.hidden = yes;
  }

  // The bell, silent until somebody switches it on -------------------------------------------------------------------
  function bell(times) {
    if (!ring) return;
    const audio = new AudioContext();
    for (let count = 0; count < times; count += 1) {
      const tone = audio.createOscillator();
      const level = audio.createGain();
      level.gain.value = 0.15;
      tone.frequency.value = 740;
      tone.connect(level).connect(audio.destination);
      tone.start(audio.currentTime + count * 0.35);
      tone.stop(audio.currentTime + count * 0.35 + 0.2);
    }
    setTimeout(() => audio.close(), 2500);
  }

  function showBell() {
    const button = $("sound");
    if (!button) return;
    button.setAttribute("aria-pressed", String(ring));
    button.textContent = ring ? button.dataset.on : button.dataset.off;
  }

  // The talk ---------------------------------------------------------------------------------------------------------
  function showTalk(start) {
    const lines = $("lines");
    const composer = $("composer");
    if (!lines) return;
    const talk = lines.getAttribute("hx-get");
    const last = lines.querySelector("li:last-child");
    const fresh = last && last.id !== seen.get(talk);
    if (start || fresh) lines.scrollTop = lines.scrollHeight;
    if (!start && fresh && last.classList.contains("from-courier")) {
      const text = last.querySelector(".text");
      $("said").textContent = `${last.querySelector("b").textContent} ${text ? text.textContent : ""}`;
    }
    if (last) seen.set(talk, last.id);
    if (start && composer) {
      const field = composer.elements.text;
      field.value = typed.get(composer.dataset.talk) || "";
      if (window.matchMedia("(min-width: 60rem)").matches) field.focus({ preventScroll: true });
    }
  }

  function wrong(text) {
    const line = $("wrong");
    line.textContent = text;
    line.hidden = false;
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form && form.id === "composer") typed.set(form.dataset.talk, event.target.value);
  });

  document.addEventListener("keydown", (event) => {
    const form = event.target.form;
    if (event.key === "Enter" && form && form.id === "composer" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      if (event.target.value.trim()) form.requestSubmit();
    }
    if (event.key === "Escape") document.querySelectorAll("details.menu[open]").forEach((menu) => { menu.open = false; });
  });

  document.addEventListener("submit", (event) => {
    const ask = event.submitter && event.submitter.dataset.ask;
    if (ask && !window.confirm(ask)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  document.addEventListener("click", (event) => {
    if (event.target.id === "sound") {
      ring = !ring;
      localStorage.setItem("xiaoge-desk-sound", ring ? "1" : "0");
      showBell();
      bell(1);
    }
    if (event.target.id === "wrong") event.target.hidden = true;
    document.querySelectorAll("details.menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });

  // htmx -------------------------------------------------------------------------------------------------------------
  document.addEventListener("htmx:beforeRequest", () => { const line = $("wrong"); if (line) line.hidden = true; });
  document.addEventListener("htmx:sendError", (event) => {
    if (event.detail.requestConfig.verb !== "get") wrong($("wrong").dataset.network);
  });
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.requestConfig.verb === "get" && !event.detail.requestConfig.boosted) return;
    let text = $("wrong").dataset.other;
    try { text = JSON.parse(event.detail.xhr.responseText).error.message; } catch { /* not ours: the plain sentence stays */ }
    wrong(text);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.elt;
    if (form.id === "composer" && event.detail.successful) {
      typed.delete(form.dataset.talk);
      form.reset();
      form.elements.text.focus();
    }
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target === document.body) {
      start();
      const main = $("main");
      if (main && !$("composer")) main.focus({ preventScroll: true });
    } else if (event.detail.target.id === "lines") showTalk(false);
  });

  function start() {
    const here = new URL(location.href);
    if (here.searchParams.has("said")) history.replaceState(history.state, "", here.pathname);
    showBell();
    online(connected);
    showTalk(true);
  }

  ring = localStorage.getItem("xiaoge-desk-sound") === "1";
  start();
  listen();
})();
