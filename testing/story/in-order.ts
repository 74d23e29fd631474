import { afterEach, beforeEach } from 'vitest';

/** The tests of this file continue one another: after one has failed, those that follow are skipped. */
export function runInOrder(onFailure: () => Promise<void> = async () => {}): void {
  let broken = false;
  beforeEach(({ skip }) => skip(broken, 'the test before it failed'));
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    broken = true;
    await onFailure();
  });
}
