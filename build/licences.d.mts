/** A package, who holds its rights, and the terms it is given under. */
export interface BundledPackage {
  name: string;
  version: string;
  license: string;
  holders: string[];
  terms: string;
}

/** The text of `THIRD-PARTY-LICENCES.txt`. */
export function licenceFile(packages: readonly BundledPackage[]): string;
