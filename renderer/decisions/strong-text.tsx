/** A text from the language files in which `<b>…</b>` marks what stands out. What people have typed stays plain. */
export function StrongText({ text }: { readonly text: string }) {
  const parts = text.split(/<b>(.*?)<\/b>/gs);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}</>;
}
