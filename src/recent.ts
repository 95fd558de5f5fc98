/** The entries used last, at most `entriesMax` of them: for what never changes and is asked for again soon. */
export class Recent<K, V> {
  readonly #entries = new Map<K, V>();
  readonly #entriesMax: number;
  readonly #isKept: (value: V) => boolean;

  /** @param isKept false for values too large to keep */
  constructor(entriesMax: number, isKept: (value: V) => boolean = () => true) {
    this.#entriesMax = entriesMax;
    this.#isKept = isKept;
  }

  get(key: K): V | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.#entries.delete(key);
    if (!this.#isKept(value)) return;
    this.#entries.set(key, value);
    if (this.#entries.size <= this.#entriesMax) return;
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      break;
    }
  }

  /** What is kept of `keys`, and the rest of them from `load`, which may leave some out. */
  async getMany(keys: readonly K[], load: (missing: K[]) => Promise<Iterable<readonly [K, V]>>): Promise<Map<K, V>> {
    const found = new Map<K, V>();
    const missing: K[] = [];
    for (const key of new Set(keys)) {
      const value = this.get(key);
      if (value === undefined) missing.push(key);
      else found.set(key, value);
    }
    if (missing.length === 0) return found;
    for (const [key, value] of await load(missing)) {
      found.set(key, value);
      this.set(key, value);
    }
    return found;
  }
}
