declare module 'govuk-frontend/dist/govuk/*.mjs' {
  interface ComponentClass {
    new (root: Element, config?: object): unknown;
    moduleName: string;
  }
  export const CharacterCount: ComponentClass;
  export const ErrorSummary: ComponentClass;
  export const PasswordInput: ComponentClass;
  export const SkipLink: ComponentClass;
}
