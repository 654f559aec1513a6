/** What style sheets give a chart, and a file of its own would be without. */
const styles = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray'];
const textStyles = ['fill', 'font-family', 'font-size', 'font-weight'];

/**
 * The chart on the page as an SVG that stands alone, for a slide. Texts lose the white rim that keeps them off the lines:
 * what Office and LibreOffice make of it (no `paint-order`) would cover the letters.
 */
export function chartFile(chart: SVGSVGElement): string {
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
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}
