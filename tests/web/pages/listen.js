/** Remembers what the page is told, for tests to read. Loaded before the widget. */

window.told = { events: [], warnings: [] };

for (const type of ["claimlight:report", "claimlight:open", "claimlight:error"]) {
  document.addEventListener(type, ({ target, detail, composed }) =>
    window.told.events.push({ type, target: target.localName, composed, detail }));
}

const { warn } = console;
console.warn = (...words) => {
  window.told.warnings.push(words.join(" "));
  warn.apply(console, words);
};
