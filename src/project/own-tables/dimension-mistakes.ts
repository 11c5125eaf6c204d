import { nearestName } from '../../records/nearest-name.ts';
import type { RecordKind, Where } from '../../statistics/definition.ts';
import { dimensionGuide } from '../../statistics/dimensions/dimension-guide.ts';
import type { Mistake, SettingPath } from '../check-configuration.ts';
import type { OwnTable } from './schema.ts';
import { keyOf, valuesOf, type Wording } from './values.ts';

type Counted = Extract<OwnTable, { type: 'counts' }>;

const LIST = '“complaints-report tables --dimensions” lists them all.';

/** What is wrong with the dimensions down and across of a table. */
export function dimensionMistakes(table: Counted, path: SettingPath): Mistake[] {
  const { rows, across, population } = table;
  const shown = [
    ...rows.map((name, index) => ({ name, place: [...path, 'rows', index] })),
    ...(across === undefined ? [] : [{ name: across, place: [...path, 'across'] }]),
  ];
  return [
    ...shown.flatMap(({ name, place }, index) => {
      const unknown = unknownDimension(name, population.records, place);
      const guide = dimensionGuide[name];
      return unknown.length > 0 || guide === undefined
        ? unknown
        : guide.onlyWhere !== undefined
          ? [{ path: place, message: `“${name}” can only be a condition: it stands under “where”.` }]
          : shown.findIndex((other) => other.name === name) < index
            ? [{ path: place, message: `“${name}” is a dimension of this table already.` }]
            : [];
    }),
    ...identifyingMistakes(table, path),
  ];
}

/** A small number is suppressed within its column. Another dimension, or another column, would tell it all the same. */
function identifyingMistakes({ rows, across, columns, years }: Counted, path: SettingPath): Mistake[] {
  const shown = [...rows, ...(across === undefined ? [] : [across])];
  const ofChildren = shown.find((name) => dimensionGuide[name]?.ofChildren);
  if (ofChildren === undefined) {
    return [];
  }
  const plain = columns.every(
    ({ where, measure }) => where === undefined && ['count', 'share'].includes(measure.kind),
  );
  return shown.length === 1 && across === undefined && years === undefined && plain
    ? []
    : [
        {
          path,
          message: `“${ofChildren}” tells who children are: it must be the only dimension of a table of one year, and its columns only count or share, without “where”, so that small numbers can be suppressed.`,
        },
      ];
}

/** What is wrong with the names and the values of a condition. */
export function conditionMistakes(
  where: Where | undefined,
  records: readonly RecordKind[],
  path: SettingPath,
  wording: Wording,
): Mistake[] {
  return Object.entries(where ?? {}).flatMap(([name, values]) => {
    const unknown = unknownDimension(name, records, [...path, name]);
    return unknown.length > 0
      ? unknown
      : values.flatMap((value) => unknownValue(name, value, [...path, name], wording));
  });
}

function unknownDimension(name: string, records: readonly RecordKind[], path: SettingPath): Mistake[] {
  const guide = Object.hasOwn(dimensionGuide, name) ? dimensionGuide[name] : undefined;
  if (guide === undefined) {
    const meant = nearestName(name, Object.keys(dimensionGuide));
    return [
      {
        path,
        message: `There is no dimension “${name}”. ${meant === undefined ? LIST : `Did you mean “${meant}”?`}`,
      },
    ];
  }
  return records.some((kind) => guide.of.includes(kind))
    ? []
    : [
        {
          path,
          message: `“${name}” tells nothing of a record of the kind ${records.join(' or ')}. It is for: ${guide.of.join(', ')}.`,
        },
      ];
}

function unknownValue(name: string, value: string, path: SettingPath, wording: Wording): Mistake[] {
  if (keyOf(name, value, wording) !== null) {
    return [];
  }
  const values = valuesOf(name, wording);
  const byText = new Map(
    values.flatMap(({ key, label }) => [
      [key.toLowerCase(), key],
      [label.toLowerCase(), key],
    ]),
  );
  const near = nearestName(value, byText.keys());
  return [
    {
      path,
      message: `“${name}” has no value “${value}”. ${
        near === undefined
          ? `It has: ${values.map(({ key }) => key).join(', ')}.`
          : `Did you mean “${byText.get(near)}”?`
      }`,
    },
  ];
}
