import type { DeskNote } from '@/lib/newsroom';

/**
 * Tells editors what is wrong while they write, above the last version that worked. Without notes there
 * is no panel, and outside development there are no notes.
 */
export function DeskPanel({ notes }: { notes: readonly DeskNote[] }) {
  if (notes.length === 0) return null;
  const errors = notes.filter(({ severity }) => severity === 'error').length;
  return (
    // For the desk, and so in English, like the check.
    <aside id="desk-panel" aria-label="For the desk" lang="en" dir="ltr">
      <style>{STYLE}</style>
      <p>
        <strong>{heading(errors, notes.length - errors)}</strong>{' '}
        {errors > 0 && 'Below is the last version without mistakes.'}
      </p>
      <ol>
        {notes.map(({ file, line, column, severity, message, remedy, frame, href }) => (
          <li key={`${file}:${line}:${column}:${message}`}>
            <a href={href}>
              {file}:{line}:{column}
            </a>
            <p>
              {severity === 'warning' && 'Warning: '}
              {message}
            </p>
            {frame && <pre>{frame}</pre>}
            <p>{remedy}</p>
          </li>
        ))}
      </ol>
    </aside>
  );
}

function heading(errors: number, warnings: number): string {
  const parts = [
    errors > 0 && `${errors} ${errors === 1 ? 'mistake' : 'mistakes'}`,
    warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** Here rather than in a style sheet, so that readers do not download it. */
const STYLE = `
#desk-panel { border: 2px solid currentColor; border-inline-start-width: 10px; margin-block: 1rem;
  padding: 0.75rem 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
body > #desk-panel { margin-inline: max(clamp(1rem, 4vw, 2rem), 50% - 38rem) }
#desk-panel ol { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; margin-top: 0.5rem }
#desk-panel pre { overflow-x: auto; margin-block: 0.25rem; font: 0.875rem/1.4 ui-monospace, monospace;
  white-space: pre; overflow-wrap: normal }
#desk-panel a { font-weight: 600 }
`;
