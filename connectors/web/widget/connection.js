// The socket to the server: comes back by itself, ever more slowly and never all tabs at the same instant.
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30000;
const BEAT = 25000;
const BEAT_ANSWER = 15000;

class Connection {
  // `greeting()` and `beat()` give the first frame and the sign of life; `heard(frame)` gets what comes;
  // `changed(open)` is told when the line opens or breaks.
  constructor(address, { greeting, beat, heard, changed }) {
    Object.assign(this, { address, greeting, beat, heard, changed });
    this.tries = 0;
    this.open = false;
    this.wanted = false;
    this.wake = () => document.visibilityState !== "hidden" && this.hurry();
  }

  start() {
    if (this.wanted) return;
    this.wanted = true;
    addEventListener("online", this.wake);
    document.addEventListener("visibilitychange", this.wake);
    this.connect();
  }

  stop() {
    this.wanted = false;
    removeEventListener("online", this.wake);
    document.removeEventListener("visibilitychange", this.wake);
    clearTimeout(this.retry);
    this.drop();
  }

  // Begins anew, with a new greeting.
  restart() {
    this.drop();
    this.tries = 0;
    this.again();
  }

  hurry() {
    if (!this.wanted || this.socket) return;
    clearTimeout(this.retry);
    this.connect();
  }

  send(frame) {
    if (!this.open || this.socket.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  connect() {
    let socket;
    try {
      socket = new WebSocket(this.address);
    } catch {
      this.again();
      return;
    }
    this.socket = socket;
    this.patience = setTimeout(() => this.lost(socket), BEAT_ANSWER);
    socket.onopen = () => socket.send(JSON.stringify(this.greeting()));
    socket.onclose = () => this.lost(socket);
    socket.onmessage = (event) => this.received(socket, event.data);
  }

  received(socket, text) {
    if (socket !== this.socket) return;
    clearTimeout(this.patience);
    let frame;
    try {
      frame = JSON.parse(text);
    } catch {
      return;
    }
    if (frame.type === "welcome") {
      this.tries = 0;
      this.open = true;
      this.pulse = setInterval(() => this.beatOnce(socket), BEAT);
      this.changed(true, frame);
    } else {
      this.heard(frame);
    }
  }

  beatOnce(socket) {
    if (!this.send(this.beat())) return;
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.lost(socket), BEAT_ANSWER);
  }

  lost(socket) {
    if (socket !== this.socket) return;
    this.drop();
    this.again();
  }

  drop() {
    const socket = this.socket;
    this.socket = undefined;
    clearTimeout(this.patience);
    clearInterval(this.pulse);
    if (socket) socket.close();
    if (this.open) {
      this.open = false;
      this.changed(false);
    }
  }

  again() {
    if (!this.wanted) return;
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.tries);
    this.tries += 1;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.connect(), longest * (0.5 + Math.random() / 2));
  }
}
