/** Values that nobody means well with, and inputs made wrong in one place at a time. */
export type Named = readonly [name: string, value: unknown];

const ring: { self?: unknown } = {};
ring.self = ring;

/** So deep that a walk by recursion runs out of stack. */
function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

/** Thirty arrays in memory; a thousand million when walked as a tree. */
function folded(levels: number): unknown {
  let value: unknown = 'leaf';
  for (let level = 0; level < levels; level += 1) value = [value, value];
  return value;
}

const polluting = (): unknown =>
  JSON.parse('{"__proto__":{"polluted":1,"isAdmin":true},"constructor":{"prototype":{"polluted":1}}}');

export function hostile(): Named[] {
  return [
    ['undefined', undefined],
    ['null', null],
    ['true', true],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-0', -0],
    ['2^60', 2 ** 60],
    ['-1', -1],
    ['bigint', 10n ** 30n],
    ['empty', ''],
    ['NUL', 'a\0b'],
    ['lone surrogate', '\uD800'],
    ['long', 'x'.repeat(200_000)],
    ['SQL', `'; DROP TABLE cases; --`],
    ['[]', []],
    ['[[]]', [[]]],
    ['{}', {}],
    ['polluting', polluting()],
    ['ring', ring],
    ['deep', deep(20_000)],
    ['folded', folded(30)],
    ['date', new Date(Number.NaN)],
    ['map', new Map([['a', 1]])],
    ['bytes', new Uint8Array(10)],
    ['31 February', '2026-02-31'],
    ['year 0', '0000-01-01'],
    ['year 1', '0001-01-01'],
    ['year 9999', '9999-12-31'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['toString', 'toString'],
    ['someone else’s id', 'user-steering'],
    ['path', '../../../../etc/passwd'],
    ['UNC', '\\\\server\\share'],
  ];
}

/** The same input with one field replaced by each hostile value, one field too many, one taken away. */
export function mutations(valid: unknown): Named[] {
  if (typeof valid !== 'object' || valid === null || Array.isArray(valid)) return [];
  const entries = Object.entries(valid);
  return [
    ['one too many', { ...valid, extra: 1 }],
    ['polluting beside', Object.assign(JSON.parse('{"__proto__":{"polluted":1}}') as object, valid)],
    ...entries.flatMap(([name, value]): Named[] => [
      [`without ${name}`, Object.fromEntries(entries.filter(([other]) => other !== name))],
      ...hostile().map(([what, wrong]): Named => [`${name}: ${what}`, { ...valid, [name]: wrong }]),
      ...mutations(value).map(([what, wrong]): Named => [`${name}.${what}`, { ...valid, [name]: wrong }]),
    ]),
  ];
}
