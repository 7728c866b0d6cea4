/** The text of a file, as Vite and the build embed it. */
declare module "*?raw" {
  const text: string;
  export = text;
}
