/**
 * Work that takes seconds, in steps between which somebody else can be answered: each says how far it has come (`P`),
 * the last what it comes to.
 */
export type Steps<P, T> = Generator<P, T, undefined>;

/** The same work, each of its steps told as this progress of something larger. */
export function* within<P, T>(progress: P, steps: Steps<unknown, T>): Steps<P, T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    yield progress;
  }
}

/** All of it at once. */
export function finish<T>(steps: Steps<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
