import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Failure } from '../problems/failure.ts';
import {
  configurationMistakes,
  type Mistake,
  type SettingPath,
  unknownFigures,
} from './check-configuration.ts';
import { CONFIGURATION_FILE, type Configuration, configurationSchema } from './configuration.ts';
import { issueInWords, yamlErrorInWords } from './mistakes-in-words.ts';
import { ownTableMistakes } from './own-tables/mistakes.ts';
import type { ReportNames } from './report-names.ts';

/**
 * Reads the text of a configuration.
 * @param names what it can refer to; without them, tables and charts of its own, and notes on figures, are not looked at.
 * @throws Failure (`CONFIGURATION`) that names every mistake with the setting and the line it stands on.
 */
export function readConfiguration(text: string, names?: ReportNames): Configuration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) {
    throw failure([`line ${lines.linePos(broken.pos[0]).line}: ${yamlErrorInWords(broken)}`]);
  }
  const result = configurationSchema.safeParse(settings(), { reportInput: true, error: issueInWords });
  const mistakes = result.success ? mistakesIn(result.data, names) : result.error.issues.map(mistakeOf);
  if (result.success && mistakes.length === 0) {
    return result.data;
  }
  throw failure(
    mistakes.map(({ path, message }) =>
      [[lineOf(path), path.map(nameOf).join(' > ')].filter(Boolean).join(', '), message]
        .filter(Boolean)
        .join(': '),
    ),
  );

  function settings(): unknown {
    try {
      return document.toJS() ?? {};
    } catch {
      // A name after * must have been given with & before.
      throw failure([
        'A setting begins with “*”, which refers to another one that is not there, or to too many. Put the setting between quotation marks.',
      ]);
    }
  }

  /** Of the setting itself or, where it is missing, of the group that it should stand in. */
  function lineOf(path: SettingPath): string {
    let node: unknown = document.contents;
    let place: Node | undefined;
    for (const part of path) {
      const pair = isMap(node)
        ? node.items.find(({ key }) => isScalar(key) && `${key.value}` === part)
        : null;
      const next = isSeq(node) ? node.items[part as number] : pair?.value;
      if (next === undefined) {
        break;
      }
      place = (pair?.key ?? next) as Node;
      node = next;
    }
    return place?.range ? `line ${lines.linePos(place.range[0]).line}` : '';
  }
}

function mistakesIn(configuration: Configuration, names: ReportNames | undefined): Mistake[] {
  return [
    ...configurationMistakes(configuration),
    ...(names === undefined
      ? []
      : [...ownTableMistakes(configuration, names), ...unknownFigures(configuration, names.figures)]),
  ];
}

function nameOf(part: string | number): string {
  return typeof part === 'number' ? `entry ${part + 1}` : part;
}

/** The setting that is not known is more to the point than the group that it stands in. */
function mistakeOf(issue: z.core.$ZodIssue): Mistake {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  return {
    path: issue.code === 'unrecognized_keys' ? [...path, issue.keys[0]!] : path,
    message: issue.message,
  };
}

function failure(mistakes: readonly string[]): Failure {
  return new Failure(
    'usage',
    'CONFIGURATION',
    `${CONFIGURATION_FILE} cannot be used:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`,
    'Correct it and run the command again. The README shows every setting.',
  );
}
