/**
 * What properties, and labels in a note's text, are called that hold an item's facts: the best first. As {@link wordOf}
 * has them. From the pipelines' public templates: Web Clipper's default has `title, source, author, published, created,
 * description` (help.obsidian.md/web-clipper), RSS Reader `link, author, published, feed` (joethei/obsidian-rss), RSS
 * Copyist `url, author, date, unread` (aoout/obsidian-rss-copyist), Omnivore `date_saved, date_published` with "Read
 * Original" in the text (omnivore-app/obsidian-omnivore), Readwise `Full Title, URL` as a list under Metadata
 * (readwiseio/obsidian-readwise), Raindrop `Source URL::` (kaiiiz/obsidian-raindrop-highlights-plugin).
 */
const names = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

export const LINK_NAMES =
  names(`url, link, source url, original url, article url, canonical url, web url, page url, item url, entry url, post url, paper url, abs url, html url, origin url, uri, href, address, web address, permalink, canonical, original link, original, read original, article link, source link, item link, paper link, web link, weblink, external link, website url, view original, read online, read article,
  source, sources, from url, via url, origin, reference, web page, webpage, page, article, paper, guid, 链接, 原文链接, 原文, 网址, 原文地址, 地址, 文章链接, 来源链接, 来源网址, 源链接, 網址, 鏈接, 連結, 来源, 出处, リンク, 元記事, 原文リンク, 参照元, 出典, ソース, 링크, 주소, 원문, 출처, 원문 링크,
  adresse, quelle, quellen url, verweis, lien, lien original, lien source, adresse web, enlace, enlace original, fuente, dirección, collegamento, indirizzo, fonte, endereço, ligação, bron, länk, källa, odnośnik, źródło, odkaz, zdroj, ссылка, источник, адрес, bağlantı, kaynak,
  arxiv url, arxiv, arxiv id, eprint, doi url, doi, pdf url, pdf link, pdf, gmail link, message url, web view, webview, video, video url, youtube, episode url`);

export const TITLE_NAMES = names(
  `title, full title, headline, article title, paper title, item title, page title, original title, subject, name, 标题, 文章标题, 原标题, 題名, タイトル, 記事名, 件名, 제목, titel, überschrift, betreff, titre, objet, título, titulo, titolo, tytuł, název, заголовок, название, başlık`,
);

/** Those that are titles and nothing else: a `subject` may be a field of study, a `name` a person's. */
export const SURE_TITLE_NAMES = TITLE_NAMES.filter((name) => !/^(?:name|subject|objet|betreff|件名|название)$/.test(name));

export const DATE_NAMES =
  names(`date, published, publication date, date published, published at, published on, published date, publish date, pub date, pubdate, issued, posted, posted on, date posted, posted at, date created, created, created at, created on, creation date, date saved, saved, saved at, saved on, date added, added, added at, added on, date clipped, clipped, clipped at, clipped on, captured, captured at, capture date, date captured, collected, collected at, fetched, fetched at, retrieved, accessed, access date, received, received at, date received, sent, imported, imported at, import date, synced, timestamp, time, day,
  日期, 发布日期, 发布时间, 发表时间, 发表日期, 收集日期, 收集时间, 剪藏时间, 剪藏日期, 保存时间, 保存日期, 创建, 创建时间, 创建日期, 添加时间, 抓取时间, 时间, 公開日, 投稿日, 作成日, 保存日, 追加日, 取得日, 日付, 日時, 登録日, 날짜, 작성일, 게시일, 저장일, 수집일,
  datum, veröffentlicht, veröffentlicht am, erstellt, erstellt am, gespeichert, gespeichert am, hinzugefügt, erfasst, erfasst am, gesammelt, publié, publié le, date de publication, créé, créé le, ajouté, ajouté le, enregistré, date d ajout, capturé, fecha, publicado, fecha de publicación, creado, guardado, añadido, agregado, capturado, fecha de captura, data, pubblicato, creato, salvato, aggiunto, data di pubblicazione, criado, salvo, adicionado, gepubliceerd, gemaakt, opgeslagen, toegevoegd, publicerad, skapad, sparad, tillagd, utworzono, opublikowano, data publikacji, zapisano, vytvořeno, дата, опубликовано, создано, добавлено, сохранено, tarih`);

export const SOURCE_NAMES =
  names(`source, feed, feed title, feed name, source name, source title, site, site name, website, publication, publication name, publisher, journal, journal title, container title, venue, blog, newsletter, channel, magazine, podcast, provider, outlet, origin, via, from, sender, service, domain, host, app, platform, account,
  来源, 公众号, 网站, 订阅源, 来源名称, 出处, 期刊, 平台, 频道, 栏目, 媒体, 站点, サイト, サイト名, 出典, ソース, 媒体, フィード, メディア, 출처, 사이트, 매체, 피드, quelle, seite, website, zeitschrift, medium, absender, revue, média, media, site web, expéditeur, fuente, sitio, revista, boletín, remitente, medio, fonte, sito, rivista, testata, mittente, bron, källa, źródło, zdroj, источник, сайт, издание, kaynak`);

/** Properties whose address leads to something else than the item. */
export const NOT_THE_LINK =
  /\b(?:image|img|cover|thumb\w*|banner|avatar|icon|logo|photo|picture|favicon|poster|feed|rss|author|site|home ?page|website|blog|repo\w*|github|gitlab|code|demo|recording|twitter|linkedin|profile|comments?|discussion|hn|reddit|archive|api|local|omnivore|readwise|highlights?|zotero|obsidian|wallabag|instapaper|raindrop|related|up|parent|next|prev\w*)\b|封面|图片|头像|画像/;
