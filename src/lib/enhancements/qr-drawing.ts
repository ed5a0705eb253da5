import { qrCode } from '#lib/domain/qr-code.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A QR code as a drawing, black on white whatever the theme: scanners want that. Named by what stands beside it. */
export function qrDrawing(text: string): SVGSVGElement {
	const { size, path } = qrCode(text);
	const drawing = document.createElementNS(SVG, 'svg');
	drawing.setAttribute('viewBox', `0 0 ${String(size)} ${String(size)}`);
	drawing.setAttribute('aria-hidden', 'true');
	drawing.setAttribute('shape-rendering', 'crispEdges');
	const paper = document.createElementNS(SVG, 'rect');
	paper.setAttribute('width', '100%');
	paper.setAttribute('height', '100%');
	paper.setAttribute('fill', '#ffffff');
	const modules = document.createElementNS(SVG, 'path');
	modules.setAttribute('d', path);
	drawing.append(paper, modules);
	return drawing;
}
