// Resources while they are being put together.

/** The same members, open to be set: an element that a resource may lack is added when there is something to say. */
export type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };
