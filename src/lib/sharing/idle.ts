/** Calls back when the page has nothing else to do, after two seconds at the latest. */
export function whenIdle(action: () => void): void {
	if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 2000 });
	else setTimeout(action, 200);
}
