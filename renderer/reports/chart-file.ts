import { barDrawing, made } from './bar-file.ts';

/** What style sheets give a chart, and a file of its own would be without. */
const styles = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray'];
const textStyles = ['fill', 'font-family', 'font-size', 'font-weight'];

/** Around the chart, in its own units: whoever shows it may have another font, with wider letters. */
const MARGIN = 28;
const HEAD = 48;
const FOOT = 24;
const LINE = 16;
/** So many letters of the note stand on a line. */
const LETTERS = 100;

/** What stands around the chart on the page, and a slide would be without. */
interface ChartWords {
  readonly title: string;
  /** Whose it is, of when, and how numbers are withheld. */
  readonly source: string;
}

/**
 * A chart on the page as an SVG that stands alone, for a slide, with how it is read as the page says it.
 * @param chart what has `data-chart`: the frame of a drawing, or a table with bars
 */
export function chartFile(chart: Element, { title, source }: ChartWords): string {
  const drawing = chart.querySelector<SVGSVGElement>('svg[role="img"]');
  const file = drawing !== null ? withStyles(drawing) : barDrawing(chart as HTMLTableElement);
  const note = linesOf(chart.querySelector(':scope > p, :scope > caption')?.textContent ?? '');
  const { width, height } = file.viewBox.baseVal;
  const head = HEAD + note.length * LINE;
  const size = [Math.max(width, MOST_WORDS) + 2 * MARGIN, head + height + FOOT + MARGIN] as const;
  file.setAttribute('viewBox', [-MARGIN, -head, ...size].join(' '));
  file.setAttribute('width', String(size[0]));
  file.setAttribute('height', String(size[1]));
  const { fontFamily, color } = getComputedStyle(chart);
  const write = (text: string, y: number, fontSize: number, weight = 400): void => {
    const looks = { fill: color, 'font-family': fontFamily, 'font-size': fontSize, 'font-weight': weight };
    file.append(made('text', { x: 0, y, ...looks }, text));
  };
  write(title, MARGIN - head, 20, 600);
  for (const [place, line] of note.entries()) write(line, MARGIN - head + 20 + place * LINE, 12);
  write(source, height + FOOT, 11);
  return new XMLSerializer().serializeToString(file);
}

/** Room for a line of the note, and for the source, beside a narrow chart. */
const MOST_WORDS = 600;

/**
 * Texts lose the white rim that keeps them off the lines: what Office and LibreOffice make of it (no `paint-order`)
 * would cover the letters.
 */
function withStyles(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [place, shown] of [drawing, ...drawing.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(shown);
    const one = copies[place];
    one?.removeAttribute('class');
    for (const name of shown.tagName === 'text' ? textStyles : styles)
      one?.setAttribute(name, style.getPropertyValue(name));
  }
  return copy;
}

/** Broken between words. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= LETTERS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
