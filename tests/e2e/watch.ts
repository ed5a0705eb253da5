import type { ConsoleMessage, Page } from 'playwright-core';

/** What a page did, in order. */
export interface Watch {
	/** Every address asked for, by the page and its workers. */
	readonly requests: string[];
	/** Those that went to another origin; they were refused. */
	readonly foreign: string[];
	/** Requests to the own origin that failed or were answered with an error. */
	readonly failed: string[];
	/** Console errors and warnings, and uncaught errors, of the page and its workers. */
	readonly errors: string[];
	/** Violations of the content security policy, as the browser reports them to the page. */
	readonly violations: string[];
}

/** Requests that were cut short because the page moved on or the engine was cancelled. */
const CUT_SHORT = 'net::ERR_ABORTED';

/** Begins to record. Refuses, beside the browser's own name rules, every other origin. */
export async function watch(page: Page, origin: string): Promise<Watch> {
	const record: Watch = { requests: [], foreign: [], failed: [], errors: [], violations: [] };
	const isOwn = (url: string): boolean => !/^(?:https?|wss?):/.test(url) || url.startsWith(`${origin}/`);
	const onConsole = (message: ConsoleMessage): void => {
		if (message.type() === 'error' || message.type() === 'warning') {
			record.errors.push(`${message.type()}: ${message.text()}`);
		}
	};

	page.on('request', (request) => {
		record.requests.push(request.url());
		if (!isOwn(request.url())) record.foreign.push(request.url());
	});
	page.on('response', (response) => {
		if (response.status() >= 400) record.failed.push(`${String(response.status())} ${response.url()}`);
	});
	page.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? '';
		if (isOwn(request.url()) && reason !== CUT_SHORT) record.failed.push(`${reason} ${request.url()}`);
	});
	page.on('websocket', (socket) => {
		if (!isOwn(socket.url())) record.foreign.push(socket.url());
	});
	page.on('console', onConsole);
	page.on('worker', (worker) => worker.on('console', onConsole));
	page.on('pageerror', (error) => record.errors.push(`uncaught: ${error.stack ?? error.message}`));

	await page.exposeFunction('reportViolation', (violation: string) => record.violations.push(violation));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			(window as unknown as { reportViolation: (text: string) => void }).reportViolation(
				`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${String(event.lineNumber)}`
			);
		});
	});
	return record;
}
