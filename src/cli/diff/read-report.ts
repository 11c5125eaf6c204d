import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../problems/failure.ts';
import { CASES_FILE } from '../../report/cases/cases-text.ts';
import type { ComparedReport } from '../../report/diff/compared-report.ts';
import { MODEL_VERSION } from '../../report/model.ts';
import { readCases } from './read-cases.ts';

const cell = z.object({
  text: z.string(),
  numerator: z.number().exactOptional(),
  denominator: z.number().exactOptional(),
});

const row = z.object({ key: z.string(), label: z.string(), cells: z.array(cell) });

const procedure = z.object({
  id: z.string(),
  name: z.string(),
  stages: z.array(z.object({ name: z.string(), timescale: z.string(), extension: z.string() })),
});

const modelSchema = z.object({
  model: z.literal('complaints-report'),
  version: z.literal(MODEL_VERSION),
  program: z.string(),
  year: z.object({ id: z.string(), print: z.string(), previous: z.string() }),
  figures: z.record(
    z.string(),
    z.object({
      label: z.string(),
      text: z.string(),
      numerator: z.number().exactOptional(),
      denominator: z.number().exactOptional(),
      counts: z.string(),
      rule: z.string(),
      origin: z.string(),
    }),
  ),
  tables: z.record(
    z.string(),
    z.object({
      title: z.string(),
      counts: z.string(),
      basis: z.string(),
      rule: z.string(),
      columns: z.array(z.object({ id: z.string(), label: z.string() })),
      rows: z.array(row),
      total: row.exactOptional(),
    }),
  ),
  rules: z.array(z.object({ id: z.string(), rule: z.string(), source: z.string() })),
  procedures: z.array(procedure),
  enquiryProcedures: z.array(procedure),
  inputs: z.array(z.object({ file: z.string(), sha256: z.string() })),
  accounting: z.object({
    files: z.array(z.object({ file: z.string(), read: z.number(), refused: z.number() })),
  }),
});

/** Any report model, of whatever version. */
const anyVersion = z.object({ model: z.literal('complaints-report'), version: z.number() });

export interface ReadReport extends ComparedReport {
  readonly path: string;
  /** Why its cases cannot be told, where they cannot. */
  readonly withoutCases: string | null;
}

/**
 * Reads a report model, and the list of cases beside it.
 * @param path the file, or the folder that it lies in.
 * @throws Failure (`REPORT_NOT_FOUND`, `NOT_A_REPORT`, `REPORT_OF_OTHER_VERSION`).
 */
export function readReport(path: string): ReadReport {
  const file = isFolder(path) ? join(path, 'report.json') : path;
  const bytes = bytesOf(file);
  const json = jsonOf(bytes.toString('utf8'));
  const parsed = modelSchema.safeParse(json);
  if (!parsed.success) {
    throw notReadable(file, json);
  }
  const listed = listedCases(
    join(dirname(file), CASES_FILE),
    createHash('sha256').update(bytes).digest('hex'),
  );
  return typeof listed === 'string'
    ? { path: file, model: parsed.data, cases: null, withoutCases: listed }
    : { path: file, model: parsed.data, cases: listed, withoutCases: null };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Failure(
      'usage',
      'REPORT_NOT_FOUND',
      missing ? `There is no file ${file}.` : `${file} cannot be read.`,
      'Name the report.json of a report that “build” has written, or the folder that it lies in.',
    );
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function notReadable(file: string, json: unknown): Failure {
  const version = anyVersion.safeParse(json).data?.version;
  if (version !== undefined && version !== MODEL_VERSION) {
    return new Failure(
      'usage',
      'REPORT_OF_OTHER_VERSION',
      `${file} is a report model of version ${version}; this program reads version ${MODEL_VERSION}.`,
      version < MODEL_VERSION
        ? 'Build that report again with this program, from the logs as they were then.'
        : 'Use the newer program that has written it.',
    );
  }
  return new Failure(
    'usage',
    'NOT_A_REPORT',
    version === undefined
      ? `${file} is no report.json of this program.`
      : `${file} is a report model, and parts of it are missing or were changed.`,
    'Name the report.json that “build” has written, as it wrote it.',
  );
}

function listedCases(file: string, report: string) {
  if (!existsSync(file)) {
    return `There is no ${file}: build that report with --cases to have one.`;
  }
  const cases = readCases(readFileSync(file, 'utf8'), report);
  switch (cases) {
    case 'unreadable':
      return `${file} is no list of cases that this program can read.`;
    case 'other-run':
      return `${file} is of another run than the report beside it.`;
    default:
      return cases;
  }
}
