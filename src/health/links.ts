import type { PropertyEdit } from '../properties/edit-properties';
import type { Surroundings } from './examine';
import { findingId, type Finding } from './finding';
import type { KnownNames } from './meant';
import { withLinks } from './live-text';
import type { SeenLink, SeenNote } from './seen-note';

/** The links of a note that lead nowhere, each with the note it probably means, or as the text it shows; a link a step. */
export function* linkFindings(
  note: SeenNote,
  names: KnownNames,
  around: Pick<Surroundings, 'resolve' | 'linkTo'>,
): Generator<void, Finding[]> {
  const done = new Set<string>();
  const found: Finding[] = [];
  for (const link of note.links) {
    if (done.has(link.raw) || isFile(link.target) || around.resolve(link.target, note.path) !== undefined) continue;
    done.add(link.raw);
    found.push(linkFinding(note, link, names, around));
    yield;
  }
  return found;
}

/** A picture or another file, as their names end. */
function isFile(target: string): boolean {
  return /\.(?!md$)[a-z][a-z\d]{1,4}$/i.test(target) && !/\s/.test(target.slice(target.lastIndexOf('.')));
}

function linkFinding({ path }: SeenNote, link: SeenLink, names: KnownNames, around: Pick<Surroundings, 'linkTo'>): Finding {
  const base = { kind: 'links' as const, id: findingId('links', path, link.raw), path, before: link.raw };
  const meant = names.meantBy(link.target);
  if (meant !== undefined && !('length' in meant) && meant.path !== path) {
    const after = around.linkTo(meant.path, path, {
      alias: link.shown ?? link.target,
      ...(link.part !== '' && { part: link.part.replace(/^#/, '') }),
    });
    return { ...base, after, why: meant.why, isSure: meant.isSure, repairs: [{ path, edit: replacing(link.raw, after) }] };
  }
  const plain = link.shown ?? link.target;
  return {
    ...base,
    after: plain,
    why: meant !== undefined && 'length' in meant ? { code: 'several', notes: meant } : { code: 'nothing-near' },
    isSure: false,
    repairs: link.isEmbed ? [] : [{ path, edit: replacing(link.raw, plain) }],
  };
}

/** Every such link of the note's text, not those in code. */
function replacing(raw: string, after: string): (text: string) => PropertyEdit {
  return (text) => ({ ok: true, text: withLinks(text, (link) => (link === raw ? after : link)) });
}
