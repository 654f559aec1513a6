/** Of the drawing, in its own units. */
const ROW = 26;
const GAP = 14;
const LONGEST = 300;
const FIGURE = 44;

/** Room beside the names for another font, with wider letters. */
const WIDER = 1.2;

/** A table with bars as a drawing of its own: the name, the number and the bar of each row, and what they come to. */
export function barDrawing(table: HTMLTableElement): SVGSVGElement {
  const rows = [...(table.tBodies[0]?.rows ?? []), ...(table.tFoot?.rows ?? [])].map(
    ({ cells: [name, figure, bar] }) => ({
      name: name?.textContent ?? '',
      figure: figure?.textContent ?? '',
      bar: bar?.querySelector('rect') ?? null,
    }),
  );
  const { color, fontFamily, fontSize } = getComputedStyle(table);
  const looks = { fill: color, 'font-family': fontFamily, 'font-size': fontSize };
  const names = widestOf(
    rows.map(({ name }) => name),
    `${fontSize} ${fontFamily}`,
  );
  const start = names + GAP + FIGURE + GAP;
  const drawing = made('svg', { viewBox: `0 0 ${start + LONGEST} ${rows.length * ROW}` });
  for (const [place, { name, figure, bar }] of rows.entries()) {
    const y = place * ROW + 18;
    drawing.append(made('text', { ...looks, x: 0, y }, name));
    drawing.append(made('text', { ...looks, x: start - GAP, y, 'text-anchor': 'end' }, figure));
    if (bar === null) continue;
    const { width: whole } = bar.ownerSVGElement?.viewBox.baseVal ?? { width: 1 };
    const width = (bar.width.baseVal.value / whole) * LONGEST;
    drawing.append(
      made('rect', { fill: getComputedStyle(bar).fill, x: start, y: y - 11, width, height: 14 }),
    );
  }
  return drawing as SVGSVGElement;
}

function widestOf(texts: readonly string[], font: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return 0;
  context.font = font;
  return Math.ceil(WIDER * Math.max(0, ...texts.map((text) => context.measureText(text).width)));
}

/** An element of a drawing. */
export function made(
  tag: 'svg' | 'text' | 'rect',
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}
