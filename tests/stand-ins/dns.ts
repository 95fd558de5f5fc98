/** Name servers that lie: answers given in turn, so that what was checked is not what would be dialled the second time. */
import type { ResolvedAddress, Resolver } from '../../src/article/fetch.ts';

export interface StandInDns {
  readonly resolver: Resolver;
  /** Names asked for, in order. */
  readonly asked: readonly string[];
}

/** Each look-up of any name takes the next answer; the last one stays. An empty answer is ENOTFOUND. */
export function dnsAnswering(...answers: readonly (readonly string[])[]): StandInDns {
  const asked: string[] = [];
  const resolver: Resolver = async (hostname) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(hostname);
    if (answer.length === 0) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' });
    return answer.map((address): ResolvedAddress => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return { resolver, asked };
}
