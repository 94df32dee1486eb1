// Reads a vault's notes as the index takes them in, well enough to measure with; the app itself does it in the plugin.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

const LINK = /\[\[([^\]|#\n]+)(?:#[^\]|\n]*)?(?:\|([^\]\n]*))?\]\]/g;

/** The notes below `folder`; with `copies`, so many of each, every copy with a tenth of its words made its own. */
export async function readVault(folder, copies = 1) {
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith('.md') && !file.split(path.sep).some((part) => part.startsWith('.')))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  const pathOf = new Map(files.map((file) => [path.basename(file, '.md').toLowerCase(), file]));
  return Array.from({ length: copies }, (_, copy) => files.map((file, i) => noteOf(file, texts[i], { copy, pathOf }))).flat();
}

function noteOf(file, text, { copy, pathOf }) {
  const mark = copy === 0 ? '' : `-${copy}`;
  const basename = path.basename(file, '.md') + mark;
  const [block = '', yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const properties = propertiesOf(yaml);
  const body = text.slice(block.length);
  const anchors = [...body.matchAll(LINK)].flatMap(([, target, shown]) => {
    const to = pathOf.get(path.basename(target).toLowerCase());
    return to === undefined || to === file ? [] : [[`${to}${mark}`, shown ?? target, lineAt(body, shown ?? target)]];
  });
  let word = 0;
  const own = body
    .replace(LINK, (_, target, shown) => shown ?? target)
    .replace(/\p{L}{4,}/gu, (found) => (copy > 0 && word++ % 10 === 0 ? `${found}${copy}` : found));
  return {
    path: `${file}${mark}`,
    title: typeof properties.title === 'string' && copy === 0 ? properties.title : basename,
    basename,
    aliases: listOf(properties.aliases ?? properties.alias),
    tags: [
      ...new Set([
        ...listOf(properties.tags ?? properties.tag),
        ...[...body.matchAll(/(?:^|\s)#([\p{L}\p{N}_/-]+)/gu)].map(([, tag]) => tag),
      ]),
    ],
    headings: [...body.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading),
    text: Buffer.from(own).toString(),
    links: [...new Set(anchors.map(([to]) => to))],
    anchors,
  };
}

function propertiesOf(yaml) {
  try {
    return parse(yaml) ?? {};
  } catch {
    // As in the notes of scripts that quote nothing: the title at least is read as it stands.
    return { title: /^title: *"?(.*?)"?$/m.exec(yaml)?.[1] };
  }
}

/** A property's values as texts, whether it is a list or one text with commas; without `#`. */
function listOf(value) {
  return [value ?? []]
    .flat(2)
    .flatMap((one) => String(one).split(','))
    .map((one) => one.trim().replace(/^#/, ''))
    .filter((one) => one !== '');
}

function lineAt(body, words) {
  const at = body.indexOf(words);
  return body.slice(Math.max(body.lastIndexOf('\n', at) + 1, at - 300), at + 300).split('\n')[0];
}
