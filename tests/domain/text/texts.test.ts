import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorCodes } from '../../../domain/kernel/errors.ts';
import { listSourceFiles } from '../../support/source-files.ts';
import { en, languages, sv } from '../../../domain/text/text.ts';

const root = join(import.meta.dirname, '../../..');
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
const stem = (key: string): string => key.replace(/_(?:one|other)$/, '');
const entries = (texts: Readonly<Record<string, string>>): [string, string][] => Object.entries(texts);

function areaFiles(language: string): string[] {
  return readdirSync(join(root, 'domain/text', language)).sort();
}

function readArea(language: string, file: string): Record<string, string> {
  const parsed: unknown = JSON.parse(readFileSync(join(root, 'domain/text', language, file), 'utf8'));
  return Object.fromEntries(Object.entries(parsed ?? {}).map(([key, text]) => [key, String(text)]));
}

const sourceText = (): string =>
  listSourceFiles()
    .filter(({ path }) => !path.startsWith('tests/') && !path.startsWith('build/'))
    .map(({ text }) => text)
    .join('\n');

describe('the texts', () => {
  test('say the same things in Swedish and English', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
  });

  test('fill in the same names in both languages', () => {
    const english = new Map(entries(en));
    const different = entries(sv).filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test('are never empty', () => {
    expect([...entries(sv), ...entries(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('have both plural forms where they have one', () => {
    const keys = new Set(Object.keys(sv));
    const half = [...keys].filter(
      (key) => stem(key) !== key && !(keys.has(`${stem(key)}_one`) && keys.has(`${stem(key)}_other`)),
    );
    expect(half).toEqual([]);
  });

  test.each(languages)('lie sorted in files named after their area (%s)', (language) => {
    const areaOf: Readonly<Record<string, string>> = {
      accessLog: 'access-log',
      error: 'errors',
      rule: 'rules',
      familyFeedback: 'family-feedback',
      ownRecords: 'own-records',
      unitPapers: 'unit-papers',
      calendarEntries: 'calendar-entries',
      caseExtracts: 'case-extracts',
    };
    for (const file of areaFiles(language)) {
      const keys = Object.keys(readArea(language, file));
      expect(keys).toEqual(keys.toSorted((one, other) => (one < other ? -1 : 1)));
      const strange = keys.filter(
        (key) => `${areaOf[key.split('.')[0] ?? ''] ?? key.split('.')[0]}.json` !== file,
      );
      expect(strange).toEqual([]);
    }
  });

  test('are all merged', () => {
    const merged = areaFiles('sv').flatMap((file) => Object.keys(readArea('sv', file)));
    expect(Object.keys(sv).sort()).toEqual(merged.sort());
  });

  test('have a sentence for every error code, and for no other', () => {
    const codes = Object.keys(sv)
      .filter((key) => key.startsWith('error.'))
      .map((key) => key.slice('error.'.length));
    expect(codes.sort()).toEqual([...errorCodes].sort());
  });

  test('are all used', () => {
    const source = sourceText();
    const literals = new Set([...source.matchAll(/(['"])([\w.-]+)\1/g)].map(([, , literal]) => literal));
    // `cases.step.${step}` uses every key of that shape.
    const shapes = [...source.matchAll(/`([a-z][\w-]*\.[^`\s]*\$\{[^`]*)`/g)]
      .map(([, template = '']) => template)
      .filter((template) => !template.startsWith('rule.') && !template.startsWith('error.'))
      .map(
        (template) =>
          new RegExp(
            `^${template
              .split(/\$\{[^}]*\}/)
              .map((part) => part.replaceAll('.', String.raw`\.`))
              .join('[^.]+')}$`,
          ),
      );
    // `wordOf(t, 'minutes.attendance', state)` does the same.
    const stems = [...source.matchAll(/wordOf\([^,]+,\s*'([^']+)'/g)].map(([, prefix = '']) => prefix);
    const isUsed = (key: string): boolean => {
      if (key.startsWith('error.')) return true;
      const id = key.startsWith('rule.') ? key.slice('rule.'.length) : key;
      return (
        literals.has(id) ||
        literals.has(key) ||
        shapes.some((shape) => shape.test(key)) ||
        stems.includes(key.slice(0, key.lastIndexOf('.')))
      );
    };
    expect([...new Set(Object.keys(sv).map(stem))].filter((key) => !isUsed(key))).toEqual([]);
  });
});
