import type { CustomSeriesOption } from 'echarts';
import { chartWidth, fontSize, type ChartSize } from '#lib/charts/chart.ts';
import { fontFamily, ink, stillCustom } from '#lib/charts/style.ts';
import { fitText, textWidth } from '#lib/charts/text-width.ts';

/**
 * An event on a chart of periods. Positions count periods: 0 is the middle of the first one, −0.5
 * its beginning.
 */
export interface AnnotationMark {
	/** Short, as it stands above the plot. */
	label: string;
	from: number;
	/** End of the event; null for a change that lasts. */
	to: number | null;
}

/** Where the plot lies in the drawing, and how many periods it shows. */
export interface AnnotatedPlot {
	periods: number;
	left: number;
	right: number;
	/** Upper edge of the label rows: below the key. */
	top: number;
	bottom: number;
}

const rowHeight = 17;
/** A band thinner than this is drawn as a line. */
const thinnestBand = 3;
const gap = 5;

interface Placed {
	label: string;
	x: number;
	/** Right edge of the band; `x` for a line. */
	end: number;
	lasting: boolean;
	labelX: number;
	row: number;
}

/**
 * Marks from right to left: a label starts at its mark and runs to the right, so that those further
 * left stand in a higher row and no line crosses a label. At the right edge a label stands left of
 * its mark.
 */
function place(
	marks: readonly AnnotationMark[],
	size: ChartSize,
	plot: Omit<AnnotatedPlot, 'top'>
): Placed[] {
	const font = fontSize[size];
	const width = chartWidth[size] - plot.left - plot.right;
	const toPixel = (position: number): number => plot.left + ((position + 0.5) / plot.periods) * width;
	const rows: number[] = [];
	return [...marks]
		.sort((a, b) => b.from - a.from)
		.map(({ label: full, from, to }) => {
			const x = toPixel(Math.max(-0.5, from));
			const end = to === null ? x : toPixel(Math.min(plot.periods - 0.5, to));
			const label = fitText(to === null ? `▸ ${full}` : full, font, width - 2 * gap);
			const wide = textWidth(label, font);
			const fits = x + gap + wide <= chartWidth[size] - gap;
			const labelX = fits ? x + gap : Math.max(plot.left, x - gap - wide);
			const free = rows.findIndex((taken) => labelX + wide + 10 <= taken);
			const row = free === -1 ? rows.length : free;
			// A label left of its mark must not be run through by the lines of marks before it.
			rows[row] = fits ? x : labelX;
			return { label, x, end, lasting: to === null, labelX, row };
		});
}

/** Height that the labels need above the plot; 0 without marks. */
export function annotationRoom(
	marks: readonly AnnotationMark[],
	size: ChartSize,
	plot: Omit<AnnotatedPlot, 'top'>
): number {
	const rows = Math.max(0, ...place(marks, size, plot).map(({ row }) => row + 1));
	return rows === 0 ? 0 : rows * rowHeight + 6;
}

/** Bands for events, dashed upright lines for changes that last, each with its words above the plot. */
export function annotationSeries(
	marks: readonly AnnotationMark[],
	size: ChartSize,
	plot: AnnotatedPlot
): CustomSeriesOption[] {
	if (marks.length === 0) return [];
	const placed = place(marks, size, plot);
	const top = plot.top + annotationRoom(marks, size, plot);
	return [
		{
			...stillCustom,
			type: 'custom',
			silent: true,
			clip: false,
			z: 1,
			tooltip: { show: false },
			data: placed.map(() => [0, 0]),
			renderItem: ({ dataIndex }, api) => {
				const mark = placed[dataIndex];
				if (mark === undefined) return null;
				const labelY = top - 6 - (mark.row + 0.5) * rowHeight;
				const bottom = api.getHeight() - plot.bottom;
				// Where the label stands left of its mark or across it, the line begins below it.
				const lineTop = labelY + (mark.labelX > mark.x ? 2 - rowHeight / 2 : rowHeight / 2);
				return {
					type: 'group',
					children: [
						...(mark.end - mark.x >= thinnestBand
							? [
									{
										type: 'rect' as const,
										shape: { x: mark.x, y: top, width: mark.end - mark.x, height: bottom - top },
										style: { fill: ink.hairline }
									}
								]
							: []),
						{
							type: 'line' as const,
							shape: { x1: mark.x, y1: lineTop, x2: mark.x, y2: bottom },
							style: {
								stroke: ink.faint,
								lineWidth: 1,
								fill: 'none',
								...(mark.lasting ? { lineDash: [5, 3] } : {})
							}
						},
						{
							type: 'text' as const,
							x: mark.labelX,
							y: labelY,
							style: {
								text: mark.label,
								fill: ink.soft,
								font: `${fontSize[size]}px ${fontFamily}`,
								verticalAlign: 'middle' as const
							}
						}
					]
				};
			}
		}
	];
}
