/** Lets the arrows, Home and End go through the tabs of a tab list, from the one that has the keyboard. */
export function tabKeys(tabList: HTMLElement, choose: (index: number) => void): void {
  tabList.addEventListener('keydown', (event) => {
    const tabs = tabList.findAll('[role=tab]');
    const at = tabs.findIndex((tab) => tab === event.target);
    const last = tabs.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    choose(to);
    tabs[to]?.focus();
  });
}
