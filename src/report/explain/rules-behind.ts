import type { Procedure } from '../../procedures/procedure.ts';
import type { Project } from '../../project/load.ts';
import { type Fact, stageOf, timingOf } from '../../statistics/facts.ts';
import { limitInWords, rulesOf } from '../guides.ts';
import type { Rule, Unit } from '../model.ts';

/** What of a number decides which rules it depends on. */
export interface RuledNumber {
  readonly unit: Unit;
  readonly dimensions: readonly string[];
  readonly facts: readonly Fact[];
  readonly sensitive: boolean;
}

/** Those of the rules of the report that the number depends on. */
export function rulesBehind(
  { unit, dimensions, facts, sensitive }: RuledNumber,
  { configuration, rules }: Project,
): Rule[] {
  const measured = unit === 'working days' || dimensions.some((id) => OF_TIME.has(id));
  const needed = new Set([
    ...(measured ? ['working-day', 'first-day'] : []),
    ...(measured && facts.some((fact) => stageOf(fact)?.record.stage === '2') ? ['stage-2-start'] : []),
    ...(dimensions.some((id) => id.startsWith('within')) ? ['on-time'] : []),
    ...(unit === 'percent' || unit === 'working days' || unit === 'rate' ? ['rounding'] : []),
    ...(sensitive ? ['disclosure'] : []),
  ]);
  return rulesOf(configuration, rules)
    .filter(({ id }) => needed.has(id))
    .map((rule) => (rule.id === 'working-day' && onlyInformation(facts) ? UNITED_KINGDOM : rule));
}

/** The dimensions that depend on how long something took. */
export const OF_TIME: ReadonlySet<string> = new Set([
  'standardTimescale',
  'responseTime',
  'withinStandardLimit',
  'withinApplicableLimit',
  'answer',
]);

function onlyInformation(facts: readonly Fact[]): boolean {
  return facts.length > 0 && facts.every(({ kind }) => kind === 'information');
}

const UNITED_KINGDOM: Rule = {
  id: 'working-day',
  rule: 'A working day is not a Saturday, Sunday, Good Friday, Christmas Day or a bank holiday anywhere in the United Kingdom.',
  source: 'Freedom of Information Act 2000, section 10(6)',
};

/** The limits that the cases were measured by, each once: `Statutory (Children Act), Stage 1: 10 working days from receipt`. */
export function limitsBehind(facts: readonly Fact[], { rules }: Project): Rule[] {
  const found = new Map<string, Rule>();
  for (const fact of facts) {
    const clock = timingOf(fact)?.clock;
    if (clock !== undefined) {
      const { id, name } = handledUnder(fact, rules.procedures);
      const rule = `${name}: ${limitInWords(clock, rules.stage2Start)}`;
      found.set(rule, { id, rule, source: clock.source });
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function handledUnder(
  fact: Fact,
  procedures: ReadonlyMap<string, Procedure>,
): { readonly id: string; readonly name: string } {
  const stage = stageOf(fact);
  const id =
    stage !== null
      ? stage.complaint.record.procedure
      : fact.kind === 'information'
        ? fact.record.type
        : 'enquiry';
  const name = procedures.get(id)?.label ?? id;
  return stage === null
    ? { id, name }
    : { id: `${id} ${stage.record.stage}`, name: `${name}, Stage ${stage.record.stage}` };
}
