import { Failure } from '../../domain/kernel/errors.ts';

/** The code of the expected failure, or undefined when there was none. */
export function codeFrom(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

export async function codeFromAsync(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}
