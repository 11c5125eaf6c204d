import { describe, expect, test } from 'vitest';
import { type BuildOptions, declareProgram, type ValidateOptions } from '../../src/cli/declare-program.ts';
import { fakeConsole } from './fake-console.ts';

/** What a command is asked for by what was typed. */
async function asked(typed: string): Promise<[string, BuildOptions | ValidateOptions]> {
  let result: [string, BuildOptions | ValidateOptions] | undefined;
  const program = declareProgram('1.2.3', fakeConsole(), {
    build: async (options) => {
      result = ['build', options];
    },
    validate: async (options) => {
      result = ['validate', options];
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
  strict: false,
};

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
    ['validate', { project: '.', strict: false }],
    ['validate --strict --project a', { project: 'a', strict: true }],
  ])('%s', async (typed, options) => {
    expect(await asked(typed)).toEqual(['validate', options]);
  });
});
