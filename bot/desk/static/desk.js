// The desk's own script: news from the server, keys, what was typed, the bell. All words stand in the templates.
(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const DRAFT = "xiaoge-desk-draft "; // what is being written in a conversation; ends with the browser's tab or the logout
  const seen = new Map(); // conversation -> id of the last line that was on screen
  let ring = false;
  let connected = true;

  // News -------------------------------------------------------------------------------------------------------------
  const tell = (name) => window.htmx && window.htmx.trigger(document.body, name);

  function listen() {
    const source = new EventSource(document.body.dataset.live);
    source.onopen = () => online(true);
    // From here on the house tells us; what came between the page and now, or in a gap, is fetched.
    source.addEventListener("hello", () => tell("desk-refresh"));
    source.onerror = () => {
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
    const newer = $("newer");
    if (start || place.atEnd) lines.scrollTop = lines.scrollHeight;
    else lines.scrollTop = place.top;
    if (newer && (start || place.atEnd)) newer.hidden = true;
    else if (newer && fresh) newer.hidden = false;
    if (!start && fresh && last.classList.contains("from-courier")) {
      const text = last.querySelector(".text");
      $("said").textContent = `${last.querySelector("b").textContent} ${text ? text.textContent : ""}`;
    }
    if (last) seen.set(talk, last.id);
    const current = start && document.querySelector("#talk-list [aria-current]");
    if (current) current.scrollIntoView({ block: "nearest", inline: "center" });
    if (start && composer) {
      const field = composer.elements.text;
      field.value = sessionStorage.getItem(DRAFT + composer.dataset.talk) || "";
      if (window.matchMedia("(min-width: 60rem)").matches) field.focus({ preventScroll: true });
    }
  }

  // Where one was reading before new lines came.
  let place = { atEnd: true, top: 0 };
  function remember(lines) {
    place = { atEnd: lines.scrollHeight - lines.scrollTop - lines.clientHeight < 60, top: lines.scrollTop };
  }

  function keep(talk, words) {
    if (words) sessionStorage.setItem(DRAFT + talk, words);
    else sessionStorage.removeItem(DRAFT + talk);
  }

  // The next talk of the list, the one before, or the own one that has waited longest.
  function step(key) {
    const links = [...document.querySelectorAll("#talk-list a")];
    const at = links.findIndex((link) => link.hasAttribute("aria-current"));
    const due = () => links.find((link) => "due" in link.dataset && links.indexOf(link) !== at);
    const wanted = { ArrowDown: () => links[at + 1], ArrowUp: () => links[at === -1 ? links.length - 1 : at - 1], Enter: due }[key]();
    if (wanted) wanted.click();
  }

  function wrong(text) {
    const line = $("wrong");
    line.textContent = text;
    line.hidden = false;
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form && form.id === "composer") keep(form.dataset.talk, event.target.value);
  });

  document.addEventListener("keydown", (event) => {
    const form = event.target.form;
    if (event.altKey && !event.ctrlKey && !event.metaKey && ["ArrowDown", "ArrowUp", "Enter"].includes(event.key) && $("talk-list")) {
      event.preventDefault();
      step(event.key);
      return;
    }
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
    } else if (event.target.getAttribute("action") === "/desk/logout") {
      sessionStorage.clear();
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
    const fold = event.target.closest(".alerts-more > summary");
    if (fold) unfolded = !fold.parentElement.open;
    if (event.target.id === "newer") {
      $("lines").scrollTop = $("lines").scrollHeight;
      event.target.hidden = true;
      $("lines").focus({ preventScroll: true });
    }
    document.querySelectorAll("details.menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });

  // htmx -------------------------------------------------------------------------------------------------------------
  let unfolded = false; // whether the emergencies beyond the first are open
  const late = new Set(); // parts whose news were put off
  const busy = (part) => part.id === "side" && part.contains(document.activeElement); // somebody is choosing there
  document.addEventListener("htmx:beforeRequest", (event) => {
    const part = event.detail.elt;
    // Nobody looks: what comes is not to count as read. A choice at the side is not to be swept away.
    if ((part.id === "lines" && document.hidden) || (busy(part) && event.detail.requestConfig.verb === "get")) {
      late.add(part.id);
      event.preventDefault();
      return;
    }
    if (part.id === "composer") part.dataset.sent = part.elements.text.value;
    if (event.detail.requestConfig.verb !== "get") $("wrong").hidden = true;
  });
  function catchUp(id) {
    if (late.delete(id) && $(id)) window.htmx.trigger($(id), "desk-late");
  }
  document.addEventListener("visibilitychange", () => { if (!document.hidden) catchUp("lines"); });
  document.addEventListener("focusout", (event) => {
    const side = $("side");
    if (side && side.contains(event.target) && !side.contains(event.relatedTarget)) setTimeout(() => catchUp("side"));
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target.id === "lines") remember(event.detail.target);
    if (busy(event.detail.target) && event.detail.requestConfig.verb === "get") { // chosen while the news was on its way
      late.add("side");
      event.preventDefault();
    }
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    const more = event.detail.target.id === "alerts" && event.detail.target.querySelector(".alerts-more");
    if (more) more.open = unfolded;
  });
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
      // What was typed on while the words were on their way stays.
      const field = form.elements.text;
      const rest = field.value.startsWith(form.dataset.sent) ? field.value.slice(form.dataset.sent.length) : field.value;
      field.value = rest.trimStart();
      keep(form.dataset.talk, field.value);
      field.focus();
      const lines = $("lines");
      if (lines) lines.scrollTop = lines.scrollHeight;
    }
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target === document.body) {
      start();
      const main = $("main");
      if (main && !$("composer")) main.focus({ preventScroll: true });
    } else if (event.detail.target.id === "lines") showTalk(false);
    else if (event.detail.target.id === "nav") showCount();
  });

  // The count of new messages stands in the title too: staff have other windows open.
  function showCount() {
    const count = document.querySelector('#nav a[href="/desk/talks"] .count');
    const title = document.title.replace(/^\(\d+\) /, "");
    document.title = count ? `(${parseInt(count.textContent, 10)}) ${title}` : title;
  }

  function start() {
    const here = new URL(location.href);
    if (here.searchParams.has("said")) history.replaceState(history.state, "", here.pathname);
    showBell();
    showCount();
    online(connected);
    showTalk(true);
  }

  ring = localStorage.getItem("xiaoge-desk-sound") === "1";
  start();
  listen();
})();
