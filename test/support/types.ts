/** Whether a value of the one type can be used where the other is expected. */
export type Assignable<From, To> = [From] extends [To] ? true : false;

/** Whether each of two types can be used where the other is expected. */
export type Mutual<A, B> = [Assignable<A, B>, Assignable<B, A>] extends [true, true] ? true : false;

/** Whether two types are the same to the last modifier. */
export type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The rows of a table in which the two types are not usable for each other, or have other members. */
export type Differing<Table extends Readonly<Record<keyof Table, readonly [unknown, unknown]>>> = {
  [Row in keyof Table]: [
    Mutual<Table[Row][0], Table[Row][1]>,
    Mutual<keyof Table[Row][0], keyof Table[Row][1]>,
  ] extends [true, true]
    ? never
    : Row;
}[keyof Table];

/** The rows of a table of facts that do not hold. */
export type Failing<Facts extends Readonly<Record<keyof Facts, boolean>>> = {
  [Row in keyof Facts]: Facts[Row] extends true ? never : Row;
}[keyof Facts];

/** Compiles when no row is named. Else the compiler's message names the rows. */
export type None<Rows extends never> = Rows;

/** Compiles when the fact holds. */
export type Holds<Fact extends true> = Fact;
