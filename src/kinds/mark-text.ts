import type { Kind, Outcome } from './kind';

/** How a kind is recognised, in one line for a log: `status = unread, link in url`. */
export function markText({ mark: { property, tag, folder, has, hasOpenTasks }, link, isLinkInText }: Kind): string {
  const said = [
    property &&
      (property.values === undefined
        ? `${property.name} is missing`
        : `${property.name} = ${property.values.map((value) => (value === null ? 'empty' : String(value))).join(' | ')}`),
    tag && (tag.isMissing === true ? `without tag ${tag.name}` : `tag ${tag.name}`),
    folder === undefined ? undefined : `folder ${folder}`,
    has === undefined ? undefined : `with ${has}`,
    ...link.map((name) => `link in ${name}`),
    isLinkInText ? 'link in the text' : undefined,
    hasOpenTasks === true ? 'open tasks' : undefined,
  ];
  return said.filter((one) => one !== undefined).join(', ');
}

/** What an outcome writes, in one line for a log: the new status alone, `reading_status: read`, `#read`, `Archive/`. */
export function outcomeText(outcome: Outcome): string {
  switch (outcome.by) {
    case 'property':
      return outcome.property === 'status' ? String(outcome.value) : `${outcome.property}: ${String(outcome.value)}`;
    case 'date':
      return outcome.property;
    case 'tag':
      return `#${outcome.tag}`;
    case 'folder':
      return `${outcome.folder}/`;
  }
}
