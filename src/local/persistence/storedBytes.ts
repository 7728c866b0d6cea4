import { type Bytes, isBytes } from "../bytes.js";

/** Stands for bytes: the only member of an object, with an id. With a list it escapes an object that has this member. */
const MARK = "$bytes";

/** Writes values as JSON, and their bytes as separate pieces, each once. */
export interface StoredBytes {
  /** Calls `put` for each piece that was not written before. */
  write(value: object, put: (id: string, content: Bytes) => void): string;
  read(json: string): object;
  /** The ids of pieces that no value uses. */
  unread(): readonly string[];
  /** Forgets which pieces were written. */
  forget(): void;
}

export function createStoredBytes(stored: ReadonlyMap<string, Bytes>): StoredBytes {
  let ids = new WeakMap<Bytes, string>();
  const unread = new Set(stored.keys());
  let count = [...stored.keys()].reduce((most, id) => Math.max(most, Number(id)), 0);

  return {
    write: (value, put) =>
      JSON.stringify(value, (_key, member: unknown) => {
        if (!isBytes(member)) return hasMark(member) ? { [MARK]: listMembers(member) } : member;
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

/** Without the members that JSON leaves out of an object, which it would keep in a list. */
function listMembers(member: object): readonly (readonly [name: string, value: unknown])[] {
  return Object.entries(member).filter(([, value]) => !["undefined", "function", "symbol"].includes(typeof value));
}
