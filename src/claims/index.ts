/** Claims: what versions state, how their statements relate, and what a query finds among them. Pure. */
export { type Comparison, compare } from './compare.ts';
export { type DiffOptions, diff } from './diff.ts';
export { edits } from './edits.ts';
export { RULES } from './rules/index.ts';
export { readingOf, statementsOf } from './statements.ts';
export type * from './types.ts';
export { factDiff, wordDiff } from './word-diff.ts';
