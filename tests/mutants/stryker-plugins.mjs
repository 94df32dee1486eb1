import { told } from './told.mjs';

/** Examples are tests themselves, and what an error says to a developer is no behaviour. */
const words = {
  shouldIgnore({ node }) {
    if (node.type === 'ObjectProperty' && node.key.name === 'examples') return 'An example is a test';
    if (node.type === 'NewExpression' && node.callee.name === 'Error') return 'Nobody reads it who runs the code';
    return undefined;
  },
};

/** Every mutant tried so far. */
export const tested = [];

/** Prints each fault that no test noticed as soon as that is known, and how far the run is: one that is cut has told what it found. */
class AsFound {
  #planned = 0;

  onMutationTestingPlanReady({ mutantPlans }) {
    this.#planned = mutantPlans.length;
  }

  onMutantTested(mutant) {
    tested.push(mutant);
    const survivor = told(mutant);
    if (survivor !== undefined) console.log(survivor);
    if (tested.length % 50 === 0) console.log(`… ${String(tested.length)} of ${String(this.#planned)} tried`);
  }
}

export const strykerPlugins = [
  { kind: 'Ignore', name: 'words', value: words },
  { kind: 'Reporter', name: 'as-found', injectableClass: AsFound },
];
