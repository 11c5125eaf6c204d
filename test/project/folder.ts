import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, taken away after the test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'complaints-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A project of one log of complaints, of 2023/24. */
export const PROJECT = {
  'complaints-report.yaml':
    'council: A council\nlogs:\n  - { kind: complaints, file: complaints.csv, years: 2023-24 }\n',
  'complaints.csv': [
    'Reference,Procedure,Received,Stage 1 responded,Stage 1 outcome',
    'C1,Statutory,03/04/2023,17/04/2023,Upheld',
    'C2,Statutory,04/05/2023,18/05/2023,Not upheld',
    '',
  ].join('\r\n'),
};
