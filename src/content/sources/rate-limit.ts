import { defaultRateLimit, type RateLimit } from '../fetch/hosts';
import { sources } from '.';
import { isHost, type Source } from './source';

/** How a host is asked: as its site says, else as every other. */
export function rateLimitOf(hostname: string): RateLimit {
  const site: Source | undefined = sources.find(({ hosts }: Source) => hosts?.some((domain) => isHost({ hostname }, domain)));
  return site?.rateLimit ?? defaultRateLimit;
}
