const swedish = new Intl.Collator('sv', { numeric: true });

/** Å, Ä and Ö last, and 9 before 10. For what SQLite sorts there is `sortKey`. */
export const swedishOrder = (left: string, right: string): number => swedish.compare(left, right);

interface Named {
  readonly name: string | null;
}

export const byName = (left: Named, right: Named): number => swedishOrder(left.name ?? '', right.name ?? '');
