export const layoutCss = `
:root {
  color-scheme: light dark;
  --ground: #f7f7f5; --paper: #ffffff; --ink: #1b1d22; --soft: #5d626d; --line: #e3e3df; --hover: #f1f1ee;
  --accent: #3b5bdb; --accent-ink: #ffffff; --tint: #eef2ff; --tint-line: #d5defa;
  --green: #2b7a4b; --amber: #96650a; --red: #b8323a; --violet: #6a45c2; --grey: #646a75;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --space: clamp(1rem, 3.2vw, 2.75rem);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14161a; --paper: #1a1d22; --ink: #e9eaec; --soft: #9ba2ae; --line: #2c3038; --hover: #22262d;
    --accent: #8ea6ff; --accent-ink: #10131c; --tint: #1f2740; --tint-line: #303c62;
    --green: #74cf98; --amber: #e5b75c; --red: #ff8e92; --violet: #bda5ff; --grey: #a3aab6;
  }
}
* { box-sizing: border-box; }
html { height: 100%; }
body {
  margin: 0; height: 100dvh; display: grid; grid-template-rows: auto minmax(0, 1fr);
  background: var(--ground); color: var(--ink);
  font: 0.9375rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  -webkit-text-size-adjust: 100%; text-rendering: optimizeLegibility;
}
[hidden] { display: none !important; }
main { display: grid; grid-template-columns: minmax(18rem, 24rem) minmax(0, 1fr); min-height: 0; }
body[data-view="troubles"] main { grid-template-columns: minmax(0, 1fr); }
body[data-view="troubles"] .list { display: none; }
.list { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; min-height: 0; border-right: 1px solid var(--line); }
body[data-view="requests"] .list { grid-template-rows: minmax(0, 1fr) auto; }
.rows { overflow-y: auto; overscroll-behavior: contain; }
.detail { overflow-y: auto; background: var(--paper); scroll-padding: 2rem; }
.detail > article { max-width: 52rem; margin: 0 auto; padding: var(--space) var(--space) 4rem; }
body[data-view="troubles"] .detail > article { max-width: 68rem; }
.bar {
  display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr); align-items: center; gap: 1rem;
  padding: 0.6rem 1.25rem; border-bottom: 1px solid var(--line);
}
.live { justify-self: end; }
.row { display: grid; gap: 0.3rem; }
.row-top, .row-facts { display: flex; align-items: baseline; gap: 0.75rem; min-width: 0; }
.row-facts { align-items: center; }
.row-top > :first-child { flex: 1; min-width: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
.row-facts .facts { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.tools { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; padding: 0.9rem 1rem; border-bottom: 1px solid var(--line); }
.files { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: flex-end; }
.troubles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1rem; align-items: start; }
@media (max-width: 46rem) {
  main { grid-template-columns: minmax(0, 1fr); }
  .list { border-right: 0; }
  body.has-detail .list, body:not(.has-detail) .detail { display: none; }
  .bar { grid-template-columns: auto minmax(0, 1fr); row-gap: 0.55rem; padding: 0.6rem 1rem; }
  .actions label span { display: none; }
  .bar nav { margin-left: -0.5rem; grid-row: 2; grid-column: 1 / -1; }
}
@media (min-width: 46.01rem) { .case-head .back { display: none; } }
@media (prefers-reduced-motion: no-preference) {
  .row, button, .chip, .trouble { transition: background-color 0.12s, border-color 0.12s; }
}
`;
