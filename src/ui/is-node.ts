/** Whether an event's target is a node, of whatever window: each has classes of its own, so `instanceof` knows one window's alone. */
export function isNode(target: EventTarget | null): target is Node {
  return target !== null && 'nodeType' in target;
}
