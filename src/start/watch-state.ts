import { highestUsage } from '#domain/files';
import { type ChannelState, channelStates } from '#domain/notices';
import { countLateBatches } from '#domain/payments';
import { ALARM_KINDS, countOpenAlarms } from '#domain/security';
import { machineTime } from '#platform/clock.ts';
import type { Metrics } from '#platform/metrics.ts';
import type { Deps } from '../deps.ts';

/** What an operator must see at once stands in the metrics: alarms, money that is late at the budget's account, messages that do not go out, the room on the disk, what checks of files take. */
export function watchState(metrics: Metrics, deps: Deps): void {
  const { db, clock } = deps;
  metrics.watch({
    name: 'security_alarms_open',
    help: 'Alarms of the security journal that no administrator has seen yet',
    label: 'alarm',
    async read() {
      const open = await countOpenAlarms(db, clock);
      return Object.fromEntries(ALARM_KINDS.map((kind) => [kind, open.get(kind) ?? 0]));
    },
  });
  watchMoney(metrics, deps);
  watchMessages(metrics, deps);
  watchDisk(metrics, deps);
  watchFileChecks(metrics);
}

function watchMoney(metrics: Metrics, { db, clock, gateways }: Deps): void {
  metrics.watch({
    name: 'budget_days_late',
    help: 'Days of an agency of whose online payments something is not known to be at the budget account 8 working hours after it was paid',
    label: 'gateway',
    async read() {
      const late = await countLateBatches(db, clock.now());
      const none = gateways.map((g) => [g.code, 0] as const);
      return Object.fromEntries([...none, ...late]);
    },
  });
}

function watchMessages(metrics: Metrics, { db, clock }: Deps): void {
  const each = async (of: (s: ChannelState) => number) =>
    Object.fromEntries((await channelStates(db, clock.now())).map((s) => [s.channel, of(s)]));
  const label = 'channel';
  metrics.watch({
    name: 'messages_waiting',
    help: 'Messages that are still to be sent',
    label,
    read: () => each((s) => s.waiting),
  });
  metrics.watch({
    name: 'messages_failed',
    help: 'Messages of the last 30 days that were given up',
    label,
    read: () => each((s) => s.failed),
  });
  metrics.watch({
    name: 'message_channel_down_seconds',
    help: 'For how long nothing has gone out through a channel; 0 while it works',
    label,
    read: () => each((s) => (s.down ? (machineTime(clock).getTime() - s.down.since.getTime()) / 1000 : 0)),
  });
}

function watchDisk(metrics: Metrics, { disk }: Deps): void {
  const label = 'folder';
  metrics.watch({
    name: 'disk_free_bytes',
    help: 'What is free on the disk of DATA_DIR; left out where the file system does not say',
    label,
    async read() {
      const free = await disk.free();
      return free === undefined ? {} : { data: free };
    },
  });
  metrics.watch({
    name: 'disk_floor_bytes',
    help: 'Below so much free space no file and no dossier is taken (MIN_FREE_MB)',
    label,
    read: async () => ({ data: disk.floor }),
  });
}

function watchFileChecks(metrics: Metrics): void {
  metrics.watch({
    name: 'file_checks',
    help: 'Files that were checked for this process, and the most that one of them took: ms of a processor, MB of memory',
    label: 'of',
    async read() {
      const { checks, cpuMs, peakMb } = highestUsage();
      return { all: checks, most_processor_ms: cpuMs, most_memory_mb: peakMb };
    },
  });
}
