/** Smallest size that a slide is drawn at; below, its text would not be read from the table. */
const SMALLEST = 0.6;
const STEP = 0.05;

/**
 * Draws a slide smaller, step by step, until nothing of it is cut. Slides are made to fit; this is for names and
 * sentences that are longer than anybody thought.
 */
export function fit(slide: HTMLElement): void {
	const content = slide.querySelector<HTMLElement>('[data-content]');
	if (content === null) return;
	let size = 1;
	content.style.removeProperty('zoom');
	while (size > SMALLEST && overflows(content)) {
		size -= STEP;
		content.style.setProperty('zoom', size.toFixed(2));
	}
}

function overflows(content: HTMLElement): boolean {
	return content.scrollHeight > content.clientHeight + 1 || content.scrollWidth > content.clientWidth + 1;
}
