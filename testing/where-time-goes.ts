import type { Reporter, TestModule, Vitest } from 'vitest/node';

const SLOWEST = 4;
/** What a file of tests is about, by its path; the first that fits. */
const GROUPS: readonly (readonly [name: string, path: RegExp])[] = [
  ['browser', /\.e2e\.test\.ts$|\.browser\.test\.ts$|\/gallery[^/]*\.test\.tsx$/],
  ['start and stop', /^e2e\//],
  ['doors', /^src\/sites\//],
  ['rooms', /^src\/domain\//],
  ['foundation', /^src\/platform\//],
];

/** Says in one line at the end of a run where its time went: what each kind of test took, and the slowest files. */
export default class WhereTimeGoes implements Reporter {
  #began = performance.now();
  #firstFile: number | undefined;
  #workers = 1;
  #root = '';

  onInit(vitest: Vitest): void {
    this.#began = performance.now();
    this.#workers = Number(vitest.config.maxWorkers);
    this.#root = vitest.config.root;
  }

  onTestModuleQueued(): void {
    this.#firstFile ??= performance.now();
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length === 0) return;
    const now = performance.now();
    const files = modules.map((m) => {
      const { collectDuration, duration } = m.diagnostic();
      return {
        path: m.moduleId.slice(this.#root.length + 1),
        imports: collectDuration,
        ms: duration,
      };
    });
    const groups = new Map<string, number>();
    for (const f of files) {
      const group = GROUPS.find(([, path]) => path.test(f.path))?.[0] ?? 'other';
      groups.set(group, (groups.get(group) ?? 0) + f.ms);
    }
    groups.set(
      'imports',
      files.reduce((sum, f) => sum + f.imports, 0),
    );
    const slowest = files.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
    console.log(
      `where the time went: ${seconds(now - this.#began)}, of it ${seconds((this.#firstFile ?? now) - this.#began)} before the first file; ` +
        `${this.#workers === 1 ? 'one worker' : `${this.#workers} workers`}: ${list([...groups].sort((a, b) => b[1] - a[1]))}; ` +
        `slowest ${list(slowest.map((f) => [f.path, f.ms]))}`,
    );
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(ms < 9950 ? 1 : 0)} s`;
const list = (of: [string, number][]) => of.map(([name, ms]) => `${name} ${seconds(ms)}`).join(', ');
