import type { PropertyValue } from '../properties/property-value';
import { wordOf } from './word';
import type { SeenNote } from './seen-note';

const list = (words: string): ReadonlySet<string> => new Set(words.split(',').map((word) => word.trim()));

/** Properties that only notes about something else than an article have: tasks, people, meetings, books, meals, films, jobs, events. */
const KEYS =
  list(`due, due date, deadline, scheduled, assignee, assigned to, sprint, story points, estimate, attendees, participants, organizer, email, e mail, phone, mobile, birthday, full name, first name, last name, job title,
  isbn, isbn13, isbn 13, isbn10, total pages, ingredients, servings, cuisine, prep time, cook time, calories, director, actors, cast, runtime, imdb, imdb id, tmdb, seasons, episodes, developer, salary, company, applied, applied on, interview, price, cost, budget, client, invoice, quantity,
  venue address, address, coordinates, lat, latitude, check in, flight, start date, end date, rsvp, instructor, semester, course code, license,
  截止日期, 截止, 到期, 负责人, 参会人, 与会者, 邮箱, 电话, 生日, 出版社, 食材, 导演, 薪资, 公司, 价格, 期限, 締切, 参加者, メール, 電話, 誕生日, 材料, 監督, 価格, fällig, frist, teilnehmer, telefon, geburtstag, zutaten, preis, échéance, participants, téléphone, anniversaire, ingrédients, prix,
  vencimiento, fecha límite, asistentes, teléfono, cumpleaños, ingredientes, precio, scadenza, partecipanti, telefono, compleanno, ingredienti, prezzo, prazo, participantes, telefone, срок, участники, телефон`);

/** What a note says it is, in a property of types or as a tag. */
const THINGS =
  list(`task, tasks, todo, project, projects, person, people, contact, contacts, meeting, meetings, book, books, movie, movies, film, films, tv, series, show, game, games, recipe, recipes, daily, daily note, journal, diary, weekly, template, moc, map of content, dashboard, index, event, events, place, places, trip, travel, company, job, application, product, purchase, wishlist, goal, goals, habit, workout, area, client, invoice, issue, bug, ticket, feature,
  任务, 待办, 项目, 人物, 人, 联系人, 会议, 书, 书籍, 图书, 电影, 食谱, 菜谱, 日记, 日志, 模板, 索引, 目标, 活动, タスク, プロジェクト, 人物, 会議, 本, 書籍, 映画, レシピ, 日記, テンプレート, 작업, 프로젝트, 사람, 회의, 책, 영화,
  aufgabe, projekt, kontakt, besprechung, buch, rezept, tagebuch, vorlage, veranstaltung, tâche, projet, personne, réunion, livre, recette, événement, tarea, proyecto, persona, reunión, libro, película, receta, diario, evento, attività, progetto, riunione, libro, ricetta, tarefa, projeto, pessoa, reunião, livro, receita, taak, mens, boek, recept, uppgift, person, bok, zadanie, osoba, książka, задача, проект, человек, встреча, книга, рецепт`);

/** Names of properties that say what a note is. */
export const TYPE_KEYS = list(
  `type, types, category, categories, kind, class, note type, file class, template, object type, is a, 类型, 分类, 種類, 種別, カテゴリ, 유형, typ, art, kategorie, catégorie, tipo, categoría, categoria, soort, kategori, тип`,
);

/** What folders of such notes are called, where that is no word for one of them. */
const FOLDERS = list(
  `persons, contacts, kontakte, personen, projekte, aufgaben, besprechungen, bücher, rezepte, filme, personnes, projets, tâches, réunions, livres, recettes, personas, contactos, proyectos, tareas, reuniones, libros, recetas, persone, progetti, riunioni, libri, ricette, pessoas, projetos, tarefas, livros, receitas, mensen, projecten, taken, boeken, recepten, personer, uppgifter, böcker, люди, проекты, задачи, книги, рецепты, courses, jobs, applications, products, companies, places, trips, songs, plants`,
);

/** Whether a note is about something that is not read: a task, a person, a meeting, a book on the shelf. */
export function isThing({ path, properties, tags }: Pick<SeenNote, 'path' | 'properties' | 'tags'>): boolean {
  const folder = wordOf(path.split('/').at(-2) ?? '');
  return (
    THINGS.has(folder) ||
    FOLDERS.has(folder) ||
    Object.entries(properties).some(([key, value]) => KEYS.has(wordOf(key)) || (TYPE_KEYS.has(wordOf(key)) && namesThing(value))) ||
    tags.some((tag) => THINGS.has(wordOf(tag)) || THINGS.has(wordOf(tag.slice(tag.lastIndexOf('/') + 1))))
  );
}

function namesThing(value: PropertyValue): boolean {
  const named = [value].flat();
  return (
    named.length > 0 && named.some((one) => typeof one === 'string' && THINGS.has(wordOf(one.replace(/^\[\[(?:[^\]|]*\|)?|\]\]$/g, ''))))
  );
}
