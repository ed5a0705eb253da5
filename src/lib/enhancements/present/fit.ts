/** Smallest size that a slide is drawn at; below, its text would not be read from the table. */
const SMALLEST = 0.6;
const STEP = 0.05;

/**
 * Draws a slide smaller, step by step, until nothing of it is cut. Slides are made to fit; this is for names and
 * sentences that are longer than anybody thought.
 */
export function fit(slide: HTMLElement): void {
	const body = slide.querySelector<HTMLElement>('[data-body]');
	if (body === null) return;
	let size = 1;
	body.style.removeProperty('zoom');
	while (size > SMALLEST && overflows(body)) {
		size -= STEP;
		body.style.setProperty('zoom', size.toFixed(2));
	}
}

function overflows(body: HTMLElement): boolean {
	return body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1;
}
