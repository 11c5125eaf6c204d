import type { ReportingYear } from '../../calendar/reporting-year.ts';
import { createWorkingCalendar, ENGLAND } from '../../calendar/working-days.ts';
import type { Refusal } from '../../logs/fields.ts';
import { logDefinitions, logShapes } from '../../logs/kinds/all-kinds.ts';
import type { LogKind } from '../../logs/log-definition.ts';
import type { LogContent } from '../../logs/log-source.ts';
import { builtInProcedures } from '../../procedures/procedure.ts';
import { createVocabularies } from '../../records/vocabularies.ts';
import { configurationText } from './configuration-text.ts';
import type { LogProposal } from './log-proposal.ts';
import { proposeLog } from './propose-log.ts';
import { type SeenWords, seenWords } from './word-lines.ts';

/** An export to make a project of. */
export interface Export {
  /** As the configuration is to name it: `logs/export.csv`. */
  readonly file: string;
  readonly content: LogContent;
}

/** What the officer says besides. */
export interface Wishes {
  readonly council?: string;
  readonly kind?: LogKind;
  /** The reporting year to name for a log without days of receipt. */
  readonly year: ReportingYear;
  /** The names of the figures that a figures file may give. */
  readonly measures: readonly string[];
}

/** A configuration for some exports, and what it rests on. */
export interface ProjectProposal {
  readonly text: string;
  readonly logs: readonly LogProposal[];
  readonly words: readonly SeenWords[];
}

/**
 * Proposes the configuration of a project for some exports, a log for each.
 * @returns the export that cannot be read at all, and why, where there is one.
 */
export function proposeProject(
  exports: readonly Export[],
  { council, kind, year, measures }: Wishes,
): ProjectProposal | (Refusal & { readonly file: string }) {
  const words = createVocabularies();
  const definitions = logDefinitions(
    words,
    {
      calendar: createWorkingCalendar({ divisions: ENGLAND }),
      procedures: new Map(builtInProcedures.map((procedure) => [procedure.id, procedure])),
      stage2Start: 'requested',
    },
    measures,
  );
  const logs: LogProposal[] = [];
  for (const one of exports) {
    const proposal = proposeLog(one, (name) => logShapes(name, definitions, words), { year }, kind);
    if ('code' in proposal) {
      return { ...proposal, file: one.file };
    }
    logs.push(proposal);
  }
  const seen = seenWords(
    logs.flatMap((log) => log.words),
    words,
  );
  return { text: configurationText({ council: council ?? null, logs, words: seen }), logs, words: seen };
}
