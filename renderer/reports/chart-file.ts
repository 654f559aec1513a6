/** What style sheets give a chart, and a file of its own would be without. */
const styles = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray'];
const textStyles = ['fill', 'font-family', 'font-size', 'font-weight'];

/** Around the chart, in its own units: whoever shows it may have another font, with wider letters. */
const MARGIN = 28;
const HEAD = 64;
const FOOT = 24;

/** What stands around the chart on the page, and a slide would be without. */
export interface ChartWords {
  readonly title: string;
  /** How it is read; '' when it needs no word. */
  readonly note: string;
  /** Whose it is, of when, and how numbers are withheld. */
  readonly source: string;
}

/**
 * The chart on the page as an SVG that stands alone, for a slide. Texts lose the white rim that keeps them off the lines:
 * what Office and LibreOffice make of it (no `paint-order`) would cover the letters.
 */
export function chartFile(chart: SVGSVGElement, { title, note, source }: ChartWords): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [place, shown] of [chart, ...chart.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(shown);
    const one = copies[place];
    one?.removeAttribute('class');
    for (const name of shown.tagName === 'text' ? textStyles : styles)
      one?.setAttribute(name, style.getPropertyValue(name));
  }
  const { width, height } = chart.viewBox.baseVal;
  const size = [width + 2 * MARGIN, HEAD + height + FOOT + MARGIN] as const;
  copy.setAttribute('viewBox', [-MARGIN, -HEAD, ...size].join(' '));
  copy.setAttribute('width', String(size[0]));
  copy.setAttribute('height', String(size[1]));
  const { fontFamily, color } = getComputedStyle(chart);
  const write = (text: string, y: number, fontSize: number, weight = 400): void => {
    const line = document.createElementNS(chart.namespaceURI, 'text');
    const looks = {
      x: 0,
      y,
      fill: color,
      'font-family': fontFamily,
      'font-size': fontSize,
      'font-weight': weight,
    };
    for (const [name, value] of Object.entries(looks)) line.setAttribute(name, String(value));
    line.textContent = text;
    copy.append(line);
  };
  write(title, MARGIN - HEAD, 20, 600);
  if (note !== '') write(note, MARGIN - HEAD + 20, 12);
  write(source, height + FOOT, 11);
  return new XMLSerializer().serializeToString(copy);
}
