import Papa from 'papaparse';

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as a file that a Swedish Excel opens right: semicolons, since its decimals have commas, and a byte order
 * mark. What somebody has typed never becomes a formula: a cell that could begin one is given an apostrophe.
 */
export const toCsv = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK +
  Papa.unparse(
    { fields: [...heads], data: rows.map((row) => [...row]) },
    { delimiter: ';', newline: '\r\n', escapeFormulae: true },
  );
