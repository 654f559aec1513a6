import type { Page } from 'playwright';

/**
 * Tries one after the other what the content security policy shall refuse.
 * @param place the page itself, where Trusted Types come first, or an empty frame in it where they have been opened, so
 *   that what is left is the rest of the policy, which a frame inherits
 * @returns for each attempt the error it threw, if any, and the directives it was refused by; and whether a script ran
 */
export function attempts(page: Page, place: 'page' | 'open frame'): Promise<Record<string, string>> {
  return page.evaluate(async (where) => {
    interface Scope extends Window {
      readonly eval: (text: string) => unknown;
      readonly trustedTypes: { createPolicy(name: string, rules: object): unknown };
      readonly Worker: typeof Worker;
      readonly ran?: unknown;
    }
    const frame = document.createElement('iframe');
    if (where === 'open frame') document.body.append(frame);
    const scope = (frame.contentWindow ?? globalThis) as unknown as Scope;
    const through = (text: string): string => text;
    if (where === 'open frame')
      scope.trustedTypes.createPolicy('default', {
        createHTML: through,
        createScript: through,
        createScriptURL: through,
      });

    const inside = scope.document;
    const add = (tag: string, attributes: Record<string, string>, text = ''): void => {
      const element = inside.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.append(text);
      inside.head.append(element);
    };
    const tried: Record<string, () => unknown> = {
      'inline script': () => add('script', {}, 'globalThis.ran = true'),
      'inline handler': () => add('img', { onerror: 'globalThis.ran = true', src: 'data:,' }),
      'foreign script': () => add('script', { src: 'https://example.org/a.js' }),
      'foreign module': () => add('link', { rel: 'modulepreload', href: 'https://example.org/a.js' }),
      eval: () => scope.eval('globalThis.ran = true'),
      'timer with text': () => scope.setTimeout('globalThis.ran = true'),
      worker: () => new scope.Worker('data:text/javascript,postMessage(1)'),
      'another policy': () => scope.trustedTypes.createPolicy('other', {}),
      'inline style': () => add('style', {}, 'body { color: red }'),
      'style attribute': () => add('p', { style: 'color: red' }),
      'foreign style': () => add('link', { rel: 'stylesheet', href: 'https://example.org/a.css' }),
      'foreign image': () => add('img', { src: 'https://example.org/a.png' }),
      'foreign frame': () => add('iframe', { src: 'https://example.org/' }),
      'another base': () => add('base', { href: 'https://example.org/' }),
      fetch: () => void scope.fetch('app://teambordet/index.html').catch(() => undefined),
      socket: () => new WebSocket('ws://example.org'),
    };
    if (where === 'page') tried['text as HTML'] = () => (inside.createElement('div').innerHTML = '<img>');

    const found: Record<string, string> = {};
    for (const [name, attempt] of Object.entries(tried)) {
      const seen: string[] = [];
      const note = (event: SecurityPolicyViolationEvent): void => void seen.push(event.effectiveDirective);
      for (const listener of new Set([inside, document]))
        listener.addEventListener('securitypolicyviolation', note);
      try {
        attempt();
      } catch (error) {
        // The frame has an Error of its own, of which this is no instance.
        seen.push((error as Error).name);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (const listener of new Set([inside, document]))
        listener.removeEventListener('securitypolicyviolation', note);
      found[name] = seen.join(' ');
    }
    found['ran'] = String(scope.ran);
    frame.remove();
    return found;
  }, place);
}
