/** Prometheus metrics of the bot. Queue depth and lag are read from the queue when asked for. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const STAGES_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export interface Metrics {
  readonly registry: Registry;
  count(name: string, labels?: Readonly<Record<string, string>>, by?: number): void;
  gauge(name: string, value: number, labels?: Readonly<Record<string, string>>): void;
  /** Times a stage of the work: fetch, read, extract, compare, write, deliver. */
  stage<T>(stage: string, work: () => Promise<T>): Promise<T>;
}

/** Counters are made on first use; every name gets the prefix `onrecord_`. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'onrecord_' });
  const counters = new Map<string, Counter>();
  const gauges = new Map<string, Gauge>();
  const stages = new Histogram({
    name: 'onrecord_stage_seconds',
    help: 'Time a stage of the work took.',
    labelNames: ['stage'],
    buckets: STAGES_SECONDS,
    registers: [registry],
  });
  const named = (name: string) => `onrecord_${name.replace(/[^a-z0-9_]/gi, '_')}`;
  return {
    registry,
    count(name, labels = {}, by = 1) {
      let counter = counters.get(name);
      if (!counter) {
        counter = new Counter({
          name: `${named(name)}_total`,
          help: name.replaceAll('_', ' '),
          labelNames: Object.keys(labels),
          registers: [registry],
        });
        counters.set(name, counter);
      }
      counter.inc(labels, by);
    },
    gauge(name, value, labels = {}) {
      let gauge = gauges.get(name);
      if (!gauge) {
        gauge = new Gauge({
          name: named(name),
          help: name.replaceAll('_', ' '),
          labelNames: Object.keys(labels),
          registers: [registry],
        });
        gauges.set(name, gauge);
      }
      gauge.set(labels, value);
    },
    async stage(stage, work) {
      const end = stages.startTimer({ stage });
      try {
        return await work();
      } finally {
        end();
      }
    },
  };
}
