import { cabinet } from './generated/cabinet.ts';
import type { ReportTemplate } from './report-template.ts';

/** The templates that come with the program, by name. */
export const builtInTemplates: Readonly<Record<string, ReportTemplate>> = { cabinet };
