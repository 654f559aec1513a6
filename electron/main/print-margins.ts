import sv from '../../domain/text/sv/shell.json' with { type: 'json' };

/** Text as markup that cannot be anything but that text. */
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 32};`);

const line = (content: string): string =>
  `<div style="width:100%;box-sizing:border-box;padding:0 20mm;display:flex;justify-content:space-between;font:8.5pt sans-serif;color:#43504d">${content}</div>`;

const pageCount =
  `<span>${escaped(sv['shell.paper.page'])} <span class="pageNumber"></span> ` +
  `${escaped(sv['shell.paper.of'])} <span class="totalPages"></span></span>`;

export interface PrintMargins {
  readonly displayHeaderFooter: boolean;
  readonly headerTemplate?: string;
  readonly footerTemplate?: string;
}

/**
 * Chromium's templates for what stands on every sheet: CSS margin boxes are newer than the oldest Electron in use.
 * @param mark on a line of its own above the header; '' for none
 */
export function printMargins(
  header: string | undefined,
  footer: string | undefined,
  mark = '',
): PrintMargins {
  if (header === undefined && footer === undefined) return { displayHeaderFooter: false };
  return {
    displayHeaderFooter: true,
    headerTemplate: line(
      `<span>${mark === '' ? '' : `<b>${escaped(mark)}</b><br>`}${escaped(header ?? '')}</span>`,
    ),
    footerTemplate: line(`<span>${escaped(footer ?? '')}</span>${pageCount}`),
  };
}
