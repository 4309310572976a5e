/** The source of a statement, as a plan shows it. */
export const sourced = ({
  section,
  doubt,
}: {
  readonly section: readonly string[];
  readonly doubt?: string | undefined;
}) => ({
  sections: section,
  doubts: doubt === undefined ? [] : [doubt],
});

/** A statement with its source. */
export const said = (statement: {
  readonly text: string;
  readonly section: readonly string[];
  readonly doubt?: string | undefined;
}) => ({
  text: statement.text,
  ...sourced(statement),
});
