/** Whether one type is assignable to the other. */
export type Assignable<From, To> = [From] extends [To] ? true : false;

/** Whether two types are assignable to each other. */
export type Mutual<A, B> = [Assignable<A, B>, Assignable<B, A>] extends [true, true] ? true : false;

/** Whether two types are identical, including modifiers. */
export type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Rows of a table whose two types are not assignable to each other, or have different members. */
export type Differing<Table extends Readonly<Record<keyof Table, readonly [unknown, unknown]>>> = {
  [Row in keyof Table]: [
    Mutual<Table[Row][0], Table[Row][1]>,
    Mutual<keyof Table[Row][0], keyof Table[Row][1]>,
  ] extends [true, true]
    ? never
    : Row;
}[keyof Table];

/** Rows of a table of booleans that are false. */
export type Failing<Facts extends Readonly<Record<keyof Facts, boolean>>> = {
  [Row in keyof Facts]: Facts[Row] extends true ? never : Row;
}[keyof Facts];

/** Compiles if the union is empty. Otherwise the compiler error names the rows. */
export type None<Rows extends never> = Rows;

/** Compiles if the type is `true`. */
export type Holds<Fact extends true> = Fact;

/** Compiles if all types are `true`. */
export type Every<Facts extends readonly true[]> = Facts;

/** Flattens an object type into its declared, inherited and intersected members. */
type Flat<Type> = Type extends object ? { [Member in keyof Type]: Type[Member] } : Type;

/** Whether two types have identical members. */
export type Same<One, Other> = Identical<Flat<One>, Flat<Other>>;
