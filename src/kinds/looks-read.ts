import { likeness, usualKeys, type Candidate } from './candidate';
import { foldersOf, isInboxPlace, isPipelinePlace, isPipelineTag } from './place';
import { DATE_NAMES, SOURCE_NAMES, TITLE_NAMES } from './property-names';

/**
 * Whether notes whose state is said of tasks and projects too (`pending`, `new`) are about something to read: by where they
 * lie, by a tag, by what programs that save articles write into properties, by others of their shape that are done.
 */
export function looksRead(members: readonly Candidate[], all: readonly Candidate[]): boolean {
  const most = (holds: (one: Candidate) => boolean): boolean => members.filter(holds).length * 2 > members.length;
  if (
    most(
      ({ note }) => foldersOf(note.path).some((folder) => isInboxPlace(folder) || isPipelinePlace(folder)) || note.tags.some(isPipelineTag),
    )
  )
    return true;
  if (members.filter(({ own }) => own !== undefined && NOT_READ.test(own.link)).length * 2 > members.length) return false;
  const keys = usualKeys(members);
  const has = (names: readonly string[]): boolean => names.some((name) => keys.has(name));
  const said = [TITLE_NAMES, SOURCE_NAMES, AUTHOR_NAMES, TEXT_NAMES].filter(has).length;
  const isDone = all.some(
    (one) => one.own !== undefined && one.states.some(({ state }) => state === 'done') && likeness(one.keys, keys) >= 0.6,
  );
  return has(DATE_NAMES) && said + (isDone ? 1 : 0) >= 1;
}

const AUTHOR_NAMES = [
  'author',
  'authors',
  'by',
  'creator',
  '作者',
  '著者',
  '저자',
  'autor',
  'autoren',
  'auteur',
  'auteurs',
  'autores',
  'autore',
  'автор',
];
const TEXT_NAMES = [
  'description',
  'summary',
  'abstract',
  'excerpt',
  'tldr',
  '摘要',
  '简介',
  '要約',
  '요약',
  'zusammenfassung',
  'résumé',
  'resumen',
  'riassunto',
  'resumo',
];

/** Issues, requests to merge, boards of tasks. */
const NOT_READ = /\/(?:issues|pull|pulls|merge_requests|browse|tickets?)\/[\w-]+/;
