import type { Child } from './child.ts';

/** Things to be done, each with its state; the name is the link while it can be done. */
export function TaskList({ items, id = 'task' }: TaskListProps) {
  return (
    <ul class="govuk-task-list">
      {items.map((item, i) => {
        const hintId = item.hint ? `${id}-${i}-hint` : undefined;
        const statusId = `${id}-${i}-status`;
        return (
          <li
            key={statusId}
            class={`govuk-task-list__item${item.href ? ' govuk-task-list__item--with-link' : ''}`}
          >
            <div class="govuk-task-list__name-and-hint">
              {item.href ? (
                <a
                  class="govuk-link govuk-task-list__link"
                  href={item.href}
                  aria-describedby={[hintId, statusId].filter(Boolean).join(' ')}
                >
                  {item.name}
                </a>
              ) : (
                <div>{item.name}</div>
              )}
              {item.hint ? (
                <div id={hintId} class="govuk-task-list__hint">
                  {item.hint}
                </div>
              ) : null}
            </div>
            <div class="govuk-task-list__status" id={statusId}>
              {item.status}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

interface TaskListProps {
  items: { name: Child; href?: string | undefined; hint?: Child; status: Child }[];
  id?: string | undefined;
}
