/** The element of a selector that the page must have. @throws Error where it has not: page and script disagree */
export function required(selector: string, inside: ParentNode = document): HTMLElement {
	const found = inside.querySelector<HTMLElement>(selector);
	if (found === null) throw new Error(`The meeting page has no ${selector}.`);
	return found;
}

/** The dialog of a name. @throws Error as above */
export function dialogOf(name: string): HTMLDialogElement {
	const found = required(`[data-dialog="${name}"]`);
	if (!(found instanceof HTMLDialogElement)) throw new Error(`[data-dialog="${name}"] is no dialog.`);
	return found;
}

/** Fills `{name}` in words that the page carries in its language. */
export function filled(words: string, values: Readonly<Record<string, string | number>>): string {
	return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Whether a key pressed or a click made there belongs to the element itself. */
export function isControl(target: EventTarget | null): boolean {
	return (
		target instanceof Element &&
		target.closest('a, button, input, select, textarea, summary, dialog') !== null
	);
}
