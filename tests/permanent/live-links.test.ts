import { describe, expect, it } from 'vitest';
import { withLiveLinks } from '../../src/permanent/live-links';

const live = (text: string) => withLiveLinks(text, (path) => path === 'Here');

describe('links that would lead nowhere', () => {
  it.each([
    ['see [[Here]] and [[Here#Part|this]]', 'see [[Here]] and [[Here#Part|this]]', []],
    ['| [[Here\\|a]] | [[There\\|b]] |\n|-|-|', '| [[Here\\|a]] | b |\n|-|-|', ['There']],
    ['see [[There]]', 'see There', ['There']],
    ['see [[There|that one]] and ![[There#^id]]', 'see that one and There id', ['There', 'There#^id']],
    ['---\nup: "[[There]]"\n---\n', '---\nup: "There"\n---\n', ['There']],
    ['in code `[[There]]`\n\n```\n[[There]]\n```\n', 'in code `[[There]]`\n\n```\n[[There]]\n```\n', []],
    ['# Part\n\n[[#Part]] and [[#None]]', '# Part\n\n[[#Part]] and None', ['#None']],
    ['###### Deep part \n\n[[#Deep part|there]], [[#deep]]', '###### Deep part \n\n[[#Deep part|there]], deep', ['#deep']],
    ['Said. ^here\n\n[[#^here]] and [[#^her]]', 'Said. ^here\n\n[[#^here]] and her', ['#^her']],
    ['A block.\n^id \n\n[[#^id|it]]', 'A block.\n^id \n\n[[#^id|it]]', []],
    ['Talk of x^id and [[#^id]]', 'Talk of x^id and id', ['#^id']],
    ['[[ Here ]], ![[Here]] and [[ There ]]', '[[ Here ]], ![[Here]] and There', ['There']],
    ['[[There|a|b]]', 'a|b', ['There']],
    ['[[There#Part ]]', 'There Part', ['There#Part']],
    ['[[There|# x]]', '\\# x', ['There']],
    ['---\na: 1\n---\n> - [[There|# x]]', '---\na: 1\n---\n> - \\# x', ['There']],
    ['see [[There|# x]], `c` [[There|# y]]', 'see # x, `c` # y', ['There']],
    ['---\nup: "[[There|# x]]"\n---\n', '---\nup: "# x"\n---\n', ['There']],
    ['[[One]], [[Two]] and [[One]]', 'One, Two and One', ['One', 'Two']],
  ])('%s', (text, mended, dead) => {
    const result = live(text);
    expect(result.text).toBe(mended);
    expect([...result.dead].sort()).toEqual([...dead].sort());
  });
});
