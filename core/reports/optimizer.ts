import loadHighs from 'highs';
import type { Highs } from 'highs';
import type { IntegerProgramme, Optimizer } from '../../domain/reports/suppression/integer-programme.ts';

/** The programme as HiGHS takes it: rows one after another, each from where the one before ended. */
function modelOf({ columns, rows, aim }: IntegerProgramme, { constants }: Highs) {
  const terms = rows.flatMap((row) => row.terms);
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.terms.length);
  const sums = rows.map(({ sum }) => sum);
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: constants.objectiveSense[aim.direction],
    colCost: columns.map((_, column) => (column === aim.column ? 1 : 0)),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: sums,
    rowUpper: sums,
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: terms.map(([column]) => column),
      values: terms.map(([, weight]) => weight),
    },
    integrality: columns.map(({ isSemi }) => constants.variableType[isSemi ? 'semiInteger' : 'integer']),
  } as const;
}

const optimizerBy =
  (highs: Highs): Optimizer =>
  (programme) =>
    highs.withModel(modelOf(programme, highs), (model) => {
      // It would stop one short of the best of many thousands.
      model.options.set({ output_flag: false, mip_rel_gap: 0 });
      const { modelStatus } = model.run();
      const { optimal, infeasible } = highs.constants.modelStatus;
      if (modelStatus === infeasible) return null;
      if (modelStatus !== optimal) throw new Error(`HiGHS ended with model status ${modelStatus}`);
      // Just below nothing rounds to minus zero.
      return Array.from(model.getSolution().colValue, (value) => Math.round(value) + 0);
    });

let loading: Promise<Optimizer> | null = null;
let loaded: Optimizer | null = null;
let failure: Error | null = null;

/** Branch and cut by HiGHS. It is WebAssembly, which takes a tenth of a second to load: once in a process. */
export function loadOptimizer(): Promise<Optimizer> {
  loading ??= loadHighs().then((highs) => {
    loaded = optimizerBy(highs);
    return loaded;
  });
  return loading;
}

/**
 * The same without waiting: null until it is there. Asking makes it come.
 * @throws where it could not be loaded; whoever asks next tries again
 */
export function optimizerIfLoaded(): Optimizer | null {
  if (failure !== null) {
    const reason = failure;
    failure = null;
    throw reason;
  }
  if (loaded === null)
    loadOptimizer().catch((cause: unknown) => {
      failure = new Error('HiGHS could not be loaded', { cause });
      loading = null;
    });
  return loaded;
}
