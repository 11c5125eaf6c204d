import { type Findings, same, told } from '../findings.ts';
import { isPlainNumber } from '../names.ts';
import { inPercent, making } from '../percentages.ts';
import type { PublishedReport, Relation } from '../published-report.ts';
import { refer } from '../refer.ts';

/** What the file itself says must hold between its numbers, as a reader of the report would. */
export function relationsHold(report: PublishedReport, findings: Findings): void {
  for (const relation of report.relations) {
    if (relation.percent === undefined) {
      sumHolds(relation, report, findings);
    } else {
      percentageHolds(relation.percent, relation, report, findings);
    }
  }
}

function sumHolds(
  { says, sum = [], parts = [] }: Relation,
  report: PublishedReport,
  findings: Findings,
): void {
  const [whole, made] = [together(sum, report), together(parts, report)];
  if (whole === null || made === null) {
    return;
  }
  findings.expect(same(whole, made), () => ({
    code: 'RELATION',
    ...placeOf(sum[0]!, report),
    printed: told(whole),
    computed: told(made),
    message: `${says} But ${inWords(sum, report)}, and ${inWords(parts, report)}.`,
  }));
}

function percentageHolds(
  name: string,
  { says, part = [], of = [] }: Relation,
  report: PublishedReport,
  findings: Findings,
): void {
  const { percent } = refer(name, report);
  const numerator = together(part, report);
  const wholes = of.map((refs) => together(refs, report)).filter((whole) => whole !== null && whole !== 0);
  if (percent === undefined || numerator === null || wholes.length === 0) {
    return;
  }
  const possible = wholes.map((whole) => inPercent(numerator, whole!, percent.decimals));
  findings.expect(
    wholes.some((whole) => making(percent, numerator, whole!) !== 'neither'),
    () => ({
      code: 'RELATION',
      ...placeOf(name, report),
      printed: `${percent.value}%`,
      computed: possible[0]!,
      message: `${says} But ${percent.value}% is printed; ${wholes
        .map((whole, index) => `${told(numerator)} of ${told(whole!)} is ${possible[index]}`)
        .join(', ')}.`,
    }),
  );
}

function together(refs: readonly string[], report: PublishedReport): number | null {
  const values = refs.map((reference) => refer(reference, report).value);
  return values.includes(null) ? null : (values as number[]).reduce((sum, value) => sum + value, 0);
}

/** `14 (stage1Timescale, Within 10 working days) + 13 (…) make 27`; of one `stage1.investigated is 30`. */
function inWords(refs: readonly string[], report: PublishedReport): string {
  const named = refs.map((reference) => {
    const path = reference.split('>').map((part) => part.trim());
    const name = path.filter((part, index) => index < 2 || !isPlainNumber(part)).join(', ');
    return { name, text: refer(reference, report).text };
  });
  return named.length === 1
    ? `${named[0]!.name} is ${named[0]!.text}`
    : `${named.map(({ name, text }) => `${text} (${name})`).join(' + ')} make ${told(together(refs, report)!)}`;
}

function placeOf(reference: string, { file }: PublishedReport) {
  const [table = '', ...path] = reference.split('>').map((part) => part.trim());
  return path.length === 0 ? { file, figure: table } : { file, table, row: path.join(', ') };
}
