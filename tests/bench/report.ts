/** Results as a table for the terminal and for the results file. */
import { cpus, platform, release, totalmem } from 'node:os';
import { dayOf } from '../../domain/kernel/plain-date.ts';
import type { Result } from './measure.ts';

export const isMet = ({ value, goal }: Result): boolean => goal === null || value <= goal;

const milliseconds = (value: number | null): string =>
  value === null ? '' : value < 10 ? value.toFixed(2) : value.toFixed(0);
const shown = ({ value, unit }: Result): string =>
  unit === '×' ? `${value.toFixed(2)} ×` : `${milliseconds(value)} ms`;
const goalOf = ({ goal, unit }: Result): string =>
  goal === null ? '' : unit === '×' ? `≤ ${goal.toFixed(2)} ×` : `≤ ${goal} ms`;

const row = (result: Result): string[] => [
  result.name,
  shown(result),
  goalOf(result),
  result.goal === null ? '' : isMet(result) ? 'yes' : 'no',
  milliseconds(result.ours),
  milliseconds(result.reference),
  String(result.runs),
];
const heads = ['what', 'measured', 'goal', 'met', 'ours, ms', 'reference, ms', 'runs'];

export function toTable(results: readonly Result[]): string {
  const rows = [heads, ...results.map(row)];
  const widths = heads.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}

export function toMarkdown(results: readonly Result[], electron: string): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}`;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# Bench results',
    '',
    `${dayOf(Date.now())}, ${machine}. Node ${process.version}. ${electron}`,
    '',
    'Written by `npm run bench -- --write`. Medians; a ratio is the median of the ratios of runs made in turn, the first',
    'run of each not counted. Both apps of a comparison are started and watched by the same driver, whose own time lies in both.',
    '',
    line(heads),
    line(heads.map(() => '---')),
    ...results.map((result) => line(row(result))),
    '',
  ].join('\n');
}
