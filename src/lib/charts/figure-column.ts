import type { YAXisComponentOption } from 'echarts';
import { nameAxis } from '#lib/charts/axes.ts';
import { fontSize, type ChartSize } from '#lib/charts/chart.ts';
import { ink, textStyle } from '#lib/charts/style.ts';
import { plain, widestText } from '#lib/charts/text-width.ts';

/** One printed part of a row; a column's parts stand under each other, right-aligned. */
export interface FigureCell {
	text: string;
	color?: string;
	align?: 'left' | 'right';
}

/** Rows of cells at the right of the plot: as a table's columns, so that digits align. */
export interface FigureColumn {
	width: number;
	axis: YAXisComponentOption;
}

const gap = 14;

/**
 * Prints figures beside horizontal rows.
 * @param rows one list of cells a row, all of one length; an empty list leaves the row blank
 * @param breakBefore index of the cell that starts a second line, for narrow drawings
 */
export function figureColumn(
	rows: readonly (readonly FigureCell[])[],
	size: ChartSize,
	breakBefore: number | null = null
): FigureColumn {
	const font = fontSize[size];
	const count = Math.max(0, ...rows.map((row) => row.length));
	const widths = Array.from({ length: count }, (_cell, index) => {
		const widest =
			Math.ceil(
				widestText(
					rows.map((row) => row[index]?.text ?? ''),
					font
				)
			) + 2;
		return widest + (index === 0 || index === breakBefore ? 0 : gap);
	});
	const sum = (from: number, to: number): number =>
		widths.slice(from, to).reduce((total, width) => total + width, 0);
	const width = breakBefore === null ? sum(0, count) : Math.max(sum(0, breakBefore), sum(breakBefore, count));

	const rich: Record<string, object> = {};
	const texts = rows.map((row, rowIndex) =>
		row
			.map((cell, index) => {
				const name = `r${rowIndex}c${index}`;
				rich[name] = {
					...textStyle(size, cell.color ?? ink.text),
					align: cell.align ?? 'right',
					lineHeight: 17,
					width: index === breakBefore ? width - sum(index + 1, count) : (widths[index] ?? 0)
				};
				return `${index === breakBefore ? '\n' : ''}{${name}|${plain(cell.text)}}`;
			})
			.join('')
	);
	return {
		width,
		axis: {
			...nameAxis(texts, size),
			position: 'right',
			axisLabel: { ...textStyle(size, ink.text), interval: 0, align: 'right', margin: width + 18, rich }
		}
	};
}
