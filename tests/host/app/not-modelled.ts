declare const __PUBLIC_API__: { values: string[]; classes: Record<string, string[]> };

/** Thrown when a plugin uses a documented member that this stand-in does not play. */
export class NotModelled extends Error {
  constructor(member: string) {
    super(`Not modelled by the stand-in for the app: ${member}`);
    this.name = 'NotModelled';
  }
}

/**
 * Completes the module a plugin gets: every documented name that is missing is there and throws
 * {@link NotModelled} when it is used.
 */
export function guardApi(modelled: Record<string, unknown>): Record<string, unknown> {
  const module = { ...modelled };
  for (const name of __PUBLIC_API__.values) {
    if (!(name in module))
      module[name] = () => {
        throw new NotModelled(name);
      };
  }
  for (const [name, members] of Object.entries(__PUBLIC_API__.classes)) {
    const found = module[name];
    if (typeof found === 'function') guardMembers(name, found.prototype as object, members);
    else
      module[name] = function notModelled() {
        throw new NotModelled(name);
      };
  }
  return module;
}

/** The getter gives way to an own property, so that a field set in a constructor is an ordinary field. */
function guardMembers(className: string, prototype: object, members: string[]): void {
  for (const member of members) {
    if (member in prototype) continue;
    Object.defineProperty(prototype, member, {
      configurable: true,
      get() {
        throw new NotModelled(`${className}.${member}`);
      },
      set(this: object, value: unknown) {
        Object.defineProperty(this, member, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  }
}
