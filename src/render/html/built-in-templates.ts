import { templates } from './generated/templates.ts';
import type { ReportTemplate } from './report-template.ts';

/** A template that comes with the program. It is loaded when it is used, without the others. */
export interface BuiltInTemplate {
  /** `cabinet` */
  readonly name: string;
  /** What the report is for, in a sentence. */
  readonly purpose: string;
  load(): Promise<ReportTemplate>;
  /** Its files as text, the shared ones in a folder `partials`: what a council makes its own template of. */
  files(): Promise<readonly { readonly file: string; readonly text: string }[]>;
}

export const builtInTemplates: readonly BuiltInTemplate[] = templates;

/** The built-in template of that name, if there is one. */
export function builtInTemplate(name: string): BuiltInTemplate | undefined {
  return builtInTemplates.find((template) => template.name === name);
}
