import { expect, it } from 'vitest';
import { copyOfFixture, run } from './run-program.ts';

it('explain answers “which were late?” in one command, with as many cases as the report prints', () => {
  const folder = copyOfFixture('coventry-2023-24');
  const typed = ['explain', 'stage1.onTimeStandard.percent', '--year', '2023-24', '--format', 'json'];
  const all = run(folder, ...typed);
  expect(all.code, all.err).toBe(0);
  const { numerator, denominator } = JSON.parse(all.out) as { numerator: number; denominator: number };
  const { code, out } = run(folder, ...typed.slice(0, -2), '--only', 'late');
  expect(code).toBe(0);
  expect(out).toContain('For internal use');
  expect(out.match(/^CS\/\d\d-\d\d\/\d{4} .*(?:Late|Over the standard limit): /gm)).toHaveLength(
    denominator - numerator,
  );
});
