// Files on their way: checked here first, then uploaded with progress, tried again when the line is back.
const MOST_BYTES = 20 * 1024 * 1024;
const ENDINGS = STRINGS.fileEndings.map((ending) => `.${ending}`);

class FileSender {
  // `token()`: the visitor's token; `show(id, file)`: puts a bubble up; `refuse(text)`: says why not;
  // `kept(id, answer)`: it arrived.
  constructor(address, { token, show, refuse, kept }) {
    Object.assign(this, { address, token, show, refuse, kept });
    this.waiting = new Map();
  }

  add(files) {
    for (const file of files) {
      const problem = this.problem(file);
      if (problem) {
        this.refuse(say(problem, { name: file.name }));
        continue;
      }
      const id = newId();
      const preview = file.type.startsWith("image/") ? URL.createObjectURL(file) : "";
      const bar = make("progress", { max: "1", value: "0", "aria-label": say("progress", { name: file.name }) });
      const bubble = this.show(id, { name: file.name, preview });
      bubble.body.append(bar);
      this.waiting.set(id, { file, bubble, bar });
      this.send(id);
    }
  }

  problem(file) {
    const dot = file.name.lastIndexOf(".");
    if (dot >= 0 && !ENDINGS.includes(file.name.slice(dot).toLowerCase())) return "fileType";
    if (file.size > MOST_BYTES) return "fileSize";
    return file.size ? "" : "fileEmpty";
  }

  // Everything that did not arrive, once more.
  resume() {
    for (const id of this.waiting.keys()) this.send(id);
  }

  send(id) {
    const one = this.waiting.get(id);
    if (!one || one.request || !this.token()) return;
    const form = new FormData();
    form.append("id", id);
    form.append("file", one.file);
    const request = new XMLHttpRequest();
    one.request = request;
    one.bubble.setState("sending");
    request.open("POST", this.address);
    request.responseType = "json";
    request.timeout = 300000;
    request.setRequestHeader("Authorization", `Bearer ${this.token()}`);
    request.upload.onprogress = (event) => event.lengthComputable && (one.bar.value = event.loaded / event.total);
    request.onloadend = () => this.done(id, one, request);
    request.send(form);
  }

  done(id, one, request) {
    one.request = null;
    if (request.status === 200) {
      one.bar.remove();
      this.waiting.delete(id);
      one.bubble.setState("kept");
      this.kept(id, request.response ?? {});
      return;
    }
    const message = request.response?.error?.message;
    if (message) this.refuse(message);
    // What the server will never take is over; anything else may be tried again.
    if ([400, 413, 415].includes(request.status)) {
      one.bar.remove();
      this.waiting.delete(id);
      one.bubble.setState("failed");
    } else {
      one.bubble.setState("failed", () => this.send(id));
    }
  }
}
