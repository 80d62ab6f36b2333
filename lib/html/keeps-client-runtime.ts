/** Routes whose pages need the framework's scripts in the browser: those with islands. None yet. */
const ROUTES: readonly RegExp[] = [];

/**
 * Whether a page is sent with the client runtime. With `KEEP_CLIENT_RUNTIME=1` every page is, since
 * removing the runtime is only an optimisation.
 *
 * @param address the path of the page
 */
export function keepsClientRuntime(address: string): boolean {
  return process.env.KEEP_CLIENT_RUNTIME === '1' || ROUTES.some((route) => route.test(address));
}
