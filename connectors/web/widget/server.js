// Where the server is: as told, or where the script came from. Always ends with a slash.
function serverBase(told) {
  const from = told || new URL(".", SCRIPT?.src ?? location.href).href;
  const base = new URL(from.endsWith("/") ? from : `${from}/`, location.href);
  return /^https?:$/.test(base.protocol) ? base.href : new URL("/", location.href).href;
}

// A constructed style sheet passes the strictest content policy; older browsers get a linked one from our server.
function dress(root, base) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(make("link", { rel: "stylesheet", href: new URL("web/widget.css", base).href }));
  }
}
