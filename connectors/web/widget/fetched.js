// Files of the house: fetched with this visitor's own token, so their address alone opens nothing.
const WANTED = "xiaoge-file";

// A button of a bubble; whoever holds the token hears it and answers with `done` or `failed`.
function fileButton({ name, path }) {
  const hint = make("small", { role: "status" });
  const button = make("button", { type: "button", class: "file fetch" }, icon("file"), make("span", {}, name || say("unnamed")), hint);
  button.onclick = () => {
    if (button.disabled) return;
    button.disabled = true;
    hint.textContent = say("fetching");
    const over = (words) => ((button.disabled = false), (hint.textContent = words));
    const detail = { name, path, done: () => over(say("fetched")), failed: (words) => over(words || say("fetchFailed")) };
    button.dispatchEvent(new CustomEvent(WANTED, { bubbles: true, detail }));
  };
  return button;
}

// Fetches what the buttons under `node` ask for and hands it to the browser as a download.
function fetching(node, base, token) {
  node.addEventListener(WANTED, async ({ detail }) => {
    try {
      const response = await fetch(new URL(detail.path, base), { headers: { Authorization: `Bearer ${token()}` } });
      if (!response.ok) throw (await response.json().catch(() => ({}))).error ?? {};
      const href = URL.createObjectURL(await response.blob());
      make("a", { href, download: detail.name }).click();
      setTimeout(() => URL.revokeObjectURL(href), 60000);
      detail.done();
    } catch (error) {
      detail.failed(error instanceof Error ? "" : error.message);
    }
  });
}
