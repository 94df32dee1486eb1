/** Lets the page's clock start at a moment, as `Date` reads it, and run on from there. What the disk says of files stays. */
export function startClock(at: string): void {
  const Real = Date;
  const behind = Real.now() - Real.parse(at);
  const now = (): number => Real.now() - behind;
  window.Date = new Proxy(Real, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
    apply: () => new Real(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown)),
  });
}
