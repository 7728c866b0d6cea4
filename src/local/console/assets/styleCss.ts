export const styleCss = `
a { color: inherit; text-decoration: none; }
ol, ul { list-style: none; margin: 0; padding: 0; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; font-weight: 620; letter-spacing: -0.015em; text-wrap: balance; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 0.6rem; font-size: 0.8125rem; font-weight: 600; color: var(--soft); }
code, pre { font-family: var(--mono); font-size: 0.8125rem; }
time { color: var(--soft); font-size: 0.8125rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.detail:focus { outline: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: fixed; left: 1rem; top: -4rem; z-index: 2; padding: 0.5rem 1rem; border-radius: 0.5rem; background: var(--accent); color: var(--accent-ink); }
.skip:focus { top: 0.5rem; }

.mark { display: inline-flex; align-items: center; gap: 0.6rem; justify-self: start; font-weight: 620; letter-spacing: -0.01em; border-radius: 0.375rem; }
.mark img { border-radius: 0.375rem; }
nav { display: flex; gap: 0.25rem; }
nav a { padding: 0.35rem 0.85rem; border-radius: 99rem; color: var(--soft); font-weight: 500; }
nav a:hover { color: var(--ink); background: var(--hover); }
nav a[aria-current] { color: var(--ink); background: var(--paper); box-shadow: 0 0 0 1px var(--line); }
.badge { margin-left: 0.25rem; padding: 0 0.42rem; border-radius: 99rem; background: var(--red); color: var(--paper); font-size: 0.75rem; font-weight: 650; }
.live { color: var(--soft); font-size: 0.8125rem; display: inline-flex; align-items: center; gap: 0.45rem; white-space: nowrap; }
.live::before { content: ""; width: 0.5rem; height: 0.5rem; border-radius: 50%; background: var(--amber); }
.live.on::before { background: var(--green); }

input, select, textarea, button { font: inherit; color: inherit; }
input:not([type="checkbox"]), select, textarea {
  width: 100%; padding: 0.45rem 0.7rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--paper);
}
input:focus-visible, select:focus-visible, textarea:focus-visible { outline-offset: -1px; }
::placeholder { color: var(--soft); opacity: 1; }
select { cursor: pointer; }
button { padding: 0.45rem 0.95rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--paper); font-weight: 550; cursor: pointer; }
button:hover { background: var(--hover); }
button.primary { border-color: var(--accent); background: var(--accent); color: var(--accent-ink); }
button.primary:hover { filter: brightness(1.06); }
button:disabled { opacity: 0.6; cursor: default; }
.search { position: relative; }
kbd { padding: 0 0.4rem; border: 1px solid var(--line); border-radius: 0.3rem; color: var(--soft); font: 0.75rem/1.5 var(--mono); }
.search kbd { position: absolute; right: 0.55rem; top: 0.6rem; pointer-events: none; }
.search input:focus ~ kbd, .search input:not(:placeholder-shown) ~ kbd { display: none; }

.rows { padding: 0.4rem; }
.row { padding: 0.7rem 0.8rem; border-radius: 0.6rem; }
.row:hover { background: var(--hover); }
.row:focus-visible { outline-offset: -2px; }
.row[aria-current] { background: var(--tint); box-shadow: inset 0 0 0 1px var(--tint-line); }
.subject { font-weight: 560; }
.operation { font-weight: 560; }
.facts, .count, .duration, .foot { color: var(--soft); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.count { min-width: 1.5rem; padding: 0 0.4rem; border-radius: 99rem; background: var(--hover); text-align: center; font-size: 0.75rem; }
.foot { margin: 0; padding: 0.6rem 1.2rem; border-top: 1px solid var(--line); }
.foot:empty { display: none; }
.status, .outcome { display: inline-flex; align-items: center; gap: 0.4rem; color: var(--tone, var(--grey)); font-size: 0.8125rem; font-weight: 500; white-space: nowrap; }
.status::before, .outcome::before { content: ""; width: 0.45rem; height: 0.45rem; border-radius: 50%; background: currentColor; }
.status[data-status="opened"], .status[data-status="reopened"], .status[data-status="unassigned"] { --tone: var(--accent); }
.status[data-status="work-in-progress"] { --tone: var(--violet); }
.status[data-status="pending-customer-action"] { --tone: var(--amber); }
.status[data-status="customer-action-completed"] { --tone: var(--accent); }
.status[data-status="resolved"], .outcome[data-kind="good"] { --tone: var(--green); }
.outcome[data-kind="refused"] { --tone: var(--amber); }
.outcome[data-kind="bad"] { --tone: var(--red); }

.empty { display: grid; align-content: center; justify-items: center; min-height: min(60vh, 24rem); padding: 2rem; color: var(--soft); text-align: center; }
.empty :is(h1, h2) { margin: 0 0 0.35rem; color: var(--ink); font-size: 1.0625rem; }
.empty p { margin: 0; max-width: 26rem; text-wrap: balance; }
.empty .keys { margin-top: 0.9rem; font-size: 0.8125rem; }
.keys kbd { margin: 0 0.15rem 0 0.6rem; }
.empty .way { margin: 2rem 0 0.5rem; font-size: 0.8125rem; }
.empty pre { margin: 0; }
.rows .empty { min-height: 14rem; }
.nothing { margin: 0; color: var(--soft); }

.back { display: inline-block; margin: -0.5rem 0 0.75rem; color: var(--accent); font-weight: 550; }
.title { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.4rem 1rem; }
.id { margin: 0.5rem 0 0; color: var(--soft); font-size: 0.8125rem; overflow-wrap: anywhere; }
.id code { margin-right: 0.9rem; }
dl { display: flex; flex-wrap: wrap; gap: 0.9rem 2rem; margin: 1.5rem 0 0; }
dt { color: var(--soft); font-size: 0.75rem; }
dd { margin: 0; overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin: 1.5rem 0 0; padding-bottom: 1.75rem; border-bottom: 1px solid var(--line); }
.actions label, .reply-foot label { display: inline-flex; align-items: center; gap: 0.6rem; color: var(--soft); font-size: 0.8125rem; white-space: nowrap; }
.actions select, .reply-foot select { width: auto; color: var(--ink); font-size: 0.9375rem; }
.thread { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; padding: 1.75rem 0; }
.message { max-width: 42rem; padding: 0 0 0 1.1rem; border-left: 3px solid var(--line); }
.message.aws { border-left-color: var(--accent); }
.message header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 0.75rem; }
.author { font-weight: 600; font-size: 0.875rem; overflow-wrap: anywhere; }
.aws .author { color: var(--accent); }
.body { margin: 0.3rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.files { margin-top: 0.9rem; }
figure { margin: 0; max-width: 100%; }
figure.wide { flex: 1 1 100%; }
figure img { display: block; max-width: min(100%, 22rem); max-height: 16rem; margin-bottom: 0.4rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--hover); }
pre { margin: 0 0 0.4rem; padding: 0.9rem 1rem; max-height: 32rem; overflow: auto; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--ground); line-height: 1.6; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 2; }
figure pre { max-height: 14rem; }
.chip { display: inline-flex; gap: 0.6rem; max-width: 100%; padding: 0.25rem 0.7rem; border: 1px solid var(--line); border-radius: 99rem; font-size: 0.8125rem; }
.chip:hover { background: var(--hover); }
.chip-name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.chip-size { color: var(--soft); white-space: nowrap; }
.reply { border: 1px solid var(--line); border-radius: 0.75rem; background: var(--paper); overflow: clip; }
.reply:focus-within { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
.reply textarea { display: block; border: 0; padding: 0.9rem 1rem 0.4rem; resize: vertical; min-height: 6rem; outline: none; }
.reply-foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.6rem; padding: 0.6rem 0.7rem 0.7rem 1rem; }
.json-name { color: var(--accent); }
.json-text { color: var(--green); }
.json-value { color: var(--amber); }

[data-view="troubles"] .case-head { margin-bottom: 1.75rem; }
[data-view="troubles"] .case-head p { margin: 0.4rem 0 0; color: var(--soft); }
.trouble { padding: 1rem 1.15rem; border: 1px solid var(--line); border-radius: 0.75rem; }
.trouble.on { border-color: var(--red); }
.trouble-head { display: flex; align-items: center; gap: 0.75rem; }
.trouble-head label { flex: 1; font-weight: 600; cursor: pointer; }
.trouble p { margin: 0.25rem 0 0.6rem; color: var(--soft); font-size: 0.875rem; min-height: 3em; }
.hits { color: var(--red); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
summary { color: var(--soft); font-size: 0.8125rem; cursor: pointer; border-radius: 0.25rem; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 0.6rem; margin-top: 0.75rem; }
.field { color: var(--soft); font-size: 0.75rem; }
.field:has(select) { grid-column: 1 / -1; }
.field input, .field select { color: var(--ink); font-size: 0.875rem; }
[role="switch"] { appearance: none; flex: none; width: 2.4rem; height: 1.4rem; margin: 0; border-radius: 99rem; background: color-mix(in srgb, var(--grey) 45%, transparent); cursor: pointer; }
[role="switch"]::before { content: ""; display: block; width: 1.1rem; height: 1.1rem; margin: 0.15rem; border-radius: 50%; background: #fff; box-shadow: 0 1px 2px #0004; }
[role="switch"]:checked { background: var(--red); }
[role="switch"]:checked::before { margin-left: 1.15rem; }
.notice { position: fixed; inset: auto 1rem 1rem; width: fit-content; max-width: 40rem; margin: 0 auto; padding: 0.75rem 1.1rem; border-radius: 0.6rem; background: var(--ink); color: var(--paper); box-shadow: 0 6px 24px #0003; }
@media (forced-colors: active) {
  nav a[aria-current], .row[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
  .badge, .primary { border: 1px solid; }
  [role="switch"] { border: 1px solid; }
  [role="switch"]::before { margin-block: calc(0.15rem - 1px); background: ButtonText; }
  [role="switch"]:checked { background: Highlight; forced-color-adjust: none; }
  [role="switch"]:checked::before { background: HighlightText; }
}
@media (max-width: 46rem) {
  .row { padding: 0.8rem; }
  input:not([type="checkbox"]), select, textarea { font-size: 1rem; }
  kbd, .keys { display: none; }
  .trouble p { min-height: 0; }
  .reply-foot label { flex: 1 1 auto; }
  .reply-foot select { flex: 1; min-width: 0; }
  .reply-foot .primary { flex: 1 1 auto; }
}
`;
