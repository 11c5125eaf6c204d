import { spawnSync } from 'node:child_process';

/** Runs two commands of this Node in turn and prints their medians and the ratio, beside what it is meant to be. */
export function compare(
  name: string,
  ours: readonly string[],
  bare: readonly string[],
  runs: number,
  goal: number | null,
): void {
  const times = { ours: [] as number[], bare: [] as number[] };
  let peak = 0;
  for (let run = 0; run <= runs; run++) {
    const [bareRun, ourRun] = [runOf(bare), runOf(ours)];
    // The first run fills caches and unpacks the browser.
    if (run > 0) {
      times.bare.push(bareRun.milliseconds);
      times.ours.push(ourRun.milliseconds);
      peak = Math.max(peak, ourRun.megabytes);
    }
  }
  const [a, b] = [median(times.ours), median(times.bare)];
  console.log(
    `${name}: ${a.toFixed(0)} ms against ${b.toFixed(0)} ms, ratio ${(a / b).toFixed(2)}${goal === null ? '' : ` (goal: at most ${goal})`}, medians of ${runs} runs; peak memory ${peak.toFixed(0)} MB`,
  );
}

const PEAK = 'peak memory:';

/** Told by the process itself when it ends, without a line in the program for it. */
const TELL_PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('${PEAK}'+process.resourceUsage().maxRSS))`;

function runOf(argv: readonly string[]): { readonly milliseconds: number; readonly megabytes: number } {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL_PEAK, ...argv], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  }
  return {
    milliseconds: performance.now() - start,
    megabytes: Number(stderr.slice(stderr.lastIndexOf(PEAK) + PEAK.length)) / 1024,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
