import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseReportingYear, type ReportingYear } from '../../calendar/reporting-year.ts';
import { nearestName } from '../../records/nearest-name.ts';

/** `--year`, which every report is about. */
export function yearOption(): Option {
  return new Option('--year <year>', 'the reporting year, such as 2023-24 (required)').argParser(
    (text): ReportingYear => {
      try {
        return parseReportingYear(text);
      } catch (error) {
        throw new InvalidArgumentError((error as Error).message);
      }
    },
  );
}

/** Refuses to go on without `--year`. Declared as mandatory it would be missed before a misspelt `--yaer` is told. */
export function requireYear(year: ReportingYear | undefined, command: Command): void {
  if (year === undefined) {
    command.error('error: name the year of the report, such as --year 2023-24');
  }
}

/** `--project`; where nothing is said it is the folder that the command is run in. */
export function projectOption(): Option {
  return new Option('--project <folder>', 'the project folder').default('.', 'this folder');
}

/** What to say of a format that does not exist, with the nearest that does. */
export function unknownFormat(asked: string, known: readonly string[], remedy: string): InvalidArgumentError {
  const near = nearestName(asked, known);
  return new InvalidArgumentError(
    [
      asked === '' ? 'A format is missing.' : `“${asked}” is not a format.`,
      ...(near === undefined ? [] : [`Did you mean ${near}?`]),
      remedy,
    ].join(' '),
  );
}

/** One format of those that a command knows, in capitals or not. */
export function oneFormat<F extends string>(known: readonly F[]): (text: string) => F {
  return (text) => {
    const asked = text.trim().toLowerCase();
    const format = known.find((name) => name === asked);
    if (format === undefined) {
      throw unknownFormat(asked, known, `Write one of ${known.join(', ')}.`);
    }
    return format;
  };
}
