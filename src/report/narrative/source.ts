import type { Chart, Figure, ProcedureGuide, Table } from '../model.ts';

/** A section's Markdown as the officers wrote it. */
export interface NarrativeSource {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/** What the officers’ words can name, and what tells a figure from any other number in them. */
export interface Nameable {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly tables: Readonly<Record<string, Table>>;
  readonly charts: Readonly<Record<string, Chart>>;
  /** Also of the charts that have nothing to show. */
  readonly chartNames: readonly string[];
  readonly procedures: readonly ProcedureGuide[];
}
