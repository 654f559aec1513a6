/**
 * The content security policy lets no text become HTML. One thing must still be possible: emptying an element, as the
 * live region behind number fields is emptied before it says a new number. This is the only policy there can be, and it
 * lets nothing through but the empty text.
 */
interface PolicyFactory {
  createPolicy(name: 'default', rules: { createHTML: (html: string) => string | null }): unknown;
}

const hasPolicies = (scope: object): scope is { trustedTypes: PolicyFactory } => 'trustedTypes' in scope;

function allowEmptyHtml(scope: object): void {
  if (!hasPolicies(scope)) return;
  scope.trustedTypes.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
}

allowEmptyHtml(globalThis);
