import { tableCatalogue } from '../catalogue/tables.ts';
import { caseMoves } from './case-moves.ts';
import type { ComparedModel, ComparedReport } from './compared-report.ts';
import type { Changed, Difference } from './difference.ts';
import { movedFigures, movedTables } from './moved-numbers.ts';

/** Sets two runs of the report of one year side by side. */
export function differenceOf(old: ComparedReport, now: ComparedReport): Difference {
  const moves = old.cases === null || now.cases === null ? null : caseMoves(old.cases, now.cases);
  const isListing = (id: string) =>
    LISTINGS.has(id) || now.cases?.numbers.has(id) === true || old.cases?.numbers.has(id) === true;
  return {
    year: now.model.year.print,
    inputs: changesBetween(inputsOf(old.model), inputsOf(now.model)),
    rules: changesBetween(rulesOf(old.model), rulesOf(now.model)),
    figures: movedFigures(old.model, now.model, moves),
    tables: movedTables(old.model, now.model, moves, (id) => isListing(id) && !(id in now.model.figures)),
    cases: moves?.all ?? null,
  };
}

/** Whether the two reports read differently: a number has moved, or a rule by which it is counted. */
export function reportsDiffer({ rules, figures, tables }: Difference): boolean {
  return rules.length + figures.length + tables.length > 0;
}

const LISTINGS = new Set(tableCatalogue.filter(({ type }) => type === 'listing').map(({ id }) => id));

/** What went in: the program, and each file with its content, told by its digest, and what was refused of it. */
function inputsOf({ program, inputs, accounting }: ComparedModel): Map<string, string> {
  return new Map([
    ['program', program],
    ...inputs.map(({ file, sha256 }): [string, string] => {
      const account = accounting.files.find((one) => one.file === file);
      const rows = account === undefined ? '' : `${account.read} rows, ${account.refused} refused, `;
      return [file, `${rows}SHA-256 ${sha256.slice(0, 12)}`];
    }),
  ]);
}

function rulesOf({ rules, procedures, enquiryProcedures }: ComparedModel): Map<string, string> {
  const limits = [...procedures, ...enquiryProcedures].flatMap(({ name, stages }) =>
    stages.map((stage): [string, string] => [
      `${name}, ${stage.name}`,
      `${stage.timescale}; extension: ${stage.extension}`,
    ]),
  );
  return new Map([
    ...rules.map(({ id, rule, source }): [string, string] => [id, `${rule} (${source})`]),
    ...limits,
  ]);
}

function changesBetween(old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Changed[] {
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((name) => ({ name, from: old.get(name) ?? null, to: now.get(name) ?? null }))
    .filter(({ from, to }) => from !== to);
}
