import { expect, test } from 'vitest';
import { sv } from '../../../domain/text/text.ts';
import { hintOf, liveKeys } from '../../../renderer/meetings/live-keys.ts';
import type { LiveKeyName } from '../../../renderer/meetings/live-keys.ts';

const names = Object.keys(liveKeys) as LiveKeyName[];

test('no two keys of the live meeting collide', () => {
  const all = names.flatMap((name) => liveKeys[name].keys.map((key) => key.toLowerCase()));
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
});

test('none is a key that works everywhere', () => {
  const everywhere = ['ctrl l', 'ctrl k', 'ctrl o', 'ctrl /', 'f1', '?', 'escape'];
  // Esc leaves what one is in, here as elsewhere.
  const all: string[] = names.filter((name) => name !== 'leave').flatMap((name) => [...liveKeys[name].keys]);
  expect(all.filter((key) => everywhere.includes(key.toLowerCase()))).toEqual([]);
});

test('attendance, the confidentiality reminder and closing have one key each', () => {
  const asked: LiveKeyName[] = ['attendance', 'confidentiality', 'close'];
  expect(asked.map(hintOf)).toEqual(['N', 'T', 'V']);
});

test('next, previous, defer, park, task, note, decision, projector, blank, undo and redo have one key each', () => {
  const asked: LiveKeyName[] = [
    'next',
    'previous',
    'later',
    'park',
    'task',
    'note',
    'decision',
    'projector',
    'darken',
    'undo',
    'redo',
  ];
  expect(asked.map(hintOf)).toEqual(['→', '←', 'S', 'K', 'U', 'A', 'D', 'P', 'B', 'Ctrl Z', 'Ctrl Shift Z']);
});

test('each says what it does', () => {
  for (const name of names) expect(sv[liveKeys[name].label]).not.toBe('');
});
