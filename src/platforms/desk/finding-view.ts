/** How a finding is named wherever the desk lists one. */
import type { FindingKind } from '../../model.ts';
import { type Html, html } from './html.ts';
import type { FindingLine } from './types.ts';

const KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  new: 'New',
  repeat: 'Repeated',
  reprint: 'Reprinted',
  variant: 'Words differ',
  corroboration: 'Supported',
  refinement: 'More exact',
  conflict: 'Conflict',
  denial: 'Denial',
  reversal: 'Reversal',
  edit: 'Edited later',
};

/** "Conflict over a number" */
export function findingName(finding: Pick<FindingLine, 'kind' | 'field'>): string {
  const name = KIND_WORDS[finding.kind];
  return finding.field === null ? name : `${name}: ${finding.field}`;
}

/** Severity as a word and a sign, never by colour alone. */
export function severityMark(finding: Pick<FindingLine, 'severity'>): Html {
  return html`<span class="severity sev-${finding.severity}">${finding.severity === 'alert' ? 'Alert' : 'Note'}</span>`;
}

/** A link to the comparison. */
export function findingBadge(finding: FindingLine): Html {
  return html`<a class="finding sev-${finding.severity}" href="/compare/${encodeURIComponent(finding.id)}">${findingName(finding)}</a>`;
}
