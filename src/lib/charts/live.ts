import type { EChartsOption } from 'echarts';
import { createChart } from '#lib/charts/echarts.ts';

/** A mark that the reader chose: the row's or period's full name, and the series it belongs to. */
export interface Selection {
	name: string;
	seriesName: string;
	/** Position in the drawing; in the interval chart not that in the data, so go by the name. */
	dataIndex: number;
}

export interface MountSettings {
	width: number;
	height: number;
	onSelect?: ((selection: Selection) => void) | undefined;
}

export interface MountedChart {
	update: (option: EChartsOption) => void;
	dispose: () => void;
}

const pointerEvents = [
	'mousemove',
	'mousedown',
	'mouseup',
	'mouseout',
	'click',
	'touchstart',
	'touchmove',
	'touchend'
];

function isSelection(event: unknown): event is Selection {
	return (
		typeof event === 'object' &&
		event !== null &&
		'name' in event &&
		typeof event.name === 'string' &&
		'seriesName' in event &&
		typeof event.seriesName === 'string' &&
		'dataIndex' in event &&
		typeof event.dataIndex === 'number'
	);
}

/**
 * Puts a live chart into an element. It is drawn in the same viewBox units as the static one and scaled by the SVG
 * itself, so nothing moves when it takes over, and no script runs when the window, the paper or the text size changes.
 * The renderer takes pointer positions for its own pixels; they are turned into viewBox units before it sees them.
 */
export function mountChart(
	element: HTMLElement,
	option: EChartsOption,
	settings: MountSettings
): MountedChart {
	const { width, height, onSelect } = settings;
	const chart = createChart(element, { width, height });
	const scalePointer = (event: Event): void => {
		const point =
			typeof TouchEvent !== 'undefined' && event instanceof TouchEvent
				? (event.touches[0] ?? event.changedTouches[0])
				: event instanceof MouseEvent
					? event
					: undefined;
		const box = element.getBoundingClientRect();
		if (!point || box.width === 0) return;
		Object.assign(event, {
			zrX: ((point.clientX - box.left) * width) / box.width,
			zrY: ((point.clientY - box.top) * height) / box.height
		});
	};
	for (const name of pointerEvents)
		element.addEventListener(name, scalePointer, { capture: true, passive: true });
	if (onSelect) {
		chart.on('click', (event: unknown) => {
			if (!isSelection(event)) return;
			const { name, seriesName, dataIndex } = event;
			onSelect({ name, seriesName, dataIndex });
		});
	}
	chart.setOption(option);
	const drawing = element.querySelector('svg');
	drawing?.setAttribute('viewBox', `0 0 ${width} ${height}`);
	drawing?.setAttribute('aria-hidden', 'true');
	drawing?.setAttribute('focusable', 'false');
	return {
		update: (next) => chart.setOption(next, { notMerge: true }),
		dispose: () => {
			for (const name of pointerEvents) element.removeEventListener(name, scalePointer, { capture: true });
			chart.dispose();
		}
	};
}
