/** An article in the shape of a blog post: introduction, body with list and caption, conclusion, thanks, references. */
export const beeArticle = {
  title: 'How honey bees talk: the waggle dance',
  markdown: `## Introduction

People have kept bees for a very long time. This article shows how honey bees use the waggle dance to tell each other where food is. Why would an insect dance at all?

![](dance.png)
Figure 1: A bee that dances on the comb of the hive.

## The dance

A forager that comes home runs in a straight line and shakes her body. The waggle dance encodes both the direction and the distance of the food source. For example, a run of one second means about a kilometre.

- The angle of the run to the vertical is the angle of the flight to the sun.
- The length of the run grows with the distance of the flight.

\`\`\`
const dance = 'This code shows how honey bees use the waggle dance to tell each other where food is.';
\`\`\`

However, it was doubted for decades. I saw it myself in 2009, 2011, 2012 and 2013 on 4 hives.

## Experiments

Robot bees that dance send real bees to the place that their dance tells of. Bees in the dark hive read the dance with their antennae.

Subscribe to our newsletter to learn more about how honey bees dance for food.

## Conclusion

In short, honey bees share the direction and the distance of food by a dance that others can read in the dark.

## Acknowledgements

Thanks to everyone who showed us how honey bees dance to tell each other where food is.

## References

von Frisch, K. showed in a famous book how honey bees use the waggle dance to tell of food.
`,
};

/** A Chinese technical post, with what its site puts around it. */
export const chineseArticle = {
  title: '服务网格入门：把流量管理交给基础设施',
  markdown: `> 欢迎关注我们的公众号，获取更多服务网格与流量管理的文章。

## 前言

微服务拆分之后，服务之间的调用变得越来越复杂。本文介绍服务网格如何把流量管理从业务代码中分离出来。你是否也为重试和超时写过重复的代码？

## 原理

服务网格在每个服务旁边部署一个代理，所有流量都经过代理转发。控制平面统一下发路由规则，数据平面负责执行流量管理。例如，可以把百分之五的流量发给新版本。

## 总结

服务网格让业务代码不再关心流量管理，运维团队可以统一地控制重试、超时和灰度发布。

## 参考资料

本文参考了服务网格官方文档中关于流量管理的介绍，特此说明并表示感谢。
`,
};

/** A ruling in the shape of a Chinese civil judgment: parties and procedure first, what counts spread over the text. */
export const ruling = {
  title: '甲某与乙某房屋租赁合同纠纷一审民事判决书',
  markdown: `原告：甲某，女，1980年3月2日出生，住某市某区。

被告：乙某，男，1976年7月9日出生，住某市某区。

原告甲某与被告乙某房屋租赁合同纠纷一案，本院于2021年4月6日立案后，依法适用简易程序，公开开庭进行了审理。

原告甲某向本院提出诉讼请求：判令被告乙某支付拖欠的房屋租金三万元，并解除双方签订的房屋租赁合同。

被告乙某辩称，房屋漏水，原告甲某未履行维修义务，被告有权拒绝支付部分房屋租金。

经审理查明，原告与被告签订房屋租赁合同，约定租期三年，被告自第二年起未支付房屋租金，原告曾派人维修漏水。

本院认为，房屋租赁合同合法有效，原告已经履行维修义务，被告拖欠房屋租金构成违约，应当支付租金并解除合同。

判决如下：被告乙某于本判决生效后十日内支付原告甲某房屋租金三万元，双方的房屋租赁合同予以解除。

案件受理费五百五十元，由被告乙某负担。

如不服本判决，可在判决书送达之日起十五日内向本院递交上诉状，并按对方当事人的人数提出副本。
`,
};
