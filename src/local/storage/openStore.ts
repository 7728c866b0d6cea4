import type { ClassicLevel } from "classic-level";
import { LocalSupportError } from "../LocalSupportError.js";

export type Store = ClassicLevel<string, string>;

/** Opens the database in a folder, which is made when it is not there. */
export async function openStore(folder: string): Promise<Store> {
  const { ClassicLevel } = await import(/* webpackIgnore: true */ "classic-level").catch((cause: unknown) => {
    throw new LocalSupportError(
      "STORE_MISSING",
      "Failed to keep data: the package 'classic-level' cannot be loaded. Run 'npm install classic-level', on Node.js.",
      { cause },
    );
  });
  const store: Store = new ClassicLevel<string, string>(folder);
  try {
    await store.open();
    return store;
  } catch (error) {
    throw describe(folder, error);
  }
}

function describe(folder: string, error: unknown): LocalSupportError {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (cause instanceof Error && "code" in cause && cause.code === "LEVEL_LOCKED") {
    return new LocalSupportError(
      "DATA_LOCKED",
      `Failed to open the data in '${folder}': another process has it open. End that one, or choose another folder.`,
      { cause },
    );
  }
  const fact = cause instanceof Error ? cause.message : String(cause);
  return new LocalSupportError(
    "DATA_UNREADABLE",
    `Failed to open the data in '${folder}': ${fact}. Choose a folder that is empty, new, or was written by this service.`,
    { cause },
  );
}
