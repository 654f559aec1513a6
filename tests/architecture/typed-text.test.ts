import { expect, it } from 'vitest';
import { listSourceFiles } from '../support/source-files.ts';
import type { SourceFile } from '../support/source-files.ts';

/** Keeps what is typed in the window alone, and why. */
const excused: Readonly<Record<string, string>> = {
  'renderer/access-log/child-log.tsx': 'a search, of which nothing is to be left',
  'renderer/exchange/words-dialog.tsx': 'the five words that open a file: a secret is kept nowhere',
  'renderer/users/new-recovery-code.tsx': 'the printed code, typed in again: a secret is kept nowhere',
};

/** Controls, which are given what they show, and the screens before anybody has unlocked. */
const isForm = ({ path }: SourceFile): boolean =>
  path.startsWith('renderer/') && !path.startsWith('renderer/ui/') && !path.startsWith('renderer/vault/');

const FIELD = /<(?:TextField|SearchField|textarea|input|\w+Fields)\b(?:[^<>]|=>)*?\bvalue=\{([^}]*)\}/g;
/** Several fields that are given everything at once. */
const FORM = /\b(?:form|draft)=\{([^}]*)\}/g;

/** What fields of text show, alone or in a form, that is state of the component. */
function keptInWindow({ text }: SourceFile): readonly string[] {
  const state = [...text.matchAll(/const \[(\w+), \w+\] = useState/g)].map((match) => match[1] ?? '');
  const shown = [FIELD, FORM].flatMap((one) => [...text.matchAll(one)]).map((match) => match[1] ?? '');
  return shown.filter((value) => state.some((name) => new RegExp(`\\b${name}\\b`).test(value)));
}

it('what is typed survives a lock: no field of text keeps its words in the window alone', () => {
  const keeping = listSourceFiles().filter((file) => isForm(file) && keptInWindow(file).length > 0);
  expect(keeping.map(({ path }) => path).toSorted()).toEqual(Object.keys(excused).toSorted());
});

it('sees a field, a form and a group of fields that the component keeps, and leaves a draft alone', () => {
  const kept = 'const [form, setForm] = useState(empty);';
  const seen = (drawn: string) => keptInWindow({ path: 'renderer/a.tsx', text: `${kept}\n${drawn}` });
  expect(seen('<TextField onChange={(next) => setForm(next)} value={form.words} />')).toEqual(['form.words']);
  expect(seen('<ChildViewFields form={form} onChange={setForm} />')).toEqual(['form']);
  expect(seen('<WhyFields value={form} onChange={setForm} />')).toEqual(['form']);
  expect(seen('<ChildViewFields form={draft.value} onChange={change} />')).toEqual([]);
});
