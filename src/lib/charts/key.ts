import type { EChartsOption } from 'echarts';
import { chartWidth, fontSize, type ChartSize } from '#lib/charts/chart.ts';
import { fontFamily, ink } from '#lib/charts/style.ts';
import { textWidth } from '#lib/charts/text-width.ts';

/** One entry of a chart's key: what the mark means, and how the mark looks. */
export interface KeyEntry {
	name: string;
	mark:
		| 'block'
		| 'line'
		| 'dash'
		| 'dots'
		| 'hollow'
		| 'dot'
		| 'ring'
		| 'tick'
		| 'band'
		| 'interval'
		| 'up'
		| 'down';
	color: string;
}

type GraphicElements = NonNullable<Extract<EChartsOption['graphic'], { elements?: unknown }>['elements']>;
type GraphicElement = GraphicElements[number];

const markWidth = 18;
const gap = 7;
const between = 20;
const rowHeight = 20;

/** Places entries left to right, wrapping at the drawing's width. */
function place(entries: readonly KeyEntry[], size: ChartSize): { entry: KeyEntry; x: number; row: number }[] {
	const placed: { entry: KeyEntry; x: number; row: number }[] = [];
	let x = 1;
	let row = 0;
	for (const entry of entries.filter(({ name }) => name !== '')) {
		const width = markWidth + gap + textWidth(entry.name, fontSize[size]);
		if (x > 1 && x + width > chartWidth[size]) {
			x = 1;
			row += 1;
		}
		placed.push({ entry, x, row });
		x += width + between;
	}
	return placed;
}

function drawMark({ mark, color }: KeyEntry, x: number, y: number): GraphicElement[] {
	const line = (x1: number, x2: number, style: object): GraphicElement => ({
		type: 'line',
		silent: true,
		shape: { x1, y1: y, x2, y2: y },
		style: { stroke: color, lineWidth: 2, ...style }
	});
	const upright = (at: number, half: number): GraphicElement => ({
		type: 'line',
		silent: true,
		shape: { x1: at, y1: y - half, x2: at, y2: y + half },
		style: { stroke: color, lineWidth: 2 }
	});
	const box = (style: object, half = 5): GraphicElement => ({
		type: 'rect',
		silent: true,
		shape: { x: x + 3, y: y - half, width: 12, height: half * 2 },
		style
	});
	const circle = (style: object): GraphicElement => ({
		type: 'circle',
		silent: true,
		shape: { cx: x + markWidth / 2, cy: y, r: 4.5 },
		style: { lineWidth: 1.5, ...style }
	});
	switch (mark) {
		case 'block':
			return [box({ fill: color })];
		case 'band':
			return [box({ fill: color }, 6)];
		case 'hollow':
			return [box({ fill: ink.paper, stroke: color, lineWidth: 1.5 })];
		case 'line':
			return [line(x, x + markWidth, {})];
		case 'dash':
			return [line(x, x + markWidth, { lineWidth: 1.5, lineDash: [4, 3] })];
		case 'dots':
			return [line(x, x + markWidth, { lineWidth: 1.25, lineDash: [2, 3] })];
		case 'tick':
			return [upright(x + markWidth / 2, 6)];
		case 'dot':
			return [circle({ fill: color, stroke: color })];
		case 'ring':
			return [circle({ fill: ink.paper, stroke: color })];
		case 'up':
		case 'down': {
			const tip = mark === 'up' ? -5 : 5;
			return [
				{
					type: 'polygon',
					silent: true,
					shape: {
						points: [
							[x + markWidth / 2, y + tip],
							[x + markWidth / 2 - 5.5, y - tip],
							[x + markWidth / 2 + 5.5, y - tip]
						]
					},
					style: { fill: color }
				}
			];
		}
		case 'interval':
			return [line(x, x + markWidth, { lineWidth: 1.5 }), circle({ fill: color, stroke: color })];
	}
}

/** Height that the key takes at the top of the drawing. */
export function keyHeight(entries: readonly KeyEntry[], size: ChartSize): number {
	const placed = place(entries, size);
	const last = placed.at(-1);
	return last ? (last.row + 1) * rowHeight + 8 : 0;
}

/**
 * The chart's key, drawn by hand: ECharts' legend shows neither dashes nor hollow marks as they are drawn,
 * and lets a reader switch series off, which a printed page cannot tell.
 */
export function keyRow(entries: readonly KeyEntry[], size: ChartSize): Pick<EChartsOption, 'graphic'> {
	const elements = place(entries, size).flatMap(({ entry, x, row }): GraphicElement[] => {
		const y = 9 + row * rowHeight;
		return [
			...drawMark(entry, x, y),
			{
				type: 'text',
				silent: true,
				x: x + markWidth + gap,
				y,
				style: {
					text: entry.name,
					fill: ink.soft,
					font: `${fontSize[size]}px ${fontFamily}`,
					verticalAlign: 'middle'
				}
			}
		];
	});
	return { graphic: { elements } };
}
