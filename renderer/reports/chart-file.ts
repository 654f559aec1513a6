/** What style sheets give a chart, and a file of its own would be without. */
const styles = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
];

/** The chart on the page as an SVG that stands alone, for a slide. */
export function chartFile(chart: Element): string {
  const copy = chart.cloneNode(true) as Element;
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [place, shown] of [chart, ...chart.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(shown);
    const one = copies[place];
    one?.removeAttribute('class');
    for (const name of styles) one?.setAttribute(name, style.getPropertyValue(name));
  }
  return new XMLSerializer().serializeToString(copy);
}
