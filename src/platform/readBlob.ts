/** Reads a `Blob`, also one of another realm. React Native's has no `arrayBuffer()`. */
export async function readBlob(blob: Blob): Promise<Uint8Array> {
  const hasMethod = typeof blob.arrayBuffer === "function";
  return new Uint8Array(await (hasMethod ? blob : new Response(blob)).arrayBuffer());
}
