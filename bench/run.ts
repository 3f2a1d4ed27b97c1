// Runs the benchmarks of this folder, or those named on the command line: npm run bench -- calendar
import { readdir } from 'node:fs/promises';

interface Benchmark {
  /** what is measured, in words */
  name?: string;
  /** Measures and reports line by line; what is to be compared from machine to machine is a ratio. */
  run(report: (line: string) => void): Promise<void> | void;
}

const wanted = process.argv.slice(2);
const files = (await readdir(import.meta.dirname)).filter(
  (file) => file.endsWith('.ts') && file !== 'run.ts',
);
const all = files.map((file) => file.replace(/\.ts$/, '')).sort();
const unknown = wanted.filter((file) => !all.includes(file));
if (unknown.length > 0)
  throw new Error(`There is no benchmark ${unknown.join(', ')}; there are ${all.join(', ')}.`);

for (const file of wanted.length === 0 ? all : wanted) {
  const benchmark = (await import(`./${file}.ts`)) as Partial<Benchmark>;
  if (benchmark.run === undefined) continue; // a part of another benchmark
  console.log(`\n${benchmark.name ?? file}`);
  await benchmark.run((line) => console.log(`  ${line}`));
}
// What a benchmark left open must not keep the run from ending.
process.exit();
