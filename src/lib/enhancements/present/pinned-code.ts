import { qrCode } from '#lib/domain/qr-code.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Draws the QR code of the pinned report where the page was published without knowing its own address: from the
 * address that the reader's browser sees. A folder on disk has none that a telephone could open.
 */
export function drawPinnedCode(): void {
	const place = document.querySelector<HTMLElement>('[data-code-place]');
	const link = document.querySelector<HTMLAnchorElement>('a[data-pinned]');
	if (place === null || link === null || !/^https?:$/.test(location.protocol)) return;
	const address = link.href.replace(/index\.html$/, '');
	const { size, path } = qrCode(address);
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
	svg.setAttribute('aria-hidden', 'true');
	svg.setAttribute('shape-rendering', 'crispEdges');
	const modules = document.createElementNS(SVG, 'path');
	modules.setAttribute('d', path);
	svg.append(modules);
	place.prepend(svg);
	const words = place.querySelector('[data-code-address]');
	if (words !== null) words.textContent = address;
	place.hidden = false;
}
