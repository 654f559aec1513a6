import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { isStop, isUndoable } from '../../domain/undo/undo-steps.ts';
import { importsOf, listSourceFiles } from '../support/source-files.ts';

/** Commands of the live screens that are no step of the meeting, and why. */
const excused: Readonly<Record<string, string>> = {
  'meetings.undo': 'is undo',
  'meetings.redo': 'is redo',
  'meetings.open': 'which item is up',
  'meetings.setSeconds': 'a clock that goes on by itself',
  'meetings.takeOver': 'who holds the meeting, which the minutes tell',
};

const files = new Map(listSourceFiles().map((file) => [file.path, file]));

/** Every file that the live meeting is made of. */
function liveFiles(): readonly string[] {
  const found = new Set<string>();
  const visit = (path: string): void => {
    const file = files.get(path);
    if (file === undefined || !path.startsWith('renderer/') || found.has(path)) return;
    found.add(path);
    for (const imported of importsOf(file))
      if (imported.startsWith('.')) visit(posix.join(posix.dirname(path), imported));
  };
  visit('renderer/meetings/live-meeting.tsx');
  return [...found];
}

it('undo knows every command of the live meeting: as a step, as a stop that says so, or by name as none', () => {
  const used = liveFiles().flatMap((path) =>
    [...(files.get(path)?.text ?? '').matchAll(/(?:useCommand|sendCommand)\(\s*'([\w.]+)'/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  expect(used).toContain('decisions.record');
  const unknown = new Set(used.filter((channel) => !isUndoable(channel) && !isStop(channel)));
  expect([...unknown].toSorted()).toEqual(Object.keys(excused).toSorted());
});
