/** Verbs that claims are made with, in their bare form. Whether one is a verb where it stands, its neighbours say. */
export const VERBS: ReadonlySet<string> = new Set(
  (
    'accelerate accept accumulate achieve act add adapt affect aid allow amplify answer appear apply argue ask assume avoid balance beat become begin ' +
    'behave belong bend benefit bias block blur break bring build buy carry cause change cheat choose collapse come compete compound compress ' +
    'conceal confuse connect consume contain contradict contribute control converge copy correct correlate corrupt cost count cover create cut damage ' +
    'decay decide decline decrease deepen defeat define degrade delay demand depend deserve destroy determine detect differ disappear discard discourage ' +
    'distort divide double dominate drive drop earn ease emerge enable encode encourage end endure enforce erode erase exceed exist expand explain ' +
    'expose fade fail favour favor feed fill find fit fix follow forget form free freeze gain generalise generalize get give go grow guarantee ' +
    'guide happen harm help hide hinder hold hurt ignore impair imply improve include increase indicate induce influence inform inherit inhibit ' +
    'interfere introduce invite keep kill know lack last lead leak learn leave let lie limit live look lose lower maintain make mask match matter ' +
    'mean measure memorise memorize mislead miss move multiply need obscure occur offer outlast outlive outperform outweigh overfit pay persist place ' +
    'precede predict prefer preserve prevent produce promote protect prove provide punish put raise reach read rebuild recover reduce ' +
    'reflect reinforce rely remain remember remove repeat replace require resemble reset resist restore reveal reward rise rot rule run save scale ' +
    'separate serve shape share shift show shrink signal slow solve speak spend split spoil spread stabilise stabilize stand start stay steal stem stop store ' +
    'strengthen succeed suffer suffice suggest support survive take teach tell tend think trade train transfer travel trigger trust turn undermine ' +
    'abandon absorb admit age agree aim alter annoy anticipate approach arise arrive assemble assign assist attract average await bear bind bite blame bleed blind boost borrow bounce breed breathe burn bury calm cancel catch cease challenge claim clean clear close cloud cluster combine comfort communicate compare compensate complain complete complicate concentrate consider constrain construct consolidate contrast cool cooperate crack crash cross crush cure deceive decorate dampen defend deliver deny describe design deter develop die differentiate dig dilute disagree disappoint discover disrupt dissolve drain draw dream drift dry eat embed emphasise emphasize engage escape establish estimate evolve exaggerate exclude excuse exploit explore fall fear fight float flood flow fly fold fool force forgive frame freshen frighten fuel fulfil function gather generate handle hate heal hear heat highlight hire hit hunt illustrate impose imitate inflate insist inspire integrate interrupt invent invest isolate join judge jump justify kick lag land laugh lay lend lengthen level lift link listen load loosen love mark melt merge migrate mimic mirror mix motivate multiply neglect notice number nudge obey observe open operate organise organize orbit overcome overflow overlook overstate own penalise penalize perceive perform permit persuade plan plant play please point pollute postpone pull punctuate push quit race react realise realize recall receive recognise recognize record refuse regulate reject relate release relieve render repair repay repel report represent resolve respond respect retain return reuse reverse revise ripen roll sacrifice satisfy scare scatter seek select sell send settle shelter shift shorten shut silence sink sit sleep smell smooth soften sort sound sour split squeeze strain stretch strike struggle substitute suit surprise surround suspend sustain swallow sweeten swim switch tame target taste tempt test thaw threaten thrive tie tighten tilt tire tolerate touch track transform translate transmit trap treat trick underperform unite vote wait wake walk want warm warn wash watch wear weigh wish wonder worry wrap ' +
    'understand underestimate use vanish vary waste weaken widen win work worsen write yield crowd'
  ).split(' '),
);

/** Past forms that are told by no ending. */
export const IRREGULAR: ReadonlySet<string> = new Set(
  'became began broke brought built came chose drove fell felt found gave got grew held kept knew led left lost made meant met paid ran rose said saw sent showed shrank sold spent spoke stood taught thought told took understood went won wrote'.split(
    ' ',
  ),
);

/** What a Chinese sentence says something with. */
export const PREDICATES =
  /不是|是|不(?=.)|没有|没|并非|会(?![议员计话])|能(?![力量源])|可以|应该|应当|应(?!用)|必须|需要|需(?!求)|要(?![点素求])|让|使(?!用)|令(?!牌)|把|被|取决于|等于|意味着|来自|源于|导致|造成|引起|决定|改变|影响|提高|降低|减少|增加|促进|阻碍|抑制|掩盖|揭示|说明(?!书)|证明|预示|优于|高于|低于|大于|小于|胜过|越|更|比(?![较例])|靠|依赖|属于|有助于|有(?![效序关限])|只|才(?!能)|都|就|总(?!结)|变(?![化量换体])|成为|成了|留下|带来|产生|削弱|增强|放大|缩短|延长|破坏|保护|限制|塑造|忘记|记住|先于|早于|晚于|仍然?|依然|出在|在于|来得|换来|用.{1,4}换|巩固|暴露|奖励|惩罚|鼓励|加速|加快|减慢|隐藏|代替|取代|反映|包含|适合|值得|消耗|节省|浪费|学会|冻结|自己(?=[^的])|善于|擅长|记得|记住|忘掉|知道|相信|以为|认为|说的|做的|拿.{1,3}换|胜|输给|赢过|统一了?|扩[大张散]|认[路出得]|教会|逼|挡|滤|填补|拉近|远离|靠近|规定|记录|终结|运得|挡住|保[温留存持证]|撑|占|失传|消亡|长寿|枯死|灭绝|走样|正在|往往|通常|总是|从不|永远|容易|难以|一旦|上升|下降|上涨|下跌|生长|长出|流失|流向|流动|失效|失败|失去|丢失|出现|消失|停止|开始|结束|继续|依靠|依附|跟着|沿着|随着|围着|守着|等着|意味|代表|构成|组成|包括|制造|创造|建立|打破|打断|推动|推迟|拖慢|拖累|驱动|引导|误导|欺骗|说谎|撒谎|说服|提醒|提示|支配|主导|压倒|压垮|稀释|淹没|吸收|吸引|释放|排斥|排除|传播|传递|传染|传给|泄漏(?!$)|积累|累积|堆积|沉淀|腐蚀|侵蚀|磨损|修复|修正|纠正|拯救|救不|扭曲|夸大|低估|高估|高过|多过|少过|强过|抵消|弥补|补偿|平衡|牺牲|换取|交换|付出|赢得|失掉|忽略|忽视|看见|看不|看出|听见|听来|来听|来看|经得|禁得|经不|赶走|赶上|搬运|搬走|搬到|送到|送来|藏在|藏着|住在|活在|活得|死于|始于|止于|终于|起于|等同|好过|胜于|落后|领先|区分|分开|连接|连起|联系起|回到|先.{1,6}后|.得(?=[起出住到下上了多少快慢更很好早晚远])|在.{1,8}[上中下里期时前后内间](?!的|都|的)(?=[^的]{2,})|[用靠从]..{0,6}(?:来|训练|测|学|读|写|养|喂|做|算|找|看|听|量)|刚(?![体性])|了(?!解)/gu;

/** What the names of subjects end in. */
export const TOPIC_ENDINGS =
  /(?:研究|综述|概述|概论|方法|笔记|介绍|指南|简介|分析|总结|原理|机制|入门|教程|史|学|论文|报告|框架|策略|清单|进展|对比|比较|应用|现状|理论|摘要|随想|杂记|问题)$/u;

/** What stands before a predicate's character where it is a part of a noun: 功能, 摘要, 对比. */
export const NOUN_BEFORE = /(?:[功性可智效本技]能|[摘概需主重纪]要|对比)$/u;
