// What the browser keeps between visits: the token, what was seen, and words not yet delivered. Pages that may not
// store anything (private windows, blocked storage) still work for as long as they are open.
class Memory {
  constructor(server) {
    this.prefix = `xiaoge ${server} `;
    this.own = {};
  }

  get(name) {
    try {
      const text = localStorage.getItem(this.prefix + name);
      return text === null ? (this.own[name] ?? null) : JSON.parse(text);
    } catch {
      return this.own[name] ?? null;
    }
  }

  set(name, value) {
    this.own[name] = value;
    try {
      localStorage.setItem(this.prefix + name, JSON.stringify(value));
    } catch {
      // Kept in `own` alone.
    }
  }

  // Calls back when another tab changed one of our values.
  watch(changed) {
    const listener = (event) => {
      if (event.storageArea === localStorage && event.key?.startsWith(this.prefix)) {
        changed(event.key.slice(this.prefix.length));
      }
    };
    addEventListener("storage", listener);
    return () => removeEventListener("storage", listener);
  }
}

// Words on their way, oldest first. Several tabs may hold the list; the server counts each id once.
class Queue {
  constructor(memory) {
    this.memory = memory;
  }

  all() {
    const kept = this.memory.get("queue");
    return Array.isArray(kept) ? kept.filter((one) => one && typeof one.id === "string") : [];
  }

  add(entry) {
    this.memory.set("queue", [...this.all(), entry]);
  }

  drop(id) {
    const rest = this.all().filter((one) => one.id !== id);
    if (rest.length !== this.all().length) this.memory.set("queue", rest);
  }
}

function newId() {
  // crypto.randomUUID is missing on plain http pages.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
