/** What a host gave; null where it is nothing. Frameworks that cannot set a property to nothing set an empty text or false. */
export const given = (value: unknown): unknown =>
  value === '' || value === false || value === undefined ? null : value;
