/**
 * What values of states say, in the languages that vaults are kept in. As {@link wordOf} has them: lower case, words
 * with one blank between them.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(',').map((word) => word.trim()));

/** Speak of something to be read or worked through: they mean it wherever they stand. */
export const OPEN = list(`unread, to read, toread, tbr, to be read, read later, readlater, later, inbox, in box, unprocessed, to process,
  toprocess, to be processed, needs processing, to review, needs review, unreviewed, pending review, to analyze, to analyse,
  pending analysis, unanalyzed, to sort, unsorted, to triage, triage, untriaged, needs triage, to file, to digest, to summarize,
  reading list, reading queue, read queue, clipped, captured, collected, fleeting, unseen, not read, not yet read,
  pending reading, needs reading, awaiting review, awaiting analysis, unprocessed inbox, shortlist, incoming,
  未读, 待读, 未讀, 待讀, 待阅读, 未阅读, 待处理, 未处理, 待整理, 未整理, 待分析, 未分析, 稍后读, 稍后阅读, 收件箱, 待看, 未看, 待消化, 想读, 待审, 待筛选, 待归档,
  未読, 未処理, 未整理, あとで読む, 後で読む, 読みたい, 積読, 要確認, 읽지 않음, 안 읽음, 미확인, 읽을 것, 미처리,
  ungelesen, zu lesen, lesen, später lesen, unbearbeitet, zu bearbeiten, eingang, posteingang, zu prüfen, leseliste,
  à lire, a lire, non lu, à traiter, a traiter, non traité, à trier, à analyser, lire plus tard, boîte de réception,
  por leer, sin leer, no leído, no leido, leer más tarde, leer después, por procesar, sin procesar, por revisar, bandeja de entrada, pendiente de leer,
  da leggere, non letto, da processare, da elaborare, da rivedere, leggere dopo, para ler, não lido, nao lido, por ler, ler depois, a ler, a processar,
  te lezen, ongelezen, te verwerken, later lezen, att läsa, oläst, läs senare, at læse, ulæst, å lese, ulest, lukematta, luettavaa,
  do przeczytania, nieprzeczytane, nieprzeczytany, do przetworzenia, k přečtení, nepřečteno, прочитать, не прочитано, непрочитано, непрочитанное, к прочтению, необработано,
  okunacak, okunmadı, 📥, 📨, 📬, 🆕, 📩`);

/** May speak of a task, a project, a day just as well. */
export const OPEN_ANYWHERE =
  list(`pending, open, new, todo, to do, waiting, backlog, queue, queued, next, unstarted, not started, untouched, fresh,
  someday, imported, saved, planned, process, study, raw, feed, in queue, 待办, 新, 新建, 未开始, 待定, 未着手, 未完了, 保留, 대기, 할 일, offen, neu, ausstehend, wartend, en attente, nouveau, nouvelle, à faire, a faire,
  pendiente, pendientes, nuevo, nueva, por hacer, abierto, in attesa, nuovo, da fare, aperto, pendente, novo, a fazer, aberto, nieuw, openstaand, te doen,
  ny, öppen, väntar, att göra, nowy, nowe, do zrobienia, oczekuje, nový, nové, новый, новое, ожидает, в очереди, открыто, bekliyor, yeni,
  ⬜, ⬜️, 🔲, 🔴, 🟥, ⏳, 🟨, 🟡, 🔘, ⚪`);

export const DONE =
  list(`read, done, processed, archived, archive, analyzed, analysed, reviewed, finished, complete, completed, closed, kept, keep, literature,
  permanent, evergreen, published, summarized, summarised, distilled, integrated, promoted, filed, linked, resolved, noted, annotated, seen, digested, deep read, skimmed,
  已读, 已讀, 已阅, 已阅读, 已处理, 完成, 已完成, 已归档, 归档, 已分析, 已整理, 已看, 读完, 已消化, 已转化, 精读, 既読, 読了, 処理済み, 処理済, 完了, 整理済み, 済, 읽음, 완료, 처리됨,
  gelesen, erledigt, fertig, archiviert, verarbeitet, bearbeitet, abgeschlossen, lu, lue, lus, traité, traitée, terminé, archivé, fini, fait,
  leído, leido, leída, procesado, procesada, hecho, archivado, terminado, completado, letto, elaborato, processato, fatto, archiviato, completato,
  lido, processado, feito, concluído, concluido, arquivado, gelezen, klaar, verwerkt, gedaan, gearchiveerd, läst, klart, klar, arkiverad, læst, lest, luettu, ferdig,
  przeczytane, przeczytany, zrobione, gotowe, přečteno, hotovo, прочитано, готово, обработано, завершено, okundu, bitti, ✅, ☑️, ✔️, ✔, 🟩, 🟢, 🏁, 📗`);

export const DECLINED =
  list(`declined, rejected, skipped, skip, discarded, ignored, ignore, dropped, dismissed, irrelevant, not relevant, deleted, trash, trashed,
  wont read, won t read, abandoned, cancelled, canceled, expired, stale, 拒绝, 已拒绝, 放弃, 已放弃, 忽略, 已忽略, 跳过, 已跳过, 丢弃, 已丢弃, 不读, 不看, 无关, 舍弃, 却下, 不要, 見送り, 破棄, 건너뜀, 제외,
  abgelehnt, verworfen, übersprungen, ignoriert, irrelevant, rejeté, rejetée, refusé, ignoré, écarté, abandonné, descartado, descartada, rechazado, ignorado, omitido,
  scartato, rifiutato, ignorato, rejeitado, afgewezen, overgeslagen, verworpen, avvisad, avfärdad, odrzucone, pominięte, zamítnuto, отклонено, пропущено, reddedildi, ❌, 🗑️, 🗑, 🚫`);

/** Under way, or at rest for another reason than having been read. */
export const ACTIVE =
  list(`reading, in progress, inprogress, active, doing, processing, started, current, ongoing, on hold, hold, paused, blocked, deferred, draft, stable, wip,
  进行中, 阅读中, 在读, 处理中, 草稿, 读一半, 読書中, 進行中, 作業中, 읽는 중, 진행 중, in arbeit, in bearbeitung, am lesen, lese, en cours, en lecture, brouillon, en curso, en progreso, leyendo, borrador,
  in corso, in lettura, bozza, em andamento, lendo, rascunho, bezig, aan het lezen, concept, pågår, läser, w trakcie, rozpracováno, в процессе, читаю, черновик, okunuyor, 🟧, 🔵, 🟦, 🚧, 📖`);

/** Names of properties that hold a state. */
export const STATE_KEYS =
  list(`status, state, stage, phase, workflow, progress, statut, état, etat, estado, stato, stav, статус, состояние, 状态, 狀態, 状況, ステータス, 상태, zustand, lesestatus, lezen, stan, tila, durum, situação,
  location, 阅读状态, 处理状态, 閱讀狀態, 読書状況, triage, shelf, bucket, queue, lage, bearbeitungsstand, bearbeitungsstatus, leesstatus, lässtatus, 进度, 进展`);

/** Names of properties that say, by yes, no, a date or nothing, whether a note was read. */
export const DONE_KEYS =
  list(`read, is read, isread, done, processed, is processed, reviewed, is reviewed, finished, is finished, completed, complete, archived, is archived, analyzed, analysed, is analyzed,
  read at, read on, date read, read date, finished at, date finished, finished on, processed at, processed on, date processed, reviewed at, date reviewed, completed at, archived at, date archived, last read, digested, triaged, seen, permanent note, permanent notes, zettel, processed into, promoted to, notes made, outcome, 永久笔记,
  已读, 已讀, 已处理, 已阅, 已阅读, 已完成, 完成, 阅读日期, 读完日期, 处理日期, 阅读时间, 既読, 読了, 読了日, 処理済み, 읽음, 읽은 날짜, gelesen, gelesen am, erledigt, bearbeitet, verarbeitet, lu, lu le, traité, leído, leido, leído el, procesado, fecha de lectura,
  letto, letto il, elaborato, lido, lido em, processado, gelezen, gelezen op, verwerkt, läst, læst, lest, luettu, przeczytane, přečteno, прочитано, обработано, okundu`);

/** Names of properties that say by yes or no whether a note is still to be read. */
export const OPEN_KEYS = list(
  `unread, is unread, inbox, to read, toread, needs review, needs processing, to process, unprocessed, pending, read later, queue, queued, 未读, 待读, 待处理, 未処理, 未読, ungelesen, à lire, non lu, por leer, sin leer, da leggere, para ler, não lido, te lezen, ongelezen, oläst`,
);

export const YES = list('true, yes, y, x, 1, ja, oui, si, sí, sim, да, 是, 已, はい, ✅, ☑️, ✓, ✔, ✔️');
export const NO = list('false, no, n, 0, nein, non, não, nao, nee, nej, нет, 否, 未, いいえ, ❌, ⬜, ✗');

/** Said of a note by a tag alone, these are what it is about. */
export const TOPICS = list(
  'literature, complete, closed, linked, noted, seen, keep, kept, published, resolved, integrated, annotated, trash, skip, stale, complete, archive, permanent, fertig, fini, fait, hecho, fatto, feito, klar',
);
