/** Examples are tests themselves, and what an error says to a developer is no behaviour. */
const words = {
  shouldIgnore({ node }) {
    if (node.type === 'ObjectProperty' && node.key.name === 'examples') return 'An example is a test';
    if (node.type === 'NewExpression' && node.callee.name === 'Error') return 'Nobody reads it who runs the code';
    return undefined;
  },
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'words', value: words }];
