import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../src');

/** The floors of the house, from the top. A room imports from its own floor or a lower one. */
const FLOORS: readonly (readonly string[])[] = [
  ['cli'],
  ['render'],
  ['report', 'published'],
  ['project', 'logs'],
  ['statistics'],
  ['procedures', 'records', 'calendar'],
  ['problems'],
];

const imports = sourceFiles(SOURCE).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target]) => ({
    from: relative(SOURCE, file),
    to: relative(SOURCE, resolve(dirname(file), target!)),
  })),
);

describe('the house', () => {
  it('has a floor for every room', () => {
    expect(readdirSync(SOURCE).sort()).toEqual(FLOORS.flat().sort());
  });

  it('has imports that were found', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('imports from the same floor or a lower one, never up', () => {
    const upward = imports.filter(({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      return floorOf(other) < floorOf(room) && !to.startsWith('..');
    });
    expect(upward).toEqual([]);
  });

  it('lets the renderings know the report model and nothing that is under it', () => {
    const forbidden = imports.filter(
      ({ from, to }) =>
        roomOf(from) === 'render' && ['statistics', 'project', 'logs', 'procedures'].includes(roomOf(to)),
    );
    expect(forbidden).toEqual([]);
  });

  it('has no circle of files', () => {
    const next = Map.groupBy(imports, ({ from }) => from);
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(file)) {
        return [...path.slice(path.indexOf(file)), file];
      }
      if (done.has(file)) {
        return null;
      }
      for (const { to } of next.get(file) ?? []) {
        const circle = visit(to, [...path, file]);
        if (circle !== null) {
          return circle;
        }
      }
      done.add(file);
      return null;
    };
    for (const file of next.keys()) {
      expect(visit(file, [])).toBeNull();
    }
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.endsWith('generated'),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}

function roomOf(file: string): string {
  return file.split('/')[0]!;
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}
