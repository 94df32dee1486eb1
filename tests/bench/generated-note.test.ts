import { expect, it } from 'vitest';
import { generatedNote, isBroken } from '../../bench/scale/generated-note';
import { parseMetadata } from '../host/app/parse-metadata';

/** The generated vault of the scale benchmark hands the app what it would have read itself. */
it.each([0, 1, 7, 10, 20, 33, 510, 1010, 4711, 99_990])('says of note %i what the reader of the cache says', (index) => {
  const { text, metadata } = generatedNote(index);
  expect(metadata).toEqual(parseMetadata(text));
});

it('has notes whose properties are no valid YAML', () => {
  expect(isBroken(10)).toBe(true);
  expect(parseMetadata(generatedNote(10).text).frontmatter).toBeUndefined();
});
