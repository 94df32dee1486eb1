import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { baseFile } from '../../src/bases/base-file';
import { writeBase } from '../../src/bases/write-base';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';
import { MemoryVault } from '../memory-vault';
import { statusKinds } from '../kinds/status-kinds';

const kinds = statusKinds({ pendingStatuses: ['pending-analysis', 'to "read", it\'s'] });

describe('the base of the queue', () => {
  it.each([en, zh])('is YAML with the queue first and a table for each state', (t) => {
    const base = parse(baseFile(kinds, t)) as {
      filters: unknown;
      views: { type: string; name: string; filters: { and: string[] }; order: string[] }[];
    };
    expect(base.filters).toEqual({ and: ['file.ext == "md"'] });
    expect(base.views.map(({ type, name }) => [type, name])).toEqual([
      ['pending-analysis-queue', t.bases.views.queue],
      ...[t.bases.views.notFetched, t.bases.views.toRead, t.bases.views.incomplete, t.bases.views.analyzed, t.bases.views.declined].map(
        (name) => ['table', name],
      ),
    ]);
    expect(base.views[0]?.filters.and).toEqual([
      '(list(note.status).contains("pending-analysis") || list(note.status).contains("to \\"read\\", it\'s"))',
    ]);
    expect(base.views[1]?.filters.and[1]).toBe('!file.hasProperty("content_verdict")');
  });

  it('is written once, and beside one that somebody has edited', async () => {
    const vault = new MemoryVault({});
    expect(await writeBase('Queue', 'a: 1\n', vault)).toBe('Queue.base');
    expect(await writeBase('Queue', 'a: 1\n', vault)).toBe('Queue.base');
    vault.put('Queue.base', 'a: mine\n');
    expect(await writeBase('Queue', 'a: 1\n', vault)).toBe('Queue 2.base');
    expect(await writeBase('Queue', 'a: 1\n', vault)).toBe('Queue 2.base');
    expect(vault.get('Queue.base')).toBe('a: mine\n');
  });
});
