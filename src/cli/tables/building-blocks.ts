import { valuesOf } from '../../project/own-tables/values.ts';
import type { Vocabularies } from '../../records/vocabularies.ts';
import { dimension } from '../../statistics/dimensions/all-dimensions.ts';
import { dimensionGuide } from '../../statistics/dimensions/dimension-guide.ts';
import { NOT_KNOWN, NOT_RECORDED } from '../../statistics/dimensions/unknown.ts';
import { basisGuide, measureGuide, recordGuide } from '../../statistics/record-guide.ts';
import { wrapText } from '../wrap-text.ts';

/** What a council can make tables of its own of. */
export interface BuildingBlocks {
  readonly records: readonly {
    readonly id: string;
    readonly what: string;
    readonly bases: readonly string[];
  }[];
  readonly bases: readonly Block[];
  readonly measures: readonly Block[];
  readonly dimensions: readonly DimensionBlock[];
}

interface Block {
  readonly id: string;
  readonly what: string;
}

interface DimensionBlock extends Block {
  readonly heading: string;
  /** The records that it tells apart. */
  readonly of: readonly string[];
  /** Absent where its values are the words of the log. */
  readonly values?: readonly string[];
  readonly onlyWhere: boolean;
  readonly internal: boolean;
}

/** Records, dates, measures and dimensions, from the data that checks them. */
export function buildingBlocks(words: Vocabularies): BuildingBlocks {
  return {
    records: Object.entries(recordGuide).map(([id, { what, bases }]) => ({ id, what, bases })),
    bases: blocks(basisGuide),
    measures: blocks(measureGuide),
    dimensions: Object.entries(dimensionGuide).map(([id, { what, of, named, onlyWhere }]) => ({
      id,
      heading: dimension(id).label,
      what,
      of,
      ...(named
        ? {}
        : {
            values: valuesOf(id, { words })
              .map(({ key }) => key)
              .filter((key) => key !== NOT_KNOWN && key !== NOT_RECORDED),
          }),
      onlyWhere: onlyWhere !== undefined,
      internal: dimension(id).internal === true,
    })),
  };
}

function blocks(guide: Readonly<Record<string, string>>): Block[] {
  return Object.entries(guide).map(([id, what]) => ({ id, what }));
}

/** The same for an officer who writes a table into the configuration. */
export function buildingBlocksInWords(all: BuildingBlocks, columns: number | null): string[] {
  const line = (text: string) => wrapText(text, columns, '  ', '    ');
  const simple = ({ id, what }: Block) => line(`${id}: ${what}`);
  return [
    'Records (records)',
    ...all.records.flatMap(({ id, what, bases }) => line(`${id}: ${what}. Dates: ${bases.join(', ')}`)),
    '',
    'Dates that put a record into a year (basis)',
    ...all.bases.flatMap(simple),
    '',
    'Measures (measure, of a column)',
    ...all.measures.flatMap(simple),
    '',
    'Dimensions (rows, across, where)',
    ...all.dimensions.flatMap((one) => line(dimensionInWords(one))),
    '',
    `Every dimension also has the values ${NOT_KNOWN} and ${NOT_RECORDED}.`,
  ];
}

function dimensionInWords({ id, what, of, values, onlyWhere, internal }: DimensionBlock): string {
  const parts = [
    `${id}: ${what}`,
    `For: ${of.join(', ')}`,
    values === undefined ? 'Values: the words of the log' : `Values: ${values.join(', ')}`,
    ...(onlyWhere ? ['Only under where'] : []),
    ...(internal ? ['It tells people apart: a table of it is in no report'] : []),
  ];
  return `${parts.join('. ')}.`;
}
