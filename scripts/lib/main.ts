/** A failure that its message explains fully: what is missing and what to do. Shown without a stack. */
export class ToolingError extends Error {}

/** Runs a script's `main`, exits with the code that it returns, and shows a `ToolingError` as its message alone. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof ToolingError ? error.message : error);
    process.exitCode = 1;
  }
}
