// npm run bench [extraction] [pipeline] [look-up] [answering] [workers]: every figure as a table; what is named only, if any.
// These machines are noisy: compare figures within one run. `look-up` takes BENCH_STATEMENTS (default 100000; 1000000 needs a server).
import { answering } from './answering.mjs';
import { extraction } from './extraction.mjs';
import { lookUp } from './look-up.mjs';
import { printTable } from './measure.mjs';
import { pipeline } from './pipeline.mjs';
import { workers } from './workers.mjs';

const PARTS = { extraction, pipeline, 'look-up': lookUp, answering, workers };
const wanted = process.argv.slice(2).filter((name) => name in PARTS);
for (const [name, part] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await part();
printTable();
process.exit(0);
