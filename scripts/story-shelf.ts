/** A ledger in memory that only finds stories: 20 candidates by shared index terms, 12 members each. For measuring. */
import { chooseStory, type StoryDocument } from '../src/claims/story.ts';

export interface Grown {
  readonly id: string;
  readonly members: StoryDocument[];
  /** Labels of the members, for scoring. */
  readonly gold: Map<string, number>;
}

const CANDIDATES_MAX = 20;
const MEMBERS_MAX = 12;

export class StoryShelf {
  readonly stories: Grown[] = [];
  readonly byTerm = new Map<string, Set<number>>();
  readonly counts = new Map<string, number>();
  total = 0;

  place(document: StoryDocument): { at: number; isNew: boolean; score: number; nearest: number | null } {
    const at = this.#candidates(document);
    const offered = at.map((i) => ({
      story: String(i),
      members: this.#sample(i, document),
      size: this.stories[i]?.members.length ?? 0,
    }));
    const choice = chooseStory(document, offered, { total: this.total, of: (term) => this.counts.get(term) ?? 0 });
    const chosen = choice.story === null ? this.stories.length : Number(choice.story);
    if (choice.story === null) this.stories.push({ id: String(chosen), members: [], gold: new Map() });
    this.stories[chosen]?.members.push(document);
    for (const term of document.indexTerms) {
      const at = this.byTerm.get(term) ?? new Set();
      this.byTerm.set(term, at.add(chosen));
    }
    for (const [term] of document.terms) this.counts.set(term, (this.counts.get(term) ?? 0) + 1);
    this.total += 1;
    return { at: chosen, isNew: choice.story === null, score: choice.score, nearest: at[0] ?? null };
  }

  #candidates(document: StoryDocument): number[] {
    const shared = new Map<number, number>();
    for (const term of document.indexTerms) {
      const at = this.byTerm.get(term);
      if (at === undefined) continue;
      const weight = Math.log(1 + (this.total + 1000) / (1 + (this.counts.get(term) ?? 0)));
      for (const story of at) shared.set(story, (shared.get(story) ?? 0) + weight);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, CANDIDATES_MAX)
      .map(([story]) => story);
  }

  /** The first, the latest, and those that share most index terms. */
  #sample(story: number, next: StoryDocument): StoryDocument[] {
    const members = this.stories[story]?.members ?? [];
    if (members.length <= MEMBERS_MAX) return members;
    const wanted = new Set(next.indexTerms);
    const rest = members
      .slice(1, -1)
      .map((member) => ({ member, shared: member.indexTerms.filter((term) => wanted.has(term)).length }))
      .sort((a, b) => b.shared - a.shared);
    return [members[0], members.at(-1), ...rest.slice(0, MEMBERS_MAX - 2).map(({ member }) => member)].filter(
      (member) => member !== undefined,
    );
  }
}
