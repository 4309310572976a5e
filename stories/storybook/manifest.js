/**
 * The manifest as Storybook's tables want it: one row for a property and its attribute, and a name
 * for the slot that has none. Storybook would show the two as one of either, and leave the slot out.
 */
export function forStorybook(manifest) {
  const declarations = (list) =>
    list.map(({ attributes = [], members, slots = [], ...rest }) => ({
      ...rest,
      members: members.map(withAttribute),
      attributes: attributes.filter(({ fieldName }) => !fieldName),
      slots: slots.map(named),
    }));
  return {
    ...manifest,
    modules: manifest.modules.map((module) => ({ ...module, declarations: declarations(module.declarations) })),
  };
}

const withAttribute = (member) => ({
  ...member,
  description: [
    member.description,
    member.attribute ? `Attribute: \`${member.attribute}\`.` : member.kind === 'field' ? 'Property only.' : '',
  ]
    .filter(Boolean)
    .join(' '),
});

const named = (slot) => ({ ...slot, name: slot.name || '(default)' });
