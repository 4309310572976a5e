/** The guides link to each other as files, so that they read well anywhere. In Storybook each file is a page. */
export const inStorybook = (words: string): string =>
  words.replace(/\]\(([a-z-]+)\.md\)/g, '](?path=/docs/guide-$1--docs)');
