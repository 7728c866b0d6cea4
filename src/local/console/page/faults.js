// @ts-check

import { getFaults, post } from "./api.js";
import { byId, h, notify } from "./dom.js";

/** @import { ActiveFault, FaultDescription, PageOptions } from "../reports.js" */

/**
 * @param {string} label
 * @param {Readonly<Record<string, unknown>>} attributes
 */
function numberField(label, attributes) {
  const input = h("input", { type: "number", inputmode: "numeric", ...attributes });
  return { input, field: h("label", { class: "field" }, h("span", {}, label), input) };
}

/**
 * @param {FaultDescription} fault
 * @param {() => Promise<void>} refreshAll
 */
function createCard({ name, title, description, operations, fields }, refreshAll) {
  /** @type {ActiveFault["options"]} */
  let running = {};
  /** @type {string | undefined} */
  let shown;
  const toggle = h("input", {
    type: "checkbox",
    role: "switch",
    id: `fault-${name}`,
    "aria-describedby": `about-${name}`,
    onchange: apply,
  });
  const hits = h("span", { class: "hits" });
  const operation = h(
    "select",
    {},
    h("option", { value: "" }, "all operations"),
    operations.map((each) => h("option", { value: each }, each)),
  );
  const times = numberField("Times", { min: 1, placeholder: "unlimited" });
  const percent = numberField("Probability (%)", { min: 0, max: 100, value: 100 });
  const randomSeed = numberField("Random seed", { value: 1 });
  const own = fields.map(({ option, label, value }) => ({ option, ...numberField(label, { value }) }));
  const card = h(
    "li",
    { class: "fault" },
    h("div", { class: "fault-head" }, h("label", { for: toggle.id }, title), hits, toggle),
    h("p", { id: `about-${name}` }, description),
    h(
      "details",
      {},
      h("summary", {}, "Options"),
      h(
        "div",
        { class: "fields" },
        operations.length > 1 && h("label", { class: "field" }, h("span", {}, "Operations"), operation),
        own.map(({ field }) => field),
        times.field,
        percent.field,
        randomSeed.field,
      ),
    ),
  );
  card.addEventListener("change", (event) => {
    if (event.target !== toggle && toggle.checked) apply();
  });

  function readOptions() {
    // Keeps options that only a program can set.
    const { operations: _, times: __, ...rest } = running;
    const probability = Math.min(100, Math.max(0, Number(percent.input.value))) / 100;
    return {
      ...rest,
      probability,
      randomSeed: Number(randomSeed.input.value),
      ...(operation.value && { operations: operation.value.split(",") }),
      ...(times.input.value && { times: Number(times.input.value) }),
      ...Object.fromEntries(own.map(({ option, input }) => [option, Number(input.value)])),
    };
  }

  async function apply() {
    try {
      if (toggle.checked) await post(`faults/${name}/start`, readOptions());
      else await post(`faults/${name}/stop`);
    } catch (error) {
      notify(error);
      shown = undefined;
      await refreshAll().catch(() => {});
    }
  }

  /**
   * Shows the options of the active fault. Another tab or a program may have set them.
   *
   * @param {ActiveFault["options"]} options
   */
  function showOptions(options) {
    const chosen = options.operations ?? [];
    const value = chosen.join();
    if (![...operation.options].some((each) => each.value === value)) {
      operation.append(h("option", { value }, chosen.join(", ")));
    }
    operation.value = value;
    times.input.value = String(options.times ?? "");
    percent.input.value = String(Number(((options.probability ?? 1) * 100).toFixed(4)));
    randomSeed.input.value = String(options.randomSeed ?? 1);
    for (const { option, input } of own) input.value = String(options[option] ?? input.defaultValue);
  }

  return {
    card,
    /** @param {readonly ActiveFault[]} active */
    show(active) {
      const mine = active.filter((fault) => fault.name === name);
      const count = mine.reduce((sum, fault) => sum + fault.hits, 0);
      const options = mine.at(-1)?.options;
      const text = JSON.stringify(options);
      if (options && text !== shown) showOptions(options);
      running = options ?? {};
      shown = text;
      toggle.checked = mine.length > 0;
      card.classList.toggle("on", mine.length > 0);
      hits.textContent = mine.length === 0 ? "" : count === 1 ? "1 hit" : `${count} hits`;
    },
  };
}

/** @param {readonly ActiveFault[]} active */
export function showFaultCount(active) {
  const badge = byId("fault-count");
  badge.hidden = active.length === 0;
  badge.textContent = String(active.length);
  badge.title = active.map(({ name }) => name).join(", ");
}

/** @param {PageOptions} options */
export function createFaults({ faults }) {
  let isLoaded = false;
  const cards = faults.map((fault) => createCard(fault, refresh));

  async function refresh() {
    const { active } = await getFaults();
    for (const card of cards) card.show(active);
    showFaultCount(active);
    isLoaded = true;
  }

  const about = "Make the service fail, and see how your program copes. The same seed affects the same requests.";
  return {
    elements: [
      h(
        "article",
        {},
        h("header", { class: "case-head" }, h("h1", {}, "Faults"), h("p", { class: "intro" }, about)),
        h(
          "ul",
          { class: "faults" },
          cards.map(({ card }) => card),
        ),
      ),
    ],
    isLoaded: () => isLoaded,
    refresh,
  };
}
