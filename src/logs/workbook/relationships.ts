import { posix } from 'node:path';
import type { Parts } from './unpack.ts';
import { readXml } from './xml.ts';

/** What one part of a workbook says of another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, which is the same in both editions of the format: `worksheet`. */
  readonly type: string;
  /** The other part's name, without a stroke in front. */
  readonly part: string;
}

/**
 * What a part of the workbook refers to (ECMA-376 part 2, 6.5); nothing where it does not say.
 * @param part the part's name, or nothing for the workbook as a whole
 */
export async function relationshipsOf(parts: Parts, part = ''): Promise<readonly Relationship[]> {
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found: Relationship[] = [];
  if (parts.has(file)) {
    await readXml(parts.read(file), {
      open(name, { Id = '', Type = '', Target = '' }) {
        if (name === 'Relationship') {
          const type = Type.slice(Type.lastIndexOf('/') + 1);
          found.push({ id: Id, type, part: posix.resolve('/', folder, Target).slice(1) });
        }
      },
    });
  }
  return found;
}
