// What the server says, one entry per type of frame.
const HEARD = {
  history(chat, frame) {
    const fresh = frame.items.some((item) => item.author !== "courier" && !chat.talk.has(keyOf(item)));
    const fill = () => frame.items.forEach((item) => chat.show(item));
    if (frame.whole) {
      chat.talk.quietly(fill);
      chat.past.begins(frame.first);
    } else {
      fill();
    }
    if (fresh) chat.talk.setTyping(false);
    if (frame.whole && chat.talk.empty) chat.greet();
    chat.cursor = frame.cursor ?? chat.cursor;
    chat.confirm();
  },

  earlier(chat, frame) {
    chat.past.show(frame);
  },

  message(chat, frame) {
    const ahead = Date.parse(frame.at) - Date.now();
    chat.talk.skew = Math.abs(ahead) > 120000 ? ahead : 0;
    chat.talk.setTyping(false);
    chat.show(frame);
    chat.confirm();
  },

  // The person spoke in another tab.
  said(chat, frame) {
    chat.show({ ...frame, author: "courier", at: chat.talk.now() });
  },

  kept(chat, frame) {
    chat.forget(frame.id);
    chat.talk.known.get(frame.id)?.setState("kept");
    chat.kept(frame.spoken);
  },

  refused(chat, frame) {
    chat.tell(frame.spoken);
    chat.later(frame.retry_after);
  },

  error(chat, frame) {
    const { message, retry_after: seconds } = frame.error;
    chat.tell([message]);
    if (!frame.id) return;
    if (seconds) {
      chat.later(seconds);
    } else {
      chat.forget(frame.id);
      chat.talk.known.get(frame.id)?.setState("failed");
    }
  },
};

function keyOf(item) {
  return item.author === "courier" ? item.said : `o${item.id}`;
}
