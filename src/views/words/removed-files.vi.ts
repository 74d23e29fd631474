/** What stands in the place of a file that was just removed. */
export const vi = {
  removed: (name: string) => `Đã xóa ${name}.`,
  undo: 'Hoàn tác',
  undoFile: (name: string) => `xóa tệp ${name}`,
} as const;
