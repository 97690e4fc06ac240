// The part of @asymmetrik/fhir-json-schema-validator that is used; the package brings no types.

declare module '@asymmetrik/fhir-json-schema-validator' {
  class JSONSchemaValidator {
    /** The errors of a resource; an empty list when it is valid. */
    validate(resource: object): readonly object[];
  }
  export = JSONSchemaValidator;
}
