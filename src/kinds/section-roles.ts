import type { Body } from './body';
import type { SectionRole } from './kind';
import { wordOf } from './word';

const list = (words: string): ReadonlySet<string> => new Set(words.split(',').map((word) => word.trim()));

/** What sections are called that hold each part of a note. */
const NAMES: Readonly<Record<SectionRole, ReadonlySet<string>>> = {
  content: list(
    `full content, content, full text, article, article text, body, text, original, original text, transcript, web content, clipped content, 原文内容, 原文, 正文, 全文, 核心内容, 内容, 文章内容, 网页内容, 本文, 全文内容, 記事, 본문, 내용, 전문, inhalt, volltext, artikel, originaltext, contenu, texte intégral, texte, contenido, texto completo, contenuto, testo completo, conteúdo, inhoud, innehåll, treść, obsah, содержание, полный текст, текст`,
  ),
  keyPoints: list(
    `key points, keypoints, key ideas, key takeaways, takeaways, highlights, main points, key insights, insights, key findings, findings, main ideas, 关键要点, 关键观点, 要点, 核心观点, 重点, 主要观点, 核心要点, 金句, 划线, ポイント, 重要ポイント, ハイライト, 핵심, 핵심 내용, 하이라이트, kernpunkte, kernaussagen, wichtige punkte, erkenntnisse, points clés, points essentiels, idées clés, puntos clave, ideas clave, puntos principales, punti chiave, pontos chave, pontos principais, kernpunten, huvudpunkter, kluczowe punkty, ключевые мысли, основные мысли`,
  ),
  checklist: list(
    `analysis checklist, checklist, check list, todo, to do, to dos, tasks, next steps, actions, action items, processing, 检查清单, 清单, 分析清单, 待办, 待办事项, 任务, 处理清单, チェックリスト, やること, 체크리스트, 할 일, checkliste, aufgaben, liste de contrôle, à faire, lista, lista de verificación, tareas, attività, tarefas, takenlijst, att göra, do zrobienia, чек лист, задачи`,
  ),
  related: list(
    `related, related notes, related links, links, see also, connections, related concepts, related ideas, references, backlinks, 相关, 相关链接, 相关概念, 相关笔记, 关联, 关联笔记, 链接, 相关内容, 延伸阅读, 関連, 関連ノート, 関連リンク, リンク, 관련, 관련 노트, 관련 링크, verwandt, verwandte notizen, verknüpfungen, siehe auch, zusammenhänge, liens, notes liées, voir aussi, connexions, relacionado, relacionadas, notas relacionadas, enlaces, véase también, conexiones, correlati, note correlate, collegamenti, notas relacionadas, ligações, gerelateerd, relaterat, powiązane, связанные, связанные заметки, ссылки`,
  ),
  summary: list(
    `summary, abstract, tl dr, tldr, excerpt, description, overview, synopsis, 摘要, 内容摘要, 概要, 总结, 简介, 原文概览, 要約, あらすじ, サマリー, 요약, 초록, zusammenfassung, kurzfassung, auszug, überblick, résumé, extrait, resumen, extracto, riassunto, sommario, resumo, samenvatting, sammanfattning, streszczenie, podsumowanie, souhrn, резюме, краткое содержание, аннотация`,
  ),
};

/** Which of the headings that notes have in common hold which part, in the notes' own words. */
export function sectionsOf(bodies: readonly Body[]): Partial<Record<SectionRole, string>> {
  const counts = new Map<string, number>();
  for (const { headings } of bodies) {
    for (const text of new Set(headings.filter(({ level }) => level > 1).map(({ text }) => text)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count >= bodies.length * COMMON).sort(([, a], [, b]) => b - a);
  const roles = Object.entries(NAMES) as [SectionRole, ReadonlySet<string>][];
  return Object.fromEntries(
    roles.flatMap(([role, names]) => {
      const found = common.find(([text]) => names.has(wordOf(text)));
      return found === undefined ? [] : [[role, found[0]]];
    }),
  );
}

const COMMON = 0.4;
