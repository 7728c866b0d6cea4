import type { Bytes } from "../bytes.js";

/** What stands for bytes: the only member of an object, with a text. A list there is someone else's object, member by member. */
const MARK = "$bytes";

/** Writes values as JSON with their bytes beside it, each piece once, however many values share it. */
export interface StoredBytes {
  /** `put` is called for each piece that was not written before. */
  write(value: object, put: (id: string, content: Bytes) => void): string;
  read(json: string): object;
  /** The pieces that no value had which was read. */
  unread(): readonly string[];
  /** From then on nothing counts as written. */
  forget(): void;
}

export function createStoredBytes(stored: ReadonlyMap<string, Bytes>): StoredBytes {
  let ids = new WeakMap<Bytes, string>();
  const unread = new Set(stored.keys());
  let count = [...stored.keys()].reduce((most, id) => Math.max(most, Number(id)), 0);

  return {
    write: (value, put) =>
      JSON.stringify(value, (_key, member: unknown) => {
        if (!(member instanceof Uint8Array)) return hasMark(member) ? { [MARK]: listMembers(member) } : member;
        const content = member as Bytes;
        const known = ids.get(content);
        if (known !== undefined) return { [MARK]: known };
        const id = String(++count);
        ids.set(content, id);
        put(id, content);
        return { [MARK]: id };
      }),
    read(json) {
      if (!json.includes(`"${MARK}"`)) return JSON.parse(json);
      return JSON.parse(json, (_key, member: unknown) => {
        if (!hasMark(member) || Object.keys(member).length > 1) return member;
        const id = member[MARK];
        if (Array.isArray(id)) return Object.fromEntries(id);
        if (typeof id !== "string") return member;
        const content = stored.get(id);
        if (!content) throw new RangeError(`The piece ${id} of a file is missing.`);
        ids.set(content, id);
        unread.delete(id);
        return content;
      });
    },
    unread: () => [...unread],
    forget() {
      ids = new WeakMap();
    },
  };
}

function hasMark(member: unknown): member is { readonly [MARK]: unknown } {
  return typeof member === "object" && member !== null && Object.hasOwn(member, MARK);
}

/** Without those that JSON leaves out of an object, as in a list it would make something of them. */
function listMembers(member: object): readonly (readonly [name: string, value: unknown])[] {
  return Object.entries(member).filter(([, value]) => !["undefined", "function", "symbol"].includes(typeof value));
}
