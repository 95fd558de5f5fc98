/** A finding as the command line and the API print it. */
import type { FindingEnd, FindingRow } from '../ledger/findings.ts';

const endJson = (end: FindingEnd) => ({
  article: end.article,
  start: end.start,
  end: end.end,
  text: end.text,
  speaker: end.kind === 'narrated' ? null : end.speaker,
  outlet: end.outlet,
  url: end.url,
  published: end.published,
});

export function findingJson(finding: FindingRow) {
  return {
    kind: finding.kind,
    field: finding.field,
    severity: finding.severity,
    story: String(finding.story),
    a: finding.a ? endJson(finding.a) : null,
    b: endJson(finding.b),
    why: finding.why,
    rule: finding.rule,
    cluster: finding.cluster,
    ...(finding.withdrawn === null ? {} : { withdrawn: finding.withdrawn }),
  };
}
