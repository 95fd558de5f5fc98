/** How a finding is named wherever the desk lists one. */
import { findingLabel } from '../../wording.ts';
import { type Html, html } from './html.ts';
import type { FindingLine } from './types.ts';

/** Severity as a word and a sign, never by colour alone. */
export function severityMark(finding: Pick<FindingLine, 'severity'>): Html {
  return html`<span class="severity sev-${finding.severity}">${finding.severity === 'alert' ? 'Alert' : 'Note'}</span>`;
}

/** A link to the comparison. */
export function findingBadge(finding: FindingLine): Html {
  return html`<a class="finding sev-${finding.severity}" href="/compare/${encodeURIComponent(finding.id)}">${findingLabel(finding)}</a>`;
}
