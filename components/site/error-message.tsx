/** What readers see when a page could not be made. The cause is not shown: it is in the log. */
export function ErrorMessage() {
  return (
    <main id="main" tabIndex={-1} className="stub sheet">
      <p className="label text-accent">Error</p>
      <h1 className="headline">This page cannot be shown right now</h1>
      <p className="standfirst mt-6">
        The fault is on our side. Please try again in a moment, or go to the{' '}
        <a href="/">front page</a>.
      </p>
    </main>
  );
}
