declare module 'govuk-frontend/dist/govuk/*.mjs' {
  interface ComponentClass {
    new (root: Element, config?: object): unknown;
    moduleName: string;
  }
  export const Button: ComponentClass;
  export const Checkboxes: ComponentClass;
  export const CharacterCount: ComponentClass;
  export const ErrorSummary: ComponentClass;
  export const FileUpload: ComponentClass;
  export const PasswordInput: ComponentClass;
  export const Radios: ComponentClass;
  export const SkipLink: ComponentClass;
  export const Tabs: ComponentClass;
}
