import { type Bytes, isBytes } from "../bytes.js";

/** The member that replaces bytes: `{ $bytes: id }`. A list as its value escapes an object that has this member itself. */
const MARK = "$bytes";

/** Serializes values as JSON, with their bytes as separate pieces. */
export interface StoredBytes {
  /** Returns the JSON. Calls `put` for each piece not yet written. */
  write(value: object, put: (id: string, content: Bytes) => void): string;
  read(json: string): object;
  /** Returns the ids of pieces that no value has read. */
  unread(): readonly string[];
  /** Marks all pieces as not written. */
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

/** Lists an object's members. Drops those that JSON omits from objects, but would write as null in lists. */
function listMembers(member: object): readonly (readonly [name: string, value: unknown])[] {
  return Object.entries(member).filter(([, value]) => !["undefined", "function", "symbol"].includes(typeof value));
}
