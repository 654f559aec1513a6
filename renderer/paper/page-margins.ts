interface Margins {
  /** On a line of its own above the header; '' for none. */
  readonly mark: string;
  readonly header: string;
  readonly footer: string;
  readonly page: string;
  readonly of: string;
}

/** A CSS string: everything that could end it is written as a code point. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\n\r<>]/g, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`;

/**
 * What stands on every sheet when the system's own print dialog is used: a page's margins, drawn by browsers from
 * Chromium 131 and left empty by older ones. A PDF gets the same lines from the shell instead.
 * @returns takes them away again
 */
export function setPageMargins({ mark, header, footer, page, of }: Margins): () => void {
  const sheet = new CSSStyleSheet();
  const font = 'font: 9pt sans-serif; color: #43504d;';
  sheet.replaceSync(`@page {
    @top-left { content: ${quoted(`${mark}\n${header}`.trim())}; white-space: pre-line; ${font} }
    @bottom-left { content: ${quoted(footer)}; ${font} }
    @bottom-right { content: ${quoted(`${page} `)} counter(page) ${quoted(` ${of} `)} counter(pages); ${font} }
  }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
