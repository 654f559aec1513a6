import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { wallStates } from '../../../domain/projector/projector-contract.ts';
import { Wall } from '../../../renderer/projector/wall.tsx';

const MARK = 'EXEMPELTEAM – påhittade personer';
const marked = (sample: boolean) =>
  wallStates.filter((state) => renderToStaticMarkup(<Wall view={{ state, sample }} at={0} />).includes(MARK));

it('the wall of a sample says so, unless it is as if the lamp were off, and no other does', () => {
  expect(marked(true)).toEqual(wallStates.filter((state) => state !== 'blank'));
  expect(marked(false)).toEqual([]);
});
