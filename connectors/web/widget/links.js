// Web addresses and telephone numbers in a text become links, made of nodes. Only http, https and tel ever come out.
const ADDRESS = "https?:\\/\\/[^\\s<>\"'`，。；：！？、（）【】《》「」『』“”‘’]+";
const NUMBER = `0\\d{2,3}-\\d{3,4}-?\\d{4}|400-?\\d{3}-?\\d{4}|1[3-9]\\d{9}|${STRINGS.hotlines.join("|")}`;

function linked(text) {
  const fragment = document.createDocumentFragment();
  const pattern = new RegExp(`(${ADDRESS})|(?:tel:)?(${NUMBER})`, "gi");
  let done = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [whole, address, number] = found;
    const shown = address ? withoutTail(address) : whole;
    if (!(address ? isAddress(shown) : isNumber(text, found.index, whole))) continue;
    const link = make("a", { href: address ? shown : `tel:${number}` }, address ? brief(shown) : shown);
    if (address) {
      link.target = "_blank";
      link.rel = "noopener noreferrer nofollow";
    }
    fragment.append(text.slice(done, found.index), link);
    done = found.index + shown.length;
    pattern.lastIndex = done;
  }
  fragment.append(text.slice(done));
  return fragment;
}

// A map's address is seven lines on a telephone. A long one shows whose it is; the link itself stays whole.
function brief(address) {
  return address.length > 60 && isAddress(address) ? `${new URL(address).host}/…` : address;
}

// A full stop or bracket after an address belongs to the sentence.
function withoutTail(address) {
  return address.replace(/[.,;:!?)\]}*]+$/, "");
}

function isAddress(text) {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

// 120 is the ambulance, 120元 is money, and digits inside a longer number or a case number are no call at all.
function isNumber(text, start, whole) {
  const number = whole.replace(/^tel:/i, "");
  const before = text[start - 1] ?? " ";
  const rest = text.slice(start + whole.length);
  if (/\w/.test(before) || /^(\w|[-./:]\d)/.test(rest) || STRINGS.notBefore.includes(before)) return false;
  const unit = rest.trimStart()[0] ?? "\n";
  if (number.length > 6) return true;
  return !STRINGS.moneyAfter.includes(unit) && !(number.length === 3 && STRINGS.unitsAfter.includes(unit));
}
