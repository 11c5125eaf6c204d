import type { YAMLError } from 'yaml';
import type { z } from 'zod';
import { nearestSpellings } from '../records/nearest-spelling.ts';

/** What is wrong with a setting, in an officer's words, with the nearest word that could stand there. */
export function issueInWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const names = namesIn(issue);
      return issue.keys
        .map(
          (key) =>
            `There is no setting “${key}”.${didYouMean(key, names) || ` There are: ${names.join(', ')}.`}`,
        )
        .join(' ');
    }
    case 'invalid_type':
      return typeInWords(issue.expected, issue.input);
    case 'invalid_value':
      return `This must be one of ${issue.values.join(', ')}.${didYouMean(issue.input, issue.values)}`;
    case 'too_small':
      return issue.origin === 'array'
        ? 'This list is empty: it needs at least one entry.'
        : issue.origin === 'string'
          ? 'This setting is blank.'
          : `This must be ${issue.inclusive ? issue.minimum : Number(issue.minimum) + 1} or more.`;
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `This must be ${issue.inclusive ? issue.maximum : Number(issue.maximum) - 1} or less.`
        : undefined;
    case 'invalid_key':
      return issue.issues[0]?.message;
    default:
      return undefined;
  }
}

function didYouMean(written: unknown, names: readonly unknown[]): string {
  const near = nearestSpellings(String(written), names.map(String));
  return near.length === 1 ? ` Did you mean “${near[0]}”?` : '';
}

/** The settings that a group can have. */
function namesIn({ inst }: z.core.$ZodRawIssue): string[] {
  const def = (inst as z.core.$ZodTypes | undefined)?._zod.def;
  return def?.type === 'object' ? Object.keys(def.shape) : [];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
  record: 'a group of settings',
};

function typeInWords(expected: string, input: unknown): string {
  if (input === undefined) {
    return 'This setting is missing.';
  }
  if (input === null) {
    return 'This setting is blank.';
  }
  const quotes = expected === 'string' && typeof input !== 'object' ? ': put it between quotation marks' : '';
  return `This must be ${TYPES[expected] ?? expected}${quotes}.`;
}

const BROKEN: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'This setting stands here a second time. Keep one of the two.',
  TAB_AS_INDENT: 'This line begins with a tab. Begin it with blanks instead.',
  BAD_INDENT:
    'This line is indented otherwise than the ones that it belongs to, or a bracket before it is not closed.',
  MULTIPLE_DOCS: 'A line of three dashes begins another configuration here. Take it out.',
  BLOCK_AS_IMPLICIT_KEY:
    'There are two colons in this line. Put what follows the first between quotation marks.',
  MULTILINE_IMPLICIT_KEY: 'There is no colon after the name of a setting, or no blank after its colon.',
  BAD_SCALAR_START: 'What follows the colon begins with a sign that needs quotation marks around the whole.',
};

/** What is wrong with the text of a configuration, so that no setting of it can be read. */
export function yamlErrorInWords({ code, message }: YAMLError): string {
  return (
    BROKEN[code] ??
    `This line cannot be read: ${message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')}.`
  );
}
