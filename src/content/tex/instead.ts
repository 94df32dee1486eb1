/**
 * What is written for commands that may not stand, so that what they draw is still read: the arguments left out (`o`
 * one in brackets where there is one, `d` one in braces, `l` a length, `*` a star), then what takes their place. What
 * comes behind stays. Commands of the list stand here for when their arguments do not fit.
 */
const INSTEAD: readonly (readonly [names: string, leftOut: string, written: string])[] = [
  ['href class cssId style htmlClass htmlId htmlStyle htmlData data hyperlink hypertarget', 'd', ''],
  ['mmlToken', 'do', ''],
  ['bbox hyperref', 'oo', ''],
  ['require label setcounter usetagform mathtoolsset pagestyle phantomsection vphantomsection', 'd', ''],
  ['includegraphics usepackage documentclass cellcolor rowcolor columncolor', 'odo', ''],
  ['definecolor colorlet', 'oddd', ''],
  ['setlength addtolength addtocounter newcolumntype', 'dd', ''],
  ['newtagform renewtagform', 'dodd', ''],
  ['Newextarrow', 'ddd', ''],
  ['framebox', 'oo', '\\fbox'],
  ['makebox', 'oo', '\\mbox'],
  ['mathmakebox mathmbox', 'oo', ''],
  ['toggle endtoggle mathtip texttip global long outer protected protect expandafter noexpand relax', '', ''],
  ['makeatletter makeatother begingroup endgroup bgroup egroup', '', ''],
  ['color', 'od', ''],
  ['textcolor', 'od', ''],
  ['colorbox', 'od', '\\text'],
  ['fcolorbox', 'odod', '\\text'],
  ['hspace vspace hskip vskip kern mkern mskip mspace raise lower moveleft moveright raisebox skew uproot leftroot', '*l', ''],
  ['above', 'l', '\\over'],
  ['rule', 'odd', ''],
  ['Rule', 'ddd', ''],
  ['genfrac', 'dddd', '\\frac'],
  ['MoveEqLeft', 'oo', ''],
  ['cancel', 'oo', '\\cancel'],
  ['bcancel', 'oo', '\\bcancel'],
  ['xcancel', 'oo', '\\xcancel'],
  ['cancelto', 'oo', '\\cancelto'],
  ['enclose', 'do', ''],
  ['\\', '*o', '\\\\'],
];

/** What is left out and what is written in place of a command. */
export interface Instead {
  leftOut: string;
  written: string;
}

let table: ReadonlyMap<string, Instead> | undefined;

/** What is written for the command of this name; undefined where nothing better than its name is known. */
export function insteadOf(name: string): Instead | undefined {
  table ??= new Map(INSTEAD.flatMap(([names, leftOut, written]) => names.split(' ').map((each) => [each, { leftOut, written }] as const)));
  return table.get(name);
}
