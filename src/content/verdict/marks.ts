/** What a page that stands in for an article gives itself away by. */
export type Mark =
  'bot-check' | 'needs-javascript' | 'login-wall' | 'consent-wall' | 'error-page' | 'soft-404' | 'paywall' | 'removed' | 'truncated';

interface Signs {
  mark: Mark;
  /** What its title or first heading says. */
  title?: RegExp;
  /** What its text says. Whole phrases, because single words ("paywall", "captcha") stand in articles too. */
  text?: RegExp;
  /** Elements only such pages have. */
  element?: string;
}

/** In the order of how sure they are. */
const signs: Signs[] = [
  {
    mark: 'bot-check',
    title:
      /^(?:just a moment|attention required|are you (?:a robot|human)|(?:please )?(?:verify|verifying|confirm) (?:that )?you|checking (?:your browser|if the site)|security (?:check|verification)|human verification|bot (?:check|verification)|ddos-guard|pardon our interruption|one more step|robot check|access (?:to this page has been )?denied|access blocked|client challenge|sorry,? you have been blocked|request (?:blocked|rejected)|weixin official accounts platform|环境异常|安全验证|人机验证|访问验证|验证码|请稍候|安全检查)/i,
    text: /verify(?:ing)? (?:that )?you are (?:a )?human|checking (?:your browser before|if the site connection is secure)|enable javascript and cookies to continue|unusual (?:traffic|activity) from|not a robot|needs to review the security of your connection|complete the (?:captcha|security check)|press (?:&|and) hold|cloudflare ray id|automated (?:requests|access)|环境异常|完成验证后即可继续访问|去验证|请完成(?:安全)?验证|拖动滑块|异常流量|您的访问过于频繁/i,
    element:
      '#challenge-form, #challenge-running, #cf-wrapper, .cf-turnstile, #px-captcha, #captcha-container, #captcha-box, iframe[src*="captcha-delivery"], #sec-cpt-if',
  },
  {
    mark: 'removed',
    title:
      /^(?:该内容已被发布者删除|此内容因违规无法查看|内容已删除|this (?:post|story|article) (?:has been|was) (?:removed|deleted|unpublished))/i,
    text: /该内容已被发布者删除|此内容因违规无法查看|此内容被投诉|文章已被删除|内容不存在或已被删除|(?:author|user) (?:has )?(?:deleted|removed|unpublished) this (?:post|story|article)|this (?:post|story|article) (?:has been|was) (?:removed|deleted|unpublished)/i,
  },
  {
    mark: 'soft-404',
    title:
      /(?:^|[|–—:·-]\s*)(?:error )?404\b|\b(?:page|post|article|story|content|file|resource) (?:(?:was|is|could|can) ?)?(?:not be|not|cannot be|can't be|couldn't be|could not be) found|^(?:404|not found|oops|page unavailable|nothing (?:was )?found|we can(?:'|’)t find|we couldn(?:'|’)t find|sorry, (?:we|this|that|the) (?:couldn|can|page))|no longer (?:available|exists)|页面(?:不存在|找不到|未找到|没有找到)|找不到(?:页面|该页)|文章不存在|内容不存在|ページが見つかりません|seite nicht gefunden|page introuvable|página no encontrada/i,
    text: /(?:the |this )?(?:page|post|article|story|content|link)(?: that)?(?: you(?:'|’)?(?: a|’)?re looking for| you (?:requested|were looking for|followed))[^.]{0,40}(?:not (?:be )?found|n(?:o|'|’)t exist|no longer|moved|removed|deleted|unavailable|broken)|(?:page|post|article) (?:could not|cannot|can(?:'|’)t) be found|nothing (?:was )?found at this location|页面不存在|您访问的页面(?:不存在|已)/i,
  },
  {
    mark: 'error-page',
    title:
      /^(?:error|application error|server error|internal (?:server )?error|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|(?:5\d\d|403)\b|forbidden|something went wrong|temporarily unavailable|maintenance|(?:site |we(?:'|’)re )?(?:down for|under) maintenance|an error (?:has )?occurred|unexpected error|database error|too many requests|系统(?:错误|繁忙|维护)|出错了|服务器错误)/i,
    text: /internal server error|502 bad gateway|503 service unavailable|504 gateway time-?out|error establishing a database connection|something went wrong(?:[.!,]| on our end)|an unexpected error (?:has )?occurred|application error: a (?:client|server)-side exception|we(?:'|’)re (?:currently )?(?:down for|performing|undergoing) (?:scheduled )?maintenance|please try again later|server is temporarily|系统繁忙|请稍后再试/i,
  },
  {
    mark: 'needs-javascript',
    title: /^(?:please )?(?:enable javascript|javascript (?:is )?(?:required|disabled|not available))/i,
    text: /(?:you need to|please|must) (?:enable|turn on|allow|activate) javascript|javascript (?:is|must be|has been|needs to be) (?:required|enabled|disabled|turned|not (?:available|enabled))|requires javascript|doesn(?:'|’)t work (?:properly )?without javascript|your browser (?:has|does not support) javascript|请(?:启用|开启|打开) ?javascript|需要(?:启用|允许)? ?javascript/i,
  },
  {
    mark: 'consent-wall',
    title:
      /^(?:before you continue|your privacy choices|we (?:value|care about|respect) your privacy|cookie (?:consent|notice|preferences|settings)|privacy (?:settings|preferences)|datenschutz|consent\b)/i,
    text: /before you continue to|we (?:and our (?:\d+ )?partners )?(?:use|store|value)[^.]{0,80}(?:cookies|privacy)|(?:accept|reject|agree to)(?: and continue| all)?(?: (?:all|our))? cookies|accept all|consent to the (?:use|processing)|cookies? and similar technologies|mit werbung und tracking|同意并继续|接受所有 ?cookie/i,
  },
  {
    mark: 'login-wall',
    title:
      /^(?:log ?in|sign ?in|sign ?up|login required|please (?:log|sign) in|join now|register|登录|登入|请登录|注册)\b|(?:\||-|–) (?:log ?in|sign ?in)$|^登录|^请登录|- 登录$/i,
    text: /(?:log|sign)(?:ged)? ?in (?:to (?:continue|read|view|see|access)|is required|or (?:sign|register|create)|required|with (?:your|google|email))|(?:must|need to|have to|please) (?:be (?:logged|signed) in|log in|sign in|login|register)|(?:create|register) (?:a|an|your) (?:free )?account (?:to|and)|register (?:for free )?to (?:continue|read|view)|forgot(?:ten)? (?:your )?password|登录后(?:查看|可|即可|阅读|继续)|请先?登录|登录(?:查看|阅读)(?:更多|全文)/i,
  },
  {
    mark: 'paywall',
    text: /(?:subscribe|upgrade|join|sign up|become an? (?:paid )?(?:member|subscriber))[^.。]{0,60}(?:to (?:continue|keep|finish) reading|to (?:read|unlock|access|see|view|get)[^.]{0,30}(?:full|rest|whole|entire|complete|this (?:article|story|post))|for (?:full|unlimited) access)|(?:this|the rest of this|full) (?:post|article|story|content|episode)[^.]{0,20} is (?:only )?(?:for|available (?:only )?(?:to|for)|reserved for|exclusive to|behind|limited to)[^.]{0,20}(?:paid|paying|premium|subscribers|members)|(?:subscriber|member|premium)s?[ -](?:only|exclusive)(?: (?:content|story|article|post))?|(?:content|article|story) (?:is )?(?:for|reserved for) (?:our )?(?:subscribers|members)|continue reading (?:this|with|your|for|by)[^.]{0,50}(?:subscri|trial|account|app|free|member)|(?:keep|continue) reading (?:with a|for free)|(?:preview of|not included in your) subscription|(?:do|does) not (?:currently )?have (?:full )?access|(?:access|log ?in|sign ?in)(?: to (?:this|the full) \w+)? (?:through|via|with) (?:your|an) (?:institution|organi[sz]ation|library)|(?:purchase|buy|rent) (?:the |a |this )?(?:full[ -]text|pdf|article|instant access)|get (?:full[ -]text )?access to (?:this|the full)|already (?:a |have a )?(?:paid )?(?:subscriber|subscription|member)|you(?:'|’)ve (?:reached|read|used)[^.]{0,40}(?:free|limit|last)|(?:your|remaining) free articles?|get (?:unlimited|full) (?:digital )?access|start (?:your )?free trial (?:to|and) (?:read|continue|keep|get)|purchase (?:this article|access)|buy (?:this )?article|get access to the full version|付费(?:阅读|内容|后)|订阅后(?:可|即可|阅读|查看|继续)|开通(?:会员|VIP)|购买后(?:可|即可|阅读)|剩余 ?\d+ ?%|会员(?:专享|专属|可读)|本文为付费|有料会員|会員限定|この記事は有料|nur für abonnenten|réservé aux abonnés|solo para suscriptores/i,
    element:
      '[data-testid="paywall"], .paywall-title, div.paywall, section.paywall, #paywall, .paywall-overlay, .piano-paywall, .meteredContent ~ .paywall',
  },
  {
    // What converters, mail programs and viewers of files say of the text they show.
    mark: 'truncated',
    text: /^.{0,80}\b(?:this|the (?:above|following|original|rest of (?:this|the))) (?:document|file|page|article|message|email|text|conversion|content|post|output)\b.{0,40}\b(?:truncated|clipped|cut (?:off|short)|interrupted|too (?:long|large) to (?:be )?(?:display|show|convert)\w*)|\bmay be truncated or damaged|^\[?message clipped\b|\bexited abruptly\b|can(?:'|’|no)t show files that are this big|^.{0,40}could not be (?:imported|converted) from the original|^.{0,20}(?:内容|全文|文章|正文|邮件).{0,4}(?:过长|太长|较长).{0,6}(?:截断|省略|显示)|^.{0,20}(?:以下|其余|剩余)(?:内容|部分).{0,6}(?:省略|截断|无法显示)/i,
  },
];

/** The marks in a page's title or first heading. */
export function marksOfTitle(title: string): Mark[] {
  const text = title.trim();
  return signs.filter((sign) => sign.title?.test(text)).map(({ mark }) => mark);
}

/** The marks in a text that is short enough to be about nothing else. */
export function marksOfText(text: string): Mark[] {
  return signs.filter((sign) => sign.text?.test(text)).map(({ mark }) => mark);
}

/** The marks among a page's elements. */
export function marksOfElements(page: Document): Mark[] {
  return signs.filter(({ element }) => element !== undefined && page.querySelector(element) !== null).map(({ mark }) => mark);
}
