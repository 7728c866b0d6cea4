// Runs one row for one client: `subject.js ROW CLIENT ENDPOINT`. Each message starts one round.
const [rowName = "", clientName = "", endpoint = ""] = process.argv.slice(2);

/** @type {{ connect: import("./types.js").Connect }} */
const { connect } = await import(`./clients/${clientName}.js`);
/** @type {Record<string, import("./types.js").InProcessRow>} */
const { [rowName]: row } = await import(`./rows/${rowName}.js`);
if (!row) throw new Error(`rows/${rowName}.js does not export ${rowName}`);

const round = await row.prepare(connect, endpoint);
process.on("message", async () => {
  process.send?.(await round());
});
process.send?.("ready");
