/** Every job, one line each. */
import type { JobDefinition, JobName } from '../src/job.ts';
import type { Services } from '../src/services.ts';
import deliver from './deliver.ts';
import digest from './digest.ts';
import fetchPage from './fetch-page.ts';
import pollFeed from './poll-feed.ts';
import readArticle from './read-article.ts';
import sweep from './sweep.ts';

export const JOBS = [readArticle, deliver, digest, fetchPage, pollFeed, sweep] as unknown as readonly JobDefinition<
  JobName,
  Services
>[];
