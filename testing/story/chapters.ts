import { afterEach, beforeEach } from 'vitest';

/** The tests of this file are the chapters of one story: after one that failed, those that follow cannot be told. */
export function tellInOrder(onFailure: () => Promise<void> = async () => {}): void {
  let broken = false;
  beforeEach(({ skip }) => skip(broken, 'the chapter before it failed'));
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    broken = true;
    await onFailure();
  });
}
