import { nearestName } from '../../records/nearest-name.ts';
import { createVocabularies } from '../../records/vocabularies.ts';
import { recordGuide } from '../../statistics/record-guide.ts';
import type { Mistake, SettingPath } from '../check-configuration.ts';
import type { Configuration } from '../configuration.ts';
import type { ReportNames } from '../report-names.ts';
import { chartMistakes } from './chart-mistakes.ts';
import { columnId } from './definitions.ts';
import { conditionMistakes, dimensionMistakes } from './dimension-mistakes.ts';
import type { OwnTable } from './schema.ts';
import type { Wording } from './values.ts';

type Counted = Extract<OwnTable, { type: 'counts' }>;

/** What is wrong with the tables and charts that a council defines itself, each in the words of an officer. */
export function ownTableMistakes(
  { tables, charts, vocabulary }: Configuration,
  names: ReportNames,
): Mistake[] {
  if (tables.length === 0 && charts.length === 0) {
    return [];
  }
  const wording: Wording = { words: createVocabularies(vocabulary) };
  return [
    ...takenNames('tables', tables, [...names.tables.keys()]),
    ...takenNames('charts', charts, names.charts),
    ...tables.flatMap((table, index) =>
      table.type === 'series'
        ? seriesMistakes(table, ['tables', index], names)
        : countedMistakes(table, ['tables', index], names, wording),
    ),
    ...chartMistakes(charts, tables, names),
  ];
}

/** A name stands for one table: the program’s own cannot be changed by a council. */
function takenNames(
  group: 'tables' | 'charts',
  own: readonly { readonly id: string }[],
  taken: readonly string[],
): Mistake[] {
  const one = group === 'tables' ? 'table' : 'chart';
  const names = new Map(taken.map((name) => [name.toLowerCase(), `The program has a ${one} of this name`]));
  return own.flatMap(({ id }, index): Mistake[] => {
    const other = names.get(id.toLowerCase());
    names.set(id.toLowerCase(), `Entry ${index + 1} has this name`);
    return other === undefined
      ? []
      : [{ path: [group, index, 'id'], message: `${other} already. Give this ${one} another one.` }];
  });
}

function seriesMistakes(
  { columns }: Extract<OwnTable, { type: 'series' }>,
  path: SettingPath,
  { figures }: ReportNames,
): Mistake[] {
  return columns.flatMap(({ figure }, index) =>
    unknownFigure(figure, figures, [...path, 'columns', index, 'figure']),
  );
}

function countedMistakes(table: Counted, path: SettingPath, names: ReportNames, wording: Wording): Mistake[] {
  const { population, columns } = table;
  return [
    ...basisMistakes(population.records, population.basis, [...path, 'population', 'basis']),
    ...conditionMistakes(population.where, population.records, [...path, 'population', 'where'], wording),
    ...dimensionMistakes(table, path),
    ...(table.years !== undefined && table.total === true
      ? [{ path: [...path, 'total'], message: 'Years are not added up. Leave this out, or “years”.' }]
      : []),
    ...columns.flatMap((column, index) => {
      const place = [...path, 'columns', index];
      return [
        ...basisMistakes(population.records, column.basis ?? population.basis, [...place, 'basis']).slice(
          column.basis === undefined ? 1 : 0,
        ),
        ...conditionMistakes(column.where, population.records, [...place, 'where'], wording),
        ...measureMistakes(column.measure, population.records, [...place, 'measure'], names, wording),
        ...(table.years !== undefined && column.year === 'previous'
          ? [
              {
                path: [...place, 'year'],
                message: 'The table shows several years already. Leave this out, or “years” of the table.',
              },
            ]
          : []),
      ];
    }),
    ...columnsNamedTwice(table, path),
  ];
}

function basisMistakes(
  records: Counted['population']['records'],
  basis: string,
  path: SettingPath,
): Mistake[] {
  const without = records.filter((kind) => !(recordGuide[kind].bases as readonly string[]).includes(basis));
  return without.slice(0, 1).map((kind) => ({
    path,
    message: `A record of the kind ${kind} has no date “${basis}”. It has: ${recordGuide[kind].bases.join(', ')}.`,
  }));
}

function measureMistakes(
  { kind, where, figure }: Counted['columns'][number]['measure'],
  records: Counted['population']['records'],
  path: SettingPath,
  names: ReportNames,
  wording: Wording,
): Mistake[] {
  const needed =
    kind === 'sum'
      ? 'amount'
      : ['mean', 'median', 'shortest', 'longest'].includes(kind)
        ? 'workingDays'
        : null;
  const lacking =
    needed === null ? [] : records.filter((one) => !recordGuide[one].quantities.includes(needed));
  return [
    ...lacking.slice(0, 1).map((one) => ({
      path,
      message: `A record of the kind ${one} has no ${needed === 'amount' ? 'pounds to add up' : 'working days'}.`,
    })),
    ...(kind === 'rate' && where === undefined
      ? [{ path, message: 'A rate needs a condition: measure: { kind: rate, where: { outcome: upheld } }.' }]
      : []),
    ...(kind !== 'rate' && where !== undefined
      ? [
          {
            path: [...path, 'where'],
            message: 'Only a rate has a condition here. Put it under “where” of the column.',
          },
        ]
      : []),
    ...conditionMistakes(kind === 'rate' ? where : undefined, records, [...path, 'where'], wording),
    ...(kind === 'external' && figure === undefined
      ? [{ path, message: 'Name the figure: measure: { kind: external, figure: context.openCases }.' }]
      : []),
    ...(figure === undefined ? [] : unknownFigure(figure, names.figures, [...path, 'figure'])),
  ];
}

function columnsNamedTwice({ columns }: Counted, path: SettingPath): Mistake[] {
  const ids = columns.map(columnId);
  return ids.flatMap((id, index): Mistake[] =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            path: [...path, 'columns', index],
            message: `Column ${ids.indexOf(id) + 1} is called “${id}” already. Give this one an id and a label of its own.`,
          },
        ],
  );
}

function unknownFigure(figure: string, figures: readonly string[], path: SettingPath): Mistake[] {
  if (figures.includes(figure)) {
    return [];
  }
  const near = nearestName(figure, figures);
  const hint =
    near === undefined ? '“complaints-report tables” lists all figures.' : `Did you mean “${near}”?`;
  return [{ path, message: `There is no figure “${figure}”. ${hint}` }];
}
