import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Failure } from '../problems/failure.ts';
import { nearestSpellings } from '../records/nearest-spelling.ts';
import { CONFIGURATION_FILE, type Configuration, configurationSchema } from './configuration.ts';

/**
 * Reads the text of a configuration.
 * @throws Failure (`CONFIGURATION`) that names every mistake with the line it stands on.
 */
export function readConfiguration(text: string): Configuration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) {
    throw mistakes([`line ${lines.linePos(broken.pos[0]).line}: ${sentence(broken.message)}`]);
  }
  const result = configurationSchema.safeParse(document.toJS() ?? {});
  if (result.success) {
    return result.data;
  }
  throw mistakes(
    result.error.issues.map((issue) => {
      const path = issue.path.filter((part) => typeof part !== 'symbol');
      const where = [lineOf(path), path.length > 0 ? path.join('.') : ''].filter(Boolean).join(', ');
      return `${where}: ${inWords(issue)}`;
    }),
  );

  function lineOf(path: readonly (string | number)[]): string {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
      if (node?.range !== undefined) {
        return `line ${lines.linePos(node.range[0]!).line}`;
      }
    }
    return '';
  }
}

function mistakes(found: readonly string[]): Failure {
  return new Failure(
    'usage',
    'CONFIGURATION',
    `${CONFIGURATION_FILE} cannot be used:\n${found.map((mistake) => `  ${mistake}`).join('\n')}`,
    'Correct it and run the command again. The README shows every setting.',
  );
}

function inWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `There is no setting ${issue.keys.map((key) => `“${key}”`).join(', ')}.${didYouMean(issue)}`;
    case 'invalid_type':
      return issue.input === undefined
        ? 'This setting is missing.'
        : `This must be ${typeInWords(issue.expected)}.`;
    case 'invalid_value':
      return `This must be one of ${issue.values.join(', ')}.`;
    case 'too_small':
      return 'This is empty, or too small.';
    default:
      return sentence(issue.message);
  }
}

function didYouMean({ keys, path }: z.core.$ZodIssueUnrecognizedKeys): string {
  const settings = path.length === 0 ? Object.keys(configurationSchema.shape) : [];
  const near = keys.flatMap((key) => nearestSpellings(key, settings))[0];
  return near === undefined ? '' : ` Did you mean “${near}”?`;
}

function typeInWords(expected: string): string {
  const types: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of settings',
    record: 'a group of settings',
  };
  return types[expected] ?? expected;
}

function sentence(message: string): string {
  const first = message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
  return first.endsWith('.') ? first : `${first}.`;
}
