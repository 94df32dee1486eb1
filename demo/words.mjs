/** What a person says of one of the demo's notes, which is worked through step by step and pictured. */
export const words = {
  /** A part of the note's name. */
  note: 'where-heads-rest',
  /** The key points the person takes, by how their sentences begin, and what the person says of each. */
  points: [
    ['Trained attention heads', 'An attention head with nothing to retrieve rests on the first token.'],
    ['In three models', 'A head that lost its sink spreads its weight, and the largest value it meets sets the error.'],
    ['If what matters is the small value', 'The cheapest cache keeps small values wherever they stand.'],
  ],
  summary:
    'An attention sink is a token with a small value, not the token that comes first. A compressed cache may drop the first tokens, if each head keeps the value that does no harm. Layer two is the exception: there the first token says where the document begins.',
  /** Why the person links to the first note on offer; it reads well from both sides. */
  linkReason: 'what makes a sink harmless is its small value, not its position',
};
