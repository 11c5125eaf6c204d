import { describe, expect, test } from 'vitest';
import type { BuildOptions } from '../../../src/cli/declare/build.ts';
import type { CheckOptions } from '../../../src/cli/declare/check.ts';
import type { CompareOptions } from '../../../src/cli/declare/compare.ts';
import type { DiffOptions } from '../../../src/cli/declare/diff.ts';
import type { ExplainOptions } from '../../../src/cli/declare/explain.ts';
import type { InitOptions } from '../../../src/cli/declare/init.ts';
import { declareProgram } from '../../../src/cli/declare/program.ts';
import type { TableOptions } from '../../../src/cli/declare/table.ts';
import type { TablesOptions } from '../../../src/cli/declare/tables.ts';
import type { CopyTemplateOptions, ListTemplatesOptions } from '../../../src/cli/declare/templates.ts';
import type { ValidateOptions } from '../../../src/cli/declare/validate.ts';
import { fakeConsole } from '../fake-console.ts';

type Asked =
  | CompareOptions
  | BuildOptions
  | CheckOptions
  | DiffOptions
  | ExplainOptions
  | InitOptions
  | ValidateOptions
  | TableOptions
  | TablesOptions
  | ListTemplatesOptions
  | (CopyTemplateOptions & { name: string });

/** What a command is asked for by what was typed. */
async function asked(typed: string): Promise<[string, Asked]> {
  let result: [string, Asked] | undefined;
  const program = declareProgram('1.2.3', fakeConsole(), {
    build: async (options) => {
      result = ['build', options];
    },
    validate: async (options) => {
      result = ['validate', options];
    },
    init: async (options) => {
      result = ['init', options];
    },
    listTemplates: async (options) => {
      result = ['templates list', options];
    },
    copyTemplate: async (name, options) => {
      result = ['templates copy', { name, ...options }];
    },
    compare: async (options) => {
      result = ['compare', options];
    },
    tables: async (options) => {
      result = ['tables', options];
    },
    table: async (options) => {
      result = ['table', options];
    },
    check: async (options) => {
      result = ['check', options];
    },
    explain: async (options) => {
      result = ['explain', options];
    },
    diff: async (options) => {
      result = ['diff', options];
    },
  });
  await program.parseAsync(typed.split(' '), { from: 'user' });
  return result!;
}

const build = {
  year: '2023-24',
  project: '.',
  format: ['html', 'pdf'],
  template: 'cabinet',
  cases: false,
  strict: false,
};

const validate = { project: '.', format: 'text', showValues: false, strict: false };

describe('what is typed', () => {
  test.each([
    ['build --year 2023-24', build],
    ['build --year 2023/24', build],
    ['build --year=23/24', build],
    ['build --year 2023-24 --strict', { ...build, strict: true }],
    ['build --year 2023-24 --project fixtures/a', { ...build, project: 'fixtures/a' }],
    ['build --year 2023-24 --format json', { ...build, format: ['json'] }],
    ['build --year 2023-24 --format PDF,html', { ...build, format: ['html', 'pdf'] }],
    ['build --year 2023-24 --format json,json', { ...build, format: ['json'] }],
    ['build --year 2023-24 --template directorate', { ...build, template: 'directorate' }],
    ['build --year 2023-24 --out some/folder', { ...build, out: 'some/folder' }],
    ['build --year 2023-24 --browser /usr/bin/chrome', { ...build, browser: '/usr/bin/chrome' }],
    ['build --year 2022-23 --year 2023-24', build],
  ])('%s', async (typed, options) => {
    expect(await asked(typed)).toEqual(['build', options]);
  });

  test.each([
    ['validate', validate],
    ['validate --strict --project a', { ...validate, project: 'a', strict: true }],
    ['validate --format CSV --out fix-list.csv', { ...validate, format: 'csv', out: 'fix-list.csv' }],
    ['validate --format json --show-values', { ...validate, format: 'json', showValues: true }],
    ['validate --problems-copy', { ...validate, problemsCopy: true }],
    ['validate --problems-copy some/folder', { ...validate, problemsCopy: 'some/folder' }],
    ['validate --problems-copy --strict', { ...validate, problemsCopy: true, strict: true }],
  ])('%s', async (typed, options) => {
    expect(await asked(typed)).toEqual(['validate', options]);
  });

  test.each([
    ['init --from a.csv', { from: ['a.csv'], out: 'complaints-project' }],
    ['init --from a.csv b.csv --out .', { from: ['a.csv', 'b.csv'], out: '.' }],
    ['init --from a.csv --from b.csv', { from: ['a.csv', 'b.csv'], out: 'complaints-project' }],
    [
      'init --kind Complaints --from a.csv',
      { from: ['a.csv'], kind: 'complaints', out: 'complaints-project' },
    ],
    ['init --from a.csv --council A', { from: ['a.csv'], council: 'A', out: 'complaints-project' }],
  ])('%s', async (typed, options) => {
    expect(await asked(typed)).toEqual(['init', options]);
  });

  test.each([
    ['templates', 'templates list', { project: '.' }],
    ['templates list --project a', 'templates list', { project: 'a' }],
    ['templates copy cabinet', 'templates copy', { name: 'cabinet', project: '.' }],
    [
      'templates copy cabinet --as ours --project a',
      'templates copy',
      { name: 'cabinet', as: 'ours', project: 'a' },
    ],
  ])('%s', async (typed, command, options) => {
    expect(await asked(typed)).toEqual([command, options]);
  });

  test.each([
    ['tables', { format: 'text', dimensions: false }],
    ['tables --format JSON', { format: 'json', dimensions: false }],
    ['tables --dimensions --project a', { format: 'text', dimensions: true, project: 'a' }],
  ])('%s', async (typed, options) => {
    expect(await asked(typed)).toEqual(['tables', options]);
  });

  const table = {
    ids: ['team'],
    all: false,
    year: '2023-24',
    project: '.',
    template: 'cabinet',
    format: 'csv',
  };

  test.each([
    ['table team --year 2023-24', table],
    ['table team 7 --year 2023-24 --out a', { ...table, ids: ['team', '7'], out: 'a' }],
    ['table --all --year 23/24 --format DOCX', { ...table, ids: [], all: true, format: 'docx' }],
    ['table team --year 2023-24 --template minutes', { ...table, template: 'minutes' }],
  ])('%s', async (typed, options) => {
    expect(await asked(typed)).toEqual(['table', options]);
  });

  const explain = {
    id: 'outcome',
    year: '2023-24',
    project: '.',
    format: 'text',
    showSuppressed: false,
  };

  test.each([
    ['explain outcome --year 2023-24', explain],
    [
      'explain outcome --year 23/24 --row upheld --column percent --format CSV',
      { ...explain, row: 'upheld', column: 'percent', format: 'csv' },
    ],
    ['explain outcome --year 2023-24 --only late --out a.txt', { ...explain, only: 'late', out: 'a.txt' }],
    ['explain outcome --year 2023-24 --show-suppressed', { ...explain, showSuppressed: true }],
  ])('%s', async (typed, options) => {
    expect(await asked(typed)).toEqual(['explain', options]);
  });

  test.each([
    ['diff old new/report.json', { old: 'old', now: 'new/report.json', format: 'text' }],
    ['diff old new --format JSON', { old: 'old', now: 'new', format: 'json' }],
  ])('%s', async (typed, options) => {
    expect(await asked(typed)).toEqual(['diff', options]);
  });
});

describe('what is typed after check', () => {
  test.each([
    ['check a.json', { files: ['a.json'], format: 'text' }],
    ['check a.json b.json --format JSON', { files: ['a.json', 'b.json'], format: 'json' }],
  ])('%s', async (typed, options) => {
    expect(await asked(typed)).toEqual(['check', options]);
  });

  test.each(['check', 'check a.json --format xml'])('%s is refused', async (typed) => {
    await expect(asked(typed)).rejects.toThrow();
  });

  const compare = { years: ['2022-23', '2023-24'], project: '.', format: 'text' };

  test.each([
    ['compare 2022-23 2023-24', compare],
    ['compare 2022/23 23/24 --format MD', { ...compare, format: 'md' }],
    ['compare 2021-22 2022-23 2023-24', { ...compare, years: ['2021-22', '2022-23', '2023-24'] }],
    ['compare 2022-23 2023-24 --project a --out b.md', { ...compare, project: 'a', out: 'b.md' }],
  ])('%s', async (typed, options) => {
    expect(await asked(typed)).toEqual(['compare', options]);
  });
});
