import type { CasesBehind } from '../cases/cases-behind.ts';

/** What of a report model is set side by side with that of another run; see `ReportModel`. */
export interface ComparedModel {
  readonly program: string;
  readonly year: { readonly id: string; readonly print: string; readonly previous: string };
  readonly figures: Readonly<Record<string, ComparedFigure>>;
  readonly tables: Readonly<Record<string, ComparedTable>>;
  readonly rules: readonly ComparedRule[];
  readonly procedures: readonly ComparedProcedure[];
  readonly enquiryProcedures: readonly ComparedProcedure[];
  readonly inputs: readonly ComparedInput[];
  readonly accounting: {
    readonly files: readonly { readonly file: string; readonly read: number; readonly refused: number }[];
  };
}

export interface ComparedFigure {
  readonly label: string;
  readonly text: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly counts: string;
  readonly rule: string;
  readonly origin: string;
}

export interface ComparedTable {
  readonly title: string;
  readonly counts: string;
  readonly basis: string;
  readonly rule: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly ComparedRow[];
  readonly total?: ComparedRow;
}

export interface ComparedRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly {
    readonly text: string;
    readonly numerator?: number;
    readonly denominator?: number;
  }[];
}

interface ComparedRule {
  readonly id: string;
  readonly rule: string;
  readonly source: string;
}

interface ComparedProcedure {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly {
    readonly name: string;
    readonly timescale: string;
    readonly extension: string;
  }[];
}

interface ComparedInput {
  readonly file: string;
  readonly sha256: string;
}

/** One run of a report: what it says and, where they are known, the cases behind it. */
export interface ComparedReport {
  readonly model: ComparedModel;
  readonly cases: CasesBehind | null;
}
