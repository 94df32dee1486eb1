/** Headings that end an article: what follows them is the site's, not the author's. */
const tailHeading =
  /^(?:(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested)|related|recommended|more (?:from|on|in|like|stories|articles|posts|news|reading)|read (?:more|next|also)|further reading|keep reading|up next|next (?:up|post|article)|previous (?:post|article)|latest|popular|trending|most (?:read|popular|viewed)|recent|featured|about the author|about (?:us|me)$|author|written by|share|follow us|join (?:us|our|the)|subscribe|sign up|newsletter|get (?:the|our) |stay (?:up|in|connected)|contact|comments?|\d+ (?:comments?|responses?|thoughts|replies)|leave a (?:reply|comment)|post a comment|discussion|discover more|explore more|categories|tags|topics|archives?|browse|see also|other (?:posts|articles)|similar|sponsored|advertisement|footer|support|quick links|company|legal|connect)\b|相关(?:阅读|文章|推荐|新闻)|推荐阅读|猜你喜欢|热门|评论|关于作者|延伸阅读|上一篇|下一篇)/i;

/** Words of a site talking about itself. */
const furniture =
  /\b(?:subscrib\w*|sign up|sign in|log ?in|newsletter|your (?:email|inbox)|e-?mail address|privacy policy|terms of (?:use|service)|cookies?|all rights reserved|copyright|©|share (?:this|on|via)|tweet|follow (?:us|me)|read more|learn more|click here|advertis\w+|sponsored|affiliate|commissions?|leave a (?:reply|comment)|comments?|posted (?:in|by|on)|filed under|tagged|min(?:ute)? read|skip to|back to top|load more|view all|see all|show more|get started|book a|contact us|free trial|download|related (?:posts|articles|stories))\b|订阅|关注我们|版权所有|转载|分享到|扫码|点击|阅读原文|登录|注册/gi;

const credit =
  /^(?:(?:photo|image|picture|illustration|credit|source|via|by|written by|posted|published|updated|last (?:updated|modified)|edited by|reviewed by)\b|\p{L}+ \d{1,2},? \d{4}|\d{1,2} \p{L}+ \d{4}|\d{4}[-/年.])/iu;

/** How many turns of phrase in `text` belong to a site rather than to an author. */
export function countFurniture(text: string): number {
  return text.match(furniture)?.length ?? 0;
}

/** Whether a heading opens what comes after an article. */
export function isTailHeading(text: string): boolean {
  return text.length < 80 && tailHeading.test(text.trim());
}

/** Whether a short line credits a person, a picture or a date. */
export function isCredit(text: string): boolean {
  return text.length < 120 && credit.test(text);
}

/** Whether `text` ends the way sentences do. */
export function endsSentence(text: string): boolean {
  return /[.!?。！？…:：;；]["'”’»)\]]*$/.test(text);
}

/** Whether `text` breaks off, as the beginnings of other articles do in a list. */
export function isTeaser(text: string): boolean {
  return /(?:…|\.\.\.)\s*[\])]?\s*(?:(?:read|learn|see|show|view) (?:more|all|full \p{L}+)|continue(?: reading)?|more)?\s*[»›→>]?$/iu.test(
    text,
  );
}

/** Whether a heading says the title, as it is, cut short, or with the site's name at its end. */
export function sameTitle(text: string, title: string): boolean {
  const own = text.replace(/\s+/g, '').toLowerCase();
  const known = title.replace(/\s+/g, '').toLowerCase();
  if (own.length < 4 || known.length < 4) return false;
  if (own === known) return true;
  if (own.length > 12 && known.startsWith(own)) return true;
  return known.length > 12 && own.startsWith(known) && own.length < known.length * 1.3;
}

const boxHeading =
  /^(?:upcoming events|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|related$|(?:related|recommended|recent|latest|popular|featured|similar|other|more) (?:posts|articles|stories|news|content|videos|reading|events|from|for you)\b|more (?:on|in|like)|most (?:read|popular|viewed)|read (?:next|also)|up next|keep reading|about the author|follow us|share this|subscribe|sign up|newsletter|leave a (?:reply|comment)|comments?$|\d+ (?:comments?|responses?)|tags$|categories$|相关(?:阅读|文章|推荐|新闻)|推荐阅读|猜你喜欢|关于作者)/i;

/** Whether a heading is surely one of a box that the site sets beside articles; an author would hardly write it. */
export function isBoxHeading(text: string): boolean {
  return text.length < 80 && boxHeading.test(text.trim());
}

/** Whether a line says whose the site is: "© 2024 Notes", "All rights reserved". */
export function isFinePrint(text: string): boolean {
  return text.length < 200 && /^(?:copyright\b|©|\(c\) ?\d{4})/i.test(text) && /\d{4}|rights reserved/i.test(text);
}
