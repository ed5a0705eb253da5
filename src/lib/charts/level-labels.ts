import type { CustomSeriesOption } from 'echarts';
import { chartWidth, fontSize, type ChartSize } from '#lib/charts/chart.ts';
import { fontFamily, ink, stillCustom } from '#lib/charts/style.ts';

/** A level and its words at the right edge of the plot. */
export interface LevelLabel {
	value: number;
	text: string;
	strong?: boolean;
}

const lineGap = 17;

/** Names of levels right of the plot, moved apart where they would overlap, in the order of the levels. */
export function levelLabels(
	labels: readonly LevelLabel[],
	size: ChartSize,
	plot: { right: number; bottom: number }
): CustomSeriesOption[] {
	if (labels.length === 0) return [];
	const sorted = [...labels].sort((a, b) => a.value - b.value);
	const edge = chartWidth[size] - plot.right;
	return [
		{
			...stillCustom,
			type: 'custom',
			silent: true,
			clip: false,
			z: 3,
			tooltip: { show: false },
			data: [[0, sorted[0]?.value ?? 0]],
			renderItem: (_, api) => {
				const heights = sorted.map(({ value }) => api.coord([0, value])[1] ?? 0);
				const placed = apart(heights, api.getHeight() - plot.bottom);
				return {
					type: 'group',
					children: sorted.flatMap(({ text, strong = false }, index) => {
						const [at, y] = [heights[index] ?? 0, placed[index] ?? 0];
						return [
							{
								type: 'polyline' as const,
								shape: {
									points: [
										[edge, at],
										[edge + 4, at],
										[edge + 8, y]
									]
								},
								style: { stroke: ink.rule, lineWidth: 1, fill: 'none' }
							},
							{
								type: 'text' as const,
								x: edge + 12,
								y,
								style: {
									text,
									fill: strong ? ink.text : ink.soft,
									font: `${strong ? '600 ' : ''}${fontSize[size]}px ${fontFamily}`,
									verticalAlign: 'middle' as const
								}
							}
						];
					})
				};
			}
		}
	];
}

/** Heights at least a line apart, lowest first (pixels count downwards): each moves up from the one below. */
function apart(heights: readonly number[], floor: number): number[] {
	const placed: number[] = [];
	for (const height of heights) {
		placed.push(Math.min(height, floor, (placed.at(-1) ?? Infinity) - lineGap));
	}
	return placed;
}
