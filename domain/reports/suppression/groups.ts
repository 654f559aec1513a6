/** Sorts what belongs together, directly or through others, under one name each (union and find). */
export function groupsOf(pairs: Iterable<readonly [string, string]>): (name: string) => string {
  const above = new Map<string, string>();
  const top = (name: string): string => {
    let now = name;
    for (let next = above.get(now); next !== undefined; next = above.get(now)) now = next;
    return now;
  };
  for (const [first, second] of pairs) {
    const [a, b] = [top(first), top(second)];
    if (a !== b) above.set(b, a);
  }
  return top;
}
