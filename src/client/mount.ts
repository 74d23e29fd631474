/** Starts a library component on each of its elements below `root` that has not been started yet. */
export function mount(root: ParentNode, component: ComponentClass, config?: object): void {
  for (const element of root.querySelectorAll(`[data-module="${component.moduleName}"]`)) {
    if (element.hasAttribute(`data-${component.moduleName}-init`)) continue;
    try {
      new component(element, config);
    } catch (error) {
      console.error(error);
    }
  }
}

interface ComponentClass {
  new (root: Element, config?: object): unknown;
  moduleName: string;
}
