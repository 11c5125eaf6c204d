import { createWorkingCalendar, ENGLAND } from '../calendar/working-days.ts';
import { columnIndex } from '../logs/column-letters.ts';
import { logDefinitions, logShapes } from '../logs/kinds/all-kinds.ts';
import type { LogKind } from '../logs/log-definition.ts';
import { nearestName } from '../records/nearest-name.ts';
import { createVocabularies } from '../records/vocabularies.ts';
import { CouncilSpellingError } from '../records/vocabulary.ts';
import { type Configuration, logName } from './configuration.ts';

/** Where a setting stands: `['logs', 0, 'years']`. */
export type SettingPath = readonly (string | number)[];

/** A mistake in a configuration, in an officer's words. */
export interface Mistake {
  readonly path: SettingPath;
  readonly message: string;
}

/** What is wrong between the settings of a configuration, each of which is right by itself. */
export function configurationMistakes(configuration: Configuration): Mistake[] {
  return [
    logsWithoutYears,
    logsNamedTwice,
    unknownColumns,
    columnsWithoutHeader,
    closuresOutsideCalendar,
    unclearWords,
  ].flatMap((check) => check(configuration));
}

/** The figures that notes on breaks in a series name, and that there are not. */
export function unknownFigures({ series: { notes } }: Configuration, known: readonly string[]): Mistake[] {
  return notes.flatMap(({ figures }, note) =>
    figures.flatMap((name, index): Mistake[] => {
      if (known.includes(name)) {
        return [];
      }
      const near = nearestName(name, known);
      return [
        {
          path: ['series', 'notes', note, 'figures', index],
          message: `There is no figure “${name}”. ${near === undefined ? 'The command “complaints-report tables” lists their names.' : `Did you mean “${near}”?`}`,
        },
      ];
    }),
  );
}

/** Without its years a log would count in no year, and its report would print nothing. Figures name their own. */
function logsWithoutYears({ logs }: Configuration): Mistake[] {
  return logs.flatMap(({ kind, years }, index) =>
    kind === 'figures' || kind === 'classifications' || years.length > 0
      ? []
      : [
          {
            path: ['logs', index, 'years'],
            message:
              'This setting is missing: the years that the log covers, such as 2023-24 or [2022-23, 2023-24].',
          },
        ],
  );
}

function logsNamedTwice({ logs }: Configuration): Mistake[] {
  const seen = new Map<string, number>();
  return logs.flatMap(({ file, sheet }, index): Mistake[] => {
    const same = logName({ file: file.replaceAll('\\', '/').replace(/^(\.\/)+/, ''), sheet }).toLowerCase();
    const first = seen.get(same);
    seen.set(same, first ?? index);
    return first === undefined
      ? []
      : [
          {
            path: ['logs', index, 'file'],
            message: `Entry ${first + 1} names this ${sheet === undefined ? 'file' : 'sheet'} already: its rows would be counted twice. Keep one of the two.`,
          },
        ];
  });
}

function unknownColumns({ logs }: Configuration): Mistake[] {
  return logs.flatMap(({ kind, columns }, index) => {
    const names = Object.keys(columns).length === 0 ? [] : headersOf(kind);
    return Object.keys(columns)
      .filter((name) => !names.includes(name))
      .map((name) => {
        const near = nearestName(name, names);
        return {
          path: ['logs', index, 'columns', name],
          message: `There is no column of this name in a log of ${kind}. ${near === undefined ? `Write the name in this program first, then the one in your file. There are: ${names.join(', ')}.` : `Did you mean “${near}”?`}`,
        };
      });
  });
}

/** Without a header a column is named by its letter. */
function columnsWithoutHeader({ logs }: Configuration): Mistake[] {
  return logs.flatMap(({ header, columns }, index): Mistake[] =>
    header !== 'none'
      ? []
      : Object.entries(columns)
          .filter(([, letter]) => columnIndex(letter) === null)
          .map(([name]) => ({
            path: ['logs', index, 'columns', name],
            message: 'A log without column names has only letters for its columns. Write one, such as C.',
          })),
  );
}

function headersOf(kind: LogKind): string[] {
  const words = createVocabularies();
  const definitions = logDefinitions(
    words,
    {
      calendar: createWorkingCalendar({ divisions: ENGLAND }),
      procedures: new Map(),
      stage2Start: 'requested',
    },
    [],
  );
  const shapes = logShapes(kind, definitions, words);
  const fields = shapes.flatMap(({ parts, caseType }) => [
    ...(caseType === undefined ? [] : [caseType.field]),
    ...parts.flatMap((part) => Object.values(part.fields)),
  ]);
  return [...new Set(fields.map(({ header }) => header))];
}

function closuresOutsideCalendar({ calendar: { closures } }: Configuration): Mistake[] {
  if (closures.length === 0) {
    return [];
  }
  const calendar = createWorkingCalendar({ divisions: ENGLAND });
  return closures.flatMap((date, index) =>
    calendar.covers(date)
      ? []
      : [
          {
            path: ['calendar', 'closures', index],
            message:
              'The bank holidays of that year are not known, so it cannot be counted with. Take it out.',
          },
        ],
  );
}

/** One word for two values, or none at all. */
function unclearWords({ vocabulary }: Configuration): Mistake[] {
  return Object.entries(vocabulary).flatMap(([name, words]): Mistake[] => {
    try {
      createVocabularies({ [name]: words });
      return [];
    } catch (error) {
      if (error instanceof CouncilSpellingError) {
        return [{ path: ['vocabulary', name], message: error.message }];
      }
      throw error;
    }
  });
}
