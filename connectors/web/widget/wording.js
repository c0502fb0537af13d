// The sentences of the widget stand in strings.json.
function say(key, values = {}) {
  return STRINGS[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function clockText(at) {
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}

function dayText(at, now) {
  const midnight = (moment) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
  const ago = Math.round((midnight(now) - midnight(at)) / 86400000);
  if (ago === 0) return say("today");
  if (ago === 1) return say("yesterday");
  const parts = { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() };
  return say(at.getFullYear() === now.getFullYear() ? "day" : "yearDay", parts);
}
