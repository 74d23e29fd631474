/** The printed forms by their names in addresses. */
export const printedForms = ['giay-tiep-nhan', 'phieu-bo-sung', 'phieu-tu-choi', 'bien-lai'] as const;

export function isPrintedForm(name: string): name is PrintedForm {
  return (printedForms as readonly string[]).includes(name);
}

export type PrintedForm = (typeof printedForms)[number];
