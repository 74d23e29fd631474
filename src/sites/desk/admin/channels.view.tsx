import type { ChannelState } from '#domain/notices';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import type { C } from '../../../deps.ts';
import { channelWords as w } from '../words/channels.ts';
import { adminPaths } from './admin.paths.ts';

/** Says at the top of the page that messages do not go out. */
export function ChannelsDown({ channels }: { channels: ChannelState[] }) {
  const down = channels.filter((s) => s.down);
  if (down.length === 0) return null;
  return (
    <NoticeBanner id="kenh-hong" heading={w.downTitle(down.map((s) => w.names[s.channel]).join(', '))}>
      <p class="govuk-body">{w.downBody}</p>
    </NoticeBanner>
  );
}

/** Each channel with what waits for it and, when it is down, since when and when it is tried again. */
export function Channels({ c, channels }: { c: C; channels: ChannelState[] }) {
  return (
    <Table
      dense
      caption={w.title}
      captionHidden
      rows={channels}
      rowKey={(s) => s.channel}
      columns={[
        { name: w.channel, main: true, cell: (s) => w.names[s.channel] },
        {
          name: w.state,
          cell: ({ down }) =>
            down ? (
              <>
                <Tag tone="red">{w.down}</Tag> {w.since(vnDateTime(down.since))} {down.error}
              </>
            ) : (
              <Tag tone="green">{w.working}</Tag>
            ),
        },
        {
          name: w.waiting,
          cell: (s) => (s.oldestAt ? w.waitingSince(s.waiting, vnDateTime(s.oldestAt)) : s.waiting),
        },
        { name: w.nextTry, cell: ({ down }) => (down ? vnDateTime(down.nextTryAt) : '') },
        { name: w.failed, numeric: true, cell: (s) => s.failed },
        {
          name: w.action,
          headHidden: true,
          cell: (s) =>
            s.down ? (
              <form method="post" action={adminPaths.probe({ channel: s.channel })}>
                <FormGuard c={c} />
                <Button kind="secondary">{w.tryNow}</Button>
              </form>
            ) : (
              ''
            ),
        },
      ]}
    />
  );
}
