/** PGlite in the shape of a node-postgres pool, as far as BullMQ's PostgreSQL backend needs one. */
import { EventEmitter } from 'node:events';
import type { PGlite } from '@electric-sql/pglite';

interface Result {
  rows: never[];
  rowCount: number;
}

/** LISTEN as BullMQ sends it: after an SQL comment, with a bare or quoted channel name. */
const LISTEN = /^(?:\s|--[^\n]*\n|\/\*.*?\*\/)*(un)?listen\s+"?([A-Za-z_][A-Za-z0-9_]*|\*)"?/is;

class EmbeddedClient extends EventEmitter {
  readonly #lite: PGlite;
  readonly #listening = new Map<string, () => Promise<void>>();

  constructor(lite: PGlite) {
    super();
    this.#lite = lite;
    this.setMaxListeners(0);
  }

  async query(text: string, parameters: readonly unknown[] = []): Promise<Result> {
    const listen = LISTEN.exec(text);
    if (listen) return this.#subscribe(Boolean(listen[1]), listen[2] ?? '*');
    // The simple protocol takes several statements at once, but no parameters.
    if (parameters.length === 0) {
      const results = await this.#lite.exec(text);
      const last = results.at(-1);
      return { rows: (last?.rows ?? []) as never[], rowCount: last?.affectedRows ?? last?.rows.length ?? 0 };
    }
    const result = await this.#lite.query(text, parameters.map(toParameter));
    return { rows: result.rows as never[], rowCount: result.affectedRows || result.rows.length };
  }

  async #subscribe(stop: boolean, channel: string): Promise<Result> {
    if (stop) {
      const stops = channel === '*' ? [...this.#listening.values()] : [this.#listening.get(channel)];
      await Promise.all(stops.map((end) => end?.()));
      if (channel === '*') this.#listening.clear();
      else this.#listening.delete(channel);
    } else if (!this.#listening.has(channel)) {
      const end = await this.#lite.listen(channel, (payload) => this.emit('notification', { channel, payload }));
      this.#listening.set(channel, () => end());
    }
    return { rows: [], rowCount: 0 };
  }

  release(): void {
    for (const end of this.#listening.values()) void end().catch(() => {});
    this.#listening.clear();
  }
}

/** node-postgres turns objects into JSON by itself; PGlite wants to be told. */
function toParameter(value: unknown): unknown {
  const isPlainObject = typeof value === 'object' && value !== null && value.constructor === Object;
  return isPlainObject ? JSON.stringify(value) : value;
}

/** A pool whose every client is the one session that PGlite has. Ending it leaves the store open: the app owns that. */
export function embeddedPool(lite: PGlite) {
  const pool = new EmbeddedClient(lite);
  return Object.assign(pool, {
    connect: async () => new EmbeddedClient(lite),
    end: async () => {},
  });
}
