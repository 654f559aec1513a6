import { evilAddresses } from './evil-addresses.ts';

/** What somebody may type who hopes that a screen takes text for markup, script, an address or a format. */
const inMarkup = [
  '<script>globalThis.ran=1</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '<img src=x onerror=globalThis.ran=1>',
  '<img src=x onerror="alert(1)">',
  '<svg onload=globalThis.ran=1>',
  '<svg><script>globalThis.ran=1</script></svg>',
  '<svg><animate onbegin=globalThis.ran=1 attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:globalThis.ran=1"><text>x</text></a></svg>',
  '<math><mi xlink:href="javascript:globalThis.ran=1">x</mi></math>',
  '<iframe src="javascript:globalThis.ran=1"></iframe>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<object data="javascript:globalThis.ran=1"></object>',
  '<embed src="data:text/html,<script>parent.ran=1</script>">',
  '<body onload=globalThis.ran=1>',
  '<input autofocus onfocus=globalThis.ran=1>',
  '<details open ontoggle=globalThis.ran=1>',
  '<video><source onerror=globalThis.ran=1></video>',
  '<audio src=x onerror=globalThis.ran=1>',
  '<marquee onstart=globalThis.ran=1>',
  '<form action="javascript:globalThis.ran=1"><button>x</button></form>',
  '<button formaction="javascript:globalThis.ran=1">x</button>',
  '<a href="javascript:globalThis.ran=1">x</a>',
  '<a href="https://evil.example/">x</a>',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<style>*{background:url(//evil.example/)}</style>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<template><script>globalThis.ran=1</script></template>',
  '<webview src="https://evil.example/"></webview>',
  '<dialog open>x</dialog>',
  '<select><option><img src=x onerror=globalThis.ran=1></select>',
  '<noscript><p title="</noscript><img src=x onerror=globalThis.ran=1>">',
  '<!--><img src=x onerror=globalThis.ran=1>-->',
  '<![CDATA[<img src=x onerror=globalThis.ran=1>]]>',
];
const outOfPlace = [
  '"><img src=x onerror=globalThis.ran=1>',
  "'><svg onload=globalThis.ran=1>",
  '</title><script>globalThis.ran=1</script>',
  '</textarea><script>globalThis.ran=1</script>',
  '</style><script>globalThis.ran=1</script>',
  '</script><script>globalThis.ran=1</script>',
  '" onmouseover="globalThis.ran=1" x="',
  "' autofocus onfocus='globalThis.ran=1",
  '`${globalThis.ran=1}`',
  '${globalThis.ran=1}',
  '{{constructor.constructor("globalThis.ran=1")()}}',
  '{{count}} $t(settings.title) {{- x}}',
  '#{globalThis.ran=1}',
  '<%= globalThis.ran=1 %>',
  'javascript:globalThis.ran=1',
  'JaVaScRiPt:globalThis.ran=1',
  'java\tscript:globalThis.ran=1',
  'data:text/html,<script>globalThis.ran=1</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'https://evil.example/?q=1',
  '\\\\evil.example\\share',
  '//evil.example/',
  'smb://evil.example/x',
  '[x](javascript:globalThis.ran=1)',
  '![x](https://evil.example/x.png)',
];
const inDisguise = [
  '&lt;script&gt;globalThis.ran=1&lt;/script&gt;',
  '&#60;img src=x onerror=globalThis.ran=1&#62;',
  '\\u003cimg src=x onerror=globalThis.ran=1\\u003e',
  '%3Cimg%20src=x%20onerror=globalThis.ran=1%3E',
  '\uFF1Cscript\uFF1EglobalThis.ran=1\uFF1C/script\uFF1E',
  '+ADw-script+AD4-globalThis.ran=1+ADw-/script+AD4-',
  '\u202E<gmi>',
  '=HYPERLINK("https://evil.example/","x")',
  '@SUM(1+1)*cmd|"/c calc"!A0',
  '__proto__',
  'constructor',
  'toString',
];

/** Several of them in what fits into a short field, so that not each needs a case of its own. */
const addresses = evilAddresses.reduce<string[]>((lines, address) => {
  const together = `${lines.at(-1) ?? ''} ${address}`.trim();
  return together.length <= 118 ? [...lines.slice(0, -1), together] : [...lines, address];
}, []);

export const payloads: readonly string[] = [...inMarkup, ...outOfPlace, ...inDisguise, ...addresses];
