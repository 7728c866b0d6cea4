/** A real way to an error. */
export interface ErrorRow {
  /** The class, whose instance the error is. */
  readonly type: string;
  /** The `name` of the error. Default: that of its class. */
  readonly name?: string;
  provoke(): unknown;
  /** Fields of the error, besides `name` and `code`. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** The literals of an open union of strings. */
export type KnownStrings<Text extends string> = Text extends unknown ? (string extends Text ? never : Text) : never;
