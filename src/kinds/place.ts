import { stateOf } from './state';
import { wordOf } from './word';

/** The folders of a path from the outermost in, each as a whole path: `a`, `a/b`. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The last name of a folder's path, as a word. */
function nameOf(folder: string): string {
  return wordOf(folder.slice(folder.lastIndexOf('/') + 1));
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Words that a folder may be called by. */
interface Names {
  /** Whether a name is one of them, as a whole. */
  is: (name: string) => boolean;
  /** Whether one of a name's words is; in scripts without blanks, whether it holds one. */
  speak: (name: string) => boolean;
}

function list(words: string): Names {
  const all = new Set(words.split(',').map((word) => word.trim()));
  const within = [...all].filter((word) => HAN.test(word));
  const known = new Map<string, boolean>();
  const speak = (name: string): boolean =>
    all.has(name) || name.split(' ').some((part) => all.has(part)) || within.some((word) => name.includes(word));
  return {
    is: (name) => all.has(name),
    speak(name) {
      const before = known.get(name) ?? speak(name);
      known.set(name, before);
      return before;
    },
  };
}

/** Where what is to be read arrives. */
const INBOX =
  list(`inbox, in box, clippings, clipping, clips, clipped, web clips, webclips, web clipper, webclipper, clipper, to read, toread, read later, readlater, unread, tbr, reading list, reading queue, reading inbox,
  incoming, intake, unprocessed, captures, capture, captured, rss, feeds, feed, newsletters, newsletter, articles inbox, later,
  收件箱, 收集箱, 收集, 待读, 待处理, 待整理, 稍后读, 稍后阅读, 剪藏, 剪报, 网摘, 摘录收集, 未读, 订阅, 收藏夹, 收件, 受信箱, インボックス, 未読, 未整理, あとで読む, クリップ, 수신함, 인박스, 받은편지함, 스크랩, 읽을거리,
  eingang, posteingang, zu lesen, leseliste, später lesen, ungelesen, ausschnitte, boîte de réception, boite de reception, réception, à lire, a lire, à traiter, coupures, non lus,
  bandeja de entrada, bandeja, entrada, por leer, recortes, da leggere, posta in arrivo, ritagli, caixa de entrada, para ler, recortes, te lezen, postvak in, inkorg, att läsa, klipp, indbakke, skrzynka, do przeczytania, wycinki, входящие, прочитать, вырезки, gelen kutusu`);

/** Folders in which programs leave what was saved elsewhere. */
const PIPELINE = list(
  `omnivore, readwise, pocket, instapaper, matter, raindrop, hoarder, karakeep, wallabag, upnote, cubox, simpread, 简悦, memos, feedly, inoreader, miniflux, freshrss, linkwarden, linkding, shiori, readeck, glasp, hypothesis, auto import, imports, imported`,
);

/** Where what is done with lies. */
const ARCHIVE =
  list(`archive, archives, archived, done, read, processed, finished, completed, old, trash, attic, declined, rejected, references, reference, literature, literature notes, sources read, 归档, 存档, 已读, 已处理, 完成, 已完成, 文献, 文献笔记, アーカイブ, 既読, 処理済み, 文献ノート, 보관, 보관함,
  archiv, erledigt, gelesen, literatur, literaturnotizen, traité, traités, lus, archivées, archivo, archivados, leídos, leidos, procesados, archivio, letti, arquivo, lidos, archief, gelezen, arkiv, läst, archiwum, przeczytane, архив, прочитано`);

const TEMPLATES = list(
  `template, templates, templater, 模板, 模版, テンプレート, 템플릿, vorlage, vorlagen, modèle, modèles, modeles, plantilla, plantillas, modello, modelli, modelo, modelos, sjablonen, mallar, szablony, шаблон, шаблоны`,
);

/** What no inbox and no slip box is: diaries, people, work under way, lists. */
const APART =
  list(`daily, dailies, daily notes, journal, journals, diary, log, logs, weekly, monthly, calendar, people, persons, contacts, person, projects, project, tasks, task, gtd, meetings, meeting, moc, mocs, maps, map, dashboards, index, indexes, recipes, recipe, books, movies, films, games, assets, attachments, files, scripts, excalidraw, canvas, goals, areas, travel, trips, jobs, applications, work, clients, shopping, tools, bookmarks,
  日记, 日志, 周记, 人物, 人脉, 联系人, 项目, 任务, 会议, 索引, 地图, 附件, 食谱, 菜谱, 书籍, 书单, 电影, 日記, 人, プロジェクト, タスク, 会議, 添付, レシピ, 일기, 일지, 사람, 프로젝트, 회의,
  tagebuch, tägliche notizen, personen, kontakte, projekte, aufgaben, besprechungen, meetings, rezepte, bücher, filme, anhänge, journal quotidien, personnes, projets, tâches, taches, réunions, reunions, recettes, livres, pièces jointes,
  diario, personas, contactos, proyectos, tareas, reuniones, recetas, libros, adjuntos, persone, progetti, attività, riunioni, ricette, libri, pessoas, projetos, tarefas, reuniões, receitas, livros, dagboek, mensen, projecten, taken, dagbok, personer, projekt, dziennik, osoby, projekty, дневник, люди, проекты, задачи, встречи`);

/** Where finished notes of one's own lie. */
const PERMANENT =
  list(`permanent, permanents, permanent notes, permanentnotes, zettel, zettelkasten, zk, slip box, slipbox, evergreen, evergreens, evergreen notes, atomic, atomic notes, concepts, concept, cards, main notes, notecards, ideas, knowledge, wiki, garden, digital garden, statements, thoughts, notes,
  永久笔记, 永久, 永久卡片, 卡片盒, 卡片, 卡片笔记, 知识, 知识库, 原子笔记, 概念, 主笔记, 常青笔记, 笔记, 永続ノート, 永久ノート, 永久保存版, 知識, メモ, ノート, 영구노트, 영구 노트, 영구메모, 메모, 노트,
  dauerhaft, dauernotizen, permanente notizen, notizen, wissen, ideen, konzepte, gedanken, permanentes, notes permanentes, permanente, idées, concepts, connaissances, fiches, notas permanentes, notas, conceptos, ideas, conocimiento, note permanenti, permanenti, appunti, concetti, note, idee, notas, conceitos, conhecimento, permanente notities, notities, kennis, permanenta, anteckningar, notatki, trwałe, wiedza, заметки, постоянные, знания`);

/** Words that say so by themselves; the others are said of many a folder. */
const SURELY_PERMANENT = /permanent|zettel|\bzk\b|slip ?box|evergreen|atomic|永久|永続|卡片盒|常青|原子|영구|dauer|постоянн|trwał/;

export const isInboxPlace = (folder: string): boolean => (INBOX.speak(nameOf(folder)) || isOpen(folder)) && !isArchivePlace(folder);
export const isPipelinePlace = (folder: string): boolean => PIPELINE.speak(nameOf(folder));
/** A folder may be called as a state is: `To process`. */
function isOpen(folder: string): boolean {
  const said = stateOf(folder.slice(folder.lastIndexOf('/') + 1));
  return said?.state === 'open' && said.isSure;
}

export const isArchivePlace = (folder: string): boolean => {
  const name = nameOf(folder);
  return ARCHIVE.is(name) || (ARCHIVE.speak(name) && !INBOX.speak(name));
};
export const isTemplatePlace = (folder: string): boolean => TEMPLATES.speak(nameOf(folder));
export const isApart = (folder: string): boolean => APART.speak(nameOf(folder));
/** How much a folder's name says that permanent notes lie there: 0 nothing, 1 perhaps, 2 surely. */
export function permanentHint(folder: string): 0 | 1 | 2 {
  const name = nameOf(folder);
  return SURELY_PERMANENT.test(name) ? 2 : PERMANENT.speak(name) ? 1 : 0;
}

/** Whether a word says that a note was saved from elsewhere: by a clipper, a feed, a read-it-later service. */
export function isPipelineTag(tag: string): boolean {
  const word = wordOf(tag.slice(tag.lastIndexOf('/') + 1).replace(/^\[\[(?:[^\]|]*\|)?|\]\]$/g, ''));
  return SAVED.is(word) || PIPELINE.is(word);
}

const SAVED = list(
  `clippings, clipping, clip, clips, web clip, webclip, rss, feed, feeds, newsletter, auto import, web clipper, webclipper, 剪藏, 网摘, 网页剪藏, 订阅, クリップ, 스크랩, recorte, recortes, ausschnitt, coupure, ritaglio`,
);
